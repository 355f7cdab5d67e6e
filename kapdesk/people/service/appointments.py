"""What can be done with appointments; each verb returns the entries it committed, or why it could not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kapdesk.chart import listing
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry, Fact
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, new_id
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.appointments import (
    CANCELLED,
    INDEX,
    Appointment,
    AppointmentCancelled,
    AppointmentId,
    AppointmentKept,
    AppointmentMade,
    AppointmentMissed,
    AppointmentMoved,
    appointments_of,
)
from kapdesk.people.parse.appointments import (
    AppointmentDraft,
    Slot,
    parse_appointment,
    parse_reason,
)
from kapdesk.people.rules.appointments import against
from kapdesk.people.service.committing import commit

Written = tuple[Entry, ...] | Refusals
Clears = Sequence[tuple[str, str]]

DAY_S = 86_400.0
"""No appointment reaches over midnight, so nothing that began longer ago can overlap."""


@dataclass(frozen=True, slots=True)
class Appointments:
    """The appointments of one vault.  thread: the record lane."""

    ledger: Ledger

    def now(self) -> Instant:
        """What the wall shows."""
        return self.ledger.clock.now()

    def of(self, book: BookId) -> tuple[Appointment, ...]:
        """A client's appointments, by when they begin."""
        return appointments_of(self.ledger.between(book))

    def during(self, begin: Instant, end: Instant) -> tuple[tuple[BookId, Appointment], ...]:
        """Every client's appointments that begin in a stretch of time, called off ones left out."""
        found = (
            (book, one)
            for book in self._booked(begin, end)
            for one in self.of(book)
            if begin <= one.starts < end and one.state != CANCELLED
        )
        return tuple(sorted(found, key=lambda pair: (pair[1].starts, pair[1].id)))

    def make(
        self,
        book: BookId,
        draft: AppointmentDraft,
        *,
        confirmed: bool = False,
        clears: Clears = (),
    ) -> Written:
        """Make an appointment; asks once where others are here then, or when the time is over."""
        now = self.now()
        slot = parse_appointment(draft, now=now)
        if isinstance(slot, Refusals):
            return slot
        fresh = AppointmentId(new_id(now.utc_us // 1000))
        clash = None if confirmed else self._clash(slot, fresh)
        return clash or commit(
            self.ledger, book, AppointmentMade(fresh, *_parts(slot)), clears=clears
        )

    def move(
        self,
        book: BookId,
        appointment: AppointmentId,
        draft: AppointmentDraft,
        *,
        miswritten: bool = False,
        confirmed: bool = False,
        clears: Clears = (),
    ) -> Written:
        """Put an appointment elsewhere; ``miswritten`` corrects the line it was written with instead."""
        slot = parse_appointment(draft, now=self.now())
        if isinstance(slot, Refusals):
            return slot
        one = self._found(book, appointment)
        if isinstance(one, Refusals):
            return one
        clash = None if confirmed else self._clash(slot, one.id)
        if clash:
            return clash
        if not miswritten:
            return commit(self.ledger, book, AppointmentMoved(one.id, *_parts(slot)), clears=clears)
        kind = type(self.ledger.entry(one.entry).fact)
        said: Fact = (AppointmentMoved if kind is AppointmentMoved else AppointmentMade)(
            one.id, *_parts(slot)
        )
        return commit(
            self.ledger, book, said, corrects=one.entry, reason="written wrongly", clears=clears
        )

    def cancel(
        self, book: BookId, appointment: AppointmentId, reason: str, *, clears: Clears = ()
    ) -> Written:
        """Call an appointment off, and say why."""
        why = parse_reason(reason)
        if isinstance(why, Refusals):
            return why
        one = self._found(book, appointment)
        if isinstance(one, Refusals):
            return one
        return commit(self.ledger, book, AppointmentCancelled(one.id, why), clears=clears)

    def keep(self, book: BookId, appointment: AppointmentId) -> Written:
        """Write that the client came; refuses a day that lies ahead."""
        one = self._found(book, appointment)
        if isinstance(one, Refusals):
            return one
        if one.starts.local().date() > self.now().local().date():
            return refused("appointment", "That day lies ahead.")
        return commit(self.ledger, book, AppointmentKept(one.id))

    def miss(self, book: BookId, appointment: AppointmentId, said: str = "") -> Written:
        """Write that the client did not come; refuses before it was to begin."""
        one = self._found(book, appointment)
        if isinstance(one, Refusals):
            return one
        if one.starts > self.now():
            return refused("appointment", f"It begins at {one.starts.hm()}; they may still come.")
        return commit(self.ledger, book, AppointmentMissed(one.id, " ".join(said.split())))

    def _found(self, book: BookId, appointment: AppointmentId) -> Appointment | Refusals:
        one = next((one for one in self.of(book) if one.id == appointment), None)
        if one is None:
            return refused("appointment", "There is no such appointment.")
        if one.state == CANCELLED:
            return refused("appointment", "It was called off; make a new one.")
        return one

    def _clash(self, slot: Slot, this: AppointmentId) -> Refusals | None:
        near = self.during(slot.starts.plus_s(-DAY_S), slot.ends)
        labels = {row.book: row.title.label for row in listing.books(self.ledger)}
        others = [(labels.get(book, ""), one) for book, one in near if one.id != this]
        return against(slot.starts, slot.ends, others, self.now())

    def _booked(self, begin: Instant, end: Instant) -> Iterator[BookId]:
        due = listing.due_between(self.ledger, begin, end)
        yield from dict.fromkeys(one.book for one in due if one.key.startswith(INDEX))


def _parts(slot: Slot) -> tuple[str, Instant, Instant, str]:
    return slot.kind, slot.starts, slot.ends, slot.place
