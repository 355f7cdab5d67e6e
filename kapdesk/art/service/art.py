"""Image work as the desk holds it: its nouns, put together once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kapdesk.art.model.circumstances import Circumstances
from kapdesk.art.model.nouns import IMAGES
from kapdesk.art.model.view import ArtView, view_of
from kapdesk.art.rules.standing import Standing
from kapdesk.art.service.board import Board
from kapdesk.art.service.corrections import Corrections
from kapdesk.art.service.meetings import Meetings
from kapdesk.art.service.pictures import Pictures
from kapdesk.art.service.ratings import Ratings
from kapdesk.art.service.sealed_said import SealedSaid
from kapdesk.art.service.sealing import SealedWork
from kapdesk.art.service.sets import sets_of
from kapdesk.art.service.work import Work
from kapdesk.art.service.writing import Found, Writing
from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.service.guarded import GuardedSets
from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.caught import Caught
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealing import Sealing
from kapdesk.chart.sittings import Sittings
from kapdesk.chart.workbook import BOTH, ClientReading
from kapdesk.kernel.ids import BookId, ImageId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Art:
    """Every verb of image work, by noun.  thread: the record lane."""

    writing: Writing
    pictures: Pictures
    work: Work
    ratings: Ratings
    board: Board
    sealed: SealedWork
    sealed_said: SealedSaid
    corrections: Corrections
    sets: GuardedSets
    meetings: Meetings

    def view(self, book: BookId, *, drawers: Collection[Drawer] = BOTH) -> ArtView:
        """A client's work as it stands, the therapist's own notes with it unless other drawers are asked for."""
        if set(drawers) == set(BOTH):
            return self.writing.reading.view(book)
        return view_of(self.writing.ledger.book(book, drawers=drawers))

    def book_of(self, sitting: SittingId) -> BookId:
        """Whose sitting it is.  raises LookupError for an unknown one."""
        book = self.writing.book_of(sitting)
        if book is None:
            raise LookupError(sitting)
        return book

    def circumstances(self, sitting: SittingId) -> Circumstances:
        """How it is around a sitting now.  raises LookupError for an unknown one."""
        return self.writing.around(self._now(sitting))

    def standing(self, sitting: SittingId, image: ImageId | None = None) -> Standing:
        """Where a sitting stands, what comes next and what is missing.  raises LookupError for an unknown one.

        ``image`` asks about the ways with another picture than the one it is at.
        """
        return self.work.standing(self._now(sitting), image)

    def _now(self, sitting: SittingId) -> Found:
        book = self.book_of(sitting)
        state = self.view(book).state
        meeting = state.meeting(sitting)
        if meeting is None:
            raise LookupError(sitting)
        return Found(book, state, meeting, self.writing.sittings.clock(sitting).now())


def art_of(
    ledger: Ledger,
    sittings: Sittings,
    stimulation: Stimulation,
    *,
    phase_locks: Callable[[BookId], tuple[tuple[str, str], ...]],
    unsettled: Callable[[SittingId, Instant], Unsettled],
    caught_in: Callable[[BookId], tuple[Caught, ...]],
    signer: Callable[[], str],
) -> Art:
    """The nouns on one vault.

    ``phase_locks`` are what a client's screening says against working on memories; ``unsettled`` what of a dosing
    session leaves resources alone; ``caught_in`` what other sessions of a client caught; ``signer`` whoever writes
    here, by name.
    """
    sets = stimulation.sets
    reading = ClientReading(ledger, view_of, ArtView.after)
    writing = Writing(ledger, sittings, reading, sets, phase_locks, unsettled)
    work = Work(writing)
    ratings = Ratings(writing, stimulation.afterwards)
    sealed = SealedWork(writing, Sealing(ledger))
    art = Art(
        writing,
        Pictures(writing, caught_in),
        work,
        ratings,
        Board(writing),
        sealed,
        SealedSaid(sealed, ratings),
        Corrections(writing, stimulation.afterwards),
        sets_of(work, sets),
        Meetings(work, Resourcing(sets.writing, signer, IMAGES)),
    )
    sittings.close_with(art.meetings.came_to)
    return art
