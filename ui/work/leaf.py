"""A page behind an overview: the way back, by button and by Esc."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import Button
from ui.kit.page import KeyHint
from ui.work.panel import Panel

A = TypeVar("A")
V = TypeVar("V")


class Leaf(Panel[A, V], Generic[A, V]):
    """``left_off`` to go back to the overview, which is called by ``over``."""

    over = "Board"
    left_off = Signal()

    def __init__(self, host: QWidget, around: A, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self.back = Button(
            self.over, kind="bare", symbol="arrow-left", name=f"Back to the {self.over.lower()}"
        )
        self.back.clicked.connect(self.left_off)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """Esc leaves a field, then the page."""
        return (*super().keys, KeyHint("Esc", f"back to the {self.over.lower()}"))

    def _leave_field(self, event: QKeyEvent) -> None:
        """Esc leaves a field; where there is none to leave it goes back to the overview."""
        if event.key() == Qt.Key.Key_Escape and self.focusWidget() in (None, self):
            self.left_off.emit()
            return
        super()._leave_field(event)
