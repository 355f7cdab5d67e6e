"""A heading over rows, or over a sentence that says what belongs there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Heading, Hint, Label
from ui.theme.tokens import CONTROL_PX, GRID_PX


class Section(QWidget):
    """Rows under their heading.  ``chosen`` gives a row's key; ``current_changed`` when another row is current.

    ``attended`` when the rows get the focus; only the section attended last marks its current row.
    """

    chosen = Signal(str)
    current_changed = Signal()
    attended = Signal()

    def __init__(
        self, title: str, empty: str, *, by_click: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._marked = False
        self.rows = RowList(title, by_click=by_click)
        self.rows.installEventFilter(self)
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
        self.mark(self._marked)
        self.current_changed.emit()

    def mark(self, marked: bool) -> None:
        """Marks the current row, or lets it be current without a mark."""
        self._marked = marked
        chosen = self.rows.selectionModel()
        if marked:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            chosen.select(self.rows.currentIndex(), flags)
        else:
            chosen.clearSelection()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices that the rows get the focus."""
        return self._noticed(event)

    def _noticed(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.attended.emit()
        return False

    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        return self.rows.current_key() if self.rows.rows() else ""
