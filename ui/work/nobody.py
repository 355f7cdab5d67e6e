"""What a page of work says while no client is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

WORDS_PX = 480


class Nobody(QWidget):
    """``belongs`` says what stands here for a client; ``wanted`` with the one act there is: client."""

    wanted = Signal(str)

    def __init__(self, belongs: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Hint(belongs)
        words.setFixedWidth(wide_px(WORDS_PX))
        words.setMinimumHeight(words.heightForWidth(wide_px(WORDS_PX)))
        act = PrimaryButton("Choose a client   O", tall=True)
        act.clicked.connect(self._on_clicked)
        lines = QVBoxLayout(self)
        lines.setSpacing(2 * GRID_PX)
        lines.addStretch(1)
        for part in (Heading("No client is chosen", level=2), words, act):
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)

    def _on_clicked(self) -> None:
        self.wanted.emit("client")
