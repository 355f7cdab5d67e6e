"""What a line about the map is as moves: one gesture a line."""

from __future__ import annotations

from functools import singledispatch

from msgspec.structs import replace

from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    LookMeant,
    Move,
    NotePinned,
    PartDescribed,
    PartMet,
    PartMoved,
    PartsBroughtBack,
    PartsMerged,
    PartSplit,
    PartsPutAway,
    ThingsTaken,
)
from kapdesk.ifs.model.parts import Bond, Frame, Meaning, Note, Part, Place, Placed
from kapdesk.ifs.model.spoken import (
    AwaySpoken,
    BondSpoken,
    FrameSpoken,
    LaySpoken,
    MeansSpoken,
    MeetSpoken,
    MergeSpoken,
    MoveSpoken,
    NoteSpoken,
    OnMap,
    SplitSpoken,
    TakeSpoken,
    TellSpoken,
    UnbondSpoken,
)
from kapdesk.ifs.parse.words import part_with
from kapdesk.ifs.rules.allowed import NO_PART, NO_THING
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BondId, PartId, ThingId
from kapdesk.rehearsal.ifs_here import AtParts

Moves = tuple[Move, ...] | Refusals
_FLAGS = {
    "hidden": ("hidden", True),
    "shown": ("hidden", False),
    "locked": ("locked", True),
    "free": ("locked", False),
}


@singledispatch
def moves_of(value: OnMap, here: AtParts) -> Moves:
    """The moves of one line; or what stands against it."""
    raise TypeError(f"no line of a script becomes a {type(value).__name__}")


@moves_of.register
def _(value: MeetSpoken, here: AtParts) -> Moves:
    return _met((value,), here)


@moves_of.register
def _(value: TellSpoken, here: AtParts) -> Moves:
    known = here.state.drawn.parts.get(here.part(value.number))
    if known is None:
        return NO_PART
    told = part_with(known, value.fields)
    return told if isinstance(told, Refusals) else (PartDescribed(told),)


@moves_of.register
def _(value: MoveSpoken, here: AtParts) -> Moves:
    drawn = here.state.drawn
    placed = []
    for number, x, y in value.places:
        part = here.part(number)
        placed.append(Placed(part, replace(drawn.place(part), x=x, y=y)))
    return (PartMoved(tuple(placed)),)


@moves_of.register
def _(value: LaySpoken, here: AtParts) -> Moves:
    part = here.part(value.number)
    place = here.state.drawn.place(part)
    if value.how == "size":
        return (PartMoved((Placed(part, replace(place, size=value.value)),)),)
    if value.how == "depth":
        return (PartMoved((Placed(part, replace(place, depth=round(value.value))),)),)
    field, on = _FLAGS[value.how]
    return (PartMoved((Placed(part, replace(place, **{field: on})),)),)


@moves_of.register
def _(value: AwaySpoken, here: AtParts) -> Moves:
    parts = here.parts(value.numbers)
    return (PartsBroughtBack(parts),) if value.back else (PartsPutAway(parts, value.why),)


@moves_of.register
def _(value: MergeSpoken, here: AtParts) -> Moves:
    return (PartsMerged(here.part(value.into), here.parts(value.numbers), value.why),)


@moves_of.register
def _(value: SplitSpoken, here: AtParts) -> Moves:
    new = _met(value.into, here)
    if isinstance(new, Refusals):
        return new
    into = tuple(move.part.id for move in new if isinstance(move, PartMet))
    return (*new, PartSplit(here.part(value.number), into, value.why))


@moves_of.register
def _(value: BondSpoken, here: AtParts) -> Moves:
    if value.to is None:
        ends = here.part(value.a), here.part(value.b)
        new = BondId(here.ifs.map.new_id())
        return (BondDrawn(Bond(new, *ends, value.tie, value.strength, value.note)),)
    found = here.bond(value.a, value.tie, value.b)
    if isinstance(found, Refusals):
        return found
    strength = found.strength if value.strength is None else value.strength
    better = replace(found, tie=value.to, strength=strength, note=value.note or found.note)
    return (BondChanged(better),)


@moves_of.register
def _(value: UnbondSpoken, here: AtParts) -> Moves:
    found = here.bond(value.a, value.tie, value.b)
    return found if isinstance(found, Refusals) else (BondsEnded((found.id,), value.why),)


@moves_of.register
def _(value: FrameSpoken, here: AtParts) -> Moves:
    return (FrameDrawn(Frame(ThingId(here.ifs.map.new_id()), *value.box, value.words)),)


@moves_of.register
def _(value: NoteSpoken, here: AtParts) -> Moves:
    new = ThingId(here.ifs.map.new_id())
    return (NotePinned(Note(new, value.x, value.y, words=value.words)),)


@moves_of.register
def _(value: TakeSpoken, here: AtParts) -> Moves:
    drawn = here.state.drawn
    frames = (one.id for one in drawn.frames.values() if one.words == value.words)
    notes = (one.id for one in drawn.notes.values() if one.words == value.words)
    found = (*frames, *notes)
    return (ThingsTaken(found),) if found else NO_THING


@moves_of.register
def _(value: MeansSpoken, _here: AtParts) -> Moves:
    return (LookMeant(Meaning(value.look, value.words)),)


def _met(values: tuple[MeetSpoken, ...], here: AtParts) -> Moves:
    found: list[Move] = []
    for step, value in enumerate(values):
        if value.number != here.state.drawn.next_number + step:
            return refused("part", f"Part {value.number} is not the next number.")
        new = Part(PartId(here.ifs.map.new_id()), value.number, value.name)
        made = part_with(new, value.fields)
        if isinstance(made, Refusals):
            return made
        found.append(PartMet(made, Place(value.x, value.y)))
    return tuple(found)
