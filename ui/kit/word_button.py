"""Large buttons that say a whole sentence: with a number in front to choose by, or alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.buttons import LargeButton, ToggleButton
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, SESSION_CONTROL_PX, TITLE_PX

ROWS = 2
WIDEST_PX = 16_777_215


class WordButton(ToggleButton):
    """Stays down while its choice holds; at least as high as two rows of its words."""

    def __init__(
        self, mark: str, words: str, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", tall=True, name=name or f"{mark}: {words}", parent=parent)
        self.setMaximumWidth(WIDEST_PX)
        self.setMinimumWidth(0)
        number = Label(mark, size_px=TITLE_PX, strong=True)
        said = Label(words, wrap=True)
        for label in (number, said):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID_PX, 4, GRID_PX, 4)
        line.setSpacing(2 * GRID_PX)
        line.addWidget(number)
        line.addWidget(said, 1)
        rows_px = ROWS * said.fontMetrics().lineSpacing() + GRID_PX
        self.setMinimumHeight(max(SESSION_CONTROL_PX, rows_px))


class SentenceButton(LargeButton):
    """An act of the session whose words wrap instead of being cut."""

    def __init__(self, words: str, *, kind: str = "quiet", parent: QWidget | None = None) -> None:
        super().__init__("", kind=kind, parent=parent)
        self.setAccessibleName(words)
        self.setMaximumWidth(WIDEST_PX)
        self.setMinimumWidth(0)
        primary = kind == "primary"
        said = Label(words, tone="on_accent" if primary else "ink", strong=primary, wrap=True)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, 4)
        line.addWidget(said)
        rows_px = ROWS * said.fontMetrics().lineSpacing() + GRID_PX
        self.setMinimumHeight(max(SESSION_CONTROL_PX, rows_px))
