"""The true time of one sitting, whatever happens to the clock on the wall."""

from __future__ import annotations

from kapdesk.kernel.clock import Clock, Steady
from kapdesk.kernel.instant import Instant

LEAP_S = 2.0


class SittingClock:
    """A clock tied to the moment its sitting was opened.

    Within one boot it runs on the steady reading alone.  After a restart the steady reading begins anew, so
    the sitting goes on by the wall clock, less what the wall is known to have leapt.
    """

    def __init__(self, clock: Clock, anchor: Instant, steady: Steady, known_s: float) -> None:
        """Tie it to the wall and the steady reading taken together.  unit seconds."""
        self.known_s = known_s
        self._clock = clock
        self._anchor = anchor
        self._steady = steady

    def now(self) -> Instant:
        """The true moment, with the offset that is on the wall now."""
        wall, steady = self._clock.now(), self._clock.steady()
        if steady.boot != self._steady.boot:
            self._anchor, self._steady = wall.plus_s(-self.known_s), steady
        true = self._anchor.plus_s(steady.seconds - self._steady.seconds)
        return Instant(true.utc_us, wall.offset_min)

    def shift_s(self) -> float:
        """How far the wall is ahead of the true time.  unit seconds."""
        true = self.now()
        return self._clock.now().seconds_since(true)

    def unknown_shift_s(self) -> float:
        """How far the wall has leapt beyond what is already written; zero within two seconds."""
        leap_s = self.shift_s() - self.known_s
        return leap_s if abs(leap_s) > LEAP_S else 0.0
