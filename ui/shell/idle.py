"""Notices when nobody has touched anything for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
MINUTE_MS = 60_000


class Idle(QObject):
    """Watches the whole program's input.  ``rested`` once nothing was touched for the set time."""

    rested = Signal()

    def __init__(self, app: QCoreApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setObjectName("idle")
        self._timer.setSingleShot(True)
        # A coarse timer may come five percent early: half a minute in ten.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.rested)
        app.installEventFilter(self)

    def wait(self, minutes: int) -> None:
        """Begins waiting anew, this long.  unit minutes."""
        self._timer.start(minutes * MINUTE_MS)

    def stop(self) -> None:
        """Waits no more."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every touch begins the wait anew.  Most of what passes is no input, and is let go by its class alone."""
        if isinstance(event, QInputEvent):
            self._notice(event)
        return False

    def _notice(self, event: QInputEvent) -> None:
        if event.type() in _TOUCHES and self._timer.isActive():
            self._timer.start()
