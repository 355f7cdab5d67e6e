"""The clock of a rehearsal: it stands where the script stands."""

from __future__ import annotations

from kapdesk.kernel.clock import Steady
from kapdesk.kernel.instant import MICROSECONDS, Instant

BOOT = "rehearsal"
"""One boot for every rehearsal, so that a sitting goes on with the true elapsed time after a crash."""


class ScriptClock:
    """The wall shows the script's time plus every shift of it; the steady reading is the script's time alone."""

    def __init__(self, at: Instant, *, shift_s: float = 0.0) -> None:
        """Stand at a moment of the script, with the shifts made before it.  unit seconds."""
        self._at = at
        self._shift_s = shift_s

    def now(self) -> Instant:
        """The moment the wall clock shows."""
        return self._at.plus_s(self._shift_s)

    def steady(self) -> Steady:
        """The script's own time, in which no shift is felt."""
        return Steady(self._at.utc_us / MICROSECONDS, BOOT)

    def zone(self) -> str:
        """Scripts are played in UTC, so that they read alike everywhere."""
        return "UTC"

    def reach(self, at: Instant) -> None:
        """The script has come to a moment."""
        self._at = at

    def shift(self, seconds: float) -> None:
        """Someone sets the wall clock.  unit seconds, positive when it leaps ahead."""
        self._shift_s += seconds
