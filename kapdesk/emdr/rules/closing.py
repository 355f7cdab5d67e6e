"""The end of a meeting: the time left, what kind of closing it is, what it skips, what there is to hold on to."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Kind, Phase, Status
from kapdesk.emdr.model.state import EmdrState, MeetingState, ResourceState
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.case import CLOSURE, Case, worked
from kapdesk.emdr.rules.conditions import Condition, Missing
from kapdesk.emdr.rules.statuses import ending
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant

_MIN_S = 60.0
_OPENED = (Phase.ASSESSMENT, Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN)
_TO_HOLD = (Kind.CALM_PLACE, Kind.CONTAINER, Kind.LIGHT_STREAM)


class Closing(StrEnum):
    """What kind of closing a meeting comes to."""

    COMPLETE = "complete"
    PROVISIONAL = "provisional"
    INCOMPLETE = "incomplete"
    RESOURCES = "nothing was opened"


class ClosingClock(Discreet, frozen=True):
    """The time to the end.  ``closing_at`` is when closing comes next and no new target is opened any more.

    ``last_set_at`` is when the last new set may begin; ``by`` says what ends the meeting.  Without a known end there
    is no clock.  source emdr-4.4
    """

    ends: Instant
    by: str
    left_min: float
    closing_at: Instant
    last_set_at: Instant
    closing: bool
    late: bool
    over: bool

    @property
    def sentence(self) -> str:
        """What the clock says now, empty while there is time."""
        if self.over:
            return "The time of this meeting is over."
        if self.late:
            return f"{self.left_min:.0f} minutes left: no new set, closing now."
        if self.closing:
            return f"{self.left_min:.0f} minutes left: closing comes next, no new target."
        return ""


def clock(around: Circumstances) -> ClosingClock | None:
    """The time to the end of a meeting; None where no end is known."""
    left = around.left_min
    if around.ends is None or left is None:
        return None
    policy = around.policy
    return ClosingClock(
        ends=around.ends,
        by=around.ends_by,
        left_min=left,
        closing_at=around.ends.plus_s(-policy.closing_min * _MIN_S),
        last_set_at=around.ends.plus_s(-policy.last_set_min * _MIN_S),
        closing=left < policy.closing_min,
        late=left < policy.last_set_min,
        over=left <= 0,
    )


def kind_of(case: Case) -> Closing:
    """What closing now would be, from what was worked on in this meeting."""
    ids = worked(case.meeting)
    found = {one.status for one in map(ending, map(case.about, ids)) if one is not None}
    if Status.INCOMPLETE in found or (not ids and was_opened(case.meeting)):
        return Closing.INCOMPLETE
    if Status.PROVISIONAL in found:
        return Closing.PROVISIONAL
    return Closing.COMPLETE if ids else Closing.RESOURCES


def was_opened(meeting: MeetingState | None) -> bool:
    """Whether a target was opened in a meeting, assessed or worked on."""
    visits = meeting.visits if meeting is not None else ()
    return any(one.phase in _OPENED for one in visits)


def to_hold_on(state: EmdrState) -> tuple[ResourceState, ...]:
    """The client's own resources for closing, those that worked first; none that ever turned.  source emdr-4.10"""
    kept = [one for one in state.resources if not one.turned]
    order = {kind: number for number, kind in enumerate(_TO_HOLD)}
    return tuple(sorted(kept, key=lambda one: (not one.works, order.get(one.kind, len(order)))))


def _oriented(case: Case) -> Missing:
    if not was_opened(case.meeting):
        return ()
    answer = case.said(CLOSURE, "oriented", here_only=True)
    if answer is not None and answer.value == "yes":
        return ()
    return ("It is not written down that the client is back in the room.",)


def _settled(case: Case) -> Missing:
    if kind_of(case) is not Closing.INCOMPLETE:
        return ()
    answer = case.said(CLOSURE, "held-by", here_only=True)
    used = answer.value if answer is not None and isinstance(answer.value, tuple) else ()
    if set(used) - {"nothing"}:
        return ()
    return ("This closing is incomplete: a container, a calm place or another resource is due.",)


def _whole(case: Case) -> Missing:
    """What an incomplete closing does not ask.  source emdr-4.4"""
    if kind_of(case) is not Closing.INCOMPLETE:
        return ()
    return (
        "This closing is incomplete: how true the positive belief feels is not asked.",
        "The body is not gone through.",
    )


CLOSING: Mapping[Need, Condition] = MappingProxyType(
    {Need.ORIENTED: _oriented, Need.SETTLED: _settled, Need.CLOSING_WHOLE: _whole}
)
"""The conditions of closing, beside those of the work."""
