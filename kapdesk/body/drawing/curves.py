"""Curves: smooth lines through points, as cubic pieces that can be joined, turned round, mirrored and flattened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import dist, sqrt

Point = tuple[float, float]

STEPS = 10
"""Into how many straight pieces a cubic is cut where it is tested or measured."""

_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Cubic:
    """One cubic piece: where it begins, its two handles, where it ends.  unit of the box."""

    start: Point
    leaving: Point
    arriving: Point
    end: Point

    def at(self, t: float) -> Point:
        """The point at a share of its course."""
        s = 1.0 - t
        weights = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t)
        points = (self.start, self.leaving, self.arriving, self.end)
        return (
            sum(w * p[0] for w, p in zip(weights, points, strict=True)),
            sum(w * p[1] for w, p in zip(weights, points, strict=True)),
        )


Path = tuple[Cubic, ...]
"""Cubic pieces, each beginning where the one before it ends; closed when the last ends where the first began."""


def straight(start: Point, end: Point) -> Path:
    """A straight line."""
    return (Cubic(start, _between(start, end, 1 / 3), _between(start, end, 2 / 3), end),)


def through(
    points: Sequence[Point], *, before: Point | None = None, after: Point | None = None
) -> Path:
    """The smooth line through points: one piece from each to the next.

    ``before`` and ``after`` lie beyond the ends and say which way the line goes there.
    """
    if len(points) == 2 and before is None and after is None:
        return straight(points[0], points[1])
    first = before or _beyond(points[1], points[0])
    last = after or _beyond(points[-2], points[-1])
    every = (first, *points, last)
    return tuple(_piece(*every[i : i + 4]) for i in range(len(points) - 1))


def ring(points: Sequence[Point]) -> Path:
    """The smooth closed line through points."""
    closed = (*points, points[0])
    return through(closed, before=points[-1], after=points[1])


def turned(path: Path) -> Path:
    """The same line, from its end to its beginning."""
    return tuple(Cubic(c.end, c.arriving, c.leaving, c.start) for c in reversed(path))


def placed(path: Path, across: float, sign: float) -> Path:
    """A line drawn from the middle outwards, put to one side of an upright at ``across``: +1 right of it, -1 left."""
    return tuple(
        Cubic(*((across + sign * x, y) for x, y in (c.start, c.leaving, c.arriving, c.end)))
        for c in path
    )


def joined(*paths: Path) -> Path:
    """Lines one after another.  raises ValueError where one does not begin where the last ended."""
    found: list[Cubic] = []
    for path in paths:
        if found and dist(found[-1].end, path[0].start) > _LEAST:
            raise ValueError(f"the lines do not meet: {found[-1].end} and {path[0].start}")
        found.extend(path)
    return tuple(found)


def is_closed(path: Path) -> bool:
    """Whether a line ends where it began."""
    return bool(path) and dist(path[0].start, path[-1].end) <= _LEAST


def flattened(path: Path, steps: int = STEPS) -> tuple[Point, ...]:
    """The corners of the many-sided line that stands for a path."""
    points = [piece.at(i / steps) for piece in path for i in range(steps)]
    return (*points, path[-1].end)


def _piece(before: Point, start: Point, end: Point, after: Point) -> Cubic:
    """The piece between two points that agrees with its neighbours.

    The way to each neighbour is weighed by the root of its length, so that close points make no loop.
    """
    near, here, far = (
        sqrt(max(dist(one, other), _LEAST))
        for one, other in ((before, start), (start, end), (end, after))
    )
    return Cubic(
        start, _handle(before, start, end, near, here), _handle(after, end, start, far, here), end
    )


def _handle(outer: Point, own: Point, other: Point, outer_way: float, way: float) -> Point:
    """The handle at ``own`` towards ``other``, with ``outer`` on its far side."""
    whole = 3.0 * outer_way * (outer_way + way)
    kept = 2.0 * outer_way**2 + 3.0 * outer_way * way + way**2
    x, y = (
        (outer_way**2 * there - way**2 * behind + kept * here) / whole
        for there, behind, here in zip(other, outer, own, strict=True)
    )
    return x, y


def _beyond(inner: Point, end: Point) -> Point:
    return 2.0 * end[0] - inner[0], 2.0 * end[1] - inner[1]


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])
