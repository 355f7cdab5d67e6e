"""A client's EMDR work as it stands, kept up to what was written since it was last asked for."""

from __future__ import annotations

from functools import reduce

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.chart.model import Drawer
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.kernel.ids import BookId, SittingId

BOTH = (Drawer.CHART, Drawer.PROCESS)


class Reading:
    """The work of the client who was asked for last.  thread: the record lane.

    Of a client who is asked for again only what is new is read, so that a long session answers as fast as a short one.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Know nobody yet."""
        self._ledger = ledger
        self._book: BookId | None = None
        self._view = EmdrView()
        self._upto = 0
        self._book_of: dict[SittingId, BookId] = {}

    def view(self, book: BookId) -> EmdrView:
        """Everything of a client's work, the therapist's own notes with it."""
        if book != self._book:
            self._view, self._upto, self._book = EmdrView(), 0, book
        head = self._ledger.head.seq
        if head == self._upto:
            return self._view
        entries = self._ledger.since(book, self._upto, drawers=BOTH)
        if self._upto:
            self._view = reduce(EmdrView.after, entries, self._view)
        else:
            self._view = view_of(entries)
        self._upto = head
        return self._view

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        if sitting not in self._book_of:
            self._book_of = {row.id: row.book for row in sittings(self._ledger)}
        return self._book_of.get(sitting)
