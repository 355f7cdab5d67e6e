"""Where the first sample of a stream lies on the steady clock, by what its device said of it for half a minute."""

from __future__ import annotations

from collections import deque
from typing import Final

import numpy as np

RECENT_S: Final = 2.0
"""What was said lately; what follows a device quickly looks at this.  unit s"""

LONG_S: Final = 30.0
"""What follows it slowly looks at all of this: a wrong report of some seconds moves it little.  unit s"""

KNOWN_S: Final = 45.0
"""How long a device must have been heard of before its own speed is believed.  unit s"""

MOST_DRIFT: Final = 300e-6
"""No sound card's crystal is further off.  unit s a second"""


class Laid:
    """Times at which the first sample would have been heard, one for each look.  unit s of the steady clock."""

    def __init__(self) -> None:
        self._looks: deque[tuple[float, float]] = deque()
        self._first: tuple[float, float] | None = None
        self._began_s = 0.0

    @property
    def span_s(self) -> float:
        """How long it has been heard of."""
        return self._looks[-1][0] - self._began_s if self._looks else 0.0

    def take(self, now_s: float, laid_s: float) -> None:
        """One look."""
        if not self._looks:
            self._began_s = now_s
        self._looks.append((now_s, laid_s))
        while self._looks[0][0] < now_s - LONG_S:
            self._looks.popleft()
        if self._first is None and self.span_s >= RECENT_S:
            self._first = self._middle(RECENT_S)

    def clear(self) -> None:
        """What was said before says nothing of what comes."""
        self._looks.clear()
        self._first = None

    def drift(self) -> float:
        """Seconds a second by which the card is slow; nothing until it has been heard of for long."""
        if self._first is None or self.span_s < KNOWN_S:
            return 0.0
        at_s, laid_s = self._middle(RECENT_S)
        drift = (laid_s - self._first[1]) / (at_s - self._first[0])
        return float(np.clip(drift, -MOST_DRIFT, MOST_DRIFT))

    def at(self, now_s: float, *, slowly: bool) -> float:
        """Where it lies now: the middle of what was said, carried on by the drift."""
        at_s, laid_s = self._middle(LONG_S if slowly else RECENT_S)
        return laid_s + self.drift() * (now_s - at_s)

    def _middle(self, last_s: float) -> tuple[float, float]:
        since = self._looks[-1][0] - last_s
        looks = np.asarray([one for one in self._looks if one[0] >= since])
        return float(looks[:, 0].mean()), float(np.median(looks[:, 1]))
