"""A client's EMDR work as it stands: the fold of their entries, over every sitting, read by screen and paper alike."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

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
)
from kapdesk.chart.reckoning import Reckoning
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.steps import step

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


_RECKONING = Reckoning(COUNTS, EmdrState(), step)


class EmdrView(msgspec.Struct, frozen=True):
    """One client's work: the lines it rests on, and how it stands by them."""

    timeline: Timeline = Timeline()
    state: EmdrState = EmdrState()

    def after(self, entry: Entry) -> EmdrView:
        """This view with one more entry; one that corrects or erases has the whole reckoned again."""
        found = _RECKONING.after(self.timeline, self.state, entry)
        return self if found is None else EmdrView(*found)


def view_of(entries: Iterable[Entry]) -> EmdrView:
    """The view of a client's entries, in ledger order; equal to folding ``after`` over them."""
    return EmdrView(*_RECKONING.of(entries))
