"""Meetings of image work: begun, ended with the statuses it came to, signed, added to."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.art.model.images import ImageStatusSet
from kapdesk.art.model.nouns import Status
from kapdesk.art.model.state import ImageState, MeetingState
from kapdesk.art.rules.gates import end_gate
from kapdesk.art.service.work import Work, passed
from kapdesk.art.service.writing import Found
from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.chart.sittings import CameTo
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

BROKEN_OFF = "interrupted"


@dataclass(frozen=True, slots=True)
class Meetings:
    """Sittings of image work alone.  thread: the record lane.  ``plain`` is what any sitting without a dose can do."""

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
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """End a sitting; a picture that was worked on and not closed is kept as incomplete, in the same save.

        Refuses while a set runs, and before the closing.  A reason says why it was broken off without one, and the
        record says that it was.
        """
        found = self.work.writing.while_open(sitting, at)
        if isinstance(found, Refusals):
            return found
        case = self.work.writing.case(found)
        here = found.meeting.here
        gate = end_gate(case)
        if here is None or gate.open:
            return self.plain.close(sitting, at=at, clears=clears)
        overrides = passed(gate, here.step, case.picture, reason, field="sitting")
        if isinstance(overrides, Refusals):
            return overrides
        return self.plain.close(sitting, first=overrides, ended=BROKEN_OFF, at=at, clears=clears)

    def sign(self, sitting: SittingId, passphrase: str, *, clears: Clears = ()) -> Written:
        """Sign a closed sitting; refuses anyone but its author, a second signature, a wrong passphrase."""
        return self.plain.sign(sitting, passphrase, clears=clears)

    def add_addendum(self, sitting: SittingId, text: str, *, clears: Clears = ()) -> Written:
        """Add words to a closed or signed sitting."""
        return self.plain.add_addendum(sitting, text, clears=clears)

    def came_to(self, sitting: SittingId, at: Instant) -> CameTo:
        """What a sitting of any kind that ends leaves of its pictures, and what its end misses."""
        writing = self.work.writing
        book = writing.book_of(sitting)
        state = writing.state(book)
        meeting = state.meeting(sitting)
        if book is None or meeting is None or not meeting.has_work:
            return CameTo()
        case = writing.case(Found(book, state, meeting, at))
        left = (one for one in case.worked() if not _settled(one, sitting))
        facts = tuple(ImageStatusSet(one.id, Status.INCOMPLETE) for one in left)
        return CameTo(writing.numbered(facts, state), end_gate(case).missing)

    def of(self, sitting: SittingId) -> MeetingState | None:
        """A meeting as image work sees it; None where there is none of that name."""
        writing = self.work.writing
        return writing.state(writing.book_of(sitting)).meeting(sitting)


def _settled(picture: ImageState, sitting: SittingId) -> bool:
    """Whether a meeting closed a picture, or set it aside."""
    closed = any(one.sitting == sitting for one in picture.closings)
    return closed or picture.status is Status.SET_ASIDE
