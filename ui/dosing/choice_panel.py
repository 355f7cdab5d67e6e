"""A few things to choose from, as large buttons with a digit each, in the right column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.surface import Scroll, row
from ui.kit.text import Heading
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

DIGITS = "1234567890"
COLUMN_PX = 360
HALF_PX = COLUMN_PX // 2
"""Words that need more than half the column get all of it, so that none is cut."""


class ChoicePanel(QWidget):
    """Offers named things; ``chosen`` gives the key of one."""

    chosen = Signal(str)
    put_away = Signal()

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _ in choices]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        away = Button("", kind="bare", symbol="x", name="Put this away")
        away.clicked.connect(self.put_away)
        scroll = self._scroll = Scroll(gap_px=GRID_PX)
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addLayout(
            _grid([self._button(index, *choice) for index, choice in enumerate(choices)])
        )
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(row(Heading(title, level=2), None, away))
        column.addWidget(scroll, 1)

    def _button(self, index: int, key: str, words: str) -> Button:
        digit = f"{DIGITS[index]}  " if index < len(DIGITS) else ""
        button = Button(f"{digit}{words}", tall=True, name=words)
        button.setObjectName(key)
        button.setProperty("narrow", True)
        button.ensurePolished()
        if button.sizeHint().width() > wide_px(COLUMN_PX):
            button.setText(button.text().replace(", ", ",\n", 1))
        button.clicked.connect(self._on_pressed)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        place = DIGITS.find(event.text()) if event.text() else -1
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif 0 <= place < len(self._keys):
            self.chosen.emit(self._keys[place])
        else:
            event.ignore()

    def _on_pressed(self) -> None:
        self.chosen.emit(self.sender().objectName())


def _grid(buttons: Sequence[Button]) -> QGridLayout:
    """Two beside each other where both have room; a long one has a line of its own."""
    grid = QGridLayout()
    grid.setSpacing(GRID_PX)
    line, place = 0, 0
    for button in buttons:
        long = button.sizeHint().width() > wide_px(HALF_PX)
        if place and long:
            line, place = line + 1, 0
        grid.addWidget(button, line, place, 1, 2 if long else 1)
        line, place = (line + 1, 0) if long or place else (line, 1)
    return grid
