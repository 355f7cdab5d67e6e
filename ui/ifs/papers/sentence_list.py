"""The sentences of a letter in a list, with keys that strike the current one, give it back, or add one behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.row_list import RowList


class SentenceList(RowList):
    """``struck`` and ``given_back`` are about the current sentence, ``added`` about a new one behind it."""

    struck = Signal()
    given_back = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sentences of the letter", by_click=False, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """S, Delete, R and N act; every other key goes through the list."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_S: self.struck,
            Qt.Key.Key_Delete: self.struck,
            Qt.Key.Key_R: self.given_back,
            Qt.Key.Key_N: self.added,
        }
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        act = None if held else acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act.emit()
