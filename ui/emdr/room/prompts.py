"""What the rules quietly ask about, each with the one press that answers it; nothing happens by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.rules.prompts import Asking
from ui.emdr.room.look import Look
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.symbol import Symbol
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

STEADY, CLOSING, RETURN, LADDER, REVIEW = "steady", "closing", "return", "ladder", "review"
ACTS = {
    Asking.STEADY: ("Grow steady   F9", STEADY),
    Asking.CLOSING: ("Closing   F10", CLOSING),
    Asking.RETURN: ("Back to the target   T", RETURN),
    Asking.BLOCKED: ("The ladder   L", LADDER),
    Asking.REVIEW: ("Look back   N", REVIEW),
    Asking.SOBER: ("", ""),
}


class Prompts(QWidget):
    """A line for each thing the rules ask about; ``acted`` names what its button means to the room."""

    acted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = {asking: _Line(*ACTS[asking]) for asking in Asking}
        held = column(gap_px=4)
        for line in self._lines.values():
            held.addWidget(line)
            line.button.clicked.connect(partial(self.acted.emit, line.act))
        self.setLayout(held)

    def show_look(self, look: Look | None) -> None:
        """What is asked now; no line where nothing is."""
        said = {one.key: one.sentence for one in look.standing.prompts} if look else {}
        for asking, line in self._lines.items():
            line.say(said.get(asking, ""))
        self.setVisible(bool(said))

    def words(self) -> tuple[str, ...]:
        """Every sentence in sight."""
        return tuple(line.words() for line in self._lines.values() if line.words())


class _Line(QWidget):
    """One sentence and its button."""

    def __init__(self, words: str, act: str) -> None:
        super().__init__()
        self.act = act
        self._sentence = Label("", wrap=True)
        self.button = Button(words or "–")
        symbol = Symbol()
        symbol.show_icon("info", "notice")
        line = row(symbol, gap_px=GRID_PX)
        line.addWidget(self._sentence, 1)
        line.addWidget(self.button)
        self.setLayout(line)
        self.button.setVisible(bool(words))

    def say(self, sentence: str) -> None:
        """Says this, or is gone."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def words(self) -> str:
        """What it says."""
        return self._sentence.text()
