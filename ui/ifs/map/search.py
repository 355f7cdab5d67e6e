"""Finding on the map: a field, how much was found, the next one, and a way to clear it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.kit.buttons import Button
from ui.kit.text import Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import CONTROL_PX, GRID_PX

WIDE_PX, LEAST_PX = 220, 80
"""How wide its field is, and how narrow where there is little room.  unit px"""


class SearchStrip(QFrame):
    """On a ground of its own, so that nothing of the map shows through what it says.

    ``typed`` with every change, ``next_asked`` with 1 or -1, ``closed`` when it is put away.
    """

    typed = Signal(str)
    next_asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._room_px = wide_px(2 * WIDE_PX)
        self._line = QLineEdit()
        self._line.setPlaceholderText("Find a part, a bond, a note")
        self._line.setAccessibleName("Find on the map")
        self._line.setFixedWidth(wide_px(WIDE_PX))
        self._line.setMinimumHeight(CONTROL_PX)
        self._line.textChanged.connect(self.typed)
        self._said = Hint(wrap=False)
        self._clear = Button("", symbol="x", name="Clear the search")
        self._clear.clicked.connect(self.close_search)
        laid = QHBoxLayout(self)
        laid.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        laid.setSpacing(GRID_PX)
        for part in (self._line, self._clear, self._said):
            laid.addWidget(part)
        self.hide()

    def fit(self, room_px: int) -> None:
        """Keeps within so much room: the field is as wide as what is said beside it leaves."""
        self._room_px = room_px
        beside = self._clear.sizeHint().width() + self._said.sizeHint().width() + 4 * GRID_PX
        self._line.setFixedWidth(min(max(room_px - beside - 2, LEAST_PX), wide_px(WIDE_PX)))
        self.adjustSize()

    def open(self, words: str = "") -> None:
        """Opens it, ready to type."""
        self.show()
        self.raise_()
        if words:
            self._line.setText(words)
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.adjustSize()

    def say(self, words: str) -> None:
        """Says how much was found."""
        self._said.setText(words)
        self._line.setAccessibleDescription(words)
        self.fit(self._room_px)

    def close_search(self) -> None:
        """Clears it and puts it away."""
        if not self.isHidden():
            self._line.clear()
            # While the keyboard is still here: whoever hears of it takes it on.
            self.closed.emit()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next, with Shift to the one before; Esc puts it away."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.next_asked.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_search()
        else:
            event.ignore()
