"""A client's EMDR work as it stands: the fold of their entries, over every sitting, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.model import (
    BodyErased,
    Entry,
    Fact,
    Missing,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Timeline,
    fold,
)
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.steps import step
from kapdesk.kernel.ids import EntryId

COUNTS: tuple[type[Fact], ...] = (
    *FACTS,
    SetStarted,
    SetRun,
    SetRated,
    CameUp,
    StampsPutRight,
    SittingOpened,
    SittingClosed,
    SittingSigned,
    BodyErased,
    Missing,
)
"""The facts that bear on EMDR work; entries of others are passed by.

What stands where a body was erased is kept, so that a line that put it right keeps its place.
"""


class EmdrView(msgspec.Struct, frozen=True):
    """One client's work: the lines it rests on, and how it stands by them."""

    timeline: Timeline = Timeline()
    state: EmdrState = EmdrState()

    def after(self, entry: Entry) -> EmdrView:
        """This view with one more entry; one that corrects or erases has the whole reckoned again."""
        known = self.timeline.find(entry.corrects) if entry.corrects is not None else None
        if not isinstance(entry.fact, COUNTS) and known is None:
            return self
        timeline = self.timeline.after(entry)
        if known is not None or isinstance(entry.fact, BodyErased):
            return EmdrView(timeline, _reckoned(timeline))
        return EmdrView(timeline, step(entry.fact, self.state, entry))


def view_of(entries: Iterable[Entry]) -> EmdrView:
    """The view of a client's entries, in ledger order; equal to folding ``after`` over them."""
    kept: list[Entry] = []
    ids: set[EntryId] = set()
    for entry in entries:
        if isinstance(entry.fact, COUNTS) or entry.corrects in ids:
            kept.append(entry)
            ids.add(entry.id)
    timeline = fold(kept)
    return EmdrView(timeline, _reckoned(timeline))


def _reckoned(timeline: Timeline) -> EmdrState:
    state = EmdrState()
    for entry in _in_order(timeline):
        state = step(entry.fact, state, entry)
    return state


def _in_order(timeline: Timeline) -> tuple[Entry, ...]:
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
        entry if entry.corrects is None else replace(entry, seq=first[entry.id].seq)
        for entry in standing
    )
