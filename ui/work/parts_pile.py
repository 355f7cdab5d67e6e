"""Parts of one step behind tabs, one in sight at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.kit.surface import column
from ui.kit.tabs import Tabs
from ui.theme.tokens import GRID_PX


class PartsPile(QWidget):
    """Holds parts by key and word.  ``chosen`` names the part a person goes to; ``show_part`` brings it into sight."""

    chosen = Signal(str)

    def __init__(self, parts: Sequence[tuple[str, str, QWidget]], *, name: str) -> None:
        super().__init__()
        self._keys = [key for key, _, _ in parts]
        self._tabs = Tabs([(key, words) for key, words, _ in parts], name=name)
        if len(parts) == 1:
            self._tabs.hide()
        self._pile = QStackedWidget()
        for _, _, part in parts:
            self._pile.addWidget(part)
        held = column(gap_px=2 * GRID_PX)
        held.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignLeft)
        held.addWidget(self._pile, 1)
        self.setLayout(held)
        self._tabs.chosen.connect(self.chosen)

    @property
    def key(self) -> str:
        """The part in sight."""
        return self._keys[self._pile.currentIndex()]

    @property
    def following(self) -> str:
        """The part after it; after the last comes the first."""
        return self._keys[(self._pile.currentIndex() + 1) % len(self._keys)]

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        self._tabs.show_current(key)
        self._pile.setCurrentIndex(self._keys.index(key))
