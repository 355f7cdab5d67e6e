"""What the plan says while it holds no target."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

BELONGS = (
    "What is to be worked on stands here in three columns: memories of the past, what sets them off "
    "now, and what is to go well ahead. Begin with the earliest or the worst."
)
WORDS_PX = 440


class NoTarget(QWidget):
    """``wanted`` when the first one is to be made."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Hint(BELONGS)
        words.setFixedWidth(wide_px(WORDS_PX))
        words.setMinimumHeight(words.heightForWidth(wide_px(WORDS_PX)))
        act = PrimaryButton("New target   N", symbol="plus", tall=True)
        act.clicked.connect(self.wanted)
        self.setFocusProxy(act)
        lines = QVBoxLayout(self)
        lines.setSpacing(2 * GRID_PX)
        lines.addStretch(1)
        for part in (Heading("No target yet", level=2), words, act):
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)
