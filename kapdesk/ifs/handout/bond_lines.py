"""The bonds of a map as lines on its plain: from outline to outline, those of the same two parts beside each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

from kapdesk.ifs.handout.crowd import Box
from kapdesk.ifs.handout.plain import Plain
from kapdesk.ifs.handout.signs import Link, Sign
from kapdesk.ifs.rules.looks import BondLook
from kapdesk.sketch.outlines import Point, rim

LEAST_PT, GAP_PT, BESIDE_PT = 0.5, 1.5, 5.0
"""How broad a line is at least, how far it ends from an outline, and how far two of the same parts lie apart."""

STEP_PT = 6.0


@dataclass(frozen=True, slots=True, repr=False)
class Line:
    """One bond from a to b.  unit points, y downwards"""

    a: Point
    b: Point
    width: float
    look: BondLook

    @property
    def box(self) -> Box:
        """The room it takes, its heads and teeth with it."""
        (ax, ay), (bx, by) = self.a, self.b
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(4.0 * self.width)

    def points(self) -> Iterator[Point]:
        """Places along it, not far from each other."""
        (ax, ay), (bx, by) = self.a, self.b
        count = max(1, round(hypot(bx - ax, by - ay) / STEP_PT))
        for n in range(count + 1):
            yield ax + (bx - ax) * n / count, ay + (by - ay) * n / count


def lines_of(plain: Plain) -> tuple[Line, ...]:
    """Every bond that has room between its parts, in their order."""
    placed = (_line(plain, one, aside) for one, aside in _beside(plain.picture.links))
    return tuple(one for one in placed if one is not None)


def _line(plain: Plain, link: Link, aside: float) -> Line | None:
    a, b = plain.at(link.a.x, link.a.y), plain.at(link.b.x, link.b.y)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if not length:
        return None
    x, y = dx / length, dy / length
    first, last = _reach(plain, link.a, x, y), _reach(plain, link.b, -x, -y)
    if first + last >= length:
        return None
    return Line(
        (a[0] + x * first - y * aside, a[1] + y * first + x * aside),
        (b[0] - x * last - y * aside, b[1] - y * last + x * aside),
        max(LEAST_PT, link.look.width * plain.scale),
        link.look,
    )


def _reach(plain: Plain, sign: Sign, x: float, y: float) -> float:
    return rim(sign.look.shape, x, y) * plain.size(sign) + GAP_PT


def _beside(links: tuple[Link, ...]) -> Iterator[tuple[Link, float]]:
    """Every bond with how far it stands aside.  unit points"""
    seen: dict[frozenset[str], int] = {}
    for one in links:
        ends = frozenset((one.a.id, one.b.id))
        place = seen.get(ends, 0)
        seen[ends] = place + 1
        way = (1.0 if place % 2 else -1.0) * (1.0 if one.a.id < one.b.id else -1.0)
        yield one, way * BESIDE_PT * ((place + 1) // 2)
