"""Words several papers of parts work share."""

from __future__ import annotations

from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import PermissionWorded
from kapdesk.ifs.rules import permissions
from kapdesk.ifs.seen.sources import APART
from kapdesk.kernel.ids import PartId
from kapdesk.press.sitting import NOTHING
from kapdesk.press.text import unbroken


def called(part: Part) -> str:
    """A part by its number and its name."""
    return f"{part.number} {part.name}"


def beneath(known: str) -> str:
    """What something rests on, each piece on a line of its own that is not broken."""
    return unbroken(known).replace(unbroken(APART), "\n")


def permission_words(state: IfsState, part: PartId, purpose: Purpose) -> tuple[str, str] | None:
    """What a part allows for a purpose and since when, and its own words for it; None where it was never asked."""
    now, rows = permissions.standing(state, part, purpose), state.permissions(part, purpose)
    if now is Permission.NONE or not rows:
        return None
    said = [
        row
        for row in state.of(part, PermissionWorded)
        if isinstance(row.fact, PermissionWorded) and row.fact.purpose is purpose
    ]
    own = said[-1].fact.words() if said and said[-1].seq > rows[-1].seq else ""
    return f"{now}, {rows[-1].at.day()}", own or NOTHING
