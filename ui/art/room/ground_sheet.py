"""The card for growing steady: nothing runs behind it, and a few short words to say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import LargeButton, PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.text import Hint, Label
from ui.theme.tokens import LEAD_PX

TITLE = "Here and now"
STOPPED = "Light, sound and timer have stopped. Nothing begins again by itself."
SAID = (
    "The picture is put aside. It can wait.",
    "Eyes open. Both feet on the floor.",
    "Where are we, and what day is it?",
    "What can be seen in this room? What can be heard?",
    "Feel the chair, the hands, the breath going out.",
)
"""KapDesk's own words; the therapist says it in theirs."""

BACK, CLOSE = "Back to the work", "To the closing   F10"


class GroundSheet(Sheet):
    """``closing_wanted`` when the meeting goes to its closing from here."""

    closing_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE)
        for words in SAID:
            self.body.addWidget(Label(words, size_px=LEAD_PX, wrap=True))
        self.body.addWidget(Hint(STOPPED))
        close, self._back = LargeButton(CLOSE), PrimaryButton(BACK, tall=True)
        self.add_act(close)
        self.add_act(self._back)
        close.clicked.connect(self.closing_wanted)
        self._back.clicked.connect(self.dismiss)

    def show_card(self) -> None:
        """Opens; Esc and Enter put it away."""
        self.open(self._back)
