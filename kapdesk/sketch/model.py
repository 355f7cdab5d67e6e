"""A drawing as a value: strokes of a pen in a box that always has the same shape.

It is no fact: the fact that carries its digest knows whose it is and what it shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from kapdesk.kernel.discreet import Discreet

ASPECT = 4.0 / 3.0
"""How wide the box is for its height."""

FINENESS = 1000
"""How many steps a place has along each side of the box: three decimals."""

MOST_POINTS = 600
"""The most points one stroke keeps; a longer one is kept with every other of its points, as often as needed."""

Point = tuple[float, float]
"""A place in the box.  unit share of its width from the left, of its height from the top, 0 to 1, three decimals"""


class Ink(StrEnum):
    """The colours there are, in the order of their numbers."""

    BLACK = "black"
    RED = "red"
    ORANGE = "orange"
    OCHRE = "ochre"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"
    GREY = "grey"


class Nib(StrEnum):
    """How broad a pen draws."""

    FINE = "fine"
    MEDIUM = "medium"
    BROAD = "broad"

    @property
    def width(self) -> float:
        """How broad a line is.  unit share of the box's width"""
        return {Nib.FINE: 0.005, Nib.MEDIUM: 0.01, Nib.BROAD: 0.022}[self]


class Stroke(Discreet, frozen=True):
    """One line of a pen from where it was put down to where it was lifted; at least one point."""

    ink: Ink
    nib: Nib
    points: tuple[Point, ...]


class Sketch(Discreet, frozen=True):
    """A drawing: its strokes in the order they were drawn."""

    strokes: tuple[Stroke, ...] = ()

    def with_stroke(self, stroke: Stroke) -> Sketch:
        """The drawing with one stroke more, over all others."""
        return Sketch((*self.strokes, stroke))

    def without(self, places: Iterable[int]) -> Sketch:
        """The drawing with whole strokes erased, by their places in it."""
        gone = frozenset(places)
        return Sketch(
            tuple(stroke for place, stroke in enumerate(self.strokes) if place not in gone)
        )

    def inks(self) -> tuple[Ink, ...]:
        """What it is drawn in, in the order of the numbers of inks."""
        used = {stroke.ink for stroke in self.strokes}
        return tuple(ink for ink in Ink if ink in used)


def place_of(x: float, y: float) -> Point:
    """The place nearest to one that may lie off the box or between two steps."""
    return _stepped(x), _stepped(y)


def stroke_of(ink: Ink, nib: Nib, path: Iterable[Point]) -> Stroke:
    """What a hand drew as a stroke: within the box, on its steps, without standing still, no longer than is kept."""
    points: list[Point] = []
    for x, y in path:
        at = place_of(x, y)
        if not points or points[-1] != at:
            points.append(at)
    while len(points) > MOST_POINTS:
        points = [*points[:-1:2], points[-1]]
    return Stroke(ink, nib, tuple(points))


def _stepped(share: float) -> float:
    return round(min(1.0, max(0.0, share)) * FINENESS) / FINENESS
