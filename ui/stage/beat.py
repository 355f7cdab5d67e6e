"""The times at which frames are due: the n-th of them n refreshes after the first, however late one came."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_SLOWEST_HZ, _FASTEST_HZ, USUAL_HZ = 24.0, 240.0, 60.0
_EARLY = 0.1


def sensible(refresh_hz: float) -> float:
    """A display's refresh rate as one can paint by it; the usual one where a display says none or nonsense."""
    return refresh_hz if _SLOWEST_HZ <= refresh_hz <= _FASTEST_HZ else USUAL_HZ


class Beat(QObject):
    """A single-shot timer, set anew each time to the next deadline; one that was missed is let go."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setObjectName("stage-beat")
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._hz = 0.0
        self._first_s = 0.0

    @property
    def running(self) -> bool:
        """Whether frames are due."""
        return self._hz > 0.0

    def run_at(self, hz: float, *, shown_s: float | None = None) -> None:
        """Be due so often from now on, the first time at once; 0 for never.

        Where the first frame was shown already, at ``shown_s`` of the steady clock, the next is due one refresh later.
        """
        if hz == self._hz:
            return
        self._hz = hz
        self._first_s = time.monotonic() if shown_s is None else shown_s
        if hz <= 0.0:
            self._timer.stop()
        elif shown_s is None:
            self._timer.start(0)
        else:
            self._arm()

    def _on_timeout(self) -> None:
        if self._hz > 0.0:
            self._arm()
            self.due.emit()

    def _arm(self) -> None:
        since = time.monotonic() - self._first_s
        # Whole milliseconds are all a timer takes; one that came a little early must not come twice.
        coming = math.floor(since * self._hz + _EARLY) + 1.0
        self._timer.start(max(0, round((coming / self._hz - since) * 1000.0)))
