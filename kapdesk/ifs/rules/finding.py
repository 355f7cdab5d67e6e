"""What of a map holds some words: parts, bonds by both ends and what they are, frames and notes."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import kind_words, tie_words
from kapdesk.kernel.discreet import Discreet
from kapdesk.people.rules.clients import folded


class What(StrEnum):
    """What was found."""

    PART = "part"
    BOND = "bond"
    FRAME = "frame"
    NOTE = "note"


class Hit(Discreet, frozen=True):
    """One thing that was found, said in a line.  ``x`` and ``y`` are its middle to zoom to.  unit map points

    A part that is not on the map is found too, ``on_map`` false.
    """

    what: What
    id: str
    words: str
    x: float
    y: float
    on_map: bool = True


def found(state: IfsState, words: str) -> tuple[Hit, ...]:
    """Everything that holds each of some words, whatever their case and accents; nothing for no word.

    Parts come first, those whose name begins with the words before the others; then bonds, frames and notes.
    """
    sought = folded(words).split()
    if not sought:
        return ()
    drawn = state.drawn
    parts = [part for part in drawn.parts.values() if _holds(_part_text(part), sought)]
    parts.sort(key=lambda part: (_rank(drawn, part, sought), part.number, part.id))
    return (
        *(_part_hit(drawn, part) for part in parts),
        *(_bond_hit(drawn, one) for one in _bonds(drawn, sought)),
        *_things(drawn, sought),
    )


def bond_words(drawn: Drawn, bond: Bond, *, nouns: bool = True) -> str:
    """A bond in a line: who, what, whom."""
    a, b = (drawn.parts[end].name for end in (bond.a, bond.b))
    return f"{a} {tie_words(bond.tie, nouns=nouns)} {b}"


def _part_text(part: Part) -> str:
    plain = kind_words(part.kind, nouns=False)
    return f"{part.name} {part.number} {part.kind} {plain} {part.words()}"


def _rank(drawn: Drawn, part: Part, sought: list[str]) -> tuple[bool, int]:
    name = folded(part.name)
    begins = name.startswith(" ".join(sought))
    return not drawn.on_map(part.id), 0 if begins else 1 if _holds(name, sought) else 2


def _part_hit(drawn: Drawn, part: Part) -> Hit:
    place = drawn.place(part.id)
    return Hit(What.PART, part.id, part.name, place.x, place.y, drawn.on_map(part.id))


def _bonds(drawn: Drawn, sought: list[str]) -> Iterator[Bond]:
    for bond in drawn.standing_bonds():
        told = f"{bond_words(drawn, bond)} {tie_words(bond.tie, nouns=False)} {bond.note}"
        if _holds(told, sought):
            yield bond


def _bond_hit(drawn: Drawn, bond: Bond) -> Hit:
    a, b = drawn.place(bond.a), drawn.place(bond.b)
    words = bond_words(drawn, bond)
    return Hit(What.BOND, bond.id, words, (a.x + b.x) / 2, (a.y + b.y) / 2)


def _things(drawn: Drawn, sought: list[str]) -> Iterator[Hit]:
    for frame in drawn.frames.values():
        if _holds(frame.words, sought):
            x, y = frame.x + frame.width / 2, frame.y + frame.height / 2
            yield Hit(What.FRAME, frame.id, frame.words, x, y)
    for note in drawn.notes.values():
        if _holds(note.label, sought):
            yield Hit(What.NOTE, note.id, note.label, note.x, note.y)


def _holds(text: str, sought: list[str]) -> bool:
    plain = folded(text)
    return all(word in plain for word in sought)
