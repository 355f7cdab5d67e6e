"""Where a bond begins and ends: at the rims of its two parts."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import Look, Looks
from kapdesk.sketch.outlines import Point, rim

CLEAR = 3.0
"""How far a line keeps from the outline it goes to.  unit map points"""


APART = 14.0
"""How far apart two bonds between the same parts run.  unit map points"""


def lines_of(drawn: Drawn, looks: Looks) -> Iterator[tuple[Bond, Point, Point]]:
    """Every standing bond with its ends; the second and later ones between the same two run beside the first."""
    beside: dict[frozenset[str], int] = {}
    for bond in drawn.standing_bonds():
        pair = frozenset((bond.a, bond.b))
        number = beside[pair] = beside.get(pair, -1) + 1
        a, b = ends_of(drawn, looks, bond)
        x, y = _aside(bond, a, b, number)
        yield bond, (a[0] + x, a[1] + y), (b[0] + x, b[1] + y)


def _aside(bond: Bond, a: Point, b: Point, number: int) -> Point:
    """How far a bond is moved to one side, by which of those between its parts it is."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    step = (number + 1) // 2 * (APART if number % 2 else -APART)
    if not length or not step:
        return 0.0, 0.0
    step = step if bond.a < bond.b else -step
    return -dy / length * step, dx / length * step


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
