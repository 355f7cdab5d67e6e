"""What every verb of EMDR work rests on: the meeting it may write into, and what is said where it may not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.state import EmdrState, MeetingState
from kapdesk.emdr.service.numbering import numbered
from kapdesk.emdr.service.reading import Reading
from kapdesk.emdr.service.surroundings import Surroundings
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

REASON_LETTERS = 1000
NO_TARGET = refused("target", "There is no such target.")
NO_SESSION = refused("sitting", "There is no such session.")


@dataclass(frozen=True, slots=True, repr=False)
class Found:
    """A meeting as a verb finds it: whose it is, how the work stands, and the moment meant."""

    book: BookId
    state: EmdrState
    meeting: MeetingState
    moment: Instant

    @property
    def sitting(self) -> SittingId:
        """Which one it is."""
        return self.meeting.sitting


@dataclass(frozen=True, slots=True)
class Writing:
    """One vault's ledger and sittings, as EMDR work uses them.  thread: the record lane."""

    ledger: Ledger
    sittings: Sittings
    reading: Reading
    surroundings: Surroundings

    def until_signed(self, sitting: SittingId, at: Instant | None = None) -> Found | Refusals:
        """The meeting, when a line of that moment may still be written into it."""
        book = self.reading.book_of(sitting)
        state = self.reading.view(book).state if book is not None else EmdrState()
        meeting = state.meeting(sitting)
        if book is None or meeting is None:
            return NO_SESSION
        if meeting.signed:
            return refused("sitting", "The session is signed; write an addendum.")
        now = self.sittings.clock(sitting).now()
        if at is not None and at > now:
            return refused("at", f"{at.hm()} lies ahead.")
        if at is None and meeting.from_paper:
            return refused("at", "This session is typed in from paper; write the time it says.")
        return Found(book, state, meeting, at or now)

    def while_open(self, sitting: SittingId, at: Instant | None = None) -> Found | Refusals:
        """The meeting, when it goes on and a line of that moment may be written into it."""
        found = self.until_signed(sitting, at)
        if isinstance(found, Found) and found.meeting.closed is not None:
            return refused("sitting", "The session is closed; its lines can still be corrected.")
        return found

    def around(self, found: Found) -> Circumstances:
        """How it is around the meeting at the moment meant."""
        return self.surroundings.of(found.book, found.meeting, found.moment)

    def write(
        self,
        sitting: SittingId,
        facts: Sequence[Fact],
        *,
        at: Instant | None = None,
        corrects: EntryId | None = None,
        reason: str = "",
        following: Sequence[Act] = (),
        clears: Clears = (),
    ) -> tuple[Entry, ...]:
        """The entries of these facts in one save, and of what comes of them.  raises Trouble."""
        return self.sittings.record(
            sitting,
            self._numbered(sitting, facts),
            at=at,
            corrects=corrects,
            reason=reason,
            following=following,
            clears=clears,
        )

    def keep(
        self,
        book: BookId,
        facts: Sequence[Fact],
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """The entries of facts that belong to the client: in the meeting where there is one, else between meetings.

        Refuses a meeting of somebody else, and one that is signed.
        """
        if sitting is None:
            moment = at or self.ledger.clock.now()
            if moment > self.ledger.clock.now():
                return refused("at", f"{moment.hm()} lies ahead.")
            known = self.reading.view(book).state
            acts = [Act(fact, moment) for fact in numbered(facts, known)]
            return self.ledger.commit(book, acts, clears=clears)
        found = self.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        if found.book != book:
            return NO_SESSION
        return self.write(sitting, facts, at=at, clears=clears)

    def _numbered(self, sitting: SittingId, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        book = self.reading.book_of(sitting)
        return numbered(facts, self.reading.view(book).state if book is not None else EmdrState())


def against_reason(reason: str, wanted: str) -> Refusals | None:
    """Why a reason cannot stand; ``wanted`` is what is said where there is none."""
    why = reason.strip()
    if not why:
        return refused("reason", wanted)
    if len(why) > REASON_LETTERS:
        return refused("reason", f"A reason can have at most {REASON_LETTERS} letters.")
    return None
