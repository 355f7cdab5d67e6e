"""Whether the machine slept: the one gap that no clock which stands still in it can show by itself."""

from __future__ import annotations

import time
from collections.abc import Callable

MOST_S = 1.0
"""A longer difference between two clocks is a sleep.  unit s."""

LONGEST_GAP_S = 5.0
"""Where there is no clock that runs through a sleep, a gap of this length is taken for one.  unit s."""

Clocks = Callable[[], tuple[float, float]]


def clocks() -> tuple[float, float]:
    """The clock a set runs by, and one that goes on while the machine sleeps, where there is one."""
    through = getattr(time, "CLOCK_BOOTTIME", None)
    steady = time.monotonic()
    return steady, steady if through is None else time.clock_gettime(through)


class Slept:
    """Looks at both clocks each time it is asked."""

    def __init__(self, clocks: Clocks = clocks) -> None:
        self._clocks = clocks
        self._last = clocks()

    def since_last(self) -> bool:
        """Whether the machine slept since this was asked last."""
        steady, through = self._clocks()
        last_steady, last_through = self._last
        self._last = steady, through
        gap_s = steady - last_steady
        return through - last_through - gap_s > MOST_S or gap_s > LONGEST_GAP_S
