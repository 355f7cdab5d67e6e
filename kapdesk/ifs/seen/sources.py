"""Which entry something on the map rests on: the one since which it has been told so; and when that was written."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.ifs.model.moves import BondChanged, BondDrawn, PartDescribed, PartMet
from kapdesk.ifs.model.parts import Bond, Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

OWN, APART = "from no line of the record", " · "


def field_entry(state: IfsState, part: Part, field: str) -> tuple[EntryId, ...]:
    """The entry since which a field of a part has been as it is; none where no entry told it so."""
    value, since = getattr(part, field), None
    for edit in state.gestures.standing():
        fact = edit.fact
        if isinstance(fact, PartMet | PartDescribed) and fact.part.id == part.id:
            same = getattr(fact.part, field) == value
            since = (since or edit.entry) if same else None
    return () if since is None else (since,)


def bond_entry(state: IfsState, bond: Bond) -> tuple[EntryId, ...]:
    """The entry that told a bond last; none where no entry did."""
    found = [
        edit.entry
        for edit in state.gestures.standing()
        if isinstance(edit.fact, BondDrawn | BondChanged) and edit.fact.bond.id == bond.id
    ]
    return tuple(found[-1:])


def moment_of(state: IfsState, entry: EntryId) -> Instant | None:
    """When what an entry tells happened; None where it is none of this work."""
    row = state.found(entry)
    if row is not None:
        return row.at
    return next((one.at for one in state.gestures.edits if one.entry == entry), None)


def rests_on(state: IfsState, entries: Sequence[EntryId], epistemic: str) -> str:
    """How something is known and from when, in words."""
    moments = (moment_of(state, entry) for entry in entries)
    days = dict.fromkeys(f"{at.day()}, {at.hm()}" for at in moments if at is not None)
    said = [epistemic] if epistemic else []
    return APART.join((*said, *days)) or OWN
