"""The record of a session of sets as it will print, over the page, and its way out of the program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from ui.bridge.clerk import Clerk
from ui.kit.layers import Layer
from ui.kit.preview import Preview
from ui.kit.surface import column
from ui.kit.text import Heading
from ui.paper.way_out import Paper, WayOut, these
from ui.theme.tokens import GRID_PX

FILE = "session-record.pdf"


class RecordLayer(Layer):
    """``pdf`` makes the record of a sitting and ``note`` that it went, both on the record lane.

    ``noted`` says what was done, ``troubled`` what could not be; ``shown`` tells that it came into sight, or went.
    """

    noted = Signal(str)
    troubled = Signal(Trouble)
    shown = Signal()

    def __init__(
        self,
        host: QWidget,
        pdf: Callable[[SittingId], bytes],
        note: Callable[[SittingId], None],
        clerk: Clerk,
    ) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("The record as it will print")
        self._pdf = pdf
        self._note = note
        self._clerk = clerk
        self._sitting: SittingId | None = None
        self.preview = Preview("The record as it will print", FILE, back="Back to the sets   Esc")
        self.preview.put_away.connect(self.put_away)
        self._way_out = WayOut(clerk, self._paper, self)
        self._way_out.serve(self.preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        held = column(Heading("As it will print", level=2), self.preview, gap_px=2 * GRID_PX)
        held.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        held.setStretch(1, 1)
        self.setLayout(held)

    def press(self, sitting: SittingId) -> None:
        """One key: shows the record, and prints it once it is in sight."""
        if self.isVisible():
            self._way_out.print()
        else:
            self.show_record(sitting)

    def save(self) -> None:
        """Asks for a file, where a record is in sight."""
        if self.isVisible():
            self.preview.ask_where()

    def show_record(self, sitting: SittingId) -> None:
        """Shows the record as the chart stands now; until it is there nothing of an earlier one is in sight."""
        self._sitting = sitting
        then = partial(self._on_made, sitting)
        work = partial(self._pdf, sitting)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def anew(self) -> None:
        """The chart changed: what is in sight is never older than it."""
        if self.isVisible() and self._sitting is not None:
            self.show_record(self._sitting)

    def put_away(self) -> None:
        """Back to the sets; a record that is still being made is not shown any more."""
        self._sitting = None
        if self.isVisible():
            self.hide()
            self._host.setFocus()
            self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            event.ignore()

    def _on_made(self, sitting: SittingId, pdf: bytes) -> None:
        if sitting == self._sitting:
            self.preview.show_pdf(pdf)
            if not self.isVisible():
                self.lay()
                self.shown.emit()

    def _paper(self) -> Paper | None:
        if self._sitting is None:
            return None
        note = partial(self._note, self._sitting)
        return Paper("The record", these(self.preview.pdf), note)
