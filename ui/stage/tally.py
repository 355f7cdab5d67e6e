"""What was seen of a set while it ran, in room that does not grow: intervals between frames, and how late light was."""

from __future__ import annotations

import math
from array import array

LATE = 1.5
"""An interval longer than this many nominal ones is a late frame.  source emdr-5.4"""

GAP_S = 0.1
"""A longer gap makes the light unsteady by itself.  unit s.  source emdr-5.3"""

LATE_IN_A_ROW = 3
"""So many late frames in a row do as well.  source emdr-5.3"""

STEADY_S = 2.0
"""How long frames must have been steady before the light comes back.  unit s."""

_BIN_MS = 0.02
_BINS = 10_000


class Tally:
    """Intervals between painted frames of one set.  unit s as they come in, ms as they are said."""

    def __init__(self, refresh_hz: float) -> None:
        self.nominal_s = 1.0 / refresh_hz
        self.frames = 0
        self.late = 0
        self.max_s = 0.0
        self._bins = array("Q", bytes(8 * (_BINS + 1)))
        self._last: float | None = None

    def frame(self, at_s: float) -> float:
        """Count a frame that was painted at this steady time; the interval before it, 0 for the first."""
        last, self._last = self._last, at_s
        self.frames += 1
        if last is None:
            return 0.0
        interval = at_s - last
        self.max_s = max(self.max_s, interval)
        self.late += interval > LATE * self.nominal_s
        self._bins[min(int(interval * 1000.0 / _BIN_MS), _BINS)] += 1
        return interval

    def pause(self) -> None:
        """Nothing was to be painted for a while; the next interval is none."""
        self._last = None

    def percentile_ms(self, share: float) -> float | None:
        """The interval that this share of all of them do not pass."""
        wanted = math.ceil(share * sum(self._bins))
        passed = 0
        for number, counted in enumerate(self._bins):
            passed += counted
            if passed >= wanted > 0:
                return round((number + 0.5) * _BIN_MS, 2)
        return None


class Spread:
    """The mean of many values and how far they lie from it."""

    def __init__(self) -> None:
        self._n = 0
        self._mean = 0.0
        self._squares = 0.0

    def take(self, value: float) -> None:
        """One more."""
        self._n += 1
        off = value - self._mean
        self._mean += off / self._n
        self._squares += off * (value - self._mean)

    @property
    def mean(self) -> float | None:
        """Their mean, or None of none."""
        return self._mean if self._n else None

    @property
    def sd(self) -> float | None:
        """Their standard deviation, or None of fewer than two."""
        return math.sqrt(self._squares / (self._n - 1)) if self._n > 1 else None


class Steadiness:
    """Whether the light moves as it should.  Where it does not it is taken away; once it comes back, no more."""

    def __init__(self, nominal_s: float) -> None:
        self._nominal_s = nominal_s
        self._row = 0
        self._losses = 0
        self._since: float | None = None

    @property
    def lost(self) -> bool:
        """Whether the light is to be away now."""
        return self._since is not None

    def interval(self, interval_s: float, at_s: float) -> bool:
        """Take one interval; whether the light was just lost by it."""
        late = interval_s > LATE * self._nominal_s
        self._row = self._row + 1 if late else 0
        if self._since is None:
            if self._row < LATE_IN_A_ROW and interval_s <= GAP_S:
                return False
            self._losses += 1
            self._since = at_s
            return True
        if late:
            self._since = at_s
        elif self._losses == 1 and at_s - self._since >= STEADY_S:
            self._since = None
        return False
