"""What a client works on in EMDR, a line each, and the way to where it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import Button
from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Hint
from ui.theme.tokens import GRID_PX

NONE_YET = (
    "No target yet. What this client works on in EMDR stands here, with how far each has come; "
    "it is planned on the page EMDR."
)


class TargetsPanel(QWidget):
    """``wanted`` when the work is to be gone on with."""

    wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty = Hint(NONE_YET)
        self._rows = RowList("Targets")
        self._go = Button("Open in EMDR", symbol="brain")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID_PX)
        lines.addWidget(self._empty)
        lines.addWidget(self._rows, 1)
        lines.addLayout(row(self._go, None))
        lines.addStretch(0)
        self._rows.chosen.connect(self._on_chosen)
        self._go.clicked.connect(self.wanted)
        self.show_targets(())

    def show_targets(self, rows: Sequence[Row]) -> None:
        """The lines as they stand."""
        self._rows.show_rows(rows)
        self._rows.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _on_chosen(self, _target: str) -> None:
        self.wanted.emit()
