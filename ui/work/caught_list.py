"""What other sessions caught and nobody decided about yet: each with where it came from, and its two ways on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kapdesk.chart.caught import Caught
from ui.kit.buttons import Button
from ui.kit.surface import Card, empty, row
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

MAKE, LEAVE = "make", "leave"
SHOWN_LETTERS = 180


class CaughtList(QWidget):
    """``make`` says what may be made of it; ``wanted`` with the act pressed, and the entry it is about."""

    wanted = Signal(str, str)

    def __init__(self, make: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.caught: tuple[Caught, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(GRID_PX)

    def show_caught(self, caught: Sequence[Caught]) -> None:
        """Replaces what is shown."""
        if tuple(caught) == self.caught:
            return
        self.caught = tuple(caught)
        empty(self._lines)
        for one in self.caught:
            self._lines.addWidget(self._one(one))

    def of(self, entry: str) -> Caught | None:
        """What was caught in an entry."""
        return next((one for one in self.caught if one.entry == entry), None)

    def take_focus(self) -> None:
        """The keyboard goes to the first way on."""
        button = next(iter(self.findChildren(Button)), None)
        if button is not None:
            button.setFocus()

    def _one(self, caught: Caught) -> Card:
        card = Card(gap_px=4)
        card.column.setContentsMargins(12, 12, 12, 12)
        words = caught.words if len(caught.words) <= SHOWN_LETTERS else f"{_cut(caught.words)} …"
        card.column.addWidget(Label(words, wrap=True))
        card.column.addWidget(Hint(came_from(caught)))
        make, leave = Button(self._make), Button("Leave it", kind="bare")
        for act, button in ((MAKE, make), (LEAVE, leave)):
            button.setObjectName(f"{act} {caught.entry}")
            button.clicked.connect(self._on_clicked)
        make.setAccessibleDescription(words)
        leave.setAccessibleDescription(words)
        card.column.addLayout(row(make, leave, None, gap_px=4))
        return card

    def _on_clicked(self) -> None:
        act, _, entry = self.sender().objectName().partition(" ")
        self.wanted.emit(act, entry)


def came_from(caught: Caught) -> str:
    """Where something was caught: the session's day, and how long after the dose."""
    since = caught.since_dose_min
    when = f", {since:.0f} min after the dose" if since is not None else ""
    return f"Session of {caught.at.day()}{when} · {caught.how.value}"


def _cut(words: str) -> str:
    return words[:SHOWN_LETTERS].rsplit(" ", 1)[0]
