"""How long the session goes on already, and how long ago a dose was given: always in sight in the room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.art.room.look import Look
from ui.kit.surface import column
from ui.kit.text import Hint, Label
from ui.theme.tokens import LEAD_PX
from ui.work.dose_words import dose_words


class TimePart(QWidget):
    """Minutes since the session began; minutes since the dose and the state, where one was given."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("The time")
        self._minutes = Label("", size_px=LEAD_PX, strong=True)
        self._since = Hint("")
        self._dose = Label("", wrap=True)
        self.setLayout(column(self._minutes, self._since, self._dose, gap_px=0))
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """The time as it stands."""
        meeting = look.meeting
        if meeting is None:
            self.show_nothing()
            return
        until = meeting.closed_at or look.now
        self._minutes.setText(f"{until.seconds_since(meeting.opened) / 60.0:.0f} min")
        ended = f" until {meeting.closed_at.hm()}" if meeting.closed_at is not None else ""
        self._say(self._since, f"since {meeting.opened.hm()}{ended}")
        self._say(self._dose, dose_words(look.around.onboard))

    def show_nothing(self) -> None:
        """No session is open."""
        self._minutes.setText("–")
        for part in (self._since, self._dose):
            self._say(part, "")

    def _say(self, part: Label, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))
