"""The act that prints the recovery key: it names the printer first, and takes no press meant for another page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from ui.bridge.clerk import Clerk
from ui.kit.buttons import PrimaryButton
from ui.kit.printer import usual_printer
from ui.kit.surface import column
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

PRINT = "Print it"
MOMENT = "a moment before the key is printed"
MOMENT_MS = 1000
"""So long the act is in sight, and no key of another page is pressed, before it takes its first press."""

PRINTER = "Printer: {name}"
NO_USUAL = "No usual printer was found."
NOT_YET = "See first which printer it would go to."
BUSY = "Being printed."
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class PrintAct(QWidget):
    """``pressed`` when it was pressed deliberately; it waits anew whenever it comes into sight."""

    pressed = Signal()

    def __init__(self, clerk: Clerk, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._named = False
        self._printer = Hint("")
        self._button = PrimaryButton(PRINT, symbol="printer")
        self._button.needs(NOT_YET)
        self._moment = QTimer(self)
        self._moment.setObjectName(MOMENT)
        self._moment.setSingleShot(True)
        self._moment.setInterval(MOMENT_MS)
        self._moment.timeout.connect(self._on_ready)
        self._button.clicked.connect(self.pressed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayout(column(self._button, self._printer, gap_px=GRID_PX))

    def busy(self, printing: bool) -> None:
        """While the page is on its way nothing is pressed."""
        self._button.needs(BUSY if printing else "")

    def showEvent(self, event: QShowEvent) -> None:
        """It comes into sight: the printer is looked for, and a moment goes by."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing becomes ready."""
        self._moment.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is pressed before it is ready makes it wait anew, as does a key that is still held down."""
        self._wait_anew(event)

    def _begin(self) -> None:
        self._named = False
        self._button.needs(NOT_YET)
        self.setFocus()
        self._moment.start()
        self._clerk.ask(usual_printer, owner=self, then=self._on_named, failed=self._on_unnamed)

    def _wait_anew(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING:
            self._moment.start()
        else:
            event.ignore()

    def _on_named(self, name: str) -> None:
        self._named = True
        self._printer.setText(PRINTER.format(name=name) if name else NO_USUAL)
        self._on_ready()

    def _on_unnamed(self, _: Trouble) -> None:
        self._on_named("")

    def _on_ready(self) -> None:
        """The page was seen and the printer is named; the keyboard goes to the act if it is still here."""
        if self._named and not self._moment.isActive() and self.isVisible():
            self._button.needs("")
            if self.hasFocus():
                self._button.setFocus()
