"""A large number on every display, so that the therapist sees which is which."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRasterWindow, QScreen

from ui.stage.displays import Displays
from ui.stage.painting import write_number

SHARE = 0.3
"""How much of a display's height its number takes up."""

_GROUND = "#20252B"


class NumberPlate(QRasterWindow):
    """One number in the lower left corner of one display.  It takes no focus and no click."""

    def __init__(self, number: int, screen: QScreen) -> None:
        super().__init__()
        self._number = number
        self.setTitle("KapDesk display number")
        self.setFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowTransparentForInput
        )
        self.setProperty("_q_showWithoutActivating", True)
        self.setScreen(screen)
        whole = screen.geometry()
        side = round(whole.height() * SHARE)
        self.setGeometry(QRect(whole.left(), whole.bottom() + 1 - side, side, side))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the number."""
        painter = QPainter(self)
        whole = QRect(0, 0, self.width(), self.height())
        painter.fillRect(whole, QColor(_GROUND))
        write_number(painter, self._number, whole)
        painter.end()


class Numbers(QObject):
    """Shows the numbers and takes them away; displays that come or go are numbered anew.

    Where the client's window stands it hides whatever is below it; there it is asked to draw the number itself.
    """

    def __init__(self, displays: Displays) -> None:
        super().__init__(displays)
        self._displays = displays
        self._plates: list[NumberPlate] = []
        self._shown, self._but = False, ""
        displays.changed.connect(self._show)

    @property
    def shown(self) -> bool:
        """Whether they are to be seen."""
        return self._shown

    def show(self, *, shown: bool, but: str = "") -> None:
        """Show them on every display but one, or take them away."""
        self._shown, self._but = shown, but
        self._show()

    def _show(self) -> None:
        for plate in self._plates:
            plate.setVisible(False)
            plate.deleteLater()
        self._plates = []
        if self._shown:
            screens = self._displays.every()
            for display in self._displays.told():
                if display.identity == self._but:
                    continue
                plate = NumberPlate(display.number, screens[display.identity])
                plate.setVisible(True)
                self._plates.append(plate)
