"""A parts map as it stands: parts, bonds, places, frames and notes, by their ids; and how one move changes it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.ifs.model.moves import (
    BondChanged,
    BondDrawn,
    BondsEnded,
    FrameDrawn,
    LookMeant,
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
from kapdesk.ifs.model.parts import Bond, Frame, Note, Part, Place
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import BondId, PartId, ThingId


class Gone(StrEnum):
    """Why a part that was met is not on the map."""

    PUT_AWAY = "put away"
    MERGED = "one with another"
    SPLIT = "turned out to be several"


class Away(Discreet, frozen=True):
    """A part that is not on the map: why, in whom it lives on, and the reason that was given."""

    how: Gone
    into: tuple[PartId, ...] = ()
    why: str = ""


class Drawn(Discreet, frozen=True):
    """A map at one moment.  Each mapping is in the order things came.

    ``parts`` holds everyone who was ever met; ``away`` those of them who are not on the map.  ``bonds`` are as they
    were drawn; read them by ``standing_bonds``, which follows merged parts.  ``ended`` bonds stay in the history.
    """

    parts: Mapping[PartId, Part] = MappingProxyType({})
    places: Mapping[PartId, Place] = MappingProxyType({})
    away: Mapping[PartId, Away] = MappingProxyType({})
    bonds: Mapping[BondId, Bond] = MappingProxyType({})
    ended: Mapping[BondId, str] = MappingProxyType({})
    frames: Mapping[ThingId, Frame] = MappingProxyType({})
    notes: Mapping[ThingId, Note] = MappingProxyType({})
    meant: Mapping[str, str] = MappingProxyType({})

    def present(self) -> Iterator[Part]:
        """The parts on the map, by number."""
        found = (part for part in self.parts.values() if part.id not in self.away)
        return iter(sorted(found, key=lambda part: (part.number, part.id)))

    def on_map(self, part: PartId) -> bool:
        """Whether a part is on the map."""
        return part in self.parts and part not in self.away

    def place(self, part: PartId) -> Place:
        """Where a part lies, or lay last."""
        return self.places.get(part, Place())

    def lives_on(self, part: PartId) -> PartId:
        """The part it is now: itself, or whoever it turned out to be one with."""
        seen = {part}
        while (away := self.away.get(part)) is not None and away.how is Gone.MERGED:
            part = away.into[0]
            if part in seen:
                break
            seen.add(part)
        return part

    def standing_bonds(self) -> Iterator[Bond]:
        """The bonds between parts on the map, each between whoever its ends are now; none of a part with itself."""
        for bond in self.bonds.values():
            if bond.id in self.ended:
                continue
            a, b = self.lives_on(bond.a), self.lives_on(bond.b)
            if a == b or not (self.on_map(a) and self.on_map(b)):
                continue
            yield bond if (a, b) == (bond.a, bond.b) else msgspec.structs.replace(bond, a=a, b=b)

    def bonds_of(self, part: PartId) -> tuple[Bond, ...]:
        """The standing bonds of one part."""
        return tuple(one for one in self.standing_bonds() if part in (one.a, one.b))

    @property
    def empty(self) -> bool:
        """Whether nothing was ever laid on it, or all of it was taken back."""
        return not (self.parts or self.bonds or self.frames or self.notes or self.meant)

    @property
    def next_number(self) -> int:
        """The number the next part takes."""
        return 1 + max((part.number for part in self.parts.values()), default=0)

    def digest(self) -> str:
        """A word for all of it, the same for two maps that say the same whatever order they came to be in."""
        return hashlib.sha256(msgspec.json.encode(_plain(self), order="sorted")).hexdigest()


def _plain(drawn: Drawn) -> dict[str, Any]:
    return {
        name: {
            key: _read(msgspec.to_builtins(value)) for key, value in getattr(drawn, name).items()
        }
        for name in drawn.__struct_fields__
    }


def _read(value: Any) -> Any:
    """A value in which 100 and 100.0 are one number, as they are once they were written and read."""
    match value:
        case bool():
            return value
        case int():
            return float(value)
        case dict():
            return {key: _read(one) for key, one in value.items()}
        case list() | tuple():
            return [_read(one) for one in value]
        case _:
            return value


Draft = dict[str, dict[Any, Any]]
"""A map that is being worked out, by the names of its fields."""


def moved(drawn: Drawn, facts: Iterable[Fact]) -> Drawn:
    """A map after some moves, in their order; a fact that is no move changes nothing."""
    draft: Draft = {name: dict(getattr(drawn, name)) for name in drawn.__struct_fields__}
    for fact in facts:
        act = _ACTS.get(type(fact))
        if act is not None:
            act(draft, fact)
    return Drawn(**draft)


def _met(draft: Draft, fact: PartMet) -> None:
    draft["parts"][fact.part.id] = fact.part
    draft["places"][fact.part.id] = fact.place


def _described(draft: Draft, fact: PartDescribed) -> None:
    if fact.part.id in draft["parts"]:
        draft["parts"][fact.part.id] = fact.part


def _moved(draft: Draft, fact: PartMoved) -> None:
    for one in fact.placed:
        if one.part in draft["parts"]:
            draft["places"][one.part] = one.place


def _put_away(draft: Draft, fact: PartsPutAway) -> None:
    for part in fact.parts:
        if part in draft["parts"]:
            draft["away"][part] = Away(Gone.PUT_AWAY, (), fact.why)


def _brought_back(draft: Draft, fact: PartsBroughtBack) -> None:
    for part in fact.parts:
        draft["away"].pop(part, None)


def _merged(draft: Draft, fact: PartsMerged) -> None:
    for part in fact.parts:
        if part in draft["parts"] and part != fact.into and fact.into in draft["parts"]:
            draft["away"][part] = Away(Gone.MERGED, (fact.into,), fact.why)


def _split(draft: Draft, fact: PartSplit) -> None:
    if fact.part in draft["parts"]:
        draft["away"][fact.part] = Away(Gone.SPLIT, fact.into, fact.why)


def _drawn(draft: Draft, fact: BondDrawn) -> None:
    draft["bonds"][fact.bond.id] = fact.bond


def _changed(draft: Draft, fact: BondChanged) -> None:
    if fact.bond.id in draft["bonds"]:
        draft["bonds"][fact.bond.id] = fact.bond


def _ended(draft: Draft, fact: BondsEnded) -> None:
    for bond in fact.bonds:
        if bond in draft["bonds"]:
            draft["ended"][bond] = fact.why


def _framed(draft: Draft, fact: FrameDrawn) -> None:
    draft["frames"][fact.frame.id] = fact.frame


def _pinned(draft: Draft, fact: NotePinned) -> None:
    draft["notes"][fact.note.id] = fact.note


def _taken(draft: Draft, fact: ThingsTaken) -> None:
    for thing in fact.things:
        draft["frames"].pop(thing, None)
        draft["notes"].pop(thing, None)


def _meant(draft: Draft, fact: LookMeant) -> None:
    if fact.meaning.words:
        draft["meant"][fact.meaning.look] = fact.meaning.words
    else:
        draft["meant"].pop(fact.meaning.look, None)


_ACTS: Mapping[type[Fact], Callable[[Draft, Any], None]] = {
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
    LookMeant: _meant,
}
"""What each move does to a map."""
