"""The minute that a stage waits for a desk to come back, and what it has to say to it then."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.stage.messages import Begin, Ended, ToDesk


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


class LastWord:
    """How the last recorded set ended, until another begins: a desk that died may never have read it.

    It is said to every desk that comes in; a desk that knows it already takes nothing from it.
    """

    def __init__(self) -> None:
        self._ended: Ended | None = None

    @property
    def ended(self) -> Ended | None:
        """What is to be said, if anything."""
        return self._ended

    def note(self, message: ToDesk) -> None:
        """Something was said, to whoever was there."""
        if isinstance(message, Ended) and message.key:
            self._ended = message

    def hear(self, message: object) -> None:
        """A desk that has another set begin has dealt with the one before."""
        if isinstance(message, Begin):
            self._ended = None
