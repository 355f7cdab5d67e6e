"""How things stand by the lines of a book: each line that stands in its place, one small step a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import msgspec

from kapdesk.chart.model import BodyErased, Entry, Fact, Timeline, fold
from kapdesk.kernel.ids import EntryId

S = TypeVar("S")

Step = Callable[[Fact, S, Entry], S]
"""How things stand after one more entry."""


class Reckoning(msgspec.Struct, Generic[S], frozen=True):
    """A kind of work's way of folding: the facts that bear on it, how it stands at first, and its step.

    The lines a state rests on go with it, so that a correction has the whole reckoned again.
    """

    counts: tuple[type[Fact], ...]
    first: S
    step: Step[S]

    def after(self, timeline: Timeline, state: S, entry: Entry) -> tuple[Timeline, S] | None:
        """Lines and state with one more entry, all reckoned anew where it corrects; None where it bears on nothing."""
        known = timeline.find(entry.corrects) if entry.corrects is not None else None
        if not isinstance(entry.fact, self.counts) and known is None:
            return None
        timeline = timeline.after(entry)
        if known is not None or isinstance(entry.fact, BodyErased):
            return timeline, self.reckoned(timeline)
        return timeline, self.step(entry.fact, state, entry)

    def of(self, entries: Iterable[Entry]) -> tuple[Timeline, S]:
        """Lines and state of a book's entries, in ledger order; equal to going on by ``after`` over them."""
        kept: list[Entry] = []
        ids: set[EntryId] = set()
        for entry in entries:
            if isinstance(entry.fact, self.counts) or entry.corrects in ids:
                kept.append(entry)
                ids.add(entry.id)
        timeline = fold(kept)
        return timeline, self.reckoned(timeline)

    def reckoned(self, timeline: Timeline) -> S:
        """The state by the lines that stand."""
        state = self.first
        for entry in standing_in_order(timeline):
            state = self.step(entry.fact, state, entry)
        return state


def standing_in_order(timeline: Timeline) -> tuple[Entry, ...]:
    """What stands; an entry that corrects another takes the place of the first it goes back to, by its ``seq`` too."""
    first: dict[EntryId, Entry] = {}
    place: dict[EntryId, int] = {}
    for number, line in enumerate(timeline.lines):
        entry = line.entry
        before = first.get(entry.corrects) if entry.corrects is not None else None
        first[entry.id] = before or entry
        place[entry.id] = place[before.id] if before is not None else number
    standing = [line.entry for line in timeline.lines if line.standing]
    standing.sort(key=lambda entry: (place[entry.id], entry.seq))
    return tuple(
        entry if entry.corrects is None else msgspec.structs.replace(entry, seq=first[entry.id].seq)
        for entry in standing
    )
