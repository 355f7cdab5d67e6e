"""The work with one part at a time: entered, asked, answered, blended with, linked; corrected and never undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kapdesk.chart.caught import Caught
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.kept import SeenInDose
from kapdesk.ifs.model.nouns import Linked, Noticed
from kapdesk.ifs.model.state import Link
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    FlagPassed,
    PartEntered,
    PartLinked,
    Tab,
)
from kapdesk.ifs.rules import permissions
from kapdesk.ifs.rules.allowed import NO_PART
from kapdesk.ifs.service.answering import answered
from kapdesk.ifs.service.map import Map
from kapdesk.ifs.service.sayings import Sayings
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, PartId, SittingId
from kapdesk.kernel.instant import Instant

OTHER_PART = refused("other", "Choose another part than the one that was asked.")
HAS_SEAT = refused("part", "That part has the seat already.")
HAS_NO_SEAT = refused("part", "That part does not have the seat.")
NOT_CAUGHT = refused("entry", "That is not among what was caught.")


@dataclass(frozen=True, slots=True)
class Work(Sayings):
    """The work with the parts of one vault's clients.  thread: the record lane.

    ``caught_in`` is what the dosing sessions of a client caught.
    """

    map: Map
    caught_in: Callable[[BookId], tuple[Caught, ...]]

    def enter(
        self,
        sitting: SittingId,
        part: PartId | None,
        tab: Tab = Tab.PART,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Go to a part by one of its ways, in any order, or to none; nothing where the work is there already."""
        found = self.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        if part is not None and part not in found.state.drawn.parts:
            return NO_PART
        here = found.meeting.here
        if (here.part, here.tab) == (part, tab) if here is not None else part is None:
            return ()
        return self.writing.write(sitting, (PartEntered(part, tab),), at=at, clears=clears)

    def answer(
        self,
        book: BookId,
        part: PartId,
        tab: Tab,
        texts: Mapping[str, str],
        *,
        why: str = "",
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write the sheet of a tab as a part answered it, whole; what it says of the part is on the map at once.

        Its scales are ratings, and the parts it points to are named beside it, all in one save.  Refuses everything
        in it that cannot be taken, each under its prompt's key.  Unburdening takes a reason where no part that
        protects it gave a permission.
        """
        known = self.writing.part(book, part)
        if isinstance(known, Refusals):
            return known
        taken = answered(
            known,
            tab,
            texts,
            onboard=self.writing.on_board(sitting, at),
            allowed=permissions.met_by_leave(self.writing.state(book), part),
            why=why,
        )
        if isinstance(taken, Refusals):
            return taken
        return self.map.gesture(
            book, taken.moves, sitting=sitting, at=at, clears=clears, also=taken.also
        )

    def another_spoke(
        self,
        book: BookId,
        part: PartId,
        other: PartId,
        text: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that another part was speaking, and open it: in a sitting the work is at that one from now on."""
        said = self.writing.part(book, other)
        if isinstance(said, Refusals):
            return said
        if other == part:
            return OTHER_PART
        facts: list[Fact] = [AnotherSpoke(part, other, text.strip(), 0, said.number)]
        if sitting is not None:
            facts.append(PartEntered(other))
        return self._say(book, part, facts, sitting, at, clears, text)

    def blend(
        self,
        book: BookId,
        part: PartId,
        noticed: str = "",
        *,
        by: Noticed | None = None,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a part took the seat, how that was noticed and by whom; refuses one that has it."""
        if self.writing.state(book).has_seat(part):
            return HAS_SEAT
        fact = BlendBegan(part, noticed.strip(), by=by)
        return self._say(book, part, (fact,), sitting, at, clears, noticed)

    def unblend(
        self,
        book: BookId,
        part: PartId,
        helped: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that a part gave the seat back and what helped; refuses one that does not have it."""
        if not self.writing.state(book).has_seat(part):
            return HAS_NO_SEAT
        fact = BlendEnded(part, helped.strip())
        return self._say(book, part, (fact,), sitting, at, clears, helped)

    def link(
        self,
        book: BookId,
        part: PartId,
        kind: Linked,
        to: str,
        *,
        tied: bool = True,
        sitting: SittingId | None = None,
        at: Instant | None = None,
    ) -> Written:
        """Write that a part belongs with something else, or no longer does; nothing where it is so."""
        if not to.strip():
            return refused("to", "Say what it belongs with.")
        if (Link(part, kind, to) in self.writing.state(book).links) is tied:
            return ()
        return self._say(book, part, (PartLinked(part, kind, to, tied),), sitting, at, ())

    def caught(self, book: BookId) -> tuple[Caught, ...]:
        """What the dosing sessions caught and nobody sorted with the client yet, in the order it happened."""
        done = {
            row.fact.entry
            for row in self.writing.state(book).all(SeenInDose)
            if isinstance(row.fact, SeenInDose)
        }
        return tuple(one for one in self.caught_in(book) if one.entry not in done)

    def sort(
        self,
        book: BookId,
        entry: EntryId,
        part: PartId | None = None,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
    ) -> Written:
        """Write what something caught in a dosing session was: a part, or none.  Refuses what was not caught."""
        if all(one.entry != entry for one in self.caught(book)):
            return NOT_CAUGHT
        if part is None:
            return self.writing.keep(book, (SeenInDose(entry),), sitting=sitting, at=at)
        return self._say(book, part, (SeenInDose(entry, part),), sitting, at, ())

    def pass_flag(
        self,
        book: BookId,
        flag: str,
        why: str,
        part: PartId | None = None,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write that the work goes on past a question of caution, and why; refuses no reason."""
        if unsaid := against_reason(why, "Write why the work goes on."):
            return unsaid
        fact = FlagPassed(flag, why.strip(), part)
        if part is not None:
            return self._say(book, part, (fact,), sitting, at, clears)
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)
