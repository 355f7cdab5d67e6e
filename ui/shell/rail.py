"""The rail at the left: one place for each page, an icon with its word under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from ui.kit.icons import icon
from ui.kit.surface import Ground, draw_bar
from ui.theme.tokens import GRID_PX, ICON_PX

RAIL_PX = 88
PLACE_PX = 64


KEYED = 10


def place_key(number: int) -> str:
    """The key that goes to a place, counted from 1; the tenth has the 0 that stands after the 9, a later one none."""
    return f"Ctrl+{number % 10}" if number <= KEYED else ""


class Rail(Ground):
    """Pages by key, word and symbol.  ``chosen`` gives the key of the page a person pressed."""

    chosen = Signal(str)

    def __init__(
        self, places: Sequence[tuple[str, str, str]], *, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedWidth(RAIL_PX)
        self._keys = [key for key, _, _ in places]
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        column.setSpacing(GRID_PX // 2)
        for number, (_, words, symbol) in enumerate(places):
            place = _place(words, symbol, number + 1)
            self._group.addButton(place, number)
            column.addWidget(place)
        column.addStretch(1)
        # Not idClicked: a screen reader's press toggles a button without clicking it.
        self._group.idToggled.connect(self._on_toggled)
        self._in_sight = ""

    def show_current(self, key: str) -> None:
        """Marks the page in sight."""
        self._in_sight = key
        self._group.button(self._keys.index(key)).setChecked(True)

    def _on_toggled(self, number: int, down: bool) -> None:
        if down and self._keys[number] != self._in_sight:
            self.chosen.emit(self._keys[number])


class _Place(QToolButton):
    """One place; the page in sight has the bar, whatever has the focus a ring."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the bar over the button."""
        self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            painter = QPainter(self)
            draw_bar(painter, self.rect())
            painter.end()


def _place(words: str, symbol: str, number: int) -> QToolButton:
    place = _Place()
    place.setText(words)
    place.setIcon(icon(symbol))
    place.setIconSize(QSize(ICON_PX + 4, ICON_PX + 4))
    place.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    place.setCheckable(True)
    place.setFixedSize(RAIL_PX - 2 * GRID_PX, PLACE_PX)
    place.setAccessibleName(words)
    place.setToolTip(place_key(number))
    place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return place
