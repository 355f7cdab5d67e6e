"""The meetings of one client by their numbers, and what of the work on a target lies in each."""

from __future__ import annotations

from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.emdr.model.nouns import Phase, Status
from kapdesk.emdr.model.state import EmdrState, MeetingState, SetDone, TargetState
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.kernel.instant import MONTHS, Instant

PROCESSING = (Phase.DESENSITISATION, Phase.BODY_SCAN)
"""The phases whose sets work on what disturbs.  Sets that strengthen a belief or a resource are no part of them."""


def in_order(state: EmdrState) -> tuple[MeetingState, ...]:
    """Every meeting with the client by when it was opened; the place is its number."""
    return tuple(sorted(state.meetings, key=lambda one: one.opened))


def numbers_of(state: EmdrState) -> dict[SittingId, int]:
    """The number of each meeting, from 1; the same as everywhere else in the program."""
    return {one.sitting: number for number, one in enumerate(in_order(state), 1)}


def sitting_label(number: int) -> str:
    """A meeting by its number, as short as it goes: ``S4``."""
    return f"S{number}"


def short_day(at: Instant) -> str:
    """A day without its year: ``2 Mar``."""
    local = at.local()
    return f"{local.day} {MONTHS[local.month - 1]}"


def target_label(target: TargetState) -> str:
    """A target by its number alone: ``T7``, which may stand in the record."""
    return f"T{target.number}"


def processing_sets(meeting: MeetingState, target: TargetId) -> tuple[SetDone, ...]:
    """The sets of a meeting that worked on what disturbs in a target."""
    return tuple(one for one in meeting.of(target) if one.phase in PROCESSING)


def first_worked(state: EmdrState, target: TargetId) -> Instant | None:
    """When the first set about what disturbs in a target began; None while it is untreated."""
    begun = (one.at for each in state.meetings for one in processing_sets(each, target))
    return min(begun, default=None)


def works_on(meeting: MeetingState, target: TargetState) -> bool:
    """Whether a meeting was about a target: a phase was entered with it, or a set was."""
    visited = any(one.target == target.id for one in meeting.visits)
    return visited or any(True for _ in meeting.of(target.id))


def meetings_of(state: EmdrState, target: TargetState) -> tuple[MeetingState, ...]:
    """The meetings that were about a target, or rated it, as they began."""
    rated = {one.sitting for one in target.ratings}
    return tuple(one for one in in_order(state) if works_on(one, target) or one.sitting in rated)


def meeting_title(state: EmdrState, sitting: SittingId) -> str:
    """A meeting by its number and its day: ``S4 · Mon 2 Mar 2026``."""
    meeting = state.meeting(sitting)
    if meeting is None:
        return ""
    return f"{sitting_label(numbers_of(state)[sitting])} · {meeting.opened.day()}"


def status_set_in(sitting: SittingId, target: TargetState) -> Status | None:
    """How far a meeting brought a target, as it was set there last; None where it was not."""
    found = [one.status for one in target.statuses if one.sitting == sitting]
    return found[-1] if found else None


def under_effect(sets: tuple[SetDone, ...]) -> bool:
    """Whether any of these sets was done while a medicine acted."""
    return any(one.started.substance in UNDER_EFFECT for one in sets)
