"""The work as a client may hold it: what is for the therapist alone is taken out, not hidden."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.councils import AgreementLooked, AgreementMade
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.kept import LetterKept
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.parts import Note, Part
from kapdesk.ifs.model.reasons import parted
from kapdesk.ifs.model.state import IfsState, Row
from kapdesk.ifs.model.work import PartRated, PermissionSet, PermissionWorded, StatusSet
from kapdesk.ifs.rules.notes import part_of
from kapdesk.kernel.ids import PartId, ThingId

ABOUT_ONE = (StatusSet, PartRated, PermissionSet, PermissionWorded)
ABOUT_TWO = (AgreementMade, AgreementLooked)


def for_client(state: IfsState) -> IfsState:
    """A client's work with nothing in it of parts, bonds, frames and notes that are not for their eyes.

    Parts that are kept off the client's display, and those that are no longer on the map, are out of it as well.
    """
    return about(state, drawn_for_client(state.drawn))


def about(state: IfsState, drawn: Drawn) -> IfsState:
    """A client's work with nothing in it of parts that are not on this map; the letter stays."""
    rows = (_row(state.drawn, row, drawn.parts) for row in state.rows)
    return IfsState(drawn=drawn, rows=tuple(row for row in rows if row is not None))


def drawn_for_client(drawn: Drawn) -> Drawn:
    """A map with nothing on it that is not for the client's eyes."""
    parts = {part.id: part for part in drawn.present() if _shown(drawn, part)}
    return Drawn(
        parts=parts,
        places={part: drawn.place(part) for part in parts},
        bonds={
            bond.id: bond
            for bond in drawn.standing_bonds()
            if bond.seen_by is Seen.BOTH and bond.a in parts and bond.b in parts
        },
        frames={one.id: one for one in drawn.frames.values() if one.seen_by is Seen.BOTH},
        notes=notes_about(
            drawn, parts, (one for one in drawn.notes.values() if one.seen_by is Seen.BOTH)
        ),
        meant=drawn.meant,
    )


def notes_about(
    drawn: Drawn, shown: Collection[PartId], notes: Iterable[Note]
) -> dict[ThingId, Note]:
    """Notes by their ids, each about whom it is now; about nobody in particular where that part is not shown."""
    found = ((one, part_of(drawn, one)) for one in notes)
    return {
        one.id: msgspec.structs.replace(one, about=part if part in shown else None)
        for one, part in found
    }


def _shown(drawn: Drawn, part: Part) -> bool:
    return part.seen_by is Seen.BOTH and not drawn.place(part.id).hidden


def _row(drawn: Drawn, row: Row, shown: Collection[PartId]) -> Row | None:
    """A row about parts that are shown, each called by whom it is now; None for any other."""
    fact = parted(row.fact)[0]
    if isinstance(fact, LetterKept):
        return row
    named = {field: drawn.lives_on(part) for field, part in _named(fact)}
    if not named or any(part not in shown for part in named.values()):
        return None
    return msgspec.structs.replace(row, fact=msgspec.structs.replace(fact, **named))


def _named(fact: Fact) -> Iterator[tuple[str, PartId]]:
    if isinstance(fact, ABOUT_ONE):
        yield "part", fact.part
    elif isinstance(fact, ABOUT_TWO):
        yield from (("a", fact.a), ("b", fact.b))
