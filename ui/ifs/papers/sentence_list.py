"""The sentences of a letter in a list: Enter edits one, S strikes it or lets it stand, R gives it back as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.row_list import RowList


class SentenceList(RowList):
    """``struck`` and ``given_back`` are about the current sentence."""

    struck = Signal()
    given_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sentences of the letter", by_click=False, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S, Delete and R act; every other key goes through the list."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if not held and event.key() in (keys.Key_S, keys.Key_Delete):
            self.struck.emit()
        elif not held and event.key() == keys.Key_R:
            self.given_back.emit()
        else:
            super().keyPressEvent(event)
