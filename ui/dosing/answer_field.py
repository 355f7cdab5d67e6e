"""What a field has that is neither a line, a note nor a choice: a text in, a text out, a sentence against."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.text import Hint


class AnswerField(QWidget):
    """A field answered by pressing.  ``typed`` with every change by a person, like any other field."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._below = Hint()
        self._below.hide()

    def text(self) -> str:
        """What it says, as kept in a draft; empty while nothing is answered."""
        return self._text

    def set_text(self, text: str) -> None:
        """Answers it as if kept from before; not announced."""
        self._text = text

    def refuse(self, sentence: str) -> None:
        """Shows why it cannot be taken; an empty sentence takes that away."""
        self._below.setText(sentence)
        self._below.set_tone("grave")
        self._below.setVisible(bool(sentence))

    def tell(self, words: str) -> None:
        """Shows what the chart says beside it."""
