"""Meetings of parts work: begun, ended with what was left open, signed, added to."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.chart.sittings import CameTo
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.state import MeetingState
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Meetings:
    """Sittings of parts work alone.  thread: the record lane.  ``plain`` is what any sitting without a dose can do."""

    writing: Writing
    plain: Resourcing

    def begin(
        self, client: BookId, *, at: Instant | None = None, rehearsal: bool = False
    ) -> Written:
        """Open a sitting; refuses a second open one of the same client.  ``at`` says it is typed in from paper."""
        return self.plain.begin(client, at=at, rehearsal=rehearsal)

    def finish(
        self, sitting: SittingId, *, at: Instant | None = None, clears: Clears = ()
    ) -> Written:
        """End a sitting, with what was left open in it; nothing of parts work holds an end up."""
        return self.plain.close(sitting, at=at, clears=clears)

    def sign(self, sitting: SittingId, passphrase: str, *, clears: Clears = ()) -> Written:
        """Sign a closed sitting; refuses anyone but its author, a second signature, a wrong passphrase."""
        return self.plain.sign(sitting, passphrase, clears=clears)

    def add_addendum(self, sitting: SittingId, text: str, *, clears: Clears = ()) -> Written:
        """Add words to a closed or signed sitting."""
        return self.plain.add_addendum(sitting, text, clears=clears)

    def came_to(self, sitting: SittingId, _at: Instant) -> CameTo:
        """What a sitting of any kind that ends leaves open of its parts: who took the seat in it and has it still."""
        state = self.writing.state(self.writing.book_of(sitting))
        meeting = state.meeting(sitting)
        if meeting is None or not meeting.has_work:
            return CameTo()
        parts = (state.drawn.parts[part] for part in state.seats())
        return CameTo((), tuple(f"Part {one.number} has the seat still." for one in parts))

    def of(self, sitting: SittingId) -> MeetingState | None:
        """A meeting as parts work sees it; None where there is none of that name."""
        return self.writing.state(self.writing.book_of(sitting)).meeting(sitting)
