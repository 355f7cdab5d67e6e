"""Notes that are about one part: which part that is now, and how they go with it when it is moved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import Move, NotePinned, PartMoved, ThingsTaken
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.rules.arranging import within
from kapdesk.kernel.ids import PartId, ThingId


def part_of(drawn: Drawn, note: Note) -> PartId | None:
    """The part a note is about, as whom it lives on; None for nobody in particular, and for who was never met."""
    if note.about is None:
        return None
    part = drawn.lives_on(note.about)
    return part if part in drawn.parts else None


def part_beside(drawn: Drawn, note: Note) -> PartId | None:
    """The same where that part is on the map."""
    part = part_of(drawn, note)
    return part if part is not None and drawn.on_map(part) else None


def about_words(drawn: Drawn, note: Note) -> str:
    """Whom a note is about, in words that follow upon others; empty for nobody in particular."""
    part = part_of(drawn, note)
    return "" if part is None else f" about {drawn.parts[part].name}"


def going_with(drawn: Drawn, parts: Collection[str]) -> Iterator[Note]:
    """The notes that go where some parts go; those that are locked stay."""
    for note in drawn.notes.values():
        if note.about is not None and not note.locked and part_of(drawn, note) in parts:
            yield note


def with_notes(drawn: Drawn, moves: Sequence[Move]) -> tuple[Move, ...]:
    """A gesture, with the notes of the parts it moves going as far as they do.

    A note that the gesture pins or takes off itself is left to it.  A gesture that went through here once stays as it
    is the second time.
    """
    gesture = tuple(moves)
    parts = {one.part for move in gesture if isinstance(move, PartMoved) for one in move.placed}
    notes = tuple(going_with(drawn, parts)) if parts else ()
    if not notes:
        return gesture
    own, after = set(_named(gesture)), moved(drawn, gesture)
    return (*gesture, *_gone(drawn, after, (one for one in notes if one.id not in own)))


def _named(gesture: Sequence[Move]) -> Iterator[ThingId]:
    for move in gesture:
        if isinstance(move, NotePinned):
            yield move.note.id
        elif isinstance(move, ThingsTaken):
            yield from move.things


def _gone(before: Drawn, after: Drawn, notes: Iterator[Note]) -> Iterator[NotePinned]:
    """Each note as far from where it lay as its part is."""
    for note in notes:
        part = part_of(before, note)
        if part is None:
            continue
        old, new = before.place(part), after.place(part)
        dx, dy = new.x - old.x, new.y - old.y
        if dx or dy:
            yield NotePinned(replace(note, x=within(note.x + dx), y=within(note.y + dy)))
