"""What every verb of parts work rests on: the meeting it may write into, and the client's work as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import msgspec

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import ClientReading, Workbook
from kapdesk.chart.workbook import Found as FoundMeeting
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.parts import Part
from kapdesk.ifs.model.state import IfsState, MeetingState
from kapdesk.ifs.model.view import IfsView
from kapdesk.ifs.rules.allowed import NO_PART
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, PartId, SittingId
from kapdesk.kernel.instant import Instant

Found = FoundMeeting[IfsState, MeetingState]


@dataclass(frozen=True, slots=True)
class Writing(Workbook[IfsState, MeetingState]):
    """One vault's ledger and sittings, as parts work uses them.  thread: the record lane.

    ``onboard`` says where a sitting stands in the windows of a medicine at a moment.
    """

    reading: ClientReading[IfsView]
    onboard: Callable[[SittingId, Instant], Onboard]

    def book_of(self, sitting: SittingId) -> BookId | None:
        """Whose sitting it is; None where there is none of that name."""
        return self.reading.book_of(sitting)

    def state(self, book: BookId | None) -> IfsState:
        """How a client's work stands; as at first where nobody is named."""
        return self.reading.view(book).state if book is not None else IfsState()

    def part(self, book: BookId, part: PartId) -> Part | Refusals:
        """A client's part, on the map or not any more; refuses one that was never met."""
        return self.state(book).drawn.parts.get(part, NO_PART)

    def on_board(self, sitting: SittingId | None, at: Instant | None = None) -> Onboard:
        """What the dosing clock says at a moment of a sitting, or now; nothing on board between meetings."""
        if sitting is None or self.book_of(sitting) is None:
            return Onboard()
        return self.onboard(sitting, at or self.sittings.clock(sitting).now())

    def meeting(self, state: IfsState, sitting: SittingId) -> MeetingState | None:
        """The meeting of a sitting."""
        return state.meeting(sitting)

    def numbered(self, facts: Iterable[Fact], state: IfsState) -> tuple[Fact, ...]:
        """The facts with the number of each one's part, so that a line of the record speaks alone."""
        return tuple(_numbered(fact, state.drawn) for fact in facts)


def _numbered(fact: Fact, drawn: Drawn) -> Fact:
    part = getattr(fact, "part", None)
    if not isinstance(part, str) or not hasattr(fact, "number"):
        return fact
    known = drawn.parts.get(PartId(part))
    return fact if known is None else msgspec.structs.replace(fact, number=known.number)
