"""Where words stand on a map: near what they name, on nothing that lies there, and not on one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, hypot, radians, sin
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kapdesk.ifs.rules.spots import Rect

CLEAR = 4.0
"""How far words stand from what lies about them, at least.  unit of the places"""

_ALONG = (0.5, *(0.5 + way * step / 20 for step in range(1, 8) for way in (-1, 1)))
"""Where along a line its words may stand, the best first."""

_STILL = 1e-9

_STEPS = 2
"""How many of its heights words may stand off their line."""

_TURN = 6
_TURNS = (-90, *(turn for step in range(_TURN, 181, _TURN) for turn in (step - 90, -step - 90)))
"""Where on a ring its word may stand, the best first: above, and from there to both sides.  unit degrees"""


class Segment(NamedTuple):
    """A line from a to b."""

    ax: float
    ay: float
    bx: float
    by: float


class Labels:
    """What is taken, and the words that found a place.  The same words in the same order stand where they stood.

    ``lines`` are what words of something else had better not stand on.
    """

    def __init__(self, taken: Iterable[Rect] = (), lines: Iterable[Segment] = ()) -> None:
        self._taken = list(taken)
        self._lines = np.array([*lines], dtype=np.float64).reshape(-1, 4)
        self._count = 0
        self._held: NDArray[np.float64] = np.empty((0, 4))

    def take(self, rect: Rect) -> None:
        """Something lies there from now on."""
        self._taken.append(rect)

    def place(
        self, places: Sequence[Rect], *, needed: bool = False, shy: bool = False
    ) -> Rect | None:
        """The first of some places where nothing is, taken from then on; None where there is none.

        Words that are ``needed`` stand where the least is covered; those that are ``shy`` off all lines if they can.
        """
        if not places:
            return None
        rows = np.array(places)
        covered = self._covered(rows)
        best = int(covered.argmin())
        if shy and covered[best] == 0.0:
            best = int((np.where(covered > 0.0, 2, 0) + self._crossed(rows)).argmin())
        if covered[best] > 0.0 and not needed:
            return None
        self.take(places[best])
        return places[best]

    def _covered(self, places: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much of what is taken each of some places covers, with a little all round."""
        held = self._rows()
        wide = _shared(places[:, None, 0], places[:, None, 2], held[:, 0], held[:, 2])
        high = _shared(places[:, None, 1], places[:, None, 3], held[:, 1], held[:, 3])
        covered: NDArray[np.float64] = (wide * high).sum(axis=1)
        return covered

    def _crossed(self, places: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether a line runs through each of some places."""
        first, last = np.zeros((len(places), len(self._lines))), np.ones((1, 1))
        for at, long, a, b in ((0, 2, 0, 2), (1, 3, 1, 3)):
            way = self._lines[:, b] - self._lines[:, a]
            way = np.where(abs(way) < _STILL, _STILL, way)
            to = places[:, None, at] - self._lines[:, a]
            half = places[:, None, long] / 2.0
            ends = (to - half) / way, (to + half) / way
            first = np.maximum(first, np.minimum(*ends))
            last = np.minimum(last, np.maximum(*ends))
        crossed: NDArray[np.bool_] = np.any(first <= last, axis=1)
        return crossed

    def _rows(self) -> NDArray[np.float64]:
        """What is taken, as numbers."""
        if self._count < len(self._taken):
            fresh = np.array(self._taken[self._count :])
            self._held = np.vstack((self._held, fresh))
            self._count = len(self._taken)
        return self._held


def along_line(
    a: tuple[float, float], b: tuple[float, float], width: float, height: float
) -> Iterator[Rect]:
    """Where the words of a line may stand: on it, from its middle outwards."""
    for share in _ALONG:
        yield Rect(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, width, height)


def beside_line(
    a: tuple[float, float], b: tuple[float, float], width: float, height: float
) -> Iterator[Rect]:
    """Where they may stand on either side of it, close to it first."""
    x, y = b[0] - a[0], b[1] - a[1]
    length = hypot(x, y)
    if not length:
        return
    aside = (-y / length, x / length)
    half = (abs(aside[0]) * width + abs(aside[1]) * height) / 2.0 + CLEAR
    for step in range(_STEPS):
        for rect in along_line(a, b, width, height):
            for far in (half + step * height, -half - step * height):
                yield rect.at(rect.x + aside[0] * far, rect.y + aside[1] * far)


def on_ring(
    middle: tuple[float, float], reach: float, width: float, height: float
) -> Iterator[Rect]:
    """Where the word of a ring may stand on it."""
    for turn in _TURNS:
        x, y = cos(radians(turn)) * reach, sin(radians(turn)) * reach
        yield Rect(middle[0] + x, middle[1] + y, width, height)


def _shared(
    at: NDArray[np.float64],
    long: NDArray[np.float64],
    held_at: NDArray[np.float64],
    held_long: NDArray[np.float64],
) -> NDArray[np.float64]:
    """How far two reach into each other one way, nothing where they keep clear."""
    apart = abs(at - held_at)
    shared: NDArray[np.float64] = np.maximum((long + held_long) / 2.0 + CLEAR - apart, 0.0)
    return shared
