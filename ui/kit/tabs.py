"""A row of words of which one is current: parts of one page, one in sight at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.theme.tokens import GRID_PX


class Tabs(QWidget):
    """Tabs by key and words.  ``chosen`` gives the key of the one a person went to."""

    chosen = Signal(str)

    def __init__(
        self, tabs: Sequence[tuple[str, str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keys = [key for key, _ in tabs]
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        for number, (_, words) in enumerate(tabs):
            button = ToggleButton(words)
            button.setChecked(number == 0)
            self._group.addButton(button, number)
            line.addWidget(button)
        self.setAccessibleName(name)
        self._group.idClicked.connect(self._on_clicked)

    def current(self) -> str:
        """The key of the tab in sight."""
        return self._keys[self._group.checkedId()]

    def show_current(self, key: str) -> None:
        """Marks a tab as the one in sight, without announcing it."""
        self._group.button(self._keys.index(key)).setChecked(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
