"""Parts put in line and spread evenly: one gesture, in which what is locked stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import Move, PartMoved
from kapdesk.ifs.model.parts import REACH, Part, Placed
from kapdesk.kernel.ids import PartId

Sizes = Mapping[PartId, float]
"""How large parts are drawn, where that is not by hand.  unit map points"""

Points = Mapping[PartId, tuple[float, float]]
"""Where parts are to lie.  unit map points"""

NO_SIZES: Sizes = MappingProxyType({})


class Align(StrEnum):
    """What of some parts comes in line."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    ACROSS = "middles across"
    DOWN = "middles down"


class Spread(StrEnum):
    """Which way some parts get equal gaps between them."""

    ACROSS = "across"
    DOWN = "down"


def aligned(
    drawn: Drawn, ids: Collection[str], how: Align, sizes: Sizes = NO_SIZES
) -> tuple[Move, ...]:
    """The chosen parts in line: by an edge with whoever lies farthest that way, by their middles halfway.

    ``middles across`` puts them on one level, ``middles down`` one below another.  Nothing for fewer than two.
    """
    chosen = chosen_parts(drawn, ids)
    if len(chosen) < 2:
        return ()
    level = how in (Align.TOP, Align.BOTTOM, Align.ACROSS)
    side = {Align.LEFT: -1, Align.TOP: -1, Align.RIGHT: 1, Align.BOTTOM: 1}.get(how, 0)
    at = {part.id: _along(drawn, part.id, down=level) for part in chosen}
    halves = {part.id: side * size_of(drawn, part.id, sizes) / 2 for part in chosen}
    ends = [at[part] + halves[part] for part in at]
    line = (min(ends) + max(ends)) / 2 if not side else (max(ends) if side > 0 else min(ends))
    return shifted(drawn, _points(drawn, {p: line - halves[p] for p in at}, down=level))


def distributed(
    drawn: Drawn, ids: Collection[str], how: Spread, sizes: Sizes = NO_SIZES
) -> tuple[Move, ...]:
    """The chosen parts with equal gaps; the outer two stay.  Nothing where fewer than three are chosen."""
    chosen = chosen_parts(drawn, ids)
    if len(chosen) < 3:
        return ()
    down = how is Spread.DOWN
    at = {part.id: _along(drawn, part.id, down=down) for part in chosen}
    order = sorted(at, key=lambda part: (at[part], drawn.parts[part].number, part))
    wide = {part: size_of(drawn, part, sizes) for part in order}
    first, last = order[0], order[-1]
    room = (at[last] - wide[last] / 2) - (at[first] - wide[first] / 2)
    gap = (room - sum(wide[part] for part in order[:-1])) / (len(order) - 1)
    points, edge = {}, at[first] + wide[first] / 2 + gap
    for part in order[1:-1]:
        points[part] = edge + wide[part] / 2
        edge += wide[part] + gap
    return shifted(drawn, _points(drawn, points, down=down))


def shifted(drawn: Drawn, points: Points) -> tuple[Move, ...]:
    """One gesture that puts parts elsewhere, as far as the map reaches; who is locked or lies there already is left."""
    placed = []
    for part, (x, y) in points.items():
        before = drawn.place(part)
        after = replace(before, x=within(x), y=within(y))
        if not before.locked and after != before:
            placed.append(Placed(part, after))
    return (PartMoved(tuple(placed)),) if placed else ()


def chosen_parts(drawn: Drawn, ids: Collection[str] | None) -> tuple[Part, ...]:
    """The parts on the map among some ids, by number; all of them for None."""
    return tuple(part for part in drawn.present() if ids is None or part.id in ids)


def size_of(drawn: Drawn, part: PartId, sizes: Sizes = NO_SIZES) -> float:
    """How large a part is drawn.  unit map points"""
    return sizes.get(part, drawn.place(part).size)


def within(value: float) -> float:
    """A coordinate that the map reaches, to a hundredth.  unit map points"""
    return round(min(max(value, REACH.low), REACH.high), 2)


def middle_of(points: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The middle of some points.  raises ValueError for none."""
    xs, ys = zip(*points, strict=True)
    return sum(xs) / len(xs), sum(ys) / len(ys)


def _along(drawn: Drawn, part: PartId, *, down: bool) -> float:
    place = drawn.place(part)
    return place.y if down else place.x


def _points(drawn: Drawn, values: Mapping[PartId, float], *, down: bool) -> Points:
    places = {part: drawn.place(part) for part in values}
    return {
        part: (places[part].x, value) if down else (value, places[part].y)
        for part, value in values.items()
    }
