"""Every key of the page in sight, and those that always act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.kit.layers import Sheet
from ui.kit.page import KeyHint
from ui.kit.surface import row
from ui.kit.text import Heading, Label
from ui.theme.tokens import GRID_PX

EVERYWHERE = (
    KeyHint("Ctrl+1 … 9, 0", "go to a page"),
    KeyHint("Ctrl+K", "find a client, a page or an act"),
    KeyHint("F12", "urgent card"),
    KeyHint("F1", "help"),
    KeyHint("F2", "next of the first steps"),
    KeyHint("Ctrl+L", "lock at once"),
    KeyHint("Esc", "leave a field, put a sheet away"),
    KeyHint("?", "this list"),
)
WIDTH_PX = 760


class KeyList(Sheet):
    """The list behind ``?``."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "Keys", width_px=WIDTH_PX)
        self._shown: QWidget | None = None

    def show_keys(self, title: str, keys: Sequence[KeyHint]) -> None:
        """Lists the page's own keys, then those of every page."""
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = QWidget()
        side_by_side = row(gap_px=4 * GRID_PX)
        for heading, hints in ((title, keys), ("Everywhere", EVERYWHERE)):
            if hints:
                side_by_side.addLayout(_listed(heading, hints), 1)
        self._shown.setLayout(side_by_side)
        self.body.addWidget(self._shown)
        self.open()


def _listed(heading: str, hints: Sequence[KeyHint]) -> QGridLayout:
    """One column of keys, each beside what it does."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * GRID_PX)
    grid.setVerticalSpacing(GRID_PX)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Heading(heading, level=3), 0, 0, 1, 2)
    for number, hint in enumerate(hints, start=1):
        grid.addWidget(Label(hint.key, strong=True), number, 0)
        grid.addWidget(Label(hint.words, tone="quiet", wrap=True), number, 1)
    grid.setRowStretch(len(hints) + 1, 1)
    return grid
