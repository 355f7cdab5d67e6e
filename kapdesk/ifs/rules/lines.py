"""Where a bond begins and ends: at the rims of its two parts."""

from __future__ import annotations

from math import hypot

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import Look, Looks
from kapdesk.sketch.outlines import Point, rim

CLEAR = 3.0
"""How far a line keeps from the outline it goes to.  unit map points"""


def ends_of(drawn: Drawn, looks: Looks, bond: Bond) -> tuple[Point, Point]:
    """Both ends of a standing bond.  unit map points; the same point twice where its parts lie over each other"""
    a, b = drawn.place(bond.a), drawn.place(bond.b)
    dx, dy = b.x - a.x, b.y - a.y
    apart = hypot(dx, dy)
    first, last = _reach(looks.parts[bond.a], dx, dy), _reach(looks.parts[bond.b], -dx, -dy)
    if apart <= first + last:
        middle = ((a.x + b.x) / 2, (a.y + b.y) / 2)
        return middle, middle
    return (
        (a.x + dx * first / apart, a.y + dy * first / apart),
        (b.x - dx * last / apart, b.y - dy * last / apart),
    )


def _reach(look: Look, dx: float, dy: float) -> float:
    return rim(look.shape, dx, dy) * look.size + CLEAR
