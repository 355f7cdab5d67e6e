"""What a rule has to know that is not in the chart of EMDR work: the time, the medicine, the screening, the end."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Locks, Onboard, Pursuit, Unsettled
from kapdesk.emdr.model.policy import Policy
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant


class Circumstances(Discreet, frozen=True):
    """One moment of one sitting.

    ``phase_locks`` are what the screening says against working on memories, each by its key with its sentence, those
    that nobody opened alone; ``unsettled`` what of a dosing session leaves resources alone; ``ends`` is
    when the meeting is to be over, by whichever comes first of the therapist's own word, the appointment and the end
    of the observation after a dose; ``ends_by`` says in words which.
    """

    now: Instant
    onboard: Onboard = Onboard()
    locks: Locks = Locks()
    pursuit: Pursuit | None = None
    phase_locks: tuple[tuple[str, str], ...] = ()
    unsettled: Unsettled = Unsettled()
    ends: Instant | None = None
    ends_by: str = ""
    policy: Policy = Policy()

    @property
    def left_min(self) -> float | None:
        """Minutes until the end, negative once it is past; None where no end is known."""
        return None if self.ends is None else self.ends.seconds_since(self.now) / 60.0
