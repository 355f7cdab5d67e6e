"""Where something is felt, in words, and the press that opens the body to say it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kapdesk.body.model import BodyMarks
from kapdesk.body.words import marks_words
from ui.bridge.keeper import Spot
from ui.kit.buttons import Button
from ui.kit.surface import column
from ui.kit.text import Label
from ui.work.body_sheet import BodySheet, Kept

SAY = "Say where   Y"
NOTHING = "In the body: nothing is said yet."


class BodyPart(QWidget):
    """Shows marks in words; ``ask`` opens the body on them and hands on what was kept."""

    def __init__(
        self, body: BodySheet, asks: str, keep: Kept, form: str, *, words: str = SAY
    ) -> None:
        super().__init__()
        self._body = body
        self._asks = asks
        self._keep = keep
        self._form = form
        self._spot = Spot("", form)
        self._marks: BodyMarks = ()
        self._said = Label(NOTHING, wrap=True)
        self._button = Button(words, symbol="person")
        self._button.clicked.connect(self.ask)
        self.setFocusProxy(self._button)
        held = column(self._said, self._button, gap_px=4)
        held.setAlignment(self._button, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(held)

    def show_marks(self, owner: str, marks: BodyMarks) -> None:
        """What is said; ``owner`` is whom a draft of it belongs to."""
        self._spot = Spot(owner, self._form)
        self._marks = marks
        self._said.setText("\n".join(marks_words(marks)) or NOTHING)

    def ask(self) -> None:
        """Opens the body on what is said."""
        self._body.ask(self._asks, self._marks, self._keep, self._spot)
