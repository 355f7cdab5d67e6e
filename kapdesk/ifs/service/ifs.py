"""Parts work as the desk holds it: its nouns, put together once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.caught import Caught
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealing import Sealing
from kapdesk.chart.sittings import Sittings
from kapdesk.chart.workbook import BOTH, ClientReading
from kapdesk.ifs.model.nouns import PARTS
from kapdesk.ifs.model.view import IfsView, view_of
from kapdesk.ifs.rules.flags import Flag, open_flags
from kapdesk.ifs.service.corrections import Corrections
from kapdesk.ifs.service.councils import Councils
from kapdesk.ifs.service.exchanging import Exchanging
from kapdesk.ifs.service.kept import Kept
from kapdesk.ifs.service.map import Map
from kapdesk.ifs.service.meetings import Meetings
from kapdesk.ifs.service.sealing import SealedNotes
from kapdesk.ifs.service.work import Work
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Ifs:
    """Every verb of parts work, by noun.  thread: the record lane."""

    writing: Writing
    map: Map
    work: Work
    councils: Councils
    kept: Kept
    meetings: Meetings
    corrections: Corrections
    exchanging: Exchanging
    sealed: SealedNotes
    screened: Callable[[BookId], Collection[str]]

    def book_of(self, sitting: SittingId) -> BookId:
        """Whose sitting it is.  raises LookupError for an unknown one."""
        book = self.writing.book_of(sitting)
        if book is None:
            raise LookupError(sitting)
        return book

    def onboard(self, sitting: SittingId | None) -> Onboard:
        """What the dosing clock says of a sitting now; nothing on board between meetings."""
        return self.writing.on_board(sitting)

    def flags(self, book: BookId) -> tuple[Flag, ...]:
        """The questions of care nobody answered yet, the gravest first; each is passed by ``work.pass_flag``."""
        return open_flags(self.view(book).state, self.screened(book))

    def view(self, book: BookId, *, drawers: Collection[Drawer] = BOTH) -> IfsView:
        """A client's work as it stands, the therapist's own notes with it unless other drawers are asked for."""
        if set(drawers) == set(BOTH):
            return self.writing.reading.view(book)
        return view_of(self.writing.ledger.book(book, drawers=drawers))


def ifs_of(
    ledger: Ledger,
    sittings: Sittings,
    stimulation: Stimulation,
    *,
    onboard: Callable[[SittingId, Instant], Onboard],
    caught_in: Callable[[BookId], tuple[Caught, ...]],
    screened: Callable[[BookId], Collection[str]],
    signer: Callable[[], str],
) -> Ifs:
    """The nouns on one vault.

    ``onboard`` says where a sitting stands in the windows of a medicine at a moment; ``caught_in`` what the dosing
    sessions of a client caught; ``screened`` which answers of their screening were yes, by key; ``signer`` whoever
    writes here, by name.
    """
    reading = ClientReading(ledger, view_of, IfsView.after)
    writing = Writing(ledger, sittings, reading, onboard)
    parts_map = Map(writing)
    ifs = Ifs(
        writing,
        parts_map,
        Work(writing, parts_map, caught_in),
        Councils(writing),
        Kept(writing),
        Meetings(writing, Resourcing(stimulation.sets.writing, signer, PARTS)),
        Corrections(writing),
        Exchanging(writing),
        SealedNotes(parts_map, Sealing(ledger)),
        screened,
    )
    sittings.close_with(ifs.meetings.came_to)
    return ifs
