"""A client's parts work as it stands: the fold of their entries, over every sitting, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.met import FRAME
from kapdesk.chart.model import BodyErased, Entry, Fact, Missing, Redone, Timeline, Undone
from kapdesk.chart.reckoning import Reckoning
from kapdesk.chart.sealed import SealChosen
from kapdesk.ifs.model.facts import FACTS
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.steps import step

COUNTS: tuple[type[Fact], ...] = (
    *FACTS,
    *FRAME,
    StampsPutRight,
    *(SealChosen, Undone, Redone, BodyErased, Missing),
)
"""The facts that bear on parts work; entries of others are passed by.

What stands where a body was erased is kept, so that a line that put it right keeps its place.
"""
_RECKONING = Reckoning(COUNTS, IfsState(), step)


class IfsView(msgspec.Struct, frozen=True):
    """One client's work: the lines it rests on, and how it stands by them."""

    timeline: Timeline = Timeline()
    state: IfsState = IfsState()

    def after(self, entry: Entry) -> IfsView:
        """This view with one more entry; one that corrects or erases has the whole reckoned again."""
        found = _RECKONING.after(self.timeline, self.state, entry)
        return self if found is None else IfsView(*found)


def view_of(entries: Iterable[Entry]) -> IfsView:
    """The view of a client's entries, in ledger order; equal to folding ``after`` over them."""
    return IfsView(*_RECKONING.of(entries))
