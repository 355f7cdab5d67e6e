"""What a rule has to know that is not in the chart of image work: the time, the medicine, the screening."""

from __future__ import annotations

from kapdesk.bilateral.model.guard import Locks, Onboard, Pursuit, Unsettled
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.instant import Instant


class Circumstances(Discreet, frozen=True):
    """One moment of one sitting.

    ``phase_locks`` are what the screening says against working on memories and nobody opened, each by its key with
    its sentence; ``unsettled`` what of a dosing session leaves resources alone.
    """

    now: Instant
    onboard: Onboard = Onboard()
    locks: Locks = Locks()
    pursuit: Pursuit | None = None
    phase_locks: tuple[tuple[str, str], ...] = ()
    unsettled: Unsettled = Unsettled()
