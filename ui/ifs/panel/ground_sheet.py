"""The card for growing steady: a few short words to say, one key away from anywhere on the map."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.kit.buttons import PrimaryButton
from ui.kit.layers import Sheet
from ui.kit.text import Hint, Label
from ui.theme.tokens import LEAD_PX

TITLE = "Here and now"
STAYS = "The map stays as it is. Nothing on it has to be done today."
SAID = (
    "The parts can wait. Each of them was heard.",
    "Eyes open. Both feet on the floor.",
    "Where are we, and what day is it?",
    "What can be seen in this room? What can be heard?",
    "Feel the chair, the hands, the breath going out.",
)
"""KapDesk's own words; the therapist says it in theirs."""

BACK = "Back to the map"


class GroundSheet(Sheet):
    """Esc and Enter put it away."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, TITLE)
        for words in SAID:
            self.body.addWidget(Label(words, size_px=LEAD_PX, wrap=True))
        self.body.addWidget(Hint(STAYS))
        self._back = PrimaryButton(BACK, tall=True)
        self.add_act(self._back)
        self._back.clicked.connect(self.dismiss)

    def show_card(self) -> None:
        """Opens."""
        self.open(self._back)
