"""A dosing session as it stands: the fold of its entries, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import TypeVar

import msgspec

from kapdesk.chart.kinds import DOSING
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
from kapdesk.dosing.model.facts import (
    BaselineFixed,
    DoseGiven,
    FlagAnswered,
    OrderRecorded,
    ProtocolPinned,
    SamplesTaken,
    VitalsRecorded,
)
from kapdesk.dosing.model.track import Track
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import MICROSECONDS, Instant

F = TypeVar("F", bound=Fact)


class DosingView(msgspec.Struct, frozen=True):
    """One dosing sitting: its timeline, and the samples that came beside it."""

    timeline: Timeline = Timeline()
    samples: Track = msgspec.field(default_factory=Track)

    def after(self, entry: Entry) -> DosingView:
        """This view with one more entry."""
        if isinstance(entry.fact, SamplesTaken):
            return DosingView(self.timeline, _with_samples(self.samples, entry.fact))
        return DosingView(self.timeline.after(entry), self.samples)

    def lines_of(self, kind: type[Fact]) -> tuple[Line, ...]:
        """Every line of one kind that stands, placed in time."""
        found = (line for line in self.timeline.lines if isinstance(line.entry.fact, kind))
        return tuple(sorted((line for line in found if line.standing), key=_place))

    def facts_of(self, kind: type[F]) -> tuple[tuple[Entry, F], ...]:
        """Entries and facts of one kind that stand, placed in time."""
        return tuple(
            (line.entry, line.entry.fact)
            for line in self.lines_of(kind)
            if isinstance(line.entry.fact, kind)
        )

    def last_of(self, kind: type[F]) -> F | None:
        """The latest standing fact of one kind, by ledger order."""
        facts = [
            line.entry.fact
            for line in self.timeline.lines
            if line.standing and isinstance(line.entry.fact, kind)
        ]
        return facts[-1] if facts else None

    @property
    def opened(self) -> Entry | None:
        """The entry that opened the sitting."""
        found = self.lines_of(SittingOpened)
        return found[0].entry if found else None

    @property
    def pinned(self) -> ProtocolPinned | None:
        """Protocol and limits in force."""
        return self.last_of(ProtocolPinned)

    @property
    def t0(self) -> Instant | None:
        """When the first dose was given."""
        doses = self.facts_of(DoseGiven)
        return doses[0][0].at if doses else None

    @property
    def zero(self) -> Instant | None:
        """Minute zero of the plot: the first dose, or the opening while there is none."""
        if self.t0 is not None:
            return self.t0
        return self.opened.at if self.opened else None

    @property
    def orders(self) -> tuple[tuple[Entry, OrderRecorded], ...]:
        """The orders that stand."""
        return self.facts_of(OrderRecorded)

    @property
    def doses(self) -> tuple[tuple[Entry, DoseGiven], ...]:
        """The doses that stand."""
        return self.facts_of(DoseGiven)

    @property
    def readings(self) -> tuple[tuple[Entry, VitalsRecorded], ...]:
        """The readings that stand."""
        return self.facts_of(VitalsRecorded)

    @property
    def baseline(self) -> BaselineFixed | None:
        """The baseline in force."""
        return self.last_of(BaselineFixed)

    @property
    def answers(self) -> dict[EntryId, str]:
        """What was done about each flagged reading, by the reading's entry."""
        return {fact.reading: fact.did for _, fact in self.facts_of(FlagAnswered)}

    @property
    def open_flags(self) -> tuple[tuple[Entry, VitalsRecorded], ...]:
        """Flagged readings nobody has written an answer to, corrected ones included.

        An answer holds for the same limit along a reading's corrections: it need not be given twice.
        """
        first = self.first_written()
        answers = self.answers
        flagged = [
            (line.entry, line.entry.fact)
            for line in self.timeline.in_time()
            if isinstance(line.entry.fact, VitalsRecorded) and not line.erased
        ]
        settled = {
            (first[entry.id], flag.limit)
            for entry, fact in flagged
            if entry.id in answers
            for flag in fact.flags
        }
        return tuple(
            (entry, fact)
            for entry, fact in flagged
            if any((first[entry.id], flag.limit) not in settled for flag in fact.flags)
        )

    def first_written(self) -> dict[EntryId, EntryId]:
        """The entry each entry goes back to through its corrections."""
        first: dict[EntryId, EntryId] = {}
        for line in self.timeline.lines:
            entry = line.entry
            first[entry.id] = first.get(entry.corrects, entry.id) if entry.corrects else entry.id
        return first

    @property
    def closed(self) -> SittingClosed | None:
        """How the sitting ended, once it has."""
        return self.last_of(SittingClosed)

    @property
    def kind(self) -> str:
        """Of which kind the sitting is: one that is no dosing session has a page and a paper of its own."""
        opened = self.opened.fact if self.opened else None
        return opened.kind if isinstance(opened, SittingOpened) else DOSING

    @property
    def from_paper(self) -> bool:
        """Whether the sitting is typed in afterwards from paper."""
        opened = self.opened.fact if self.opened else None
        return isinstance(opened, SittingOpened) and opened.from_paper

    @property
    def runs(self) -> bool:
        """Whether its clock runs: neither closed nor typed in from paper."""
        return self.closed is None and not self.from_paper

    @property
    def signed(self) -> SittingSigned | None:
        """The signature, once there is one."""
        return self.last_of(SittingSigned)


def _place(line: Line) -> tuple[int, int]:
    return line.entry.at.utc_us, line.entry.seq


def _with_samples(track: Track, fact: SamplesTaken) -> Track:
    step_us = round(fact.step_s * MICROSECONDS)
    nan = float("nan")
    pairs = list(zip_longest(fact.pulse_bpm, fact.spo2_pct, fillvalue=nan))
    at_us = [fact.began.utc_us + i * step_us for i in range(len(pairs))]
    return track.extended(at_us, [p for p, _ in pairs], [s for _, s in pairs])


def view_of(entries: Iterable[Entry]) -> DosingView:
    """The view of a sitting's entries, in ledger order and linear time; equal to folding ``after`` over them."""
    samples = Track()
    written: list[Entry] = []
    for entry in entries:
        if isinstance(entry.fact, SamplesTaken):
            samples = _with_samples(samples, entry.fact)
        else:
            written.append(entry)
    return DosingView(fold(written), samples)
