"""What was reached by Tab takes Space and the arrows, which elsewhere on the page of sets start and step."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class OwnKeys(QObject):
    """Kept by what holds the buttons.  A press by hand leaves the keyboard where it was, so that Space goes on."""

    def __init__(self, buttons: Iterable[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        for button in buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that is about to be taken for a shortcut is the button's own."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            mine = event.key() in _KEYS and not event.modifiers()
            event.setAccepted(mine)
            return mine
        return False
