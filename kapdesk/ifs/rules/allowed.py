"""What may be laid on a map: the sentence that stands against a move, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import isfinite
from typing import Any

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
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
from kapdesk.ifs.model.nouns import TEN
from kapdesk.ifs.model.parts import DEPTHS, REACH, SIZES, Bond, Frame, Note, Part, Place
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import PartId
from kapdesk.kernel.units import Span

MOST_PARTS = 1_000
"""How many parts a client's map holds, those that were put away with them."""

NAME = Span(1, 80)
"""How long what a part is called may be.  unit characters"""

WORDS = 4_000
"""How long what was said of one thing may be.  unit characters"""

NO_PART = refused("part", "That part is not on the map.")
NO_BOND = refused("bond", "There is no such bond.")
NO_THING = refused("thing", "That is not on the map.")
NO_NAME = refused("name", "A part needs a word to be called by.")
IS_SEALED = refused("note", "This note is sealed; it is told anew under the client's seal alone.")
SEALS = refused("note", "A note that stands open is sealed with the client's passphrase alone.")
HELD = refused("part", "The part is locked where it is; unlock it first.")
THING_HELD = refused("thing", "It is locked where it is; unlock it first.")


def against(drawn: Drawn, moves: Iterable[Move]) -> Refusals | None:
    """What stands against moves made in this order; None where nothing does."""
    for move in moves:
        rule = _RULES.get(type(move))
        found = rule(drawn, move) if rule is not None else None
        if found is not None:
            return found
        drawn = moved(drawn, (move,))
    return None


def against_part(part: Part) -> Refusals | None:
    """What stands against a part as it is told."""
    if not part.name.strip():
        return NO_NAME
    if len(part.name) not in NAME:
        return refused("name", f"What a part is called has up to {NAME.high:g} letters.")
    if len(part.words()) > WORDS * 4:
        return refused("part", "That is more than a part can hold; put some of it in a note.")
    return None


def _place(place: Place) -> Refusals | None:
    if not (isfinite(place.x) and isfinite(place.y)):
        return refused("place", "A place is two numbers.")
    if place.x not in REACH or place.y not in REACH:
        return refused("place", f"A place lies between {REACH} points from Self.")
    if place.size not in SIZES:
        return refused("size", f"A part is drawn between {SIZES} points large.")
    if place.depth not in DEPTHS:
        return refused("depth", f"Depth lies between {DEPTHS}.")
    return None


def _met(drawn: Drawn, move: PartMet) -> Refusals | None:
    if move.part.id in drawn.parts:
        return refused("part", "That part was met already.")
    if len(drawn.parts) >= MOST_PARTS:
        return refused("part", f"A map holds up to {MOST_PARTS} parts.")
    return against_part(move.part) or _place(move.place)


def _described(drawn: Drawn, move: PartDescribed) -> Refusals | None:
    return NO_PART if move.part.id not in drawn.parts else against_part(move.part)


def _moved(drawn: Drawn, move: PartMoved) -> Refusals | None:
    for one in move.placed:
        if one.part not in drawn.parts:
            return NO_PART
        before = drawn.place(one.part)
        stays = (before.x, before.y, before.size) == (one.place.x, one.place.y, one.place.size)
        if before.locked and one.place.locked and not stays:
            return HELD
        if found := _place(one.place):
            return found
    return None


def _on_map(drawn: Drawn, parts: Iterable[PartId]) -> Refusals | None:
    return None if all(drawn.on_map(part) for part in parts) else NO_PART


def _put_away(drawn: Drawn, move: PartsPutAway) -> Refusals | None:
    return _on_map(drawn, move.parts) if move.parts else NO_PART


def _brought_back(drawn: Drawn, move: PartsBroughtBack) -> Refusals | None:
    return None if move.parts and all(part in drawn.away for part in move.parts) else NO_PART


def _merged(drawn: Drawn, move: PartsMerged) -> Refusals | None:
    if not move.parts or move.into in move.parts:
        return refused("part", "Choose two parts or more that turned out to be one.")
    return _on_map(drawn, (move.into, *move.parts))


def _split(drawn: Drawn, move: PartSplit) -> Refusals | None:
    if len(set(move.into)) < 2 or move.part in move.into:
        return refused("part", "A part that turned out to be several is at least two.")
    return _on_map(drawn, (move.part, *move.into))


def _bond(drawn: Drawn, bond: Bond) -> Refusals | None:
    a, b = drawn.lives_on(bond.a), drawn.lives_on(bond.b)
    if found := _on_map(drawn, (a, b)):
        return found
    if a == b:
        return refused("bond", "A bond is between two parts.")
    if bond.strength is not None and bond.strength not in TEN:
        return refused("strength", f"Strength lies between {TEN}.")
    if len(bond.note) > WORDS:
        return refused("note", f"A note has up to {WORDS} letters.")
    ends = {a, b}
    for one in drawn.standing_bonds():
        if one.id != bond.id and {one.a, one.b} == ends and one.tie is bond.tie:
            return refused("bond", "That bond is drawn already.")
    return None


def _drawn(drawn: Drawn, move: BondDrawn) -> Refusals | None:
    if move.bond.id in drawn.bonds:
        return refused("bond", "That bond is drawn already.")
    return _bond(drawn, move.bond)


def _changed(drawn: Drawn, move: BondChanged) -> Refusals | None:
    if move.bond.id not in drawn.bonds or move.bond.id in drawn.ended:
        return NO_BOND
    return _bond(drawn, move.bond)


def _ended(drawn: Drawn, move: BondsEnded) -> Refusals | None:
    known = all(bond in drawn.bonds and bond not in drawn.ended for bond in move.bonds)
    return None if move.bonds and known else NO_BOND


def _within(*values: float) -> bool:
    return all(isfinite(value) and value in REACH for value in values)


def _framed(drawn: Drawn, move: FrameDrawn) -> Refusals | None:
    one = move.frame
    if _is_held(drawn.frames.get(one.id), one):
        return THING_HELD
    if not _within(one.x, one.y, one.width, one.height) or min(one.width, one.height) <= 0:
        return refused("frame", f"A frame lies between {REACH} points from Self and has a size.")
    return _said(one.words)


def _pinned(drawn: Drawn, move: NotePinned) -> Refusals | None:
    before = drawn.notes.get(move.note.id)
    if before is not None and before.sealed is not move.note.sealed:
        return IS_SEALED if before.sealed else SEALS
    if _is_held(before, move.note):
        return THING_HELD
    about = move.note.about
    if about is not None and about not in drawn.parts and (not before or before.about != about):
        return NO_PART
    return against_note(move.note)


def _is_held(before: Note | Frame | None, after: Note | Frame) -> bool:
    """Whether something that is locked, and stays so, would lie elsewhere."""
    if before is None or not (before.locked and after.locked):
        return False
    return (before.x, before.y, before.width, before.height) != (
        *(after.x, after.y, after.width, after.height),
    )


def against_note(one: Note) -> Refusals | None:
    """What stands against a note as it is pinned; a sealed one holds nothing in the open."""
    if not _within(one.x, one.y, one.width, one.height) or min(one.width, one.height) <= 0:
        return refused("note", f"A note lies between {REACH} points from Self and has a size.")
    if one.sealed:
        return IS_SEALED if one.words or one.picture else None
    if not (one.words.strip() or one.picture):
        return refused("note", "A note holds words or a picture.")
    return _said(one.words)


def _said(words: str) -> Refusals | None:
    return refused("words", f"That has up to {WORDS} letters.") if len(words) > WORDS else None


def _taken(drawn: Drawn, move: ThingsTaken) -> Refusals | None:
    known = all(thing in drawn.frames or thing in drawn.notes for thing in move.things)
    return None if move.things and known else NO_THING


_RULES: Mapping[type[Fact], Callable[[Drawn, Any], Refusals | None]] = {
    PartMet: _met,
    PartDescribed: _described,
    PartMoved: _moved,
    PartsPutAway: _put_away,
    PartsBroughtBack: _brought_back,
    PartsMerged: _merged,
    PartSplit: _split,
    BondDrawn: _drawn,
    BondChanged: _changed,
    BondsEnded: _ended,
    FrameDrawn: _framed,
    NotePinned: _pinned,
    ThingsTaken: _taken,
}
