"""What a painted line covers: a row of short pieces, each as wide as the pen pressed.  unit of the box"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kapdesk.body.drawing.curves import Point
from kapdesk.body.drawing.hits import boxed
from kapdesk.body.model import Spot

BRUSH, THINNEST = 26.0, 0.35
"""How wide a painted line is under full pressure, and the least share of it under none.  unit of the box"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A straight piece with round ends; a point is one whose ends are the same."""

    start: Point
    end: Point
    width: float


def pieces(path: tuple[Spot, ...]) -> tuple[Piece, ...]:
    """The pieces of a painted line, in order."""
    if len(path) == 1:
        return (Piece(boxed(path[0]), boxed(path[0]), _width(path[0])),)
    return tuple(
        Piece(boxed(one), boxed(two), (_width(one) + _width(two)) / 2.0)
        for one, two in pairwise(path)
    )


def _width(spot: Spot) -> float:
    return BRUSH * max(THINNEST, spot.pressure)
