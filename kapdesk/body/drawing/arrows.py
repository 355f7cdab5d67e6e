"""A slightly bent arrow, for where something spreads to or went.

unit pixels of a screen or points of paper, downwards from the top.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, dist, pi, sin

from kapdesk.body.drawing.curves import Point

BEND = 0.14
"""How far its middle lies off the straight line.  unit share of its length"""

HEAD, HEAD_ANGLE = 9.0, 26.0 * pi / 180.0
STEPS = 12


@dataclass(frozen=True, slots=True)
class Arrow:
    """Its line from the tail, and its head: two short lines that meet at the point."""

    line: tuple[Point, ...]
    head: tuple[Point, Point, Point]


def arrow(start: Point, end: Point, *, size: float = 1.0) -> Arrow:
    """The arrow from one point to another; ``size`` makes its head larger or smaller."""
    across, down = end[0] - start[0], end[1] - start[1]
    turn = (
        (start[0] + end[0]) / 2.0 - BEND * down,
        (start[1] + end[1]) / 2.0 + BEND * across,
    )
    line = tuple(_bent(start, turn, end, i / STEPS) for i in range(STEPS + 1))
    back = (turn[0] - end[0], turn[1] - end[1])
    length = dist(turn, end) or 1.0
    along = back[0] / length, back[1] / length
    one, other = (_side(end, along, HEAD * size, angle) for angle in (HEAD_ANGLE, -HEAD_ANGLE))
    return Arrow(line, (one, end, other))


def _bent(start: Point, turn: Point, end: Point, t: float) -> Point:
    s = 1.0 - t
    x, y = (
        s * s * a + 2.0 * s * t * b + t * t * c for a, b, c in zip(start, turn, end, strict=True)
    )
    return x, y


def _side(end: Point, along: Point, reach: float, angle: float) -> Point:
    x, y = along
    return (
        end[0] + reach * (x * cos(angle) - y * sin(angle)),
        end[1] + reach * (x * sin(angle) + y * cos(angle)),
    )
