"""Notes about one part: pinned beside it, and the line that leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.rules.lines import note_line
from kapdesk.ifs.rules.notes import part_beside
from kapdesk.ifs.rules.standing import beside
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map.acting import Moves, NewId
from ui.ifs.map.laid import CLEAR, Laid


def pinned_about(drawn: Drawn, part: PartId, words: str, new_id: NewId) -> tuple[Moves, str]:
    """A note about a part is pinned beside it; and its id.  Nothing where it says nothing."""
    if not words.strip() or not drawn.on_map(part):
        return (), ""
    note = beside(drawn, Note(ThingId(new_id()), 0.0, 0.0, about=part), part)
    return (NotePinned(replace(note, words=words.strip())),), note.id


def ties_of(laid: Laid, carried: Mapping[str, QPointF], *, moving: bool) -> Iterator[QLineF]:
    """The lines from notes to the parts they are about.

    ``carried`` are elsewhere by as much; ``moving`` asks for the lines of those, else for all that rest.
    unit map points
    """
    drawn, nowhere = laid.drawn, QPointF()
    for note in drawn.notes.values():
        part = part_beside(drawn, note)
        if part is None or (note.id in carried or part in carried) is not moving:
            continue
        by, box = carried.get(note.id, nowhere), laid.parts[part]
        to = box.center() + carried.get(part, nowhere)
        there = replace(note, x=note.x + by.x(), y=note.y + by.y())
        if line := note_line(there, (to.x(), to.y()), box.width() / 2.0 + CLEAR):
            yield QLineF(*line[0], *line[1])
