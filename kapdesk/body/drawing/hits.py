"""What lies under a point of a figure, and where a region has its middle.  unit of the box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from math import dist, hypot

from kapdesk.body.drawing.curves import Point
from kapdesk.body.drawing.figure import Drawn, Layer, figure
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, Spot, View
from kapdesk.body.regions import WHOLE

STEP = 4.0
"""How far apart a painted line is asked what lies under it; no region is as narrow.  unit of the box."""

LEAST_SHARE, LEAST_INNER = 0.2, 0.05
"""What share of a painted line must lie in a region, and in an inner zone: what is merely crossed is not felt there."""

CHEST = (BOX_WIDTH / 2.0, 0.3 * BOX_HEIGHT)
"""Where the sign of the whole body stands, and the word that nothing is felt.  unit of the box"""

_GRID = 24


def holds(shape: Drawn, point: Point) -> bool:
    """Whether a point lies inside a shape, even-odd."""
    left, top, right, bottom = shape.box
    if not (left <= point[0] <= right and top <= point[1] <= bottom):
        return False
    inside = False
    for corners in shape.corners:
        for start, end in pairwise(corners):
            if (start[1] > point[1]) != (end[1] > point[1]):
                share = (point[1] - start[1]) / (end[1] - start[1])
                inside ^= point[0] < start[0] + share * (end[0] - start[0])
    return inside


def region_at(view: View, point: Point, *, inner: bool) -> str:
    """The region under a point: an inner zone first where those are asked for, then the surface, then around it.

    Where there is none, as between the legs or at the rim of the box, it is the nearest one of the surface.
    """
    layers = (Layer.INNER, Layer.SURFACE, Layer.AROUND) if inner else (Layer.SURFACE, Layer.AROUND)
    drawn = figure(view)
    for layer in layers:
        for shape in drawn.layer(layer):
            if holds(shape, point):
                return shape.region
    return min(drawn.layer(Layer.SURFACE), key=lambda shape: _distance(shape, point)).region


def regions_under(view: View, path: tuple[Spot, ...], *, inner: bool) -> tuple[str, ...]:
    """The regions a painted line begins and ends in, and lies in for some of its way, in the order it reaches them."""
    under = Counter(region_at(view, point, inner=inner) for point in _along(map(boxed, path)))
    if not under:
        return ()
    *_, last = path
    ends = {next(iter(under)), region_at(view, boxed(last), inner=inner)}
    return tuple(
        region
        for region, met in under.items()
        if region in ends or met >= under.total() * _least(region)
    )


def _least(region: str) -> float:
    return LEAST_INNER if region.startswith(View.INSIDE) else LEAST_SHARE


def _along(points: Iterable[Point]) -> Iterator[Point]:
    """Points along a painted line, none far from the next."""
    before: Point | None = None
    for point in points:
        steps = 1 if before is None else max(1, round(dist(before, point) / STEP))
        x, y = before or point
        for i in range(1, steps + 1):
            yield x + (point[0] - x) * i / steps, y + (point[1] - y) * i / steps
        before = point


def boxed(spot: Spot) -> Point:
    """A point of a mark in the box's own unit."""
    return spot.x * BOX_WIDTH, spot.y * BOX_HEIGHT


def shapes_of(region: str) -> tuple[Drawn, ...]:
    """How a region is drawn, front before back; nothing for what has no place on a figure."""
    return _shapes().get(region, ())


@lru_cache
def middle_of(region: str) -> tuple[View, Point] | None:
    """Where a region's sign stands and an arrow ends: well inside it; None for what has no place on a figure."""
    if region == WHOLE:
        return View.FRONT, CHEST
    shapes = shapes_of(region)
    if not shapes:
        return None
    left, top, right, bottom = shapes[0].box
    grid = (
        (left + (right - left) * (i + 0.5) / _GRID, top + (bottom - top) * (j + 0.5) / _GRID)
        for j in range(_GRID)
        for i in range(_GRID)
    )
    inside = [point for point in grid if holds(shapes[0], point)]
    middle = sum(x for x, _ in inside) / len(inside), sum(y for _, y in inside) / len(inside)
    best = max(inside, key=lambda point: _distance(shapes[0], point) - 0.2 * dist(point, middle))
    return shapes[0].view, middle if holds(shapes[0], middle) else best


@lru_cache
def _shapes() -> dict[str, tuple[Drawn, ...]]:
    found: dict[str, tuple[Drawn, ...]] = {}
    for view in (View.FRONT, View.BACK):
        for shape in figure(view).shapes:
            found[shape.region] = (*found.get(shape.region, ()), shape)
    return found


def _distance(shape: Drawn, point: Point) -> float:
    """How far a point lies from a shape's edge."""
    return min(
        _to_line(point, start, end) for corners in shape.corners for start, end in pairwise(corners)
    )


def _to_line(point: Point, start: Point, end: Point) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = 0.0
    if length:
        share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length
    share = max(0.0, min(1.0, share))
    return hypot(point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])
