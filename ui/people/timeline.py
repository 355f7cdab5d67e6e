"""The timeline on the screen: a list that unfolds, quick at any length."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.clients import TimelineSitting
from ui.kit.spoken_rows import SpokenRows
from ui.people.story import BETWEEN, StoryRow, rows_of
from ui.people.story_painter import StoryPainter

_FOLDS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}


class Timeline(QListView):
    """Every sitting and entry of a client.

    ``wanted`` gives the sitting someone pressed Enter on; ``unread`` asks for the lines of those now unfolded.
    """

    wanted = Signal(str)
    unread = Signal()
    current_changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: tuple[TimelineSitting, ...] = ()
        self._unfolded: set[SittingId] = set()
        self._text = ""
        self._rows = SpokenRows(StoryRow.said, self)
        self.setModel(self._rows)
        self.setItemDelegate(StoryPainter(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Timeline")
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self.current_changed)

    def show_timeline(self, timeline: tuple[TimelineSitting, ...], *, afresh: bool) -> None:
        """Shows a client's timeline; ``afresh`` folds everything but the latest sitting."""
        self._timeline = timeline
        if afresh:
            self._text = ""
            self._unfolded = {sitting.sitting or BETWEEN for sitting in timeline[:1]}
        self._show()

    def show_only(self, text: str) -> None:
        """Shows only the lines that hold a text; all of them again for none."""
        self._text = text
        self._show()

    def current_sitting(self) -> SittingId | None:
        """The sitting the current row belongs to; None between sittings."""
        row = self._current()
        return None if row is None or row.sitting == BETWEEN else row.sitting

    def unfolded(self) -> tuple[SittingId, ...]:
        """The sittings unfolded now."""
        return tuple(key for key in self._unfolded if key != BETWEEN)

    def rows(self) -> tuple[StoryRow, ...]:
        """The rows on show."""
        return self._rows.rows

    def unfold(self, sitting: SittingId, *, shown: bool) -> None:
        """Unfolds a sitting, or folds it."""
        if shown:
            self._unfolded.add(sitting)
            if self._lines_missing(sitting):
                self.unread.emit()
        else:
            self._unfolded.discard(sitting)
        self._show(sitting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds, Left folds, Space does the other."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        row = self._current()
        if row is not None and event.key() == Qt.Key.Key_Space:
            self.unfold(row.sitting, shown=row.sitting not in self._unfolded)
        elif row is not None and (shown := _FOLDS.get(Qt.Key(event.key()))) is not None:
            self.unfold(row.sitting, shown=shown)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._rows.rows[index.row()]
        if row.unfolded is not None and not self._text:
            self.unfold(row.sitting, shown=not row.unfolded)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self._rows.rows[index.row()]
        if row.sitting != BETWEEN:
            self.wanted.emit(row.sitting)

    def _lines_missing(self, key: SittingId) -> bool:
        return any(one.lines is None for one in self._timeline if one.sitting == key)

    def _current(self) -> StoryRow | None:
        index = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def _show(self, sitting: SittingId | None = None) -> None:
        before = self._current()
        kept = sitting or (before.sitting if before else None)
        self._rows.replace(rows_of(self._timeline, self._unfolded, self._text))
        headings = (
            number
            for number, row in enumerate(self._rows.rows)
            if row.sitting == kept and row.unfolded is not None
        )
        self.setCurrentIndex(self._rows.index(next(headings, 0)))
