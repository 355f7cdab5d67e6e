"""EMDR work as the desk holds it: its nouns, put together once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.service.guarded import GuardedSets
from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.bilateral.service.stimulation import Stimulation
from kapdesk.chart.caught import Caught
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.sittings import Sittings
from kapdesk.chart.workbook import BOTH
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import EMDR
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.view import EmdrView, view_of
from kapdesk.emdr.rules.standing import Standing
from kapdesk.emdr.service.corrections import Corrections
from kapdesk.emdr.service.meetings import Meetings
from kapdesk.emdr.service.ratings import Ratings
from kapdesk.emdr.service.reading import Reading
from kapdesk.emdr.service.resources import Resources
from kapdesk.emdr.service.sets import sets_of
from kapdesk.emdr.service.surroundings import Surroundings
from kapdesk.emdr.service.targets import Targets
from kapdesk.emdr.service.work import Work
from kapdesk.emdr.service.writing import Found, Writing
from kapdesk.kernel.ids import BookId, SittingId, TargetId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Emdr:
    """Every verb of EMDR work, by noun.  thread: the record lane."""

    writing: Writing
    targets: Targets
    work: Work
    ratings: Ratings
    corrections: Corrections
    resources: Resources
    sets: GuardedSets
    meetings: Meetings

    def view(self, book: BookId, *, drawers: Collection[Drawer] = BOTH) -> EmdrView:
        """A client's work as it stands, the therapist's own notes with it unless other drawers are asked for."""
        if set(drawers) == set(BOTH):
            return self.writing.reading.view(book)
        return view_of(self.writing.ledger.book(book, drawers=drawers))

    def book_of(self, sitting: SittingId) -> BookId:
        """Whose sitting it is.  raises LookupError for an unknown one."""
        book = self.writing.reading.book_of(sitting)
        if book is None:
            raise LookupError(sitting)
        return book

    def circumstances(self, sitting: SittingId) -> Circumstances:
        """How it is around a sitting now.  raises LookupError for an unknown one."""
        return self.writing.around(self._now(sitting))

    def standing(self, sitting: SittingId, target: TargetId | None = None) -> Standing:
        """Where a sitting stands, what is allowed now and what is missing; raises LookupError for an unknown one.

        ``target`` asks about the ways with another target than the one it is at.
        """
        return self.work.standing(self._now(sitting), target)

    def _now(self, sitting: SittingId) -> Found:
        book = self.book_of(sitting)
        state = self.view(book).state
        meeting = state.meeting(sitting)
        if meeting is None:
            raise LookupError(sitting)
        return Found(book, state, meeting, self.writing.sittings.clock(sitting).now())


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What other rooms know, as plain callables.

    ``phase_locks`` are what a client's screening says against working on memories; ``unsettled`` what
    of a dosing session leaves resources alone; ``booked`` when the appointment of a moment ends; ``observed`` when
    the observation after a sitting's dose does; ``caught_in`` what other sessions of a client caught; ``policy`` what
    the practice holds to; ``signer`` whoever writes here, by name.
    """

    phase_locks: Callable[[BookId], tuple[tuple[str, str], ...]]
    unsettled: Callable[[SittingId, Instant], Unsettled]
    booked: Callable[[BookId, Instant], Instant | None]
    observed: Callable[[SittingId], Instant | None]
    caught_in: Callable[[BookId], tuple[Caught, ...]]
    policy: Callable[[], Policy]
    signer: Callable[[], str]


def emdr_of(
    ledger: Ledger, sittings: Sittings, stimulation: Stimulation, elsewhere: Elsewhere
) -> Emdr:
    """The nouns on one vault."""
    sets = stimulation.sets
    surroundings = Surroundings(
        sets,
        elsewhere.phase_locks,
        elsewhere.unsettled,
        elsewhere.booked,
        elsewhere.observed,
        elsewhere.policy,
    )
    writing = Writing(ledger, sittings, Reading(ledger), surroundings)
    work = Work(writing)
    emdr = Emdr(
        writing,
        Targets(writing, elsewhere.caught_in),
        work,
        Ratings(writing, stimulation.afterwards, sets.onboard_at, elsewhere.policy),
        Corrections(writing, stimulation.afterwards),
        Resources(writing),
        sets_of(work, sets),
        Meetings(work, Resourcing(sets.writing, elsewhere.signer, EMDR)),
    )
    sittings.close_with(emdr.meetings.came_to)
    return emdr
