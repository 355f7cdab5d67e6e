"""Outlines that are told apart without colour, and the patterns that fill them: paths for screen, paper and file."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from itertools import pairwise
from math import atan2, cos, hypot, pi, radians, sin, sqrt, tan
from types import MappingProxyType
from typing import NamedTuple

TILE = 12.0
"""After how much a pattern repeats itself, before any zoom.  unit map points"""

Point = tuple[float, float]
Step = tuple[str, tuple[float, ...]]
Path = tuple[Step, ...]
"""``M x y``, ``L x y``, ``C x1 y1 x2 y2 x y`` and ``Z``, one after another, y downwards."""


class Shape(StrEnum):
    """What something on a map can look like."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    STAR = "star"
    CLOUD = "cloud"
    DROP = "drop"
    SHIELD = "shield"


class Pattern(StrEnum):
    """What can lie over the colour of a shape."""

    PLAIN = "plain"
    DOTS = "dots"
    STRIPES = "stripes"
    CROSS = "cross"
    WAVES = "waves"


class Marked(NamedTuple):
    """One tile of a pattern: its path, and how broad its line is; 0 where the path is filled."""

    path: Path
    breadth: float


def path_of(shape: str) -> Path:
    """A shape by its name, about 0,0, in a box of one by one.  raises ValueError for what is none."""
    return _PATHS[Shape(shape)]


def marks_of(pattern: str) -> Marked | None:
    """One tile of a pattern by its name, from 0,0 to ``TILE``; None for the plain one.  raises ValueError."""
    return _MARKS.get(Pattern(pattern))


def rim(shape: str, dx: float, dy: float) -> float:
    """How far the outline lies from the middle in a direction, where the shape's box is one by one."""
    length = hypot(dx, dy)
    if not length:
        return 0.0
    along = (dx / length, dy / length)
    corners = _corners(Shape(shape))
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return max((_met(along, a, b) for a, b in sides), default=0.0)


def scaled(path: Path, size: float, x: float = 0.0, y: float = 0.0) -> Path:
    """A path as large as ``size`` and elsewhere."""
    return tuple(
        (act, tuple(value * size + (y if n % 2 else x) for n, value in enumerate(values)))
        for act, values in path
    )


def _met(along: Point, a: Point, b: Point) -> float:
    """How far along a way from the middle a side is met; 0 where it is not."""
    side = (b[0] - a[0], b[1] - a[1])
    across = along[0] * side[1] - along[1] * side[0]
    if abs(across) < 1e-12:
        return 0.0
    far = (a[0] * side[1] - a[1] * side[0]) / across
    share = (a[0] * along[1] - a[1] * along[0]) / across
    return far if far > 0.0 and -1e-9 <= share <= 1.0 + 1e-9 else 0.0


@cache
def _corners(shape: Shape, pieces: int = 12) -> tuple[Point, ...]:
    found: list[Point] = []
    for act, values in _PATHS[shape]:
        ends = tuple(zip(values[::2], values[1::2], strict=True))
        if act == "C":
            bow = (found[-1], *ends)
            found += [_bent(bow, n / pieces) for n in range(1, pieces + 1)]
        else:
            found += ends
    return tuple(found)


def _bent(bow: tuple[Point, ...], t: float) -> Point:
    s = 1.0 - t
    shares = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    x, y = (sum(w * p[n] for w, p in zip(shares, bow, strict=True)) for n in (0, 1))
    return x, y


def _polygon(*corners: Point) -> Path:
    first, *others = corners
    return (("M", first), *(("L", one) for one in others), ("Z", ()))


def _round_about(corners: int, reaches: tuple[float, ...], first_deg: float) -> Path:
    """Corners all the way round, as far from the middle as ``reaches`` says in turn."""
    turns = [radians(first_deg + 360.0 * n / corners) for n in range(corners)]
    far = [reaches[n % len(reaches)] for n in range(corners)]
    return _polygon(*((r * cos(a), r * sin(a)) for r, a in zip(far, turns, strict=True)))


class _Round(NamedTuple):
    """A circle."""

    x: float
    y: float
    r: float

    def at(self, turn: float) -> Point:
        return self.x + self.r * cos(turn), self.y + self.r * sin(turn)

    def turn(self, to: Point) -> float:
        return atan2(to[1] - self.y, to[0] - self.x)

    def arc(self, first: float, last: float) -> Path:
        """From one turn to another, clockwise."""
        last += 2 * pi if last <= first + 1e-9 else 0.0
        count = max(1, round((last - first) / (pi / 2) + 0.49))
        step = (last - first) / count
        pull = self.r * 4.0 / 3.0 * tan(step / 4.0)
        return tuple(self._bow(first + n * step, step, pull) for n in range(count))

    def _bow(self, turn: float, step: float, pull: float) -> Step:
        a, b, end = self.at(turn), self.at(turn + step), turn + step
        out = (a[0] - pull * sin(turn), a[1] + pull * cos(turn))
        back = (b[0] + pull * sin(end), b[1] - pull * cos(end))
        return "C", (*out, *back, *b)

    def meets(self, other: _Round) -> Point:
        """Where the two outlines meet, on the outside of a cloud."""
        dx, dy = other.x - self.x, other.y - self.y
        apart = hypot(dx, dy)
        along = (apart * apart + self.r * self.r - other.r * other.r) / (2 * apart)
        aside = sqrt(self.r * self.r - along * along)
        middle = (self.x + dx * along / apart, self.y + dy * along / apart)
        return max(
            ((middle[0] + way * dy * aside / apart, middle[1] - way * dx * aside / apart)
             for way in (1.0, -1.0)),
            key=lambda one: hypot(one[0], one[1] - 0.05),
        )  # fmt: skip


def _circle(x: float = 0.0, y: float = 0.0, r: float = 0.5) -> Path:
    one = _Round(x, y, r)
    return (("M", one.at(0.0)), *one.arc(0.0, 2 * pi), ("Z", ()))


def _cloud() -> Path:
    puffs = (
        _Round(-0.31, 0.19, 0.15),
        _Round(-0.28, 0.10, 0.22),
        _Round(-0.08, -0.12, 0.27),
        _Round(0.20, -0.04, 0.22),
        _Round(0.30, 0.14, 0.20),
        _Round(0.33, 0.19, 0.15),
    )
    joints = [one.meets(other) for one, other in pairwise(puffs)]
    foot = pi / 2
    path: list[Step] = [("M", puffs[0].at(foot))]
    for n, puff in enumerate(puffs):
        first = puff.turn(joints[n - 1]) if n else foot
        last = puff.turn(joints[n]) if n < len(joints) else foot
        path += puff.arc(first, last)
    return (*path, ("Z", ()))


_PATHS: Mapping[Shape, Path] = MappingProxyType(
    {
        Shape.CIRCLE: _circle(),
        Shape.SQUARE: _polygon((-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)),
        Shape.DIAMOND: _round_about(4, (0.5,), 0.0),
        Shape.TRIANGLE: _polygon((0.0, -0.5), (0.5, 0.4), (-0.5, 0.4)),
        Shape.HEXAGON: _round_about(6, (0.5,), 0.0),
        Shape.STAR: _round_about(10, (0.5, 0.21), -90.0),
        Shape.CLOUD: _cloud(),
        Shape.DROP: (
            ("M", (0.0, -0.5)),
            ("C", (0.06, -0.28, 0.34, -0.04, 0.34, 0.17)),
            ("C", (0.34, 0.36, 0.18, 0.5, 0.0, 0.5)),
            ("C", (-0.18, 0.5, -0.34, 0.36, -0.34, 0.17)),
            ("C", (-0.34, -0.04, -0.06, -0.28, 0.0, -0.5)),
            ("Z", ()),
        ),
        Shape.SHIELD: (
            ("M", (-0.4, -0.4)),
            ("C", (-0.24, -0.3867, -0.1067, -0.42, 0.0, -0.5)),
            ("C", (0.1067, -0.42, 0.24, -0.3867, 0.4, -0.4)),
            ("L", (0.4, 0.02)),
            ("C", (0.4, 0.28, 0.18, 0.42, 0.0, 0.5)),
            ("C", (-0.18, 0.42, -0.4, 0.28, -0.4, 0.02)),
            ("Z", ()),
        ),
    }
)

_WAVE: Path = (
    ("M", (-6.0, 6.0)),
    ("C", (-4.0, 9.3333, -2.0, 9.3333, 0.0, 6.0)),
    ("C", (2.0, 2.6667, 4.0, 2.6667, 6.0, 6.0)),
    ("C", (8.0, 9.3333, 10.0, 9.3333, 12.0, 6.0)),
    ("C", (14.0, 2.6667, 16.0, 2.6667, 18.0, 6.0)),
)
_STRIPES: Path = tuple(
    step
    for start in (-TILE, 0.0, TILE)
    for step in (("M", (start - 1.0, TILE + 1.0)), ("L", (start + 13.0, -1.0)))
)
_CROSS: Path = (
    ("M", (0.0, 6.0)),
    ("L", (TILE, 6.0)),
    ("M", (6.0, 0.0)),
    ("L", (6.0, TILE)),
)
_MARKS: Mapping[Pattern, Marked] = MappingProxyType(
    {
        Pattern.DOTS: Marked((*_circle(3.0, 3.0, 2.1), *_circle(9.0, 9.0, 2.1)), 0.0),
        Pattern.STRIPES: Marked(_STRIPES, 1.6),
        Pattern.CROSS: Marked(_CROSS, 1.6),
        Pattern.WAVES: Marked(_WAVE, 1.6),
    }
)
