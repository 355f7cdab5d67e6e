"""Meetings of EMDR work: begun, closed with the statuses it came to, signed, added to."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.chart.sittings import CameTo
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.state import MeetingState
from kapdesk.emdr.model.targets import TargetStatusSet
from kapdesk.emdr.rules.statuses import statuses
from kapdesk.emdr.service.numbering import numbered
from kapdesk.emdr.service.passing import passed
from kapdesk.emdr.service.work import Work
from kapdesk.emdr.service.writing import Found
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Meetings:
    """Sittings of EMDR alone.  thread: the record lane.  ``plain`` is what every sitting without a dose can do."""

    work: Work
    plain: Resourcing

    def begin(
        self, client: BookId, *, at: Instant | None = None, rehearsal: bool = False
    ) -> Written:
        """Open a sitting; refuses a second open one of the same client.  ``at`` says it is typed in from paper."""
        return self.plain.begin(client, at=at, rehearsal=rehearsal)

    def finish(
        self,
        sitting: SittingId,
        *,
        reason: str = "",
        ended: str = "closed",
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """End a sitting; what its targets came to is written in the same save.

        Refuses while a set runs, and with everything that is missing for an end; a reason is written down with it.
        """
        found = self.work.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        here = found.meeting.here
        if here is None:
            return self.plain.close(sitting, ended=ended, at=at, clears=clears)
        stands = self.work.standing(found)
        overrides = passed(stands.may_end, here.phase, stands.target, reason, field="sitting")
        if isinstance(overrides, Refusals):
            return overrides
        return self.plain.close(sitting, first=overrides, ended=ended, at=at, clears=clears)

    def sign(self, sitting: SittingId, passphrase: str, *, clears: Clears = ()) -> Written:
        """Sign a closed sitting; refuses anyone but its author, a second signature, a wrong passphrase."""
        return self.plain.sign(sitting, passphrase, clears=clears)

    def add_addendum(self, sitting: SittingId, text: str, *, clears: Clears = ()) -> Written:
        """Add words to a closed or signed sitting."""
        return self.plain.add_addendum(sitting, text, clears=clears)

    def came_to(self, sitting: SittingId, at: Instant) -> CameTo:
        """What a sitting that ends at a moment made of its targets, and what its end misses; nothing without a phase.

        It is asked of every sitting, whatever its kind.
        """
        writing = self.work.writing
        book = writing.reading.book_of(sitting)
        state = writing.reading.view(book).state if book is not None else None
        meeting = state.meeting(sitting) if state is not None else None
        if book is None or state is None or meeting is None or not meeting.has_work:
            return CameTo()
        found = Found(book, state, meeting, at)
        endings = statuses(state, sitting, writing.around(found), load_variant)
        facts = (TargetStatusSet(one.target, one.status, one.why) for one in endings)
        return CameTo(numbered(facts, state), self.work.standing(found).may_end.missing)

    def of(self, sitting: SittingId) -> MeetingState | None:
        """A meeting as EMDR work sees it; None where there is none of that name."""
        book = self.work.writing.reading.book_of(sitting)
        return None if book is None else self.work.writing.reading.view(book).state.meeting(sitting)
