"""What every verb of a kind of work rests on: the meeting it may write into, and what is said where it may not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kapdesk.chart.kept_up import KeptUp, of_book
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.chart.met import Met
from kapdesk.chart.model import Act, Drawer, Entry, Fact
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

BOTH = (Drawer.CHART, Drawer.PROCESS)
NO_SESSION = refused("sitting", "There is no such session.")

V = TypeVar("V")
S = TypeVar("S")
M = TypeVar("M", bound=Met)


class ClientReading(Generic[V]):
    """A kind of work of the client who was asked for last, kept up to what was written.  thread: the record lane."""

    def __init__(
        self,
        ledger: Ledger,
        of: Callable[[Iterable[Entry]], V],
        after: Callable[[V, Entry], V],
    ) -> None:
        """Know nobody yet."""
        self._ledger = ledger
        self._kept = KeptUp(ledger, of_book, of, after)
        self._book_of: dict[SittingId, BookId] = {}

    def view(self, book: BookId) -> V:
        """Everything of a client's work, the therapist's own notes with it."""
        return self._kept.view(book, BOTH)

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        if sitting not in self._book_of:
            self._book_of = {row.id: row.book for row in sittings(self._ledger)}
        return self._book_of.get(sitting)


@dataclass(frozen=True, repr=False)
class Found(Generic[S, M]):
    """A meeting as a verb finds it: whose it is, how the work stands, and the moment meant."""

    book: BookId
    state: S
    meeting: M
    moment: Instant

    @property
    def sitting(self) -> SittingId:
        """Which one it is."""
        return self.meeting.sitting


@dataclass(frozen=True, slots=True)
class Workbook(ABC, Generic[S, M]):
    """One vault's ledger and sittings, as a kind of work uses them.  thread: the record lane."""

    ledger: Ledger
    sittings: Sittings

    @abstractmethod
    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""

    @abstractmethod
    def state(self, book: BookId | None) -> S:
        """How a client's work stands; as at first where nobody is named."""

    @abstractmethod
    def meeting(self, state: S, sitting: SittingId) -> M | None:
        """The meeting of a sitting."""

    @abstractmethod
    def numbered(self, facts: Iterable[Fact], state: S) -> tuple[Fact, ...]:
        """The facts with what each says again so that a line of the record speaks alone."""

    def until_signed(self, sitting: SittingId, at: Instant | None = None) -> Found[S, M] | Refusals:
        """The meeting, when a line of that moment may still be written into it."""
        book = self.book_of(sitting)
        state = self.state(book)
        meeting = self.meeting(state, sitting)
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

    def moment(self, book: BookId, sitting: SittingId | None) -> Instant | Refusals | None:
        """When it is in a client's meeting that is not signed; None between meetings."""
        if sitting is None:
            return None
        found = self.until_signed(sitting)
        if isinstance(found, Refusals):
            return found
        return found.moment if found.book == book else NO_SESSION

    def while_open(self, sitting: SittingId, at: Instant | None = None) -> Found[S, M] | Refusals:
        """The meeting, when it goes on and a line of that moment may be written into it."""
        found = self.until_signed(sitting, at)
        if isinstance(found, Found) and found.meeting.closed is not None:
            return refused("sitting", "The session is closed; its lines can still be corrected.")
        return found

    def write(
        self,
        sitting: SittingId,
        facts: Sequence[Fact],
        *,
        at: Instant | None = None,
        corrects: EntryId | None = None,
        reason: str = "",
        following: Sequence[Act] = (),
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
    ) -> tuple[Entry, ...]:
        """The entries of these facts in one save, of what comes of them, and their pictures.  raises Trouble."""
        return self.sittings.record(
            sitting,
            self.numbered(facts, self.state(self.book_of(sitting))),
            at=at,
            corrects=corrects,
            reason=reason,
            following=following,
            blobs=blobs,
            clears=clears,
        )

    def keep(
        self,
        book: BookId,
        facts: Sequence[Fact],
        *,
        sitting: SittingId | None = None,
        at: Instant | None = None,
        blobs: Sequence[bytes] = (),
        clears: Clears = (),
    ) -> Written:
        """The entries of facts that belong to the client: in the meeting where there is one, else between meetings.

        Refuses a meeting of somebody else, and one that is signed.
        """
        if sitting is None:
            moment = at or self.ledger.clock.now()
            if moment > self.ledger.clock.now():
                return refused("at", f"{moment.hm()} lies ahead.")
            acts = [Act(fact, moment) for fact in self.numbered(facts, self.state(book))]
            return self.ledger.commit(book, acts, blobs=blobs, clears=clears)
        found = self.until_signed(sitting, at)
        if isinstance(found, Refusals):
            return found
        if found.book != book:
            return NO_SESSION
        return self.write(sitting, facts, at=at, blobs=blobs, clears=clears)
