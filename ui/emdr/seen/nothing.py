"""What stands here before there is a target, with the way to the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Hint
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

BELONGS = (
    "How distress and belief went, the sets, what came up between them and what the record shows "
    "stand here, target by target. Targets are opened in the plan."
)
WORDS_PX = 480


class Nothing(QWidget):
    """``wanted`` when the plan is to come into sight."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Hint(BELONGS)
        words.setFixedWidth(wide_px(WORDS_PX))
        words.setMinimumHeight(words.heightForWidth(words.width()))
        act = PrimaryButton("Go to the plan", tall=True)
        act.clicked.connect(self._on_clicked)
        lines = QVBoxLayout(self)
        lines.setSpacing(2 * GRID_PX)
        lines.addStretch(1)
        for part in (Heading("There is no target yet", level=2), words, act):
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)

    def _on_clicked(self) -> None:
        self.wanted.emit()
