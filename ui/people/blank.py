"""What a list shows while it has nothing: what belongs there, and the act that brings it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX

WIDTH_PX = 440


class Blank(QWidget):
    """A heading, a sentence and one act, in the middle.  ``acted`` when the act is chosen."""

    acted = Signal()

    def __init__(self, heading: str, sentence: str, act: str) -> None:
        super().__init__()
        self._heading = Heading(heading, level=2)
        words = Label(sentence, tone="quiet", wrap=True)
        words.setFixedWidth(WIDTH_PX)
        button = PrimaryButton(act, symbol="user-plus")
        button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID_PX)
        column.addStretch(2)
        for part in (self._heading, words, button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        for label in (self._heading, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMinimumHeight(words.heightForWidth(WIDTH_PX))

    def say(self, heading: str) -> None:
        """Another heading."""
        self._heading.setText(heading)
