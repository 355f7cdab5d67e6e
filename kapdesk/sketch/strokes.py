"""Lines between two things, told apart without colour: whole, dashed, dotted, double, zigzag; and their arrow heads."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import hypot
from types import MappingProxyType

from kapdesk.sketch.outlines import Path, Point, Step

HEAD = 5.0
"""How long an arrow head is, in widths of its line."""

_GAP = 1.1
_INTO = 0.8
_ZIG, _ZAG = 4.0, 1.6


class Stroke(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    ZIGZAG = "zigzag"


class Arrow(StrEnum):
    """At which of its ends a line has a head."""

    NONE = "none"
    A = "a"
    B = "b"
    BOTH = "both"


DASHES: Mapping[Stroke, tuple[float, float]] = MappingProxyType(
    {Stroke.DASHED: (4.0, 3.0), Stroke.DOTTED: (0.01, 2.5)}
)
"""How a line is broken: drawn and left out by turns.  Dots have round ends.  unit widths of the line"""


def line_path(a: Point, b: Point, stroke: str, width: float, arrow: str = Arrow.NONE) -> Path:
    """The line from a to b; it ends within its heads, which are drawn apart.

    raises ValueError for what is no stroke or no arrow.
    """
    which = Stroke(stroke)
    a, b = _within_heads(a, b, Arrow(arrow), width)
    length, along, across = _ways(a, b)
    if which is Stroke.DOUBLE:
        aside = (across[0] * width * _GAP, across[1] * width * _GAP)
        return (
            *(("M", _sum(a, aside)), ("L", _sum(b, aside))),
            *(("M", _sum(a, aside, -1.0)), ("L", _sum(b, aside, -1.0))),
        )
    path: list[Step] = [("M", a)]
    if which is Stroke.ZIGZAG and length > 0.0:
        teeth = max(2, round(length / (width * _ZIG)))
        for n in range(1, teeth):
            side = width * _ZAG * (1.0 if n % 2 else -1.0)
            path.append(("L", _sum(_sum(a, along, length * n / teeth), across, side)))
    return (*path, ("L", b))


def line_width(stroke: str, width: float) -> float:
    """How broad each line of a stroke is.  raises ValueError for no stroke."""
    return width * 0.8 if Stroke(stroke) is Stroke.DOUBLE else width


def heads_of(a: Point, b: Point, arrow: str, width: float) -> tuple[tuple[Point, ...], ...]:
    """The heads of a line from a to b, each to be filled, its tip first.  raises ValueError for no arrow."""
    which = Arrow(arrow)
    at_a = (_head(a, b, width),) if which in (Arrow.A, Arrow.BOTH) else ()
    at_b = (_head(b, a, width),) if which in (Arrow.B, Arrow.BOTH) else ()
    return at_a + at_b


def _head(tip: Point, came_from: Point, width: float) -> tuple[Point, ...]:
    _, along, across = _ways(came_from, tip)
    foot = _sum(tip, along, -HEAD * width)
    return tip, _sum(foot, across, HEAD * width * 0.5), _sum(foot, across, -HEAD * width * 0.5)


def _within_heads(a: Point, b: Point, arrow: Arrow, width: float) -> tuple[Point, Point]:
    """Both ends of the line itself; one too short for its heads has none."""
    length, along, _ = _ways(a, b)
    back = min(HEAD * width * _INTO, length / 2.0)
    first = _sum(a, along, back) if arrow in (Arrow.A, Arrow.BOTH) else a
    last = _sum(b, along, -back) if arrow in (Arrow.B, Arrow.BOTH) else b
    return first, last


def _sum(a: Point, way: Point, far: float = 1.0) -> Point:
    return a[0] + way[0] * far, a[1] + way[1] * far


def _ways(a: Point, b: Point) -> tuple[float, Point, Point]:
    """How far it is from a to b, the way there, and the way across it, each of length one."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    along = (dx / length, dy / length) if length else (1.0, 0.0)
    return length, along, (-along[1], along[0])
