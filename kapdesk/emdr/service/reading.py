"""A client's EMDR work as it stands, kept up to what was written since it was last asked for."""

from __future__ import annotations

from kapdesk.chart.kept_up import KeptUp, of_book
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.kernel.ids import BookId, SittingId

BOTH = (Drawer.CHART, Drawer.PROCESS)


class Reading:
    """The work of the client who was asked for last.  thread: the record lane."""

    def __init__(self, ledger: Ledger) -> None:
        """Know nobody yet."""
        self._ledger = ledger
        self._kept = KeptUp(ledger, of_book, view_of, EmdrView.after)
        self._book_of: dict[SittingId, BookId] = {}

    def view(self, book: BookId) -> EmdrView:
        """Everything of a client's work, the therapist's own notes with it."""
        return self._kept.view(book, BOTH)

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        if sitting not in self._book_of:
            self._book_of = {row.id: row.book for row in sittings(self._ledger)}
        return self._book_of.get(sitting)
