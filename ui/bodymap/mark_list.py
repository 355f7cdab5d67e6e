"""The marks as a list that equals the picture: arrows go through it, Enter works on one, Delete takes it away."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from kapdesk.body.model import BodyMarks
from kapdesk.body.words import mark_words, where_words
from ui.kit.row_list import ROW_PX, Row, RowList
from ui.theme.tokens import GRID_PX

MOST_ROWS = 3


class MarkList(RowList):
    """Rows of place and feeling.  ``moved_to`` gives the mark that became current, ``removed`` asks it to go."""

    moved_to = Signal(str)
    removed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("What is felt", by_click=False, parent=parent)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_marks(self, marks: BodyMarks, current: str) -> None:
        """A row to each mark."""
        rows = [Row(mark.id, where_words(mark), _rest(mark_words(mark))) for mark in marks]
        self.blockSignals(True)
        self.show_rows(rows)
        self.set_current(current)
        self.blockSignals(False)
        self.setFixedHeight(ROW_PX * min(MOST_ROWS, max(1, len(rows))) + GRID_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the current mark away."""
        self._on_key(event)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(0, self.height())

    def _on_key(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, index: QModelIndex) -> None:
        if not self.signalsBlocked() and self.current_key():
            self.moved_to.emit(self.current_key())


def _rest(words: str) -> str:
    """What a mark's line says after its place."""
    return words.partition(": ")[2]
