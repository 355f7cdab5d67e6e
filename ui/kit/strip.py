"""The calm strip: one sentence and what to do about it, in place of any box."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kapdesk.kernel.errors import Trouble
from ui.kit.buttons import Button
from ui.kit.symbol import Symbol
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

_SYMBOLS = {"quiet": "info", "notice": "info", "grave": "warning"}


class Strip(QFrame):
    """Says one thing until it is put away.  Hidden while there is nothing to say; ``tone`` is quiet, notice, grave."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = Symbol()
        self._words = Label(wrap=True)
        self._away = Button("", kind="bare", symbol="x", name="Put this message away")
        self._away.clicked.connect(self.clear)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID_PX, 4, GRID_PX, 4)
        line.setSpacing(2 * GRID_PX)
        line.addWidget(self._symbol)
        line.addWidget(self._words, 1)
        line.addWidget(self._away)
        self.hide()

    def say(self, sentence: str, advice: str = "", *, tone: str = "quiet") -> None:
        """Shows a sentence and what to do."""
        self._words.setText(f"{sentence} {advice}".strip())
        self._symbol.show_icon(_SYMBOLS[tone], "accent" if tone == "quiet" else tone)
        self.setProperty("strip", tone)
        self.setAccessibleName(self._words.text())
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def show_trouble(self, trouble: Trouble) -> None:
        """Shows what the world did and what to do."""
        self.say(trouble.sentence, trouble.advice, tone="grave")

    def pass_by(self) -> None:
        """Lets a quiet note go, for something newer happened; what is grave stays until it is put away."""
        if self.property("strip") == "quiet":
            self.clear()

    def show_fault(self, note: str) -> None:
        """Says that a fault of ours was noted, and where; ``note`` is empty when it could not be written."""
        where = f"A note without any of your words lies at {note}." if note else ""
        self.say("KapDesk met a fault of its own and goes on.", where, tone="grave")

    def text(self) -> str:
        """What it says now; empty while hidden."""
        return "" if self.isHidden() else self._words.text()

    def clear(self) -> None:
        """Puts the message away."""
        self.hide()
