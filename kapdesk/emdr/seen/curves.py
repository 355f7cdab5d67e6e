"""Distress and VOC of a target over all meetings, in the order they were asked, and the distress of those beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import msgspec

from kapdesk.bilateral.set_words import onboard_words
from kapdesk.emdr.model.nouns import SPANS, Measure, Status
from kapdesk.emdr.model.rows import Fitting, Rating
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.seen.generalisation import beside
from kapdesk.emdr.seen.meetings import (
    numbers_of,
    short_day,
    sitting_label,
    status_set_in,
    target_label,
)
from kapdesk.kernel.ids import EntryId, SittingId, TargetId
from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch

BETWEEN = "between sessions"
NAMES = {Measure.DISTRESS: "Distress", Measure.VOC: "VOC"}
TICKS = {Measure.DISTRESS: (0, 5, 10), Measure.VOC: (1, 4, 7)}
COLOURS = {Measure.DISTRESS: "#9A6BC4", Measure.VOC: "#1E957B"}
MARKERS = {Measure.DISTRESS: Marker.DOT, Measure.VOC: Marker.SQUARE}
WEIGHTS = {Measure.DISTRESS: 1.4, Measure.VOC: 1.0}
BESIDE_COLOUR = "#D1701A"


def curve(state: EmdrState, target: TargetId) -> RatingPlot:
    """Both measures of a target, every rating once; a measure that was never asked has no row."""
    found = state.target(target)
    if found is None or not found.ratings:
        return RatingPlot()
    axis = _Axis.of(state, found.ratings, found)
    rows = (_row(axis, found, measure) for measure in Measure if found.rated(measure))
    return RatingPlot(axis.stretches, tuple(rows))


def beside_curve(state: EmdrState, target: TargetId) -> RatingPlot:
    """The distress of a target and, row by row, of those beside it while nobody worked on them.

    Only those that were rated; nothing where there is none.
    """
    found = state.target(target)
    others = [one for one in beside(state, target) if one.ratings]
    if found is None or not others:
        return RatingPlot()
    own = found.rated(Measure.DISTRESS)
    axis = _Axis.of(state, (*own, *(one for each in others for one in each.ratings)), found)
    rows = [_named_row(axis, found, own, "worked on", COLOURS[Measure.DISTRESS], Marker.DOT)]
    rows += [
        _named_row(axis, one.target, one.ratings, "untreated", BESIDE_COLOUR, Marker.DIAMOND)
        for one in others
    ]
    return RatingPlot(axis.stretches, tuple(row for row in rows if row.dots))


class _Axis(msgspec.Struct, frozen=True):
    """Where each rating stands, by its entry, and the stretches they lie in."""

    places: Mapping[EntryId, int]
    stretches: tuple[Stretch, ...]

    @classmethod
    def of(cls, state: EmdrState, ratings: Iterable[Rating], target: TargetState) -> _Axis:
        """The axis of these ratings; how each meeting left the target stands with it."""
        placed = sorted(ratings, key=lambda one: (one.at, one.seq))
        places = {one.entry: place for place, one in enumerate(placed)}
        return cls(places, tuple(_stretches(state, placed, target)))


def _stretches(state: EmdrState, placed: list[Rating], target: TargetState) -> Iterator[Stretch]:
    numbers = numbers_of(state)
    start = 0
    for sitting, found in groupby(placed, lambda one: one.sitting):
        ratings = list(found)
        number = numbers.get(sitting) if sitting is not None else None
        first = ratings[0].at
        yield Stretch(
            start,
            start + len(ratings),
            BETWEEN if number is None else sitting_label(number),
            short_day(first),
            _left(sitting, target),
            first.day(),
        )
        start += len(ratings)


def _left(sitting: SittingId | None, target: TargetState) -> str:
    status = status_set_in(sitting, target) if sitting is not None else None
    return "" if status in (None, Status.OPEN, Status.CANDIDATE) else str(status)


def _row(axis: _Axis, target: TargetState, measure: Measure) -> RatingRow:
    span = SPANS[measure]
    fitting = fitted(target, measure)
    return RatingRow(
        NAMES[measure],
        f"{span.low:g}–{span.high:g}",
        int(span.low),
        int(span.high),
        TICKS[measure],
        COLOURS[measure],
        MARKERS[measure],
        tuple(_dot(axis, one, fitting.get(one.entry)) for one in target.rated(measure)),
        WEIGHTS[measure],
    )


def _named_row(
    axis: _Axis,
    target: TargetState,
    ratings: tuple[Rating, ...],
    unit: str,
    colour: str,
    marker: Marker,
) -> RatingRow:
    span = SPANS[Measure.DISTRESS]
    dots = tuple(_dot(axis, one, None) for one in ratings)
    ends = (int(span.low), int(span.high), TICKS[Measure.DISTRESS])
    return RatingRow(target_label(target), unit, *ends, colour, marker, dots)


def _dot(axis: _Axis, rating: Rating, fitting: Fitting | None) -> Dot:
    said = [
        str(rating.moment),
        rating.at.hm(),
        onboard_words(rating.substance, rating.since_dose_min),
    ]
    if fitting is not None:
        said.append(f"taken as fitting: {fitting.fact.reason}")
    words = ", ".join(part for part in said if part)
    return Dot(
        rating.entry,
        axis.places[rating.entry],
        rating.value,
        words,
        hollow=rating.hollow,
        ringed=fitting is not None,
    )


def fitted(target: TargetState, measure: Measure) -> Mapping[EntryId, Fitting]:
    """What was taken as fitting, by the entry of the rating it was said of: the last of that measure before it."""
    ratings = target.rated(measure)
    found: dict[EntryId, Fitting] = {}
    for one in target.fittings:
        before = [rating for rating in ratings if (rating.at, rating.seq) <= (one.at, one.seq)]
        if one.fact.measure is measure and before and before[-1].value == one.fact.value:
            found[before[-1].entry] = one
    return found
