"""The way of a paper out of the room: fetched, shown, saved as a PDF or printed, all on the record lane."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.dosing.around import Around
from ui.dosing.room import SessionRoom
from ui.paper.way_out import Paper, WayOut, these

RECORD = "record"
ESKETAMINE_FORM = "esketamine-form"
HANDOVER = "handover"
FILES = {
    RECORD: "session-record.pdf",
    ESKETAMINE_FORM: "esketamine-copy.pdf",
    HANDOVER: "hand-over.pdf",
}
WORDS = {
    RECORD: "The record",
    ESKETAMINE_FORM: "The copy of the form",
    HANDOVER: "The hand-over sheet",
}


class Printing(QObject):
    """Serves the room's preview.  ``noted`` says what was done, ``troubled`` what could not be."""

    noted = Signal(str)
    troubled = Signal(Trouble)

    def __init__(self, around: Around, clerk: Clerk, room: SessionRoom, parent: QObject) -> None:
        super().__init__(parent)
        self._around = around
        self._clerk = clerk
        self._room = room
        self._sitting = SittingId("")
        self._what = RECORD
        self._way_out = WayOut(clerk, self._paper, self)
        self._way_out.serve(room.preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)

    def show(self, sitting: SittingId, what: str = RECORD) -> None:
        """Shows a paper of a sitting, its record unless another is named, as it will print."""
        self._sitting, self._what = sitting, what
        work = partial(_pages, self._around, what, sitting)
        then = partial(self._room.show_pages, FILES[what])
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def anew(self) -> None:
        """Shows the paper on show as the chart stands now: what leaves the room is never older than the chart."""
        if self._in_sight():
            work = partial(_pages, self._around, self._what, self._sitting)
            self._clerk.ask(work, owner=self, then=self._renew, failed=self.troubled.emit)

    def _in_sight(self) -> bool:
        return self._room.preview.isVisibleTo(self._room)

    def _renew(self, pdf: bytes) -> None:
        if self._in_sight():
            self._room.show_pages(FILES[self._what], pdf)

    def _paper(self) -> Paper:
        note = partial(_note, self._around, self._what, self._sitting)
        return Paper(WORDS[self._what], these(self._room.preview.pdf), note)


def _note(around: Around, what: str, sitting: SittingId) -> None:
    """Notes that a paper left the program."""
    around.note_printing(sitting, what, around.paper())


def _pages(around: Around, what: str, sitting: SittingId) -> bytes:
    return around.pdf(what, sitting, around.paper())
