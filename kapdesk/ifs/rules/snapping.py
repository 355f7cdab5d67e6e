"""Guides that draw a part in line with others while it is moved, where they are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

WITHIN = 6.0
"""How near an edge or a middle comes before it snaps.  unit map points"""


class Box(NamedTuple):
    """Where something lies and how large it is.  unit map points, of its middle"""

    x: float
    y: float
    size: float


class Guide(NamedTuple):
    """A line that shows what came in line: at one x from top to bottom where ``down``, else at one y.

    unit map points
    """

    down: bool
    at: float
    first: float
    last: float


class Snapped(NamedTuple):
    """Where a part lies once it has snapped, and the lines that say to what."""

    x: float
    y: float
    guides: tuple[Guide, ...] = ()


def snapped(
    x: float, y: float, size: float, others: Iterable[Box], on: bool = True, within: float = WITHIN
) -> Snapped:
    """Where a part comes to lie that is dragged to a place; just there where guides are off.

    Each way snaps by itself: middle to middle, edge to the same edge, or edge to the other edge.  ``within`` is to
    shrink as the view comes nearer.
    """
    if not on:
        return Snapped(x, y)
    boxes = tuple(others)
    dx, by_x = _nearest(x, size, [(box.x, box.size) for box in boxes], within)
    dy, by_y = _nearest(y, size, [(box.y, box.size) for box in boxes], within)
    x, y = x + dx, y + dy
    guides = []
    if by_x is not None:
        guides.append(
            _guide(True, x, by_x, Box(y, x, size), [Box(b.y, b.x, b.size) for b in boxes])
        )
    if by_y is not None:
        guides.append(_guide(False, y, by_y, Box(x, y, size), list(boxes)))
    return Snapped(x, y, tuple(guides))


_ENDS = (0.0, -0.5, 0.5)
"""Where something may come in line: its middle first, then its edges.  unit its size"""


def _nearest(
    at: float, size: float, others: list[tuple[float, float]], within: float
) -> tuple[float, float | None]:
    """How far to go to be in line, and which of the own ends is; None where nothing is near."""
    best: tuple[float, float, float] | None = None
    for own in _ENDS:
        for middle, other_size in others:
            for end in _ENDS if own else (0.0,):
                if own and not end:
                    continue
                way = middle + end * other_size - (at + own * size)
                if abs(way) <= within and (best is None or abs(way) < best[0] - 1e-9):
                    best = (abs(way), way, own)
    return (0.0, None) if best is None else (best[1], best[2])


def _guide(down: bool, at: float, own: float, moved: Box, others: list[Box]) -> Guide:
    """The line through everything that is in line; ``Box.x`` runs along it, ``Box.y`` across."""
    line = at + own * moved.size
    met = [moved]
    met += [
        box for box in others if any(abs(box.y + end * box.size - line) < 1e-6 for end in _ENDS)
    ]
    first = min(box.x - box.size / 2 for box in met)
    return Guide(down, line, first, max(box.x + box.size / 2 for box in met))
