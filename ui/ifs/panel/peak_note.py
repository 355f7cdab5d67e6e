"""While a medicine acts most strongly nothing is mapped: what shows itself is caught by one key, and sorted later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

WORDS = (
    "The medicine acts now, and nothing is mapped. What shows itself is caught by one key on the page of the session, "
    "and sorted later with the client."
)


NOT_NOW = "Nothing is mapped while the medicine acts most strongly."
"""What is said of each act that would lay something on the map."""


class PeakNote(QWidget):
    """``wanted`` when the page of the session is to come into sight."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holds = False
        self._go = Button("To the session")
        line = row(gap_px=GRID_PX)
        line.addWidget(Label(WORDS, tone="notice", wrap=True), 1)
        line.addWidget(self._go)
        self.setLayout(line)
        self.hide()
        self._go.clicked.connect(self._on_go)

    def stand(self, holds: bool) -> None:
        """Whether it is so now."""
        self.holds = holds
        self.setVisible(holds)

    def _on_go(self) -> None:
        self.wanted.emit()
