"""What the system sends a process, heard on the screen thread at once."""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Signals(QObject):
    """A signal wakes the loop through a pipe; without it Python would hear it only at its next line."""

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._reads, self._writes = os.pipe()
        for end in (self._reads, self._writes):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._reads, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def heed(self, *numbers: int) -> None:
        """End in good order when one of these comes."""
        signal.set_wakeup_fd(self._writes, warn_on_full_buffer=False)
        for number in numbers:
            signal.signal(number, _heard)

    def _on_woken(self) -> None:
        os.read(self._reads, 4096)
        self.asked_to_end.emit()


def _heard(number: int, frame: FrameType | None) -> None:
    """The pipe has said it already."""
