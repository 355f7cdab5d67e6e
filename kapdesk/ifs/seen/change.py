"""One sentence of what changed, with the entries it rests on, and what those entries touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kapdesk.chart.gestures import Edit
from kapdesk.ifs.model.drawn import Drawn
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
from kapdesk.ifs.model.nouns import Seen
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import Row
from kapdesk.ifs.seen.history import History
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip


class Change(Discreet, frozen=True):
    """One sentence of what changed.  ``sources`` are the entries it rests on, ``parts`` whom it is about.

    ``seen_by`` says whether a client may read it.
    """

    text: str
    sources: tuple[EntryId, ...]
    parts: tuple[PartId, ...] = ()
    seen_by: Seen = Seen.BOTH


@dataclass(slots=True)
class Touched:
    """What the moves between two moments touched, by the thing and what of it: the entries, in order."""

    entries: dict[tuple[str, ...], list[Edit]] = field(default_factory=dict)

    @classmethod
    def by(cls, edits: Iterable[Edit], before: Drawn) -> Touched:
        """What some moves touched, on a map as it was before them."""
        found = cls()
        parts: dict[PartId, Part] = dict(before.parts)
        for edit in edits:
            for key in _keys(edit.fact, parts):
                found.entries.setdefault(key, []).append(edit)
        return found

    def of(self, *key: str) -> tuple[EntryId, ...]:
        """The entries that touched a thing."""
        return tuple(dict.fromkeys(one.entry for one in self.entries.get(key, ())))

    def last(self, *key: str) -> Edit | None:
        """The last move that touched a thing."""
        found = self.entries.get(key)
        return found[-1] if found else None


def _keys(fact: Any, parts: dict[PartId, Part]) -> Iterator[tuple[str, ...]]:
    match fact:
        case PartMet():
            yield from _described(fact.part, parts) if fact.part.id in parts else ()
            parts[fact.part.id] = fact.part
            yield "met", fact.part.id
            yield "place", fact.part.id
        case PartDescribed():
            yield from _described(fact.part, parts)
        case PartMoved():
            yield from (("place", one.part) for one in fact.placed)
        case PartsPutAway() | PartsBroughtBack() | PartsMerged():
            yield from (("away", part) for part in fact.parts)
        case PartSplit():
            yield "away", fact.part
        case _:
            yield from _other_keys(fact)


def _other_keys(fact: Any) -> Iterator[tuple[str, ...]]:
    match fact:
        case BondDrawn() | BondChanged():
            yield "bond", fact.bond.id
        case BondsEnded():
            yield from (("ended", bond) for bond in fact.bonds)
        case FrameDrawn():
            yield "thing", fact.frame.id
        case NotePinned():
            yield "thing", fact.note.id
        case ThingsTaken():
            yield from (("thing", thing) for thing in fact.things)
        case LookMeant():
            yield "meant", fact.meaning.look


def _described(after: Part, parts: dict[PartId, Part]) -> Iterator[tuple[str, ...]]:
    before = parts.get(after.id)
    parts[after.id] = after
    for name in after.__struct_fields__:
        if before is None or getattr(before, name) != getattr(after, name):
            yield "part", after.id, name


@dataclass(frozen=True, slots=True)
class Between:
    """Two moments of one history and everything that lies between them."""

    history: History
    before: Drawn
    after: Drawn
    touched: Touched
    earlier: tuple[Row, ...]
    rows: tuple[Row, ...]
    nouns: bool = True

    def name(self, part: PartId) -> str:
        """What a part is called at the end, or was at the beginning; its number where it has no word."""
        found = self.after.parts.get(part) or self.before.parts.get(part)
        return (found.name or f"Part {found.number}") if found else "a part"

    def seen_by(self, *parts: PartId) -> Seen:
        """Whether a client may read of all of some parts."""
        found = (self.after.parts.get(one) or self.before.parts.get(one) for one in parts)
        return (
            Seen.BOTH if all(one and one.seen_by is Seen.BOTH for one in found) else Seen.CLINICIAN
        )

    def told(
        self,
        text: str,
        sources: Iterable[EntryId],
        *parts: PartId,
        seen_by: Seen = Seen.BOTH,
    ) -> Change:
        """A sentence about some parts."""
        hidden = Seen.CLINICIAN in (seen_by, self.seen_by(*parts))
        return Change(text, tuple(sources), parts, Seen.CLINICIAN if hidden else Seen.BOTH)

    def dosed(self, edit: Edit | None) -> str:
        """After which dose a move was made: ``after the third dose``; empty before the first."""
        count = self.history.doses_before(edit.at) if edit is not None else 0
        if not count:
            return ""
        word = ORDINALS[count - 1] if count <= len(ORDINALS) else f"{count}th"
        return f" after the {word} dose"


def quoted(text: str) -> str:
    """A client's words as they stand in a sentence."""
    return f"“{' '.join(text.split())}”"


def because(why: str) -> str:
    """A reason at the end of a sentence; nothing for none."""
    return f": {' '.join(why.split())}" if why.strip() else ""


def sequenced(between: Between) -> Mapping[EntryId, int]:
    """The place of every entry in the ledger."""
    found = {one.entry: one.seq for one in between.history.moves}
    found.update((row.entry, row.seq) for row in between.history.state.rows)
    return found
