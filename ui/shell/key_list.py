"""Every key of the page in sight, and those that always act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.layers import Sheet
from ui.kit.page import KeyHint
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX

EVERYWHERE = (
    KeyHint("Ctrl+1 … 9", "go to a page"),
    KeyHint("Ctrl+K", "find a client, a page or an act"),
    KeyHint("F12", "urgent card"),
    KeyHint("F1", "help"),
    KeyHint("Ctrl+L", "lock at once"),
    KeyHint("Esc", "leave a field, put a sheet away"),
    KeyHint("?", "this list"),
)


class KeyList(Sheet):
    """The list behind ``?``."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Keys")
        self._shown: QWidget | None = None

    def show_keys(self, title: str, keys: Sequence[KeyHint]) -> None:
        """Lists the page's own keys, then those of every page."""
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = QWidget()
        grid = QGridLayout(self._shown)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID_PX)
        grid.setVerticalSpacing(GRID_PX)
        grid.setColumnStretch(1, 1)
        for heading, hints in ((title, keys), ("Everywhere", EVERYWHERE)):
            if hints:
                grid.addWidget(Heading(heading, level=3), grid.rowCount(), 0, 1, 2)
            for hint in hints:
                row = grid.rowCount()
                grid.addWidget(Label(hint.key, strong=True), row, 0)
                grid.addWidget(Label(hint.words, tone="quiet"), row, 1)
        self.body.addWidget(self._shown)
        self.open()
