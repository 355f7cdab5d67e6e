"""A few things to choose from, as large buttons with a digit each, in the right column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.text import Heading
from ui.theme.tokens import GRID_PX

DIGITS = "1234567890"


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
        grid = QGridLayout()
        grid.setSpacing(GRID_PX)
        for index, (key, words) in enumerate(choices):
            digit = f"{DIGITS[index]}  " if index < len(DIGITS) else ""
            button = Button(f"{digit}{words}", tall=True, name=words)
            button.setObjectName(key)
            button.setProperty("narrow", True)
            button.clicked.connect(self._on_pressed)
            grid.addWidget(button, index // 2, index % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addLayout(row(Heading(title, level=2), None, away))
        column.addLayout(grid)
        column.addStretch(1)

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
