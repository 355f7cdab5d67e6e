"""Where the numbers at marks stand: in the mark where it has room for one, else beside it, and never on each other.

unit pixels of a screen or points of paper, downwards from the top.
"""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.body.drawing.curves import Point
from kapdesk.body.drawing.hatches import Bounds

APART = 2.0
TRIES = 4
"""How many steps above and beneath a mark a place for its plate is sought."""

ROOMY = 1.9
"""How many times as large as its plate a mark must be to hold it and still be seen."""


class Plates:
    """The plates of one picture, each put where there is room."""

    def __init__(self, within: Bounds) -> None:
        self._within = within
        self._taken: list[Bounds] = []

    def put(self, wide: float, high: float, at: Point, mark: Bounds) -> Bounds:
        """Where a plate of that size goes, for a mark whose middle and bounds are given."""
        places = [_around(place, wide, high) for place in _places(at, mark, wide, high)]
        plate = next((one for one in places if self._is_free(one)), places[0])
        self._taken.append(plate)
        return plate

    def _is_free(self, plate: Bounds) -> bool:
        room = self._within
        inside = (
            room.left <= plate.left
            and plate.right <= room.right
            and room.top <= plate.top
            and plate.bottom <= room.bottom
        )
        return inside and not any(_meet(plate, one) for one in self._taken)


def _places(at: Point, mark: Bounds, wide: float, high: float) -> Iterator[Point]:
    """Where a plate may stand, the best first: within a large mark, then to its sides, then above and beneath."""
    x, y = at
    across, down = mark.right - mark.left, mark.bottom - mark.top
    if (across >= ROOMY * wide and down >= high) or down >= 2.0 * ROOMY * high:
        yield at
    aside, over = wide / 2.0 + APART, high / 2.0 + APART
    for way in range(TRIES):
        for step in (-way * high, way * high) if way else (0.0,):
            yield mark.right + aside, y + step
            yield mark.left - aside, y + step
        yield x, mark.top - over - way * high
        yield x, mark.bottom + over + way * high


def _around(place: Point, wide: float, high: float) -> Bounds:
    x, y = place
    return Bounds(x - wide / 2.0, y - high / 2.0, x + wide / 2.0, y + high / 2.0)


def _meet(one: Bounds, other: Bounds) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom
