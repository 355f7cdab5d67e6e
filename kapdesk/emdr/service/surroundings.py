"""What the rules have to know from other rooms: the medicine, the screening, the end, the practice's own rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.bilateral.service.sets import Sets
from kapdesk.chart.kinds import DOSING
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.state import MeetingState
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

FIXED, BOOKED, OBSERVED = (
    "as it was fixed here",
    "the end of the appointment",
    "the end of the observation after the dose",
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around EMDR work, asked of those who know.  thread: the record lane.

    ``phase_locks`` are what a client's screening says against working on memories and nobody opened;
    ``unsettled`` what of a dosing session leaves resources alone; ``booked`` is when the appointment of a moment ends;
    ``observed`` when the observation after a sitting's dose does.
    """

    sets: Sets
    phase_locks: Callable[[BookId], tuple[tuple[str, str], ...]]
    unsettled: Callable[[SittingId, Instant], Unsettled]
    booked: Callable[[BookId, Instant], Instant | None]
    observed: Callable[[SittingId], Instant | None]
    policy: Callable[[], Policy]

    def of(self, book: BookId, meeting: MeetingState, now: Instant) -> Circumstances:
        """How it is around one sitting at a moment."""
        around = self.sets.around(meeting.sitting, now)
        ends, ends_by = self._end(book, meeting)
        return Circumstances(
            now=now,
            onboard=around.onboard,
            locks=around.locks,
            pursuit=around.pursuit,
            phase_locks=self.phase_locks(book),
            unsettled=self.unsettled(meeting.sitting, now),
            ends=ends,
            ends_by=ends_by,
            policy=self.policy(),
        )

    def _end(self, book: BookId, meeting: MeetingState) -> tuple[Instant | None, str]:
        """When it is to be over, by whichever comes first; what the therapist fixed stands for the appointment."""
        if meeting.ends is not None:
            wanted: tuple[Instant | None, str] = (meeting.ends, FIXED)
        else:
            wanted = (self.booked(book, meeting.opened), BOOKED)
        known = [
            (at, why) for at, why in (wanted, (self._observed(meeting), OBSERVED)) if at is not None
        ]
        return min(known, default=(None, ""), key=lambda one: one[0])

    def _observed(self, meeting: MeetingState) -> Instant | None:
        return self.observed(meeting.sitting) if meeting.kind == DOSING else None
