"""Whose work a page shows, and the session it is done in, found the same way for every kind of work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kapdesk.chart.kinds import kind_words
from ui.sets.here import Here

if TYPE_CHECKING:
    from kapdesk.chart.listing import SittingRow
    from kapdesk.desk.desk import Desk
    from kapdesk.kernel.ids import BookId, SittingId


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Clients and their sessions, as a page of one kind of work asks for them.  thread: the record lane."""

    desk: Desk
    kind: str

    def label(self, book: BookId) -> str:
        """What a client is called."""
        return self.desk.people.view(book).identity.label

    def here(self, book: BookId) -> Here | None:
        """The client's open session of any kind, else their last of this kind that waits to be signed."""
        rows = self.desk.people.sittings(book)
        runs = [row for row in rows if row.closed is None]
        waits = [row for row in rows if row.kind == self.kind and row.signed is None]
        found = runs or waits
        return self._said(found[-1]) if found else None

    def in_progress(self) -> Here | None:
        """The session that is open, whoever's it is."""
        rows = self.desk.sittings.open_now()
        return self._said(rows[-1]) if rows else None

    def find(self, sitting: SittingId) -> Here | None:
        """A session by name."""
        row = next((one for one in self.desk.people.sittings() if one.id == sitting), None)
        return None if row is None else self._said(row)

    def _said(self, row: SittingRow) -> Here:
        return Here(
            sitting=row.id,
            label=self.label(row.book),
            kind=kind_words(row.kind),
            since=self._since(row),
            own=row.kind == self.kind,
            closed=row.closed is not None,
            signed=row.signed is not None,
            book=row.book,
        )

    def _since(self, row: SittingRow) -> str:
        """The time of today's, the day of an earlier one."""
        today = self.desk.clock.now().local().date() == row.opened.local().date()
        return row.opened.hm() if today else row.opened.day()
