"""A target's curves on paper, for those who work with it and, in plainer words, for the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.seen import curves
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.kernel.rating_plot import RatingPlot
from kapdesk.press.paper import Page
from kapdesk.press.ratings import RatingsBlock, ratings_blocks

PLAIN = {curves.NAMES[Measure.DISTRESS]: "Distress", curves.NAMES[Measure.VOC]: "How true it feels"}
"""What the rows are called on a client's own paper."""


def curve_blocks(on: Page, state: EmdrState, target: TargetId) -> Iterator[RatingsBlock]:
    """Distress and VOC over all meetings; nothing where nothing was rated."""
    yield from ratings_blocks(on, curves.curve(state, target))


def meeting_curve(
    on: Page, state: EmdrState, target: TargetState, sitting: SittingId
) -> Iterator[RatingsBlock]:
    """The same of one meeting alone; nothing where fewer than two ratings would be drawn."""
    here = tuple(one for one in target.ratings if one.sitting == sitting)
    if len(here) < 2:
        return
    alone = msgspec.structs.replace(target, ratings=here)
    others = tuple(alone if one.id == target.id else one for one in state.targets)
    plot = curves.curve(msgspec.structs.replace(state, targets=others), target.id)
    yield from ratings_blocks(on, plot, title=f"T{target.number}")


def plain_curve(state: EmdrState, target: TargetId, *, most: int) -> RatingPlot:
    """What the client may keep: their own numbers by the day; of many meetings the first and the latest."""
    plot = curves.curve(state, target)
    kept = (
        plot.stretches
        if len(plot.stretches) <= most
        else (plot.stretches[0], *plot.stretches[1 - most :])
    )
    places = {place for one in kept for place in range(one.start, one.end)}
    rows = tuple(
        replace(
            row,
            name=PLAIN.get(row.name, row.name),
            dots=tuple(dot for dot in row.dots if dot.place in places),
        )
        for row in plot.rows
    )
    stretches = tuple(replace(one, name="", note="") for one in kept)
    return RatingPlot(stretches, rows)


def undated_curve(state: EmdrState, target: TargetId) -> RatingPlot:
    """Both measures over all meetings by their numbers, without a day of the calendar."""
    plot = curves.curve(state, target)
    return replace(
        plot, stretches=tuple(replace(one, day="", whole_day="") for one in plot.stretches)
    )
