"""A column whose controls keep the keys a set has too, while the keyboard is within."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_OWN = (
    Qt.Key.Key_Space,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageDown,
)


class KeepsKeys(QWidget):
    """While the keyboard is within, Space, arrows and digits are the control's own."""

    def event(self, event: QEvent) -> bool:
        """What the keyboard is on takes its own keys before the set does."""
        return self._keep_key(event) or super().event(event)

    def _keep_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        mine = event.key() in _OWN or event.text().isdigit()
        if held or not mine:
            return False
        event.accept()
        return True
