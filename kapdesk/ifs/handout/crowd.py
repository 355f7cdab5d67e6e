"""Boxes on a sheet that should not stand on one another, found quickly however many there are.  unit points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

CELL_PT, SQUARE_PT = 48.0, 8.0
"""How wide the squares are by which boxes are found, and those by which points are counted."""


class Box(NamedTuple):
    """A box with its upper left corner first; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0

    def meets(self, other: Box) -> bool:
        """Whether they share any room; edges that touch share none."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Whether another lies within it, edges and all."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def grown(self, by: float) -> Box:
        """The same with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def moved(self, x: float, y: float) -> Box:
        """The same elsewhere."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)


def box_about(x: float, y: float, width: float, height: float) -> Box:
    """A box by its middle."""
    return Box(x - width / 2.0, y - height / 2.0, x + width / 2.0, y + height / 2.0)


def around(boxes: Iterator[Box]) -> Box:
    """The least box that holds all of them.  raises StopIteration where there is none."""
    first = next(boxes)
    for one in boxes:
        first = Box(
            min(first.left, one.left),
            min(first.top, one.top),
            max(first.right, one.right),
            max(first.bottom, one.bottom),
        )
    return first


@dataclass(slots=True)
class Crowd:
    """Boxes that took their place already."""

    cells: dict[tuple[int, int], list[Box]] = field(default_factory=dict)

    def add(self, box: Box) -> None:
        """One more takes its place."""
        for cell in _cells(box):
            self.cells.setdefault(cell, []).append(box)

    def is_free(self, box: Box) -> bool:
        """Whether nothing stands there."""
        return not any(box.meets(one) for cell in _cells(box) for one in self.cells.get(cell, ()))


@dataclass(slots=True)
class Density:
    """How many points lie in every small square of a sheet."""

    squares: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, x: float, y: float) -> None:
        """One more point."""
        self.squares[int(x // SQUARE_PT), int(y // SQUARE_PT)] += 1

    def within(self, box: Box) -> int:
        """How many points lie in the squares a box touches."""
        return sum(
            self.squares.get((column, row), 0)
            for column in range(int(box.left // SQUARE_PT), int(box.right // SQUARE_PT) + 1)
            for row in range(int(box.top // SQUARE_PT), int(box.bottom // SQUARE_PT) + 1)
        )


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL_PT), int(box.right // CELL_PT) + 1):
        for row in range(int(box.top // CELL_PT), int(box.bottom // CELL_PT) + 1):
            yield column, row
