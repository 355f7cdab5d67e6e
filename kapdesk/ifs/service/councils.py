"""Parts among each other: agreements that are looked at again, the council before a dose, how an opening was taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from msgspec.structs import replace

from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.councils import (
    BACKLASH_AFTER,
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    BacklashWorded,
    CouncilHeld,
    OpeningMade,
    Stance,
    Voice,
)
from kapdesk.ifs.model.nouns import Permission, Purpose
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.reasons import parted
from kapdesk.ifs.model.work import PermissionSet, PermissionWorded
from kapdesk.ifs.rules import permissions
from kapdesk.ifs.rules.allowed import NO_PART, WORDS
from kapdesk.ifs.service.sayings import TOO_LONG
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.kernel.instant import Instant

ALLOWS = {
    Stance.AGREES: Permission.GIVEN,
    Stance.ON_TERMS: Permission.CONDITIONAL,
    Stance.OBJECTS: Permission.REFUSED,
    Stance.UNSURE: Permission.ASKED,
}
"""What a stance in a council says of a part's permission for the dose."""

TWO_PARTS = refused("b", "An agreement is between two parts.")
NO_TERMS = refused("terms", "Write what the two agreed on.")
NO_TERMS_SAID = "Write on what terms, in the part’s own words."
NO_VOICE = refused("voices", "Hear at least one part.")
TWICE = refused("voices", "Each part is heard once.")
NO_AGREEMENT = refused("a", "There is no agreement of these two to look at.")
NO_OPENING = refused("opened", "There is no such opening.")
LOOKED = refused("place", "That was asked already.")
PAST = refused("review", "The day it is looked at again lies ahead.")


@dataclass(frozen=True, slots=True)
class Councils:
    """Agreements, councils and openings of one vault's clients.  thread: the record lane.

    A verb with a sitting writes into it, at the moment ``at`` or now; without one it belongs to the client, between
    meetings.
    """

    writing: Writing

    def agree(
        self,
        book: BookId,
        a: PartId,
        b: PartId,
        terms: str,
        review: str,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what two parts agreed on, and the day it is looked at again, as a person writes one.

        It takes the place of the one these two have.  Refuses a part with itself, no terms, and a day that is none or
        is over.
        """
        a, b = self._as_agreed(book, a, b)
        known = self._parts(book, (a, b))
        if isinstance(known, Refusals):
            return known
        if a == b:
            return TWO_PARTS
        if not terms.strip():
            return NO_TERMS
        day = self._day(review)
        if isinstance(day, Refusals):
            return day
        fact = AgreementMade(a, b, terms.strip(), day, _numbers(known))
        return self._keep(book, (fact,), terms, sitting, at, clears)

    def look_again(
        self,
        book: BookId,
        a: PartId,
        b: PartId,
        *,
        kept: bool,
        text: str = "",
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write whether an agreement was kept, and what was said; it is due no longer."""
        a, b = self._as_agreed(book, a, b)
        known = self._parts(book, (a, b))
        if isinstance(known, Refusals):
            return known
        if (a, b) not in {(one.a, one.b) for one in self.agreements(book)}:
            return NO_AGREEMENT
        fact = AgreementLooked(a, b, kept, text.strip(), _numbers(known))
        return self._keep(book, (fact,), text, sitting, at, clears)

    def agreements(self, book: BookId) -> tuple[AgreementMade, ...]:
        """The agreements that wait to be looked at again, the last of each two parts."""
        found: dict[tuple[PartId, PartId], AgreementMade] = {}
        for row in self.writing.state(book).all(AgreementMade, AgreementLooked):
            if isinstance(row.fact, AgreementMade):
                found[row.fact.a, row.fact.b] = row.fact
            elif isinstance(row.fact, AgreementLooked):
                found.pop((row.fact.a, row.fact.b), None)
        return tuple(found.values())

    def hold(
        self,
        book: BookId,
        voices: Sequence[Voice],
        intention: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a council before a dose; what each part said is its permission for the dose, in the same save.

        Refuses no voice, a part that is heard twice, and terms without words.
        """
        known = self._parts(book, [one.part for one in voices])
        if isinstance(known, Refusals):
            return known
        if not voices:
            return NO_VOICE
        if len({one.part for one in voices}) < len(voices):
            return TWICE
        heard = tuple(
            replace(one, terms=one.terms.strip(), number=part.number)
            for one, part in zip(voices, known, strict=True)
        )
        if any(one.stance is Stance.ON_TERMS and not one.terms for one in heard):
            return refused("terms", NO_TERMS_SAID)
        held = CouncilHeld(heard, intention.strip())
        facts = (held, *(fact for one in heard for fact in self._allowed(book, one)))
        return self._keep(book, facts, held.words(), sitting, at, clears)

    def open(
        self,
        book: BookId,
        why: str = "",
        part: PartId | None = None,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that something opened which protectors may answer; they are asked after a day, three and a week.

        What opened is a note of its own in the same save.
        """
        known = self._parts(book, (part,) if part is not None else ())
        if isinstance(known, Refusals):
            return known
        facts = parted(OpeningMade(at or self._now(sitting), why.strip(), part))
        return self._keep(book, facts, why, sitting, at, clears)

    def look_for_backlash(
        self,
        book: BookId,
        opened: Instant,
        place: int,
        *,
        stirred: bool,
        parts: Sequence[PartId] = (),
        text: str = "",
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write how protectors took an opening; ``place`` counts the three questions from 0.

        What was said of it is a note of its own in the same save.  Refuses an unknown opening, and a second answer.
        """
        known = self._parts(book, parts)
        if isinstance(known, Refusals):
            return known
        state = self.writing.state(book)
        if not any(
            isinstance(row.fact, OpeningMade) and row.fact.opened == opened
            for row in state.all(OpeningMade)
        ) or place not in range(len(BACKLASH_AFTER)):
            return NO_OPENING
        if any(
            isinstance(row.fact, BacklashLooked)
            and (row.fact.opened, row.fact.place) == (opened, place)
            for row in state.all(BacklashLooked)
        ):
            return LOOKED
        facts: list[Fact] = [BacklashLooked(opened, place, stirred, tuple(parts), _numbers(known))]
        if text.strip():
            facts.append(BacklashWorded(opened, place, text.strip()))
        return self._keep(book, facts, text, sitting, at, clears)

    def _as_agreed(self, book: BookId, a: PartId, b: PartId) -> tuple[PartId, PartId]:
        """Two parts in the order their agreement names them; as they are where there is none."""
        reverse = any((one.a, one.b) == (b, a) for one in self.agreements(book))
        return (b, a) if reverse else (a, b)

    def _parts(self, book: BookId, parts: Sequence[PartId]) -> tuple[Part, ...] | Refusals:
        known = self.writing.state(book).drawn.parts
        if any(one not in known for one in parts):
            return NO_PART
        return tuple(known[one] for one in parts)

    def _allowed(self, book: BookId, voice: Voice) -> Iterator[Fact]:
        permission = ALLOWS[voice.stance]
        before = permissions.standing(self.writing.state(book), voice.part, Purpose.DOSING)
        if permission is Permission.REFUSED and before in permissions.ALLOWS:
            permission = Permission.WITHDRAWN
        lasts = permissions.SESSIONS if permission in permissions.ALLOWS else 0
        yield PermissionSet(voice.part, Purpose.DOSING, permission, lasts)
        words = voice.terms or "; ".join(voice.fears)
        if words:
            yield PermissionWorded(voice.part, Purpose.DOSING, words)

    def _keep(
        self,
        book: BookId,
        facts: Sequence[Fact],
        text: str,
        sitting: SittingId | None,
        at: Instant | None,
        clears: Clears,
    ) -> Written:
        if len(text) > WORDS:
            return TOO_LONG
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)

    def _now(self, sitting: SittingId | None) -> Instant:
        if sitting is None or self.writing.book_of(sitting) is None:
            return self.writing.ledger.clock.now()
        return self.writing.sittings.clock(sitting).now()

    def _day(self, text: str) -> Instant | Refusals:
        """The beginning of a day that lies ahead, on the wall of today."""
        day = read_day(text)
        if day is None:
            return refused("review", f"That is not a day. {HOW_TO_WRITE}")
        now = self.writing.ledger.clock.now()
        begins = Instant.of(datetime.combine(day, time(), now.local().tzinfo))
        return begins if begins > now else PAST


def _numbers(parts: Sequence[Part]) -> tuple[int, ...]:
    return tuple(one.number for one in parts)
