"""Parts work as the desk holds it: its nouns, put together once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.sittings import Sittings
from kapdesk.chart.workbook import BOTH, ClientReading
from kapdesk.ifs.model.view import IfsView, view_of
from kapdesk.ifs.service.map import Map
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Ifs:
    """Every verb of parts work, by noun.  thread: the record lane."""

    writing: Writing
    map: Map

    def view(self, book: BookId, *, drawers: Collection[Drawer] = BOTH) -> IfsView:
        """A client's work as it stands, the therapist's own notes with it unless other drawers are asked for."""
        if set(drawers) == set(BOTH):
            return self.writing.reading.view(book)
        return view_of(self.writing.ledger.book(book, drawers=drawers))


def ifs_of(
    ledger: Ledger,
    sittings: Sittings,
    *,
    onboard: Callable[[SittingId, Instant], Onboard],
) -> Ifs:
    """The nouns on one vault.  ``onboard`` says where a sitting stands in the windows of a medicine at a moment."""
    reading = ClientReading(ledger, view_of, IfsView.after)
    writing = Writing(ledger, sittings, reading, onboard)
    return Ifs(writing, Map(writing))
