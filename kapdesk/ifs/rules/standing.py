"""Where a part stands that no hand has placed: a free place near Self, and a ring closer or farther."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, hypot, pi, sin

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Ring
from kapdesk.ifs.model.parts import SIZE, Place
from kapdesk.kernel.ids import PartId

RINGS: tuple[tuple[Ring, float], ...] = (
    (Ring.CLOSE, 125.0),
    (Ring.NEARBY, 245.0),
    (Ring.EDGE, 395.0),
    (Ring.SPACE, 570.0),
)
"""How far from Self a part stands that is set into a ring.  unit map points"""

ROOM = 1.35
"""How far two things stand apart at least, by the smaller one's size, where nobody placed them."""

TURNS = 24
"""How many places round a ring are looked at before the next one out."""

TURN = 2 * pi / TURNS


def free_place(drawn: Drawn, *, ring: Ring = Ring.NEARBY, size: float = SIZE) -> Place:
    """A place in a ring, or farther out, where nothing lies yet; looked for from above Self, to both sides."""
    return next(_free(drawn, _first(ring), -pi / 2, size), Place(size=size))


def stepped(drawn: Drawn, part: PartId, steps: int) -> Place:
    """A part's place some rings farther from Self, or closer where ``steps`` is negative, in its own direction.

    Where something lies there already, round the ring to the nearest free place.  The place it has where it stands at
    the end of the rings.
    """
    place = drawn.place(part)
    at = _first(place.ring)
    to = min(max(at + steps, 0), len(RINGS) - 1)
    if to == at:
        return place
    turn = atan2(place.y, place.x) if place.distance else -pi / 2
    found = next(_free(drawn, to, turn, place.size, besides=part), place)
    return replace(place, x=found.x, y=found.y)


def _first(ring: Ring) -> int:
    return [one for one, _ in RINGS].index(ring)


def _free(
    drawn: Drawn, first: int, turn: float, size: float, *, besides: PartId | None = None
) -> Iterator[Place]:
    others = [drawn.place(one.id) for one in drawn.present() if one.id != besides]
    others += [Place(one.x, one.y, max(one.width, one.height)) for one in drawn.notes.values()]
    far = [distance for _, distance in RINGS[first:]]
    far += [RINGS[-1][1] + n * SIZE * 2 for n in range(1, TURNS)]
    for distance in far:
        for step in range(TURNS):
            way = (step + 1) // 2 * (1 if step % 2 else -1)
            place = _at(distance, turn + way * TURN, size)
            if all(_apart(place, other) for other in others):
                yield place


def _at(distance: float, turn: float, size: float) -> Place:
    return Place(round(distance * cos(turn), 1), round(distance * sin(turn), 1), size)


def _apart(one: Place, other: Place) -> bool:
    """Whether two do not come near each other; what is larger than a part is counted by its own half."""
    gap = max(ROOM * min(one.size, other.size), (one.size + other.size) / 2)
    return hypot(one.x - other.x, one.y - other.y) >= gap
