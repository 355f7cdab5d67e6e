"""What a check may look at: the record of one target over some meetings, and what stands beside it in other rooms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.chart.met import Said
from kapdesk.chart.model import Entry
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Phase, Status
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.state import Answers, EmdrState, MeetingState, SetDone, TargetState, Visit
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.model.view import EmdrView
from kapdesk.emdr.rules.case import WORK, Case
from kapdesk.emdr.seen.meetings import in_order, status_set_in
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.instant import Instant

S = TypeVar("S", bound=Said)


class Screened(msgspec.Struct, frozen=True):
    """The screening was answered: the entry, and when."""

    entry: EntryId
    at: Instant


class Beyond(msgspec.Struct, frozen=True):
    """What the checks have to know from other rooms: the client's screening, and what the practice holds to."""

    screened: tuple[Screened, ...] = ()
    policy: Policy = Policy()


class Account(Discreet, frozen=True):
    """One target over some meetings, as they began.  ``whole`` says that the therapist's own notes were read too."""

    view: EmdrView
    target: TargetState
    meetings: tuple[MeetingState, ...]
    variant: Variant
    beyond: Beyond = Beyond()
    whole: bool = True

    @property
    def state(self) -> EmdrState:
        """How everything stands."""
        return self.view.state

    @property
    def first(self) -> Instant | None:
        """When the first set on the memory began in these meetings; None where there was none."""
        return min((one.at for one in self.sets(Phase.DESENSITISATION)), default=None)

    def sets(self, phase: Phase) -> Iterator[SetDone]:
        """The sets on the target in a phase, as they began."""
        return (one for each in self.meetings for one in each.of(self.target.id, phase))

    def visits(self, *phases: Phase) -> Iterator[Visit]:
        """The stays of the target in any of these phases, as they began."""
        return (
            one
            for each in self.meetings
            for one in each.visits
            if one.target == self.target.id and one.phase in phases
        )

    def worked(self) -> tuple[MeetingState, ...]:
        """The meetings in which the target was worked on."""
        return tuple(one for one in self.meetings if works(one, self.target.id))

    def closed(self, status: Status) -> tuple[MeetingState, ...]:
        """The meetings that left the target there."""
        found = ((one, status_set_in(one.sitting, self.target)) for one in self.meetings)
        return tuple(one for one, left in found if left is status)

    def case(self, sitting: SittingId) -> Case:
        """The question as the rules put it."""
        meeting = self.state.meeting(sitting)
        now = (meeting.closed_at or meeting.opened) if meeting is not None else Instant(0)
        around = Circumstances(now=now, policy=self.beyond.policy)
        return Case(self.state, sitting, around, self.variant, self.target)

    def answers(self, sheet: str) -> tuple[Answers, ...]:
        """Every answer of a sheet there ever was with the client, as they were given."""
        found = (one for each in self.state.meetings for one in each.answers)
        return tuple(sorted((a for a in found if a.filled.sheet.id == sheet), key=placed))

    def notes(self, begun: SetDone) -> tuple[Entry, ...]:
        """What was noted of a set: what came up, and the distress."""
        return tuple(
            line.entry
            for line in self.view.timeline.lines
            if line.standing
            and isinstance(line.entry.fact, CameUp | SetRated)
            and line.entry.fact.started == begun.entry
        )


def works(meeting: MeetingState, target: TargetId) -> bool:
    """Whether a target was worked on in a meeting."""
    return any(one.target == target and one.phase in WORK for one in meeting.visits)


def account(
    view: EmdrView,
    target: TargetState,
    variant: Variant,
    beyond: Beyond | None = None,
    *,
    only: SittingId | None = None,
    whole: bool = True,
) -> Account:
    """The record of a target over every meeting with the client, or over one alone."""
    meetings = tuple(one for one in in_order(view.state) if only in (None, one.sitting))
    return Account(view, target, meetings, variant, beyond or Beyond(), whole)


def placed(one: Said) -> tuple[Instant, int]:
    """Where something stands in time; ledger order decides between equal moments."""
    return one.at, one.seq


def until(said: Iterable[S], at: Instant | None) -> tuple[S, ...]:
    """What was said up to a moment; all of it where there is none."""
    return tuple(one for one in said if at is None or one.at <= at)
