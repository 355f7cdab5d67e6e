"""Which stroke lies under a point, for an eraser."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

from kapdesk.sketch.model import ASPECT, Point, Sketch, Stroke


def under(sketch: Sketch, at: Point, reach: float) -> int | None:
    """The place of the topmost stroke that comes within reach of a point; None where none does.

    Its own breadth counts in.  unit ``reach`` share of the box's width
    """
    for place in range(len(sketch.strokes) - 1, -1, -1):
        stroke = sketch.strokes[place]
        if _is_within(stroke, at, reach + stroke.nib.width / 2.0):
            return place
    return None


def _is_within(stroke: Stroke, at: Point, reach: float) -> bool:
    """Whether a stroke comes that near.  Its box is asked first: most strokes lie far off."""
    across = [x for x, _ in stroke.points]
    if not min(across) - reach <= at[0] <= max(across) + reach:
        return False
    down = [y for _, y in stroke.points]
    if not min(down) - reach * ASPECT <= at[1] <= max(down) + reach * ASPECT:
        return False
    ends = list(pairwise(stroke.points)) or [(stroke.points[0], stroke.points[0])]
    return any(_apart(at, start, end) <= reach for start, end in ends)


def _apart(at: Point, start: Point, end: Point) -> float:
    """How far a point lies from a straight piece.  unit share of the box's width"""
    x, y = end[0] - start[0], (end[1] - start[1]) / ASPECT
    to_x, to_y = at[0] - start[0], (at[1] - start[1]) / ASPECT
    long = x * x + y * y
    along = min(1.0, max(0.0, (to_x * x + to_y * y) / long)) if long else 0.0
    return hypot(to_x - along * x, to_y - along * y)
