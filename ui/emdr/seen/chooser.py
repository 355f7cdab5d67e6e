"""Which meeting is looked at: all of them, or one, by two small buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.kernel.ids import SittingId
from ui.kit.buttons import Button
from ui.kit.text import Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX

ALL = "All sessions"
WORDS_PX = 96
FIRST = "There is no earlier one."
LAST = "There is no later one."


class MeetingChooser(QWidget):
    """``chosen`` with the meeting that is looked at from now on, empty for all of them."""

    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meetings: tuple[tuple[SittingId, str], ...] = ()
        self._place = 0
        self._words = Label(ALL)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(wide_px(WORDS_PX))
        self._earlier = Button("", kind="bare", symbol="caret-left", name="Earlier session")
        self._later = Button("", kind="bare", symbol="caret-right", name="Later session")
        self._earlier.clicked.connect(self.earlier)
        self._later.clicked.connect(self.later)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        for part in (self._earlier, self._words, self._later):
            line.addWidget(part)
        self._say()

    def show_meetings(self, meetings: tuple[tuple[SittingId, str], ...]) -> None:
        """Other meetings to choose from, by id and name; the one looked at stays where it is still among them."""
        kept = self.sitting()
        self._meetings = meetings
        ids = [sitting for sitting, _ in meetings]
        self._place = ids.index(kept) + 1 if kept in ids else 0
        self._say()

    def sitting(self) -> SittingId | None:
        """The meeting looked at; None for all of them."""
        return self._meetings[self._place - 1][0] if self._place else None

    def last(self) -> SittingId | None:
        """The latest meeting there is."""
        return self._meetings[-1][0] if self._meetings else None

    def set_sitting(self, sitting: SittingId | None) -> None:
        """Looks at a meeting, or at all of them, without announcing it."""
        ids = [one for one, _ in self._meetings]
        self._place = ids.index(sitting) + 1 if sitting in ids else 0
        self._say()

    def earlier(self) -> None:
        """One earlier; before the first are all of them."""
        self._go(self._place - 1)

    def later(self) -> None:
        """One later."""
        self._go(self._place + 1)

    def _go(self, place: int) -> None:
        if 0 <= place <= len(self._meetings):
            self._place = place
            self._say()
            self.chosen.emit(self.sitting() or "")

    def _say(self) -> None:
        self._words.setText(self._meetings[self._place - 1][1] if self._place else ALL)
        self._earlier.needs("" if self._place else FIRST)
        self._later.needs("" if self._place < len(self._meetings) else LAST)
