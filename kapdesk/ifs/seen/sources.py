"""Which entry something on the map rests on: the one since which it has been told so; and when that was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kapdesk.ifs.model.moves import BondChanged, BondDrawn, PartDescribed, PartMet
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import BondId, EntryId, PartId
from kapdesk.kernel.instant import Instant

OWN, APART = "from no line of the record", " · "


@dataclass(frozen=True, slots=True)
class Sources:
    """The entry since which each field of a part has been as it is, and the one that told each bond last."""

    fields: Mapping[PartId, Mapping[str, EntryId]]
    bonds: Mapping[BondId, EntryId]

    @classmethod
    def of(cls, state: IfsState) -> Sources:
        """What a map rests on, gone through once."""
        fields: dict[PartId, dict[str, EntryId]] = {}
        bonds: dict[BondId, EntryId] = {}
        before: dict[PartId, Part] = {}
        for edit in state.gestures.standing():
            fact = edit.fact
            if isinstance(fact, BondDrawn | BondChanged):
                bonds[fact.bond.id] = edit.entry
            elif isinstance(fact, PartMet | PartDescribed):
                part, known = fact.part, fields.setdefault(fact.part.id, {})
                known.update(dict.fromkeys(_changed(before.get(part.id), part), edit.entry))
                before[part.id] = part
        return cls(fields, bonds)

    def field(self, part: PartId, name: str) -> tuple[EntryId, ...]:
        """What a field of a part rests on; nothing where no entry told it."""
        entry = self.fields.get(part, {}).get(name)
        return () if entry is None else (entry,)

    def bond(self, bond: BondId) -> tuple[EntryId, ...]:
        """What a bond rests on; nothing where no entry told it."""
        return (self.bonds[bond],) if bond in self.bonds else ()


def _changed(before: Part | None, after: Part) -> tuple[str, ...]:
    """The fields that are told otherwise; all of them where nothing was told before."""
    return tuple(
        name
        for name in after.__struct_fields__
        if before is None or getattr(before, name) != getattr(after, name)
    )


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
