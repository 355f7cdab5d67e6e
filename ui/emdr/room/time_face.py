"""The time there is and by what, and how long ago a dose was given: always in sight in the room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.emdr.rules.prompts import Asking
from ui.emdr.room.look import Look
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX, LEAD_PX
from ui.work.dose_words import dose_words

NO_END = "No end known"
FIX = "Fix   H"


class TimeFace(QWidget):
    """Minutes left and what ends the session; minutes since the dose and the state, where one was given.

    ``fix_wanted`` when the end is to be fixed by hand.
    """

    fix_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = Label("", size_px=LEAD_PX, strong=True)
        self._by = Hint("")
        self._note = Hint("")
        self._note.set_tone("notice")
        self._dose = Label("", wrap=True)
        self._fix = Button(FIX, kind="link")
        self._fix.clicked.connect(self.fix_wanted)
        self.setAccessibleName("The time there is")
        self._fix.setAccessibleName("Fix the end of the session")
        held = column(gap_px=0)
        held.addLayout(row(self._left, None, self._fix, gap_px=GRID_PX))
        for part in (self._by, self._note, self._dose):
            held.addWidget(part)
        self.setLayout(held)
        self.show_nothing()

    def show_look(self, look: Look) -> None:
        """The time as it stands."""
        clock = look.standing.clock
        self._left.setText(NO_END if clock is None else left_words(clock.left_min))
        self._say(self._by, clock.by if clock is not None else "")
        asked = any(one.key is Asking.CLOSING for one in look.standing.prompts)
        self._say(self._note, clock.sentence if clock is not None and not asked else "")
        self._say(self._dose, dose_words(look.around.onboard))
        self._fix.needs("" if look.open else "The session is closed.")

    def show_nothing(self) -> None:
        """No session is open."""
        self._left.setText("–")
        self._fix.needs("No session is open.")
        for part in (self._by, self._note, self._dose):
            self._say(part, "")

    def _say(self, part: Label, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))


def left_words(left_min: float) -> str:
    """The minutes left; past the end, how many over."""
    if left_min < 0:
        return f"{-left_min:.0f} min over"
    return f"{left_min:.0f} min left"
