"""What is said of a part: its ratings, how far the work has come, what it allows; and the readings of Self."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.nouns import (
    TEN,
    Measure,
    Moment,
    Permission,
    Purpose,
    Quality,
    Status,
)
from kapdesk.ifs.model.reasons import parted
from kapdesk.ifs.model.work import (
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
)
from kapdesk.ifs.rules import permissions, statuses
from kapdesk.ifs.rules.allowed import NO_PART, WORDS
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.kernel.instant import Instant

BEYOND = refused("value", f"A rating is between {TEN}.")
NOTHING_READ = refused("values", "Rate at least one of the eight.")
TOO_LONG = refused("text", f"That has up to {WORDS} letters.")


@dataclass(frozen=True, slots=True)
class Sayings:
    """What is said of the parts of one vault's clients.  thread: the record lane.

    A verb with a sitting writes into it, at the moment ``at`` or now; without one it belongs to the client, between
    meetings.
    """

    writing: Writing

    def rate(
        self,
        book: BookId,
        part: PartId,
        measure: Measure,
        value: int,
        moment: Moment = Moment.IN_WORK,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a rating of a part, stamped by the dosing clock.  unit 0 to 10"""
        if value not in TEN:
            return BEYOND
        onboard = self.writing.on_board(sitting, at)
        fact = PartRated(part, measure, value, moment, onboard.state, onboard.minutes)
        return self._say(book, part, (fact,), sitting, at, clears)

    def read_self(
        self,
        book: BookId,
        moment: Moment,
        values: Sequence[int | None],
        in_the_way: PartId | None = None,
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write how much of each quality was there, in the order of ``Quality``.  unit 0 to 10

        None where one was not asked; at least one is.  ``in_the_way`` is the part that stood between.
        """
        if len(values) != len(Quality) or any(one is not None and one not in TEN for one in values):
            return BEYOND
        if all(one is None for one in values):
            return NOTHING_READ
        known = self.writing.state(book).drawn.parts
        if in_the_way is not None and in_the_way not in known:
            return NO_PART
        number = known[in_the_way].number if in_the_way is not None else 0
        onboard = self.writing.on_board(sitting, at)
        fact = SelfRead(moment, tuple(values), in_the_way, onboard.state, onboard.minutes, number)
        return self.writing.keep(book, (fact,), sitting=sitting, at=at, clears=clears)

    def set_status(
        self,
        book: BookId,
        part: PartId,
        status: Status,
        why: str = "",
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write how far the work with a part has come; nothing where it is so.

        A step back or over one takes its reason, which is a note of its own in the same save.
        """
        known = self.writing.part(book, part)
        if isinstance(known, Refusals):
            return known
        before = self.writing.state(book).status(part)
        if before is status:
            return ()
        if against := statuses.against(known.kind, before, status, why):
            return against
        facts = parted(StatusSet(part, status, why.strip()))
        return self._say(book, part, facts, sitting, at, clears, why)

    def permit(
        self,
        book: BookId,
        part: PartId,
        purpose: Purpose,
        permission: Permission,
        text: str = "",
        *,
        sessions: int = permissions.SESSIONS,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what a part allows for a purpose, and its terms or its reason in its own words, in the same save.

        ``sessions`` is after how many sessions a permission that is given lapses.  Refuses a step that the way of a
        permission does not have, and terms without words.
        """
        state = self.writing.state(book)
        if against := permissions.against(state, part, purpose, permission, text, sessions):
            return against
        lasts = sessions if permission in permissions.ALLOWS else 0
        facts: list[Fact] = [PermissionSet(part, purpose, permission, lasts)]
        if text.strip():
            facts.append(PermissionWorded(part, purpose, text.strip()))
        return self._say(book, part, facts, sitting, at, clears, text)

    def _say(
        self,
        book: BookId,
        part: PartId,
        facts: Sequence[Fact],
        sitting: SittingId | None,
        at: Instant | None,
        clears: Clears,
        text: str = "",
    ) -> Written:
        known = self.writing.part(book, part)
        if isinstance(known, Refusals):
            return known
        if len(text) > WORDS:
            return TOO_LONG
        return self.writing.keep(book, facts, sitting=sitting, at=at, clears=clears)
