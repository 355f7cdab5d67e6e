"""What is said of all that is chosen, whether it is held, and a frame for what happened: as moves, without a screen."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import FrameDrawn, NotePinned, PartDescribed, PartMet
from kapdesk.ifs.model.nouns import Kind
from kapdesk.ifs.model.parts import Frame, Note
from kapdesk.ifs.rules.arranging import within
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map.acting import Moves, NewId, parts_among, placed, thing_of

FRAME = (420.0, 300.0)
"""How large a frame is that nothing lies in yet: room for some reactions.  unit map points"""


def kinded(drawn: Drawn, keys: Iterable[str], kind: Kind) -> Moves:
    """All of these parts are of one kind from now on, in one gesture."""
    return tuple(
        PartDescribed(replace(drawn.parts[part], kind=kind))
        for part in parts_among(drawn, keys)
        if drawn.parts[part].kind is not kind
    )


def alike(drawn: Drawn, moves: Moves, other: str) -> Moves:
    """Whoever comes has the colour, shape, pattern and size that were chosen for another, and nothing of what it is."""
    like, place = drawn.parts[PartId(other)], drawn.place(PartId(other))
    return tuple(
        PartMet(
            replace(move.part, colour=like.colour, shape=like.shape, pattern=like.pattern),
            replace(move.place, size=place.size),
        )
        if isinstance(move, PartMet)
        else move
        for move in moves
    )


def locked(drawn: Drawn, keys: Iterable[str]) -> Moves:
    """Parts, notes and frames are held where they are; where all of them are, they are let go."""
    keys = tuple(keys)
    parts = parts_among(drawn, keys)
    things = [thing for key in keys if (thing := thing_of(drawn, key)) is not None]
    on = not all(one.locked for one in (*map(drawn.place, parts), *things))
    changed = [replace(one, locked=on) for one in things if one.locked is not on]
    return (
        *placed(drawn, parts, lambda place: replace(place, locked=on)),
        *(NotePinned(one) if isinstance(one, Note) else FrameDrawn(one) for one in changed),
    )


def named_frame(words: str, x: float, y: float, new_id: NewId) -> tuple[Moves, str]:
    """A frame with its middle there, called by what happened; and its id.  Nothing where it is called nothing."""
    if not words.strip():
        return (), ""
    wide, high = FRAME
    at = within(round(x - wide / 2.0)), within(round(y - high / 2.0))
    frame = Frame(ThingId(new_id()), *at, wide, high, words.strip())
    return (FrameDrawn(frame),), frame.id
