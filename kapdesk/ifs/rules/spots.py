"""Free places on a map: what is taken, and the nearest place that is not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import atan2, ceil, floor, pi
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import REACH
from kapdesk.ifs.rules.notes import going_with

GAP = 20.0
"""How far two things lie apart at least.  unit map points.  source art-4.3"""

LABEL = 26.0
"""How high the name below a part is.  unit map points.  source art-4.3"""

LETTER, WIDEST = 8.7, 170.0
"""How wide a letter of a name is about, and how wide a name gets at most.  unit map points.  source art-4.3"""

_CELL = 160.0
_TOUCHING = 1e-6


class Rect(NamedTuple):
    """What something takes up.  unit map points, of its middle"""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Rect) -> bool:
        """Whether two lie over each other; touching is none."""
        return (
            abs(self.x - other.x) < (self.width + other.width) / 2 - _TOUCHING
            and abs(self.y - other.y) < (self.height + other.height) / 2 - _TOUCHING
        )

    def at(self, x: float, y: float) -> Rect:
        """The same elsewhere."""
        return Rect(x, y, self.width, self.height)


def room_of(x: float, y: float, size: float, name: str) -> Rect:
    """What a part takes up with its name below it and a gap all round.  unit map points"""
    wide = max(size, min(len(name) * LETTER, WIDEST))
    return Rect(x, y + LABEL / 2, wide + GAP, size + LABEL + GAP)


SELF = Rect(0.0, 0.0, 120.0, 120.0)
"""What Self takes up at the middle.  unit map points.  source art-4.3"""


def rooms_of_notes(drawn: Drawn, moving: Collection[str] = ()) -> list[Rect]:
    """What the notes of a map take up, with a gap all round; without those that go with parts that are moved.

    unit map points
    """
    going = {one.id for one in going_with(drawn, moving)}
    return [
        Rect(one.x, one.y, one.width + GAP, one.height + GAP)
        for one in drawn.notes.values()
        if one.id not in going
    ]


class Spots:
    """What is taken, and where there is room.  The same things asked for in the same order get the same places."""

    def __init__(self, taken: Iterable[Rect] = ()) -> None:
        """Begin with what stays."""
        self._taken: NDArray[np.float64] = np.empty((64, 4))
        self._count = 0
        self._full: dict[tuple[int, ...], float] = {}
        for rect in taken:
            self.take(rect)

    def take(self, rect: Rect) -> None:
        """Something lies there from now on."""
        if self._count == len(self._taken):
            self._taken = np.vstack((self._taken, np.empty_like(self._taken)))
        self._taken[self._count] = rect
        self._count += 1

    def nearest(self, rect: Rect) -> Rect:
        """The nearest free place to one, looked for in growing rings about it; it is taken from then on."""
        step = max(8.0, min(rect.width, rect.height) / 3)
        about = _kind_of(rect)
        ring = max(0, floor((self._full.get(about, 0.0) - _CELL * 1.5) / step))
        first = atan2(rect.y, rect.x) if rect.x or rect.y else 0.0
        while (found := self.on_circle(rect, (rect.x, rect.y), ring * step, first, step)) is None:
            ring += 1
        self._full[about] = max(ring * step, self._full.get(about, 0.0))
        self.take(found)
        return found

    def on_circle(
        self, rect: Rect, middle: tuple[float, float], far: float, first: float, step: float
    ) -> Rect | None:
        """A free place with its middle on a circle, that nearest to a direction; None where there is none.

        ``far`` is the circle's radius and ``step`` how far places on it lie apart.  unit map points, radians
        """
        count = max(8, ceil(2 * pi * far / step)) if far else 1
        order = np.arange(count)
        turns = first + 2 * pi / count * ((order + 1) // 2 * np.where(order % 2, 1, -1))
        x = np.round(middle[0] + far * np.cos(turns), 2)
        y = np.round(middle[1] + far * np.sin(turns), 2)
        free = np.flatnonzero(self._free(x, y, rect))
        return rect.at(float(x[free[0]]), float(y[free[0]])) if free.size else None

    def _free(
        self, x: NDArray[np.float64], y: NDArray[np.float64], rect: Rect
    ) -> NDArray[np.bool_]:
        """Whether nothing lies at each of some places, and it is on the map."""
        taken = self._taken[: self._count]
        wide = (taken[:, 2] + rect.width) / 2 - _TOUCHING
        high = (taken[:, 3] + rect.height) / 2 - _TOUCHING
        met = (abs(x[:, None] - taken[:, 0]) < wide) & (abs(y[:, None] - taken[:, 1]) < high)
        across, down = rect.width / 2, rect.height / 2
        inside = (REACH.low <= x - across) & (x + across <= REACH.high)
        inside &= (REACH.low <= y - down) & (y + down <= REACH.high)
        found: NDArray[np.bool_] = ~met.any(axis=1) & inside
        return found


def _kind_of(rect: Rect) -> tuple[int, ...]:
    """Where about something lies and how large it is about: where one had to go far, so has the next."""
    near = (floor(rect.x / _CELL), floor(rect.y / _CELL))
    return (*near, floor(rect.width / GAP / 2), floor(rect.height / GAP / 2))
