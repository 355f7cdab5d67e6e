"""The day put together: appointments, sittings and what was written after them, read in one piece."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from kapdesk.chart import listing
from kapdesk.chart.kinds import DOSING, EMDR, IMAGES, PARTS, RESOURCING
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow
from kapdesk.chart.model import SittingOpened
from kapdesk.kernel.ids import PRACTICE, BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.afterwards import INDEX, Paper, calls_of, papers_of
from kapdesk.people.model.appointments import appointments_of
from kapdesk.people.model.today import Known, Look, Recheck, Session, Today, Visit, Waits
from kapdesk.people.rules.today import (
    HORIZON_S,
    backup_task,
    in_order,
    look_task,
    sober_task,
    state_words,
    tasks_of,
)
from kapdesk.people.service.appointments import Appointments

DAYS_AHEAD = 7
KINDS = (DOSING, RESOURCING, EMDR, IMAGES, PARTS)
"""The kind of sitting a call, a next contact and an integration session follow."""

Rows = Mapping[BookId, list[SittingRow]]


@dataclass(frozen=True, slots=True)
class Day:
    """Reads the day from one vault.  thread: the record lane.

    What other slices and the practice know comes as callables: whether a dose was given in a sitting, how long the
    practice waits, when the last backup was made, which targets wait for a sober look and what of pictures and parts
    for a look after its time.
    """

    ledger: Ledger
    appointments: Appointments
    dosed: Callable[[SittingId], bool]
    waits: Callable[[], Waits]
    backed_up: Callable[[], Instant | None]
    rechecks: Callable[[], tuple[Recheck, ...]] = tuple
    looks: Callable[[], tuple[Look, ...]] = tuple

    def read(self) -> Today:
        """The day as it stands now."""
        now = self.ledger.clock.now()
        titles = {row.book: row.title.label for row in listing.books(self.ledger)}
        titles.pop(PRACTICE, None)
        rows: defaultdict[BookId, list[SittingRow]] = defaultdict(list)
        for row in listing.sittings(self.ledger):
            rows[row.book].append(row)
        visits, coming = self._visits(now, titles, rows)
        tasks = [
            task
            for book in self._watched(now, rows)
            for task in tasks_of(
                self._known(book, titles.get(book, ""), rows[book]), self.waits(), now
            )
        ]
        sober = (sober_task(one, titles.get(one.book, ""), now) for one in self.rechecks())
        looks = (look_task(one, titles.get(one.book, ""), now) for one in self.looks())
        tasks += [one for one in (*sober, *looks) if one is not None]
        backup = backup_task(self.backed_up(), now) if titles else None
        tasks += [backup] if backup else []
        return Today(now, visits, coming, in_order(tasks), len(titles))

    def _visits(
        self, now: Instant, titles: Mapping[BookId, str], rows: Rows
    ) -> tuple[tuple[Visit, ...], tuple[Visit, ...]]:
        local = now.local()
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        begin = Instant.of(midnight - timedelta(days=1))
        end = Instant.of(midnight + timedelta(days=DAYS_AHEAD + 2))
        today = local.date()
        visits, coming = [], []
        for book, one in self.appointments.during(begin, end):
            ahead = (one.starts.local().date() - today).days
            row = _of_the_day(rows.get(book, []), one.starts) if ahead == 0 else None
            session = None if row is None else Session(row.id, row.opened, row.closed)
            open_now = row.id if row is not None and row.closed is None else None
            visit = Visit(book, titles.get(book, ""), one, state_words(one, session, now), open_now)
            if ahead == 0:
                visits.append(visit)
            elif 0 < ahead <= DAYS_AHEAD:
                coming.append(visit)
        return tuple(visits), tuple(coming)

    def _watched(self, now: Instant, rows: Rows) -> Iterator[BookId]:
        """The clients something can be due for."""
        waiting = {
            one.book
            for one in listing.due_between(self.ledger, Instant(0), Instant(1))
            if one.key.startswith(INDEX)
        }
        for book, of_book in rows.items():
            if book in waiting or any(_watched(row, now) for row in of_book):
                yield book
        yield from (book for book in sorted(waiting) if book not in rows)

    def _known(self, book: BookId, label: str, rows: list[SittingRow]) -> Known:
        entries = self.ledger.between(book)
        now = self.ledger.clock.now()
        sessions = tuple(self._session(row, now) for row in rows if row.kind in KINDS)
        return Known(
            book,
            label,
            sessions,
            appointments_of(entries),
            calls_of(entries),
            tuple(one for one in papers_of(entries) if not self._typed_in(one, rows)),
        )

    def _session(self, row: SittingRow, now: Instant) -> Session:
        recent = row.closed is not None and now.seconds_since(row.closed) <= HORIZON_S
        return Session(
            row.id,
            row.opened,
            row.closed,
            row.signed is not None,
            recent and self.dosed(row.id),
            row.closed is None and self._from_paper(row, None),
            row.kind != DOSING,
        )

    def _typed_in(self, paper: Paper, rows: list[SittingRow]) -> bool:
        """Whether a session from paper was begun for it since."""
        return any(self._from_paper(row, paper.since) for row in rows)

    def _from_paper(self, row: SittingRow, since: Instant | None) -> bool:
        first = next(iter(self.ledger.sitting(row.id)), None)
        if first is None or not isinstance(first.fact, SittingOpened):
            return False
        return first.fact.from_paper and (since is None or first.recorded >= since)


def _of_the_day(rows: list[SittingRow], moment: Instant) -> SittingRow | None:
    day = moment.local().date()
    return next((row for row in reversed(rows) if row.opened.local().date() == day), None)


def _watched(row: SittingRow, now: Instant) -> bool:
    return row.closed is None or row.signed is None or now.seconds_since(row.closed) <= HORIZON_S
