"""The head of the urgent card: how long it has run, and the two things to say into a telephone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.urgent import CardTexts
from ui.kit.buttons import Button
from ui.kit.readings import ClockFace
from ui.kit.surface import Hairline
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX, LEAD_PX, READING_PX, TITLE_PX

CALL = "Call for help · emergency number"
NO_NUMBER = "The practice has not set its number. Call the one of your country."
NO_ADDRESS = "The practice has not written how its address is said."


class CallHead(QWidget):
    """Two clocks at the left, number and address beside them.  ``away`` when the card is to be put away."""

    away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = ClockFace("since this card was opened")
        self._clock.setAccessibleName("Time since this card was opened")
        self._dose = ClockFace("since the first dose", size_px=READING_PX)
        self._dose.setAccessibleName("Time since the first dose")
        self._number = Label(size_px=READING_PX, tone="grave", strong=True, wrap=True)
        self._missing = Label(NO_NUMBER, size_px=TITLE_PX, tone="grave", strong=True, wrap=True)
        self._address = Label(size_px=TITLE_PX, wrap=True)
        self._away = Button("Put away", kind="quiet", symbol="x")
        self._away.setToolTip("Esc")
        self._away.clicked.connect(self.away)
        self._lay_out()

    def show_texts(self, texts: CardTexts) -> None:
        """Shows the number and the address, or what to do without them."""
        self._number.setText(texts.number)
        self._number.setAccessibleName(f"{CALL}: {texts.number}")
        self._number.setVisible(bool(texts.number))
        self._missing.setVisible(not texts.number)
        said = " ".join(texts.address.split())
        self._address.setText(f"We are at: {said}" if said else NO_ADDRESS)

    def tell_time(self, now: Instant, opened: Instant, first_dose: Instant | None) -> None:
        """Moves both clocks; the second is there once a dose was given and known."""
        self._clock.show_elapsed(max(0.0, now.seconds_since(opened)))
        self._dose.setVisible(first_dose is not None)
        if first_dose is not None:
            self._dose.show_elapsed(now.seconds_since(first_dose))

    def elapsed_text(self) -> str:
        """The time on show."""
        return self._clock.time_text()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addStretch(1)
        said.addWidget(Label(CALL, size_px=LEAD_PX, tone="grave", strong=True))
        said.addWidget(self._number)
        said.addWidget(self._missing)
        said.addWidget(self._address)
        said.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3 * GRID_PX)
        line.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(self._dose, 0, Qt.AlignmentFlag.AlignBottom)
        line.addWidget(Hairline(upright=True))
        line.addLayout(said, 1)
        line.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
