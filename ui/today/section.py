"""A heading over rows, or over a sentence that says what belongs there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import CONTROL_PX, GRID_PX


class Section(QWidget):
    """Rows under their heading.  ``chosen`` gives a row's key; ``current_changed`` when another row is current."""

    chosen = Signal(str)
    current_changed = Signal()

    def __init__(self, title: str, empty: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowList(title)
        self.rows.chosen.connect(self.chosen)
        self.rows.selectionModel().currentChanged.connect(self.current_changed)
        self._aside = Hint(wrap=False)
        self._empty = Label(empty, tone="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._empty)
        self._pile.addWidget(self.rows)
        heading = Heading(title, level=2)
        heading.setMinimumHeight(CONTROL_PX)
        self.acts: QHBoxLayout = row(gap_px=GRID_PX)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID_PX)
        lines.addLayout(row(heading, self._aside, None, gap_px=2 * GRID_PX))
        lines.addWidget(self._pile, 1)
        lines.addLayout(self.acts)

    def show_rows(self, rows: Sequence[Row], aside: str = "") -> None:
        """Shows rows, or what belongs there while there are none."""
        self.rows.show_rows(rows)
        self._aside.setText(aside)
        self._pile.setCurrentWidget(self.rows if rows else self._empty)
        self.current_changed.emit()

    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        return self.rows.current_key() if self.rows.rows() else ""
