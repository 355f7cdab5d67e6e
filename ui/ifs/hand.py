"""What a hand does to the map: each gesture one save, one after another; taken back and put back as one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.chart.model import Entry
from kapdesk.ifs.model.moves import Move
from kapdesk.ifs.service.map import Map
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, SittingId
from ui.work.pen import Pen

NOTHING_TO_UNDO = "There is nothing of this meeting to take back."
NOTHING_TO_REDO = "There is nothing to put back."


class Hand(QObject):
    """``refused`` with the sentence why a gesture was not laid; ``failed`` where it could not be written."""

    refused = Signal(str)
    failed = Signal(str)
    said = Signal(str)

    def __init__(self, laying: Map, pen: Pen, parent: QObject) -> None:
        super().__init__(parent)
        self._map = laying
        self._pen = pen
        self._book = BookId("")
        self._sitting: SittingId | None = None

    def stand(self, book: BookId, sitting: SittingId | None) -> None:
        """Whose map it is, and the session what is done belongs into."""
        self._book, self._sitting = book, sitting

    def new_id(self) -> str:
        """A fresh name for what is laid."""
        return self._map.new_id()

    def lay(self, moves: Sequence[Move]) -> None:
        """Has the moves of one gesture written."""
        if not self._book or not moves:
            return
        work = partial(self._map.gesture, self._book, tuple(moves), sitting=self._sitting)
        self._pen.write(work, refused=self._on_refused, failed=self._on_failed)

    def undo(self) -> None:
        """Takes the last gesture of this meeting back."""
        work = partial(self._map.undo, self._book, sitting=self._sitting)
        self._again(work, NOTHING_TO_UNDO)

    def redo(self) -> None:
        """Puts back what was taken back last."""
        work = partial(self._map.redo, self._book, sitting=self._sitting)
        self._again(work, NOTHING_TO_REDO)

    def _again(self, work: partial[tuple[Entry, ...] | Refusals], nothing: str) -> None:
        if self._book:
            then = partial(self._on_done, nothing)
            self._pen.write(work, then=then, refused=self._on_refused, failed=self._on_failed)

    def _on_done(self, nothing: str, entries: tuple[Entry, ...]) -> None:
        if not entries:
            self.said.emit(nothing)

    def _on_refused(self, refusals: Refusals) -> None:
        self.refused.emit(refusals.sentences())

    def _on_failed(self, trouble: Trouble) -> None:
        self.failed.emit(trouble.sentence)
