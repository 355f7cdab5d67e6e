"""What every verb of EMDR work rests on: the meeting it may write into, and what lies around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Found as FoundMeeting
from kapdesk.chart.workbook import Workbook
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.state import EmdrState, MeetingState
from kapdesk.emdr.service.numbering import numbered
from kapdesk.emdr.service.reading import Reading
from kapdesk.emdr.service.surroundings import Surroundings
from kapdesk.kernel.errors import refused
from kapdesk.kernel.ids import BookId, SittingId

NO_TARGET = refused("target", "There is no such target.")

Found = FoundMeeting[EmdrState, MeetingState]


@dataclass(frozen=True, slots=True)
class Writing(Workbook[EmdrState, MeetingState]):
    """One vault's ledger and sittings, as EMDR work uses them.  thread: the record lane."""

    reading: Reading
    surroundings: Surroundings

    def around(self, found: Found) -> Circumstances:
        """How it is around the meeting at the moment meant."""
        return self.surroundings.of(found.book, found.meeting, found.moment)

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        return self.reading.book_of(sitting)

    def state(self, book: BookId | None) -> EmdrState:
        """How a client's work stands; as at first where nobody is named."""
        return self.reading.view(book).state if book is not None else EmdrState()

    def meeting(self, state: EmdrState, sitting: SittingId) -> MeetingState | None:
        """The meeting of a sitting."""
        return state.meeting(sitting)

    def numbered(self, facts: Iterable[Fact], state: EmdrState) -> tuple[Fact, ...]:
        """The facts with the number of each one's target."""
        return numbered(facts, state)
