"""A piece of a map, copied with the bonds inside it, and the gesture that lays it again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import BondDrawn, FrameDrawn, Move, NotePinned, PartMet
from kapdesk.ifs.model.parts import REACH, Bond, Frame, Note, Part, Place
from kapdesk.ifs.rules.notes import part_of
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BondId, PartId, ThingId

OFFSET = 32.0
"""How far a duplicate lies from what it was made of, each way.  unit map points"""


class Fragment(Discreet, frozen=True):
    """Parts with their places, the bonds between them, frames and notes; it is kept in memory alone."""

    parts: tuple[tuple[Part, Place], ...] = ()
    bonds: tuple[Bond, ...] = ()
    frames: tuple[Frame, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was copied."""
        return not (self.parts or self.frames or self.notes)

    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all of it.  unit map points.  raises ValueError where it is empty"""
        lefts = [(p.x - p.size / 2, p.y - p.size / 2, p.size, p.size) for _, p in self.parts]
        lefts += [(f.x, f.y, f.width, f.height) for f in self.frames]
        lefts += [(n.x - n.width / 2, n.y - n.height / 2, n.width, n.height) for n in self.notes]
        return (
            min(x for x, _, _, _ in lefts),
            min(y for _, y, _, _ in lefts),
            max(x + width for x, _, width, _ in lefts),
            max(y + height for _, y, _, height in lefts),
        )


def copied(drawn: Drawn, ids: Collection[str]) -> Fragment:
    """What of a map is chosen, with the bonds that have both ends in it; what is sealed is nowhere twice.

    A note that is about a part keeps to it where the part is copied with it, and is about nobody in particular else.
    """
    parts = tuple((part, drawn.place(part.id)) for part in drawn.present() if part.id in ids)
    kept = {part.id for part, _ in parts}
    return Fragment(
        parts,
        tuple(bond for bond in drawn.standing_bonds() if bond.a in kept and bond.b in kept),
        tuple(frame for frame in drawn.frames.values() if frame.id in ids),
        tuple(
            replace(note, about=about if (about := part_of(drawn, note)) in kept else None)
            for note in drawn.notes.values()
            if note.id in ids and not note.sealed
        ),
    )


def still_open(fragment: Fragment, drawn: Drawn) -> Fragment:
    """What was copied, without the notes that were sealed on the map since."""
    sealed = {note.id for note in drawn.notes.values() if note.sealed}
    if not any(note.id in sealed for note in fragment.notes):
        return fragment
    return replace(fragment, notes=tuple(one for one in fragment.notes if one.id not in sealed))


def pasted(
    drawn: Drawn, fragment: Fragment, at: tuple[float, float] | None, new_id: Callable[[], str]
) -> tuple[Move, ...]:
    """The gesture that lays a fragment with its middle at a place, or a little beside where it came from for None.

    Everything gets new ids and every part the next number; what was locked is free.  A second one of the same lies
    a little beside the first, so that both are seen.
    """
    if fragment.empty:
        return ()
    dx, dy = _clear(drawn, fragment, _way(fragment, at))
    ids = {part.id: PartId(new_id()) for part, _ in fragment.parts}
    moves: list[Move] = []
    for number, (part, place) in enumerate(fragment.parts, drawn.next_number):
        there = replace(place, x=place.x + dx, y=place.y + dy, locked=False)
        moves.append(PartMet(replace(part, id=ids[part.id], number=number), there))
    for bond in fragment.bonds:
        ends = (ids[bond.a], ids[bond.b])
        moves.append(BondDrawn(replace(bond, id=BondId(new_id()), a=ends[0], b=ends[1])))
    for frame in fragment.frames:
        own = ThingId(new_id())
        moves.append(
            FrameDrawn(replace(frame, id=own, x=frame.x + dx, y=frame.y + dy, locked=False))
        )
    for note in fragment.notes:
        x, y = note.x + dx, note.y + dy
        about = None if note.about is None else ids[note.about]
        own = ThingId(new_id())
        moves.append(NotePinned(replace(note, id=own, x=x, y=y, locked=False, about=about)))
    return tuple(moves)


def duplicated(drawn: Drawn, ids: Collection[str], new_id: Callable[[], str]) -> tuple[Move, ...]:
    """The gesture that lays a second one of what is chosen a little beside it."""
    return pasted(drawn, copied(drawn, ids), None, new_id)


def _way(fragment: Fragment, at: tuple[float, float] | None) -> tuple[float, float]:
    """How far a fragment goes, each way, without leaving the map."""
    left, top, right, bottom = fragment.box()
    if at is None:
        dx, dy = OFFSET, OFFSET
    else:
        dx, dy = at[0] - (left + right) / 2, at[1] - (top + bottom) / 2
    return _kept(dx, left, right), _kept(dy, top, bottom)


def _clear(drawn: Drawn, fragment: Fragment, way: tuple[float, float]) -> tuple[float, float]:
    """That way, or as many steps aside as it takes until nothing lies exactly upon anything."""
    left, top, right, bottom = fragment.box()
    things: list[Place | Frame | Note] = [drawn.place(part.id) for part in drawn.present()]
    taken = _points(0.0, 0.0, (*things, *drawn.frames.values(), *drawn.notes.values()))
    own: list[Place | Frame | Note] = [place for _, place in fragment.parts]
    own += (*fragment.frames, *fragment.notes)
    for _ in range(len(taken)):
        if not taken & _points(*way, own):
            break
        way = _kept(way[0] + OFFSET, left, right), _kept(way[1] + OFFSET, top, bottom)
    return way


def _points(dx: float, dy: float, things: Iterable[Place | Frame | Note]) -> set[tuple[int, int]]:
    """Where things lie, moved by as much, to the point.  unit map points"""
    return {(round(one.x + dx), round(one.y + dy)) for one in things}


def _kept(way: float, low: float, high: float) -> float:
    return round(min(max(way, REACH.low - low), REACH.high - high), 2)
