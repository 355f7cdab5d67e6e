"""One sentence of what changed, with the entries it rests on, and what those entries touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kapdesk.chart.gestures import Edit
from kapdesk.chart.model import Fact
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
from kapdesk.ifs.model.state import MeetingState, Row
from kapdesk.ifs.seen.history import History
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, PartId

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip


class Change(Discreet, frozen=True, gc=False):
    """One sentence of what changed.  ``sources`` are the entries it rests on, ``parts`` whom it is about.

    ``seen_by`` says whether a client may read it.
    """

    text: str
    sources: tuple[EntryId, ...]
    parts: tuple[PartId, ...] = ()
    seen_by: Seen = Seen.BOTH


@dataclass(frozen=True, slots=True)
class Touched:
    """What the moves after a map touched: those moves by the thing, in order; ``before`` is that map."""

    before: Drawn
    moves: Mapping[tuple[str, str], list[Edit]]

    @classmethod
    def by(cls, edits: Iterable[Edit], before: Drawn) -> Touched:
        """What some moves touched."""
        found: dict[tuple[str, str], list[Edit]] = {}
        for edit in edits:
            for key in _keys(edit.fact):
                found.setdefault(key, []).append(edit)
        return cls(before, found)

    def of(self, what: str, thing: str) -> tuple[EntryId, ...]:
        """The entries that touched a thing."""
        found = self.moves.get((what, thing))
        return tuple([one.entry for one in found]) if found else ()

    def told(self, part: PartId, name: str) -> tuple[EntryId, ...]:
        """The entries that told one field of a part otherwise than before."""
        known, found = self.before.parts.get(part), []
        for one in self.moves.get(("part", part), ()):
            new = one.fact.part if isinstance(one.fact, PartMet | PartDescribed) else known
            if known is not None and getattr(known, name) != getattr(new, name):
                found.append(one.entry)
            known = new
        return tuple(found)

    def last(self, what: str, thing: str) -> Edit | None:
        """The last move that touched a thing."""
        found = self.moves.get((what, thing))
        return found[-1] if found else None


def _keys(fact: Any) -> Iterator[tuple[str, str]]:
    match fact:
        case PartMet():
            part = fact.part.id
            yield from (("met", part), ("part", part), ("place", part))
        case PartDescribed():
            yield "part", fact.part.id
        case PartMoved():
            yield from (("place", one.part) for one in fact.placed)
        case PartsPutAway() | PartsBroughtBack() | PartsMerged():
            yield from (("away", part) for part in fact.parts)
        case PartSplit():
            yield "away", fact.part
        case _:
            yield from _other_keys(fact)


def _other_keys(fact: Any) -> Iterator[tuple[str, str]]:
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


@dataclass(frozen=True, slots=True)
class Between:
    """Two moments of one history and everything that lies between them.  ``hidden`` parts are the therapist's alone.

    ``span`` are the places of the first row that was said between and of the first after it; ``met`` the meetings as
    they stood at either moment.  ``for_client`` tells no reason the therapist wrote.
    """

    history: History
    before: Drawn
    after: Drawn
    touched: Touched
    span: tuple[int, int]
    hidden: frozenset[PartId] = frozenset()
    met: tuple[tuple[MeetingState, ...], tuple[MeetingState, ...]] = ((), ())
    nouns: bool = True
    for_client: bool = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """Everything that was said between them."""
        return self.history.state.rows[self.span[0] : self.span[1]]

    def earlier(self, kind: type[Fact]) -> list[Row]:
        """What of one kind was said before both."""
        return self.history.kinds.between(kind, 0, self.span[0])

    def new(self, kind: type[Fact]) -> list[Row]:
        """What of one kind was said between them."""
        return self.history.kinds.between(kind, *self.span)

    def name(self, part: PartId) -> str:
        """What a part is called at the end, or was at the beginning; its number where it has no word."""
        found = self.after.parts.get(part) or self.before.parts.get(part)
        return (found.name or f"Part {found.number}") if found else "a part"

    def told(
        self,
        text: str,
        sources: Iterable[EntryId],
        *parts: PartId,
        seen_by: Seen = Seen.BOTH,
    ) -> Change:
        """A sentence about some parts."""
        hidden = seen_by is Seen.CLINICIAN or not self.hidden.isdisjoint(parts)
        seen = Seen.CLINICIAN if hidden else Seen.BOTH
        return Change(f"{text[:1].upper()}{text[1:]}", tuple(sources), parts, seen)

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
