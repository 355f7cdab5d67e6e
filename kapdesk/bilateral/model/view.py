"""The sets of a sitting as they stand: the fold of its entries, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from kapdesk.bilateral.model.facts import (
    CameUp,
    OnboardRuleOpened,
    PursuitChecked,
    SetRated,
    SetRun,
    SetStarted,
)
from kapdesk.bilateral.model.plan import SetPlan
from kapdesk.bilateral.model.stamps import stamped, stamps_of
from kapdesk.chart.model import (
    Entry,
    Fact,
    Line,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Timeline,
    fold,
)
from kapdesk.kernel.ids import EntryId

F = TypeVar("F", bound=Fact)


class RanSet(msgspec.Struct, frozen=True):
    """One set: its number in the sitting, how it began, how it ended once it has, and what was said after it."""

    number: int
    entry: Entry
    started: SetStarted
    run: SetRun | None = None
    run_entry: Entry | None = None
    rated: SetRated | None = None
    rated_entry: Entry | None = None
    came_up: CameUp | None = None
    came_up_entry: Entry | None = None

    def __repr__(self) -> str:
        """The entry alone."""
        return f"<RanSet {self.entry.id}>"

    @property
    def plan(self) -> SetPlan:
        """What was planned."""
        return self.started.plan

    @property
    def runs(self) -> bool:
        """Whether nothing says yet how it ended."""
        return self.run is None


class SetsView(msgspec.Struct, frozen=True):
    """One sitting of stimulation alone: its timeline, and the sets in it."""

    timeline: Timeline = Timeline()

    def after(self, entry: Entry) -> SetsView:
        """This view with one more entry."""
        return SetsView(self.timeline.after(entry))

    @property
    def sets(self) -> tuple[RanSet, ...]:
        """Its sets, in the order they began."""
        return sets_of(self.timeline)

    @property
    def running(self) -> RanSet | None:
        """The set nothing says the end of."""
        return next((one for one in reversed(self.sets) if one.runs), None)

    @property
    def pursuit(self) -> Entry | None:
        """The last check of the eyes that stands."""
        lines = reversed(self.timeline.lines)
        found = (line for line in lines if line.standing and _is(line.entry, PursuitChecked))
        return next((line.entry for line in found), None)

    @property
    def rules_opened(self) -> tuple[Entry, ...]:
        """Where a rule of the medicine's was opened, in ledger order, as far as it stands."""
        lines = (line for line in self.timeline.lines if line.standing)
        return tuple(line.entry for line in lines if _is(line.entry, OnboardRuleOpened))

    @property
    def opened(self) -> Entry | None:
        """The entry that opened the sitting."""
        found = (line.entry for line in self.timeline.lines if _is(line.entry, SittingOpened))
        return next(found, None)

    @property
    def from_paper(self) -> bool:
        """Whether the sitting is typed in afterwards from paper."""
        opened = self.opened.fact if self.opened else None
        return isinstance(opened, SittingOpened) and opened.from_paper

    @property
    def closed(self) -> SittingClosed | None:
        """How the sitting ended, once it has."""
        return last_of(self.timeline, SittingClosed)

    @property
    def signed(self) -> SittingSigned | None:
        """The signature, once there is one."""
        return last_of(self.timeline, SittingSigned)


def last_of(timeline: Timeline, kind: type[F]) -> F | None:
    """The latest standing fact of one kind, by ledger order."""
    found = [
        line.entry.fact
        for line in timeline.lines
        if line.standing and isinstance(line.entry.fact, kind)
    ]
    return found[-1] if found else None


def sets_of(timeline: Timeline) -> tuple[RanSet, ...]:
    """The sets of a sitting's lines, numbered from 1 in the order they were written down."""
    found: dict[EntryId, RanSet] = {}
    standing = [line.entry for line in timeline.lines if line.standing]
    stamps = stamps_of(standing)
    for entry in standing:
        match entry.fact:
            case SetStarted() as started:
                begun = stamped(started, stamps.get(entry.id))
                found[entry.id] = RanSet(len(found) + 1, entry, begun)
            case SetRun(started=of) as run if of in found:
                run = stamped(run, stamps.get(of))
                found[of] = msgspec.structs.replace(found[of], run=run, run_entry=entry)
            case SetRated(started=of) as rated if of in found:
                rated = stamped(rated, stamps.get(entry.id))
                found[of] = msgspec.structs.replace(found[of], rated=rated, rated_entry=entry)
            case CameUp(started=of) as said if of in found:
                found[of] = msgspec.structs.replace(found[of], came_up=said, came_up_entry=entry)
    return tuple(found.values())


def without_begun(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a sitting with each set once: its beginning is left out where its end is told."""
    ended = {
        line.entry.fact.started
        for line in lines
        if line.standing and isinstance(line.entry.fact, SetRun)
    }
    return tuple(
        line
        for line in lines
        if line.entry.id not in ended or not isinstance(line.entry.fact, SetStarted)
    )


def view_of(entries: Iterable[Entry]) -> SetsView:
    """The view of a sitting's entries, in ledger order; equal to folding ``after`` over them."""
    return SetsView(fold(entries))


def _is(entry: Entry, kind: type[Fact]) -> bool:
    return isinstance(entry.fact, kind)
