"""Targets and their plan: opened, described, placed, ordered, tied, and how far each has come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.chart.caught import Caught
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.nouns import Prong, Role, Status, Theme, Tie
from kapdesk.emdr.model.said import Description, Whole, described_as
from kapdesk.emdr.model.state import EmdrState, TargetState
from kapdesk.emdr.model.targets import (
    CaughtLeft,
    PlanOrdered,
    TargetOpened,
    TargetPlaced,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.parse.targets import against_description
from kapdesk.emdr.service.renewing import against, against_variant, rated, renewed
from kapdesk.emdr.service.writing import NO_TARGET, Writing
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId, TargetId, new_id
from kapdesk.kernel.instant import Instant

BY_HAND = (Status.CANDIDATE, Status.OPEN, Status.INCOMPLETE, Status.SET_ASIDE)
"""What a therapist may set by hand; the others come of the work itself, when a session closes."""

_EXPLAINED = {Status.SET_ASIDE, Status.PROVISIONAL, Status.COMPLETE}


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets of one vault's clients.  thread: the record lane.  ``caught_in`` is what other sessions caught.

    A verb with a sitting writes into it; without one it belongs to the client, between meetings.
    """

    writing: Writing
    caught_in: Callable[[BookId], tuple[Caught, ...]]

    def open(
        self,
        book: BookId,
        prong: Prong,
        role: Role,
        theme: Theme | None,
        variant: str,
        described: Description,
        *,
        status: Status = Status.OPEN,
        found_in: EntryId | None = None,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Open a target under the next number of the plan, with its first version; refuses one without a cue."""
        state = self._state(book)
        refusals = [
            *_items(against_description(described)),
            *against_variant(variant),
            *_against_status(status),
        ]
        if found_in is not None and any(one.opened.found_in == found_in for one in state.targets):
            refusals.append(Refusal("found_in", "A target was made of this already."))
        if refusals:
            return Refusals(tuple(refusals))
        target = TargetId(new_id(self.writing.ledger.clock.now().utc_us // 1000))
        number = 1 + max((one.number for one in state.targets), default=0)
        opened = TargetOpened(target, number, prong, role, theme, variant, status, found_in)
        facts = (opened, described.of(target))
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)

    def describe(
        self,
        book: BookId,
        target: TargetId,
        described: Description,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a new version of a target; nothing where it says the same."""
        known = self._state(book).target(target)
        if known is None:
            return NO_TARGET
        if unsaid := against_description(described):
            return unsaid
        if known.versions and described == described_as(known.made_of):
            return ()
        fact = described.of(target)
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)

    def place(
        self,
        book: BookId,
        target: TargetId,
        prong: Prong,
        role: Role,
        theme: Theme | None,
        variant: str,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Say anew where a target belongs and by which variant it is worked; nothing where that is so already."""
        known = self._state(book).target(target)
        if known is None:
            return NO_TARGET
        if unknown := against_variant(variant):
            return Refusals(tuple(unknown))
        if (known.prong, known.role, known.theme, known.variant) == (prong, role, theme, variant):
            return ()
        fact = TargetPlaced(target, prong, role, theme, variant)
        return self.writing.keep(book, (fact,), sitting=sitting, clears=clears)

    def save(
        self,
        book: BookId,
        target: TargetId,
        whole: Whole,
        *,
        sitting: SittingId | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what is new of a target, its place, its words and its ratings, in one save: all of it, or none.

        Refuses with everything that stands against any of it, at once.  unit distress 0 to 10, VOC 1 to 7.
        """
        known = self._state(book).target(target)
        if known is None:
            return NO_TARGET
        found = self.writing.until_signed(sitting) if sitting is not None else None
        if isinstance(found, Refusals):
            return found
        if items := against(self.writing, found, known, whole):
            return Refusals(items)
        facts = renewed(known, whole)
        if found is not None:
            facts = (*facts, *rated(self.writing, found, known, whole))
        return self.writing.keep(book, facts, sitting=sitting, clears=clears) if facts else ()

    def order(self, book: BookId, prong: Prong, targets: tuple[TargetId, ...]) -> Written:
        """Write the order of one column of the plan; refuses one that leaves a target of it out."""
        column = self._state(book).column(prong)
        if sorted(targets) != sorted(one.id for one in column):
            return refused("order", "The order names each target of the column once.")
        if targets == tuple(one.id for one in column):
            return ()
        return self.writing.keep(book, (PlanOrdered(prong, targets),))

    def tie(
        self,
        book: BookId,
        one: TargetId,
        other: TargetId,
        tie: Tie,
        *,
        tied: bool = True,
        sitting: SittingId | None = None,
    ) -> Written:
        """Write that two targets belong together, or no longer do; nothing where that is so already."""
        state = self._state(book)
        if state.target(one) is None or state.target(other) is None:
            return NO_TARGET
        if one == other:
            return refused("tie", "A target is tied to another one.")
        known = any((t.one, t.other, t.tie) == (one, other, tie) for t in state.ties)
        if known is tied:
            return ()
        return self.writing.keep(book, (TargetsTied(one, other, tie, tied),), sitting=sitting)

    def set_status(
        self,
        book: BookId,
        target: TargetId,
        status: Status,
        why: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Set by hand how far a target has come.

        Refuses provisional and complete, which come of the work alone, and setting aside without its reason.
        """
        known = self._state(book).target(target)
        if known is None:
            return NO_TARGET
        if unsettable := _against_status(status):
            return Refusals(tuple(unsettable))
        if status is known.status:
            return ()
        explained = {status, known.status} & _EXPLAINED
        if explained and (unsaid := against_reason(why, "Write why.")):
            return unsaid
        fact = TargetStatusSet(target, status, why.strip())
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)

    def caught(self, book: BookId) -> tuple[Caught, ...]:
        """What other sessions caught and nobody made a target of or left yet, in the order it happened."""
        state = self._state(book)
        done = {one.opened.found_in for one in state.targets} | set(state.left)
        return tuple(one for one in self.caught_in(book) if one.entry not in done)

    def leave(self, book: BookId, entry: EntryId) -> Written:
        """Write that something caught is not to become a target; refuses what was not caught."""
        if all(one.entry != entry for one in self.caught(book)):
            return refused("entry", "That is not among what was caught.")
        return self.writing.keep(book, (CaughtLeft(entry),))

    def of(self, book: BookId, number: int) -> TargetState | None:
        """The target of a number in a client's plan."""
        return self._state(book).numbered(number)

    def _state(self, book: BookId) -> EmdrState:
        return self.writing.reading.view(book).state


def opening(known: TargetState) -> tuple[Fact, ...]:
    """The fact that a candidate is open from now on, since the work on it begins; nothing for any other."""
    if known.status is not Status.CANDIDATE:
        return ()
    return (TargetStatusSet(known.id, Status.OPEN),)


def _items(unsaid: Refusals | None) -> tuple[Refusal, ...]:
    return unsaid.items if unsaid is not None else ()


def _against_status(status: Status) -> list[Refusal]:
    if status in BY_HAND:
        return []
    return [Refusal("status", f"“{status}” comes of the work itself, when a session closes.")]
