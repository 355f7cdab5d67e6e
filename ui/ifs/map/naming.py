"""Typing on the map itself: what a part is called, what a note says, where it will stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.ifs.map.lettering import name_px
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import CONTROL_PX

WIDE_PX, HIGH_PX = 220, 120
"""How large the field is, for one line and for several.  unit px"""


class Naming(QPlainTextEdit):
    """One field for all of it.  ``told`` once with what was typed, when Enter ends it or the keyboard leaves it.

    Esc leaves everything as it was: then ``left``.  In several lines Shift and Enter begin another.
    """

    told = Signal(str)
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._open = False
        self._several = False
        self._at = QPointF()
        self.setTabChangesFocus(True)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether somebody types."""
        return self._open

    @property
    def at(self) -> QPointF:
        """Where on the map it stands.  unit map points"""
        return self._at

    def ask(self, name: str, words: str, at: QPointF, *, several: bool = False) -> None:
        """Opens the field over a place of the map, what is said so far chosen in it."""
        self._at, self._several, self._open = at, several, True
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if several else policy.ScrollBarAlwaysOff
        )
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOff)
        self.setPlainText(words)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand(self, at: QPoint, zoom: float) -> None:
        """Stands with its middle there, its letters as large as what they will become.  unit px"""
        font = text_font()
        font.setPixelSize(max(name_px(zoom), text_font().pixelSize()))
        self.setFont(font)
        line = max(CONTROL_PX, font.pixelSize() * 2)
        wide, high = wide_px(WIDE_PX), wide_px(HIGH_PX) if self._several else line
        box = QRect(at.x() - wide // 2, at.y() - high // 2, wide, high)
        room = self._over.rect().adjusted(4, 4, -4, -4)
        box.moveLeft(max(room.left(), min(box.left(), room.right() - wide)))
        box.moveTop(max(room.top(), min(box.top(), room.bottom() - high)))
        self.setGeometry(box)

    def finish(self) -> None:
        """Takes what was typed."""
        if self._open:
            words = self.toPlainText()
            self._close()
            self.told.emit(words if self._several else " ".join(words.split()))

    def give_up(self) -> None:
        """Takes nothing."""
        if self._open:
            self._close()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """While somebody types, keys are letters and no acts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends it, Esc leaves it."""
        self._on_key(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is kept."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()

    def _on_key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._several and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.insertPlainText("\n")
            else:
                self.finish()
        elif key == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _close(self) -> None:
        self._open = False
        held = self.hasFocus()
        self.hide()
        if held:
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)
