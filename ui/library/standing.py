"""How the chosen paper stands here: who read it, what nobody has set, and the act that mends either."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals
from kapdesk.practice.model.leaflet import Shelved
from ui.kit.buttons import Button, PrimaryButton
from ui.kit.surface import row
from ui.kit.symbol import Symbol
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

FORM = "A blank form. It holds no sentence to answer for."


class Standing(QWidget):
    """``marking`` asks to mark the paper as read, ``setting`` to set what is missing."""

    marking = Signal()
    setting = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = Symbol()
        self._words = Label(wrap=True)
        self._mark = PrimaryButton("Mark as reviewed", symbol="check")
        self._missing = Hint()
        self._set = Button("Set them", kind="link", name="Set what is missing in the settings")
        self._mark.clicked.connect(self.marking)
        self._set.clicked.connect(self.setting)
        state = row(self._symbol, self._words, self._mark)
        state.setStretch(1, 1)
        below = row(self._missing, self._set)
        below.setStretch(0, 1)
        held = QVBoxLayout(self)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(GRID_PX)
        held.addLayout(state)
        held.addLayout(below)

    def show_paper(self, shelved: Shelved) -> None:
        """Shows how a paper stands."""
        ready = shelved.ready
        self._symbol.show_icon("check-circle" if ready else "info", "accent" if ready else "notice")
        self._say(state_sentence(shelved), "ink")
        self._mark.setVisible(not ready)
        self._missing.setText(missing_sentence(shelved.missing))
        self._missing.setVisible(bool(shelved.missing))
        self._set.setVisible(bool(shelved.missing))

    def show_refusals(self, refusals: Refusals) -> None:
        """Says why the paper stays here, and puts the focus on what mends it."""
        self._symbol.show_icon("warning", "grave")
        self._say(refusals.sentences(), "grave")
        self._mark.setFocus()

    def _say(self, words: str, tone: str) -> None:
        self._words.setText(words)
        self._words.set_tone(tone)


def state_sentence(shelved: Shelved) -> str:
    """How a paper stands, in one or two sentences."""
    if shelved.form:
        return FORM
    if shelved.reviewed is not None:
        by, on = shelved.reviewed.by, say_day(shelved.reviewed.on)
        return f"Reviewed by {by} on {on}, version {shelved.version}."
    if shelved.earlier is not None:
        by, on = shelved.earlier.by, say_day(shelved.earlier.on)
        return f"Changed since {by} read it on {on}. Read it again, then mark it."
    return "Not reviewed yet. Read every word below, then mark it. It cannot be printed before."


def missing_sentence(missing: tuple[str, ...]) -> str:
    """What will be printed as a line to fill in."""
    if not missing:
        return ""
    *first, last = missing
    listed = f"{', '.join(first)} and {last}" if first else last
    return f"Printed as a line to fill in: {listed}."
