"""What the day shows while nobody is known yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX

WIDTH_PX = 480
SENTENCE = (
    "Who comes today will stand here, and what is due: a call after a session, a next appointment, "
    "paper to type in, a record to sign, a backup. Begin with the first client."
)


class Nobody(QWidget):
    """A heading, what belongs here, and the act that brings it."""

    client_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label(SENTENCE, tone="quiet", wrap=True)
        words.setFixedWidth(WIDTH_PX)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMinimumHeight(words.heightForWidth(WIDTH_PX))
        button = PrimaryButton("Take a client in", symbol="user-plus")
        button.clicked.connect(self.client_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID_PX)
        column.addStretch(2)
        for part in (Heading("The day is empty", level=2), words, button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
