"""Sittings: one meeting with one client, opened, kept on its own true time, closed, signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kapdesk.chart import listing
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow
from kapdesk.chart.model import (
    Act,
    AddendumWritten,
    ClockShifted,
    Drawer,
    Entry,
    Fact,
    SittingClosed,
    SittingOpened,
    SittingSigned,
)
from kapdesk.chart.sitting_clock import SittingClock
from kapdesk.kernel.clock import Clock, Steady
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId, new_id
from kapdesk.kernel.instant import Instant
from kapdesk.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class CameTo:
    """What a room has to say of a sitting as it ends: facts, and what was left open in words."""

    facts: tuple[Fact, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Meeting:
    book: BookId
    clock: SittingClock


class Sittings:
    """The meetings of a vault.  What is recorded in one is stamped by that sitting's own clock."""

    def __init__(self, ledger: Ledger, vault: Vault, clock: Clock) -> None:
        """Know no sitting yet; each is read from the ledger when first asked for, after a crash too."""
        self._ledger = ledger
        self._vault = vault
        self._clock = clock
        self._meetings: dict[SittingId, _Meeting] = {}
        self._came_to: list[Callable[[SittingId, Instant], CameTo]] = []

    def close_with(self, came_to: Callable[[SittingId, Instant], CameTo]) -> None:
        """From now on what ``came_to`` says of a sitting, too, is written in the same save as its end, before it."""
        self._came_to.append(came_to)

    def open(
        self,
        book: BookId,
        kind: str,
        *,
        first: Sequence[Fact] = (),
        at: Instant | None = None,
        rehearsal: bool = False,
    ) -> tuple[Entry, ...]:
        """The opening of a new sitting and the facts it begins with, in one save.

        Giving ``at`` says that it is typed in afterwards from paper.  raises Trouble.
        """
        now, steady = self._clock.now(), self._clock.steady()
        opened = SittingOpened(
            kind=kind,
            zone=self._clock.zone(),
            anchor_s=steady.seconds,
            boot=steady.boot,
            rehearsal=rehearsal,
            from_paper=at is not None,
        )
        sitting = SittingId(new_id(now.utc_us // 1000))
        acts = [Act(fact, at or now) for fact in (opened, *first)]
        return self._ledger.commit(book, acts, sitting=sitting, recorded=now)

    def record(
        self,
        sitting: SittingId,
        facts: Sequence[Fact],
        *,
        at: Instant | None = None,
        corrects: EntryId | None = None,
        reason: str = "",
        following: Sequence[Act] = (),
        blobs: Sequence[bytes] = (),
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...]:
        """The entries of these facts in one save, at this moment or the one given.

        The first fact is the one that corrects; ``following`` is what comes of it, each with its own moment and what
        it corrects in turn.  Their entries come in the same order; when the wall clock has leapt meanwhile, an entry
        that says so follows them.  raises Trouble, LookupError for an unknown sitting.
        """
        meeting = self._meeting(sitting)
        now, leap_s = meeting.clock.now(), meeting.clock.unknown_shift_s()
        acts = [Act(fact, at or now) for fact in facts[1:]]
        acts = [Act(fact, at or now, corrects, reason) for fact in facts[:1]] + acts
        acts += following
        if leap_s:
            acts.append(Act(ClockShifted(leap_s, meeting.clock.known_s + leap_s), now))
        entries = self._ledger.commit(
            meeting.book, acts, sitting=sitting, recorded=now, blobs=blobs, clears=clears
        )
        meeting.clock.known_s += leap_s
        return entries

    def clock(self, sitting: SittingId) -> SittingClock:
        """The sitting's own clock.  raises LookupError for an unknown sitting."""
        return self._meeting(sitting).clock

    def close(
        self,
        sitting: SittingId,
        *,
        first: Sequence[Fact] = (),
        missing: Sequence[str] = (),
        ended: str = "closed",
        at: Instant | None = None,
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...]:
        """The entry that ends the sitting and lists what was left open, after what it came to.  raises Trouble."""
        moment = at or self._meeting(sitting).clock.now()
        said = [came_to(sitting, moment) for came_to in self._came_to]
        closed = SittingClosed(ended, (*missing, *(each for one in said for each in one.missing)))
        facts = (*first, *(fact for one in said for fact in one.facts), closed)
        return self.record(sitting, facts, at=at, clears=clears)

    def sign(
        self,
        sitting: SittingId,
        passphrase: str,
        meaning: str,
        *,
        name: str = "",
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...] | Refusals:
        """The signature over everything of the sitting so far, by the person the vault was unlocked as.

        ``name`` is the signer's, as paper will show it.  refuses a wrong passphrase.  raises Trouble.
        """
        if not self._vault.confirms(passphrase):
            return refused("passphrase", "This is not the vault's passphrase; nothing was signed.")
        last = self._ledger.sitting(sitting, drawers=tuple(Drawer))[-1]
        signed = SittingSigned(self._ledger.author, name, meaning, last.seq, last.mac)
        return self.record(sitting, (signed,), clears=clears)

    def add_addendum(
        self,
        sitting: SittingId,
        text: str,
        *,
        at: Instant | None = None,
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...]:
        """Words added to a sitting after it was closed or signed, ``at`` the moment they tell of.  raises Trouble."""
        return self.record(sitting, (AddendumWritten(text),), at=at, clears=clears)

    def open_now(self) -> tuple[SittingRow, ...]:
        """The sittings in progress, after a crash too."""
        return tuple(row for row in listing.sittings(self._ledger) if row.closed is None)

    def _meeting(self, sitting: SittingId) -> _Meeting:
        if sitting not in self._meetings:
            self._meetings[sitting] = self._read(sitting)
        return self._meetings[sitting]

    def _read(self, sitting: SittingId) -> _Meeting:
        known_s, anchor = 0.0, None
        for entry in self._ledger.sitting(sitting):
            match entry.fact:
                case SittingOpened(anchor_s=seconds, boot=boot) if anchor is None:
                    anchor = (entry.book, entry.recorded, Steady(seconds, boot))
                case ClockShifted(total_s=total_s):
                    known_s = total_s
        if anchor is None:
            raise LookupError(sitting)
        book, recorded, steady = anchor
        return _Meeting(book, SittingClock(self._clock, recorded, steady, known_s))
