"""How a quality is hatched, the same on screen and on paper, so that no colour is needed to tell one from another.

Each hatch is lines and dots laid over an area and cut to the shape they fill.  unit pixels of a screen or points of
paper: a hatch is as dense on a small figure as on a large one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from math import ceil, floor
from types import MappingProxyType

from kapdesk.body.drawing.curves import Point
from kapdesk.body.model import Quality

Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is to be covered."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A small disc, or a ring."""

    middle: Point
    radius: float
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Hatch:
    """What fills a shape."""

    lines: tuple[Line, ...] = ()
    dots: tuple[Dot, ...] = ()


def hatch(quality: Quality | None, bounds: Bounds) -> Hatch:
    """The hatch of a quality over a box; nothing where no quality was said."""
    return Hatch() if quality is None else _HATCHES[quality](bounds)


def _upright(gap: float, bounds: Bounds) -> Hatch:
    return Hatch(
        tuple(((x, bounds.top), (x, bounds.bottom)) for x in _grid(gap, bounds.left, bounds.right))
    )


def _level(gap: float, bounds: Bounds) -> Hatch:
    return Hatch(
        tuple(((bounds.left, y), (bounds.right, y)) for y in _grid(gap, bounds.top, bounds.bottom))
    )


def _slanted(gap: float, slope: float, bounds: Bounds) -> Hatch:
    """Lines at half a right angle; ``slope`` +1 falls to the right, -1 rises."""
    ends = [slope * bounds.left, slope * bounds.right]
    starts = _grid(gap, bounds.top - max(ends), bounds.bottom - min(ends))
    return Hatch(
        tuple(
            ((bounds.left, s + slope * bounds.left), (bounds.right, s + slope * bounds.right))
            for s in starts
        )
    )


def _crossed(gap: float, bounds: Bounds) -> Hatch:
    return Hatch(_slanted(gap, 1.0, bounds).lines + _slanted(gap, -1.0, bounds).lines)


def _zigzag(gap: float, height: float, wave: float, bounds: Bounds) -> Hatch:
    """Level lines that go up and down."""
    return Hatch(
        tuple(
            tuple(
                (x, y + (height if i % 2 else -height)) for i, x in enumerate(_wide(wave, bounds))
            )
            for y in _grid(gap, bounds.top - height, bounds.bottom + height)
        )
    )


def _waves(gap: float, height: float, wave: float, bounds: Bounds) -> Hatch:
    """Level lines that swing softly."""
    swing = (0.0, 0.7, 1.0, 0.7, 0.0, -0.7, -1.0, -0.7)
    return Hatch(
        tuple(
            tuple((x, y + height * swing[i % 8]) for i, x in enumerate(_wide(wave / 8.0, bounds)))
            for y in _grid(gap, bounds.top - height, bounds.bottom + height)
        )
    )


def _dotted(gap: float, radius: float, filled: bool, bounds: Bounds) -> Hatch:
    return Hatch(dots=tuple(Dot(point, radius, filled) for point in _places(gap, bounds)))


def _ticks(gap: float, arm: float, crossed: bool, bounds: Bounds) -> Hatch:
    """Small open wedges, or small crosses."""
    lines: list[Line] = []
    for x, y in _places(gap, bounds):
        if crossed:
            lines += [((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm))]
        else:
            lines.append(((x - arm, y + arm), (x, y - arm), (x + arm, y + arm)))
    return Hatch(tuple(lines))


_HATCHES: Mapping[Quality, Callable[[Bounds], Hatch]] = MappingProxyType(
    {
        Quality.TIGHT: partial(_upright, 5.0),
        Quality.HOT: partial(_slanted, 8.0, -1.0),
        Quality.COLD: partial(_slanted, 8.0, 1.0),
        Quality.HEAVY: partial(_level, 4.0),
        Quality.LIGHT: partial(_dotted, 11.0, 1.0, True),
        Quality.BUZZ: partial(_zigzag, 8.0, 2.2, 4.0),
        Quality.ACHE: partial(_level, 9.0),
        Quality.SHARP: partial(_ticks, 11.0, 2.8, False),
        Quality.FLUTTER: partial(_waves, 9.0, 2.2, 16.0),
        Quality.PRESSURE: partial(_crossed, 9.0),
        Quality.EMPTY: partial(_dotted, 12.0, 3.2, False),
        Quality.PULSE: partial(_dotted, 8.0, 2.0, True),
        Quality.OTHER: partial(_ticks, 11.0, 2.8, True),
    }
)


def _grid(gap: float, low: float, high: float) -> list[float]:
    """Places between two bounds on a grid that is the same everywhere, so that neighbours' lines meet."""
    return [gap * i for i in range(ceil(low / gap), floor(high / gap) + 1)]


def _wide(step: float, bounds: Bounds) -> list[float]:
    """Places across, begun at an even one before the left edge so that every wave begins alike."""
    first = floor(bounds.left / (8.0 * step)) * 8
    return [step * i for i in range(first, ceil(bounds.right / step) + 2)]


def _places(gap: float, bounds: Bounds) -> Iterator[Point]:
    """Points in rows, every other row shifted by half."""
    row = gap * 0.75
    for j in range(ceil(bounds.top / row) - 1, floor(bounds.bottom / row) + 2):
        shift = gap / 2.0 if j % 2 else 0.0
        for x in _grid(gap, bounds.left - gap, bounds.right + gap):
            yield x + shift, row * j
