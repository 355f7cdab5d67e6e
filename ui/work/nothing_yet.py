"""What a part of a page of work says while nothing stands there: what belongs there, and the act that begins it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

WORDS_PX = 440


class NothingYet(QWidget):
    """``wanted`` when the first one is to be made."""

    wanted = Signal()

    def __init__(
        self, heading: str, belongs: str, act: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words = Hint(belongs)
        words.setFixedWidth(wide_px(WORDS_PX))
        words.setMinimumHeight(words.heightForWidth(wide_px(WORDS_PX)))
        first = PrimaryButton(act, symbol="plus", tall=True)
        first.clicked.connect(self.wanted)
        self.setFocusProxy(first)
        lines = QVBoxLayout(self)
        lines.setSpacing(2 * GRID_PX)
        lines.addStretch(1)
        for part in (Heading(heading, level=2), words, first):
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)
