"""A page behind the board: the way back, by button and by Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.model.view import EmdrView
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.kit.buttons import Button
from ui.kit.page import KeyHint
from ui.work.panel import Panel


class Leaf(Panel[Around, EmdrView]):
    """``left_off`` to go back to the board."""

    title = "Plan"
    left_off = Signal()

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self.back = Button("Board", kind="bare", symbol="arrow-left", name="Back to the board")
        self.back.clicked.connect(self.left_off)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """Esc leaves a field, then the page."""
        return (*super().keys, KeyHint("Esc", "back to the board"))

    def _leave_field(self, event: QKeyEvent) -> None:
        """Esc leaves a field; where there is none to leave it goes back to the board."""
        if event.key() == Qt.Key.Key_Escape and self.focusWidget() in (None, self):
            self.left_off.emit()
            return
        super()._leave_field(event)
