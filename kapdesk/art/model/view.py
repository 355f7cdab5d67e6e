"""A client's image work as it stands: the fold of their entries, over every sitting, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kapdesk.art.model.facts import FACTS
from kapdesk.art.model.state import ArtState
from kapdesk.art.model.steps import step
from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.met import FRAME
from kapdesk.chart.model import BodyErased, Entry, Fact, Missing, Redone, Timeline, Undone
from kapdesk.chart.reckoning import Reckoning
from kapdesk.chart.sealed import SealChosen

COUNTS: tuple[type[Fact], ...] = (
    *FACTS,
    *(SetStarted, SetRun, SetRated, CameUp, StampsPutRight),
    *FRAME,
    *(SealChosen, Undone, Redone, BodyErased, Missing),
)
"""The facts that bear on image work; entries of others are passed by.

What stands where a body was erased is kept, so that a line that put it right keeps its place.
"""
_RECKONING = Reckoning(COUNTS, ArtState(), step)


class ArtView(msgspec.Struct, frozen=True):
    """One client's work: the lines it rests on, and how it stands by them."""

    timeline: Timeline = Timeline()
    state: ArtState = ArtState()

    def after(self, entry: Entry) -> ArtView:
        """This view with one more entry; one that corrects or erases has the whole reckoned again."""
        found = _RECKONING.after(self.timeline, self.state, entry)
        return self if found is None else ArtView(*found)


def view_of(entries: Iterable[Entry]) -> ArtView:
    """The view of a client's entries, in ledger order; equal to folding ``after`` over them."""
    return ArtView(*_RECKONING.of(entries))
