"""A sheet whose words are saved by one act, or by Ctrl+Enter from anywhere in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from ui.kit.layers import Sheet
from ui.kit.strip import Strip


class SavingSheet(Sheet):
    """``offered`` when it is to be saved, ``typed`` with every change."""

    offered = Signal()
    typed = Signal()

    def __init__(
        self, host: QWidget, title: str, *, width_px: int = 560, whole: bool = False
    ) -> None:
        super().__init__(host, title, width_px=width_px, whole=whole)
        self.strip = Strip()
        self.body.addWidget(self.strip)

    def show_trouble(self, trouble: Trouble) -> None:
        """Says what went wrong; what was typed stays, to be saved again."""
        self.strip.show_trouble(trouble)

    def offer(self) -> None:
        """It is to be saved as it stands."""
        self.strip.clear()
        self.offered.emit()

    def on_typed(self) -> None:
        """Something was changed: what was said of it before holds no more."""
        self.strip.clear()
        self.typed.emit()

    def _keep_key(self, event: QEvent) -> bool:
        """Ctrl+Enter is the sheet's own, whatever the page beneath would save by it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and _saves(event):
            event.accept()
            return True
        return super()._keep_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from anywhere, also out of several lines of words."""
        if _saves(event):
            self.offer()
        else:
            super()._on_key(event)


def _saves(event: QKeyEvent) -> bool:
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
