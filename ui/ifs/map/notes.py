"""Notes about one part: pinned beside it."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.moves import NotePinned
from kapdesk.ifs.model.parts import Note
from kapdesk.ifs.rules.standing import beside
from kapdesk.kernel.ids import PartId, ThingId
from ui.ifs.map.acting import Moves, NewId


def pinned_about(drawn: Drawn, part: PartId, words: str, new_id: NewId) -> tuple[Moves, str]:
    """A note about a part is pinned beside it; and its id.  Nothing where it says nothing."""
    if not words.strip() or not drawn.on_map(part):
        return (), ""
    note = beside(drawn, Note(ThingId(new_id()), 0.0, 0.0, about=part), part)
    return (NotePinned(replace(note, words=words.strip())),), note.id
