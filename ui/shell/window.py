"""The one window.  Its title says KapDesk and nothing else, whatever is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

WIDTH_PX = 1280
HEIGHT_PX = 800
FRAME_PX = 48
"""What a system's title bar may take."""


class Window(QMainWindow):
    """Holds what is in sight.  ``painted`` once, after the first picture; ``close_wanted`` instead of closing."""

    painted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("KapDesk")
        self.resize(WIDTH_PX, HEIGHT_PX)
        self.setMinimumSize(960, 640)
        self._after_painting = QTimer(self)
        self._after_painting.setObjectName("after the first picture")
        self._after_painting.setSingleShot(True)
        self._after_painting.timeout.connect(self.painted)
        self._was_painted = False
        self._may_close = True

    def show_whole(self) -> None:
        """Comes into sight, filling a screen that would cut it off."""
        room = self.screen().availableSize()
        if room.width() < WIDTH_PX + FRAME_PX or room.height() < HEIGHT_PX + FRAME_PX:
            self.showMaximized()
        else:
            self.show()

    def show_inside(self, inside: QWidget, *, may_close: bool) -> None:
        """Puts something in sight; ``may_close`` False asks before the window goes."""
        self._may_close = may_close
        self.setCentralWidget(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells of the first picture."""
        self._notice_painting(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes, or asks for it to be done in order."""
        self._close_in_order(event)

    def _notice_painting(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._after_painting.start(0)

    def _close_in_order(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)
        if not self._may_close:
            self.close_wanted.emit()
