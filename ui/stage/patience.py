"""The minute that a stage waits for a desk to come back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class Patience(QObject):
    """Counts the minute that a stage waits for a desk to come back."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setObjectName("stage-patience")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.over)

    def begin(self, seconds: float) -> None:
        """Count from now."""
        self._timer.start(round(seconds * 1000.0))

    def end(self) -> None:
        """A desk is there."""
        self._timer.stop()
