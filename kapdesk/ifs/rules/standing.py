"""Where a part stands that no hand has placed: a free place near Self, and a ring closer or farther."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, pi

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.nouns import Ring
from kapdesk.ifs.model.parts import SIZE, Note, Place
from kapdesk.ifs.rules.spots import GAP, LABEL, SELF, Rect, Spots, room_of, rooms_of_notes
from kapdesk.kernel.ids import PartId

RINGS: tuple[tuple[Ring, float], ...] = (
    (Ring.CLOSE, 125.0),
    (Ring.NEARBY, 245.0),
    (Ring.EDGE, 395.0),
    (Ring.SPACE, 570.0),
)
"""How far from Self a part stands that is set into a ring.  unit map points"""

TURN = 2 * pi / 48
"""How far apart the places round a ring are that are looked at before the next ring out.  unit radians"""

USUAL = "a usual name"
"""A name as long as most are, for a part that is not named yet."""

OUTER = 24
"""How many rings past the last one are looked at."""


def free_place(
    drawn: Drawn, name: str = USUAL, *, ring: Ring = Ring.NEARBY, size: float = SIZE
) -> Place:
    """A place in a ring, or farther out, where nothing lies yet and the name has room.

    Looked for from above Self, to both sides.
    """
    room = room_of(0.0, 0.0, size, name)
    x, y = next(_free(drawn, _first(ring), -pi / 2, room), (0.0, 0.0))
    return Place(x, y, size)


def beside(drawn: Drawn, note: Note, part: PartId) -> Note:
    """A note beside a part on the map, to its right or as near to there as nothing lies yet."""
    place, name = drawn.place(part), drawn.parts[part].name
    right = place.x + (room_of(0.0, 0.0, place.size, name).width + note.width + 3 * GAP) / 2
    parts = [(one.name, drawn.place(one.id)) for one in drawn.present()]
    taken = (room_of(at.x, at.y, at.size, called) for called, at in parts)
    spots = Spots((SELF, *taken, *rooms_of_notes(drawn)))
    room = spots.nearest(Rect(right, place.y, note.width + GAP, note.height + GAP))
    return replace(note, x=room.x, y=room.y)


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
    room = room_of(0.0, 0.0, place.size, drawn.parts[part].name)
    x, y = next(_free(drawn, to, turn, room, besides=part), (place.x, place.y))
    return replace(place, x=x, y=y)


def _first(ring: Ring) -> int:
    return [one for one, _ in RINGS].index(ring)


def _free(
    drawn: Drawn, first: int, turn: float, room: Rect, *, besides: PartId | None = None
) -> Iterator[tuple[float, float]]:
    """A free place of each ring from one outwards, as near to a direction as there is one.  unit map points"""
    places = [(one.name, drawn.place(one.id)) for one in drawn.present() if one.id != besides]
    others = [room_of(place.x, place.y, place.size, name) for name, place in places]
    moving = () if besides is None else (besides,)
    spots = Spots((SELF, *others, *rooms_of_notes(drawn, moving)))
    far = [distance for _, distance in RINGS[first:]]
    far += [RINGS[-1][1] + n * SIZE * 2 for n in range(1, OUTER)]
    for distance in far:
        one = spots.on_circle(room, (0.0, LABEL / 2), distance, turn, distance * TURN)
        if one is not None:
            yield one.x, round(one.y - LABEL / 2, 2)
