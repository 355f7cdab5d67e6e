"""The sets of stimulation over time, as one thin row of the plot; and the distress that was rated after them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kapdesk.bilateral.model.facts import SetRated
from kapdesk.bilateral.model.view import RanSet, sets_of
from kapdesk.bilateral.set_words import how_it_went
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.plot import Mark, Span, Track

SETS = "Sets"
KIND = "set"
WEIGHT = 0.55


def set_tracks(view: DosingView, zero: Instant) -> tuple[Track, ...]:
    """A thin track with every set by its number; none while there was no set."""
    sets = sets_of(view.timeline)
    if not sets:
        return ()
    marks = tuple(Mark(_minute(one, zero), str(one.number), kind=KIND) for one in sets)
    return (Track(SETS, "", 0.0, 1.0, (), marks=marks, spans=set_spans(view, zero), weight=WEIGHT),)


def set_spans(view: DosingView, zero: Instant) -> tuple[Span, ...]:
    """From where to where each set ran.  One that runs still has no length yet."""
    return tuple(_span(one, zero) for one in sets_of(view.timeline))


def rated_after(
    view: DosingView, zero: Instant, apart: Collection[EntryId] = ()
) -> Iterator[tuple[float, Vitals]]:
    """The distress after each set that was rated, as a reading that holds it alone.  unit minutes.

    What is drawn ``apart`` is left out.
    """
    for entry, rated in view.facts_of(SetRated):
        if entry.id not in apart:
            yield entry.at.seconds_since(zero) / 60.0, Vitals(distress=rated.distress)


def set_title(one: RanSet) -> str:
    """A set by its number, its preset and how it went."""
    named = f"set {one.number}" + (f", {one.started.preset}" if one.started.preset else "")
    return f"{named}: {how_it_went(one.run)}" if one.run else f"{named}: no end written"


def _span(one: RanSet, zero: Instant) -> Span:
    start = _minute(one, zero)
    lasted_s = one.run.seconds if one.run else 0.0
    return Span(start, start + lasted_s / 60.0, set_title(one))


def _minute(one: RanSet, zero: Instant) -> float:
    return one.entry.at.seconds_since(zero) / 60.0
