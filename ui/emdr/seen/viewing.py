"""One thing to look at: the picture or the same as a list, and beneath it what is current, in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.row_list import Row, RowList
from ui.kit.spots import SpotPicture
from ui.kit.surface import Scroll
from ui.kit.text import Hint, Label
from ui.theme.tokens import GRID_PX

MOST_PX = 16_777_215
"""As high as Qt lets anything be."""


class Viewing(QWidget):
    """A picture in a column that scrolls, its list, and the line that reads it.

    ``chosen`` with the key of what was taken by Enter or two clicks; ``pointed`` with the key that is current;
    ``turned`` when the list took the picture's place, or the picture the list's.
    """

    chosen = Signal(str)
    pointed = Signal(str)
    turned = Signal(bool)

    def __init__(self, picture: SpotPicture, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = picture
        self.rows = RowList(f"{name}, as a list", by_click=False)
        self._scroll = Scroll()
        self._scroll.column.addWidget(picture, 1)
        self._empty = Label(wrap=True, tone="quiet")
        self._nothing = QWidget()
        nothing = QVBoxLayout(self._nothing)
        nothing.setContentsMargins(0, 2 * GRID_PX, 0, 0)
        nothing.addWidget(self._empty)
        nothing.addStretch(1)
        self._pile = QStackedWidget()
        for part in (self._scroll, self.rows, self._nothing):
            self._pile.addWidget(part)
        self._read = Label(wrap=True)
        self._read.setMinimumHeight(self._read.fontMetrics().lineSpacing())
        self._legend = Hint()
        self._listed = False
        self._hugs = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID_PX)
        column.addWidget(self._pile, 1)
        column.addWidget(self._read)
        column.addWidget(self._legend)
        picture.pointed.connect(self._on_pointed)
        picture.chosen.connect(self.chosen)
        self.rows.chosen.connect(self.chosen)
        self.rows.selectionModel().currentChanged.connect(self._on_row)

    def show_rows(self, rows: tuple[Row, ...], *, empty: str, legend: str = "") -> None:
        """The list of what the picture shows; without anything the sentence that says what belongs here."""
        self.rows.show_rows(rows)
        self._empty.setText(empty)
        self._legend.setText(legend)
        self._legend.setVisible(bool(legend))
        self._lay()

    def show_list(self, listed: bool) -> None:
        """The list instead of the picture, or the picture again; what was current stays current."""
        if listed == self._listed:
            return
        if listed:
            self.rows.set_current(self.key())
        else:
            self.picture.set_current(self.rows.current_key())
        self._listed = listed
        self._lay()
        self.turned.emit(listed)

    def hug(self) -> None:
        """From now on as much room as the picture needs, no less and no more; a list takes what there is."""
        self._hugs = True
        self._lay()

    def key(self) -> str:
        """What is current."""
        if self._listed:
            return self.rows.current_key()
        spot = self.picture.current()
        return spot.key if spot is not None else ""

    def set_current(self, key: str) -> None:
        """Makes something current in picture and list."""
        self.picture.set_current(key)
        self.rows.set_current(key)

    def take_focus(self) -> None:
        """The keyboard goes to what is in sight."""
        shown = self.rows if self._listed else self.picture
        shown.setFocus()
        self.set_current(self.key())

    def reads(self) -> str:
        """The line beneath."""
        return self._read.text()

    def _lay(self) -> None:
        anything = bool(self.rows.rows())
        self._embrace()
        shown = self.rows if self._listed else self._scroll
        self._pile.setCurrentWidget(shown if anything else self._nothing)
        self._read.setVisible(anything and not self._listed)

    def _embrace(self) -> None:
        """Follows the picture, which is as high as its width makes it."""
        if not self._hugs:
            return
        drawn = bool(self.rows.rows()) and not self._listed
        high = self.picture.minimumHeight() if drawn else 0
        self._pile.setMinimumHeight(high)
        self._pile.setMaximumHeight(high or MOST_PX)

    def _on_pointed(self, words: str) -> None:
        self._embrace()
        self._read.setText(words)
        spot = self.picture.current()
        if not self._listed:
            self.pointed.emit(spot.key if spot is not None else "")

    def _on_row(self) -> None:
        if self._listed:
            self.pointed.emit(self.rows.current_key())
