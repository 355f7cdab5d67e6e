"""The keys of the page, along the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.kit.page import KeyHint
from ui.kit.surface import Ground
from ui.kit.text import Label
from ui.theme.tokens import CONTROL_PX, GRID_PX, SMALL_PX


class KeyBar(Ground):
    """Each key in ink beside what it does in quiet; ``? keys`` stands at the right end."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedHeight(CONTROL_PX)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(3 * GRID_PX, 0, 3 * GRID_PX, 0)
        self._line.setSpacing(3 * GRID_PX)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        """Replaces the keys on show."""
        while (item := self._line.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for hint in hints:
            self._line.addWidget(_pair(hint))
        self._line.addStretch(1)
        self._line.addWidget(_pair(KeyHint("?", "all keys")))


def _pair(hint: KeyHint) -> QWidget:
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    line.addWidget(Label(hint.key, size_px=SMALL_PX, strong=True))
    line.addWidget(Label(hint.words, size_px=SMALL_PX, tone="quiet"))
    return pair
