"""A target's curves on paper, for those who work with it and, in plainer words, for the client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec

from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.seen import curves
from kapdesk.kernel.ids import SittingId, TargetId
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch
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


def plain_curve(
    state: EmdrState, target: TargetId, *, most: int, brief: bool = False
) -> RatingPlot:
    """What the client may keep: their own numbers by the day; of many days the first and the latest.

    ``brief`` keeps of each day the first number and the last of each measure.
    """
    plot = curves.curve(state, target)
    days = plot.stretches
    kept = days if len(days) <= most else (days[0], *days[1 - most :])
    rows = tuple(replace(row, name=PLAIN.get(row.name, row.name)) for row in plot.rows)
    whole = replace(plot, rows=rows)
    chosen = [dot.place for one in kept for row in rows for dot in _of_day(row, one, brief=brief)]
    return _drawn_together(whole, kept, sorted(chosen))


def _of_day(row: RatingRow, day: Stretch, *, brief: bool) -> tuple[Dot, ...]:
    dots = tuple(dot for dot in row.dots if day.start <= dot.place < day.end)
    return (*dots[:1], *dots[1:][-1:]) if brief else dots


def _drawn_together(plot: RatingPlot, days: tuple[Stretch, ...], places: list[int]) -> RatingPlot:
    """The plot with these places alone, side by side, each day by its date and nothing else."""
    now = {place: number for number, place in enumerate(places)}
    rows = (
        replace(
            row,
            dots=tuple(replace(dot, place=now[dot.place]) for dot in row.dots if dot.place in now),
        )
        for row in plot.rows
    )
    stretches, start = [], 0
    for day in days:
        end = start + sum(1 for place in places if day.start <= place < day.end)
        stretches.append(replace(day, start=start, end=end, name="", note=""))
        start = end
    return RatingPlot(tuple(stretches), tuple(row for row in rows if row.dots))


def undated_curve(state: EmdrState, target: TargetId) -> RatingPlot:
    """Both measures over all meetings by their numbers, without a day of the calendar."""
    plot = curves.curve(state, target)
    return replace(
        plot, stretches=tuple(replace(one, day="", whole_day="") for one in plot.stretches)
    )
