"""A client's filled sheet, to be read: the answers as they stand, with the ways to correct and to print them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.sheets.exporting import Form
from kapdesk.sheets.model import Filled
from ui.board.sheet_part import shown_drawing
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.forms.filled_view import FilledView
from ui.kit.buttons import Button
from ui.kit.page import Page
from ui.kit.saving import ask_where
from ui.kit.surface import Hairline, row
from ui.kit.text import Heading
from ui.paper.way_out import Paper, WayOut
from ui.people.around import Around
from ui.people.tasks import Task
from ui.theme.tokens import GRID_PX


@dataclass(frozen=True)
class Reading:
    """A filled sheet, what correcting it would be, and what printing it would be."""

    filled: Filled
    correcting: Task
    wanted: SheetWanted

    def __repr__(self) -> str:
        """The sheet alone."""
        return f"<Reading {self.filled.sheet.id}>"


class ReadPage(Page):
    """Shows a filled sheet, read-only.  ``left_off`` leads back; the others carry what is to be done."""

    title = "Client"
    left_off = Signal()
    correct_wanted = Signal(object)
    paper_wanted = Signal(object)

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._around = around
        self._reading: Reading | None = None
        self._form = Form.JSON
        self._heading = Heading("")
        self._view = FilledView(shown_drawing)
        back = Button("Client", kind="bare", symbol="arrow-left", name="Back to the client")
        correct = Button("Correct", symbol="pencil-simple")
        paper = Button("Print", symbol="printer")
        export = Button("Save answers", symbol="floppy-disk")
        self._way_out = WayOut(clerk, self._answers, self)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.written.connect(entries.announce)
        back.clicked.connect(self.left_off)
        correct.clicked.connect(self._on_correct)
        paper.clicked.connect(self._on_paper)
        export.clicked.connect(self._on_export)
        self.column.setSpacing(2 * GRID_PX)
        self.column.addLayout(row(back, self._heading, None, correct, export, paper))
        self.column.addWidget(Hairline())
        self.column.addWidget(self._view, 1)
        self.bind("Alt+Left", "client", self._on_back)
        self.bind("C", "correct", self._on_correct)
        self.bind("Ctrl+P", "print", self._on_paper)
        self.bind("Ctrl+S", "save answers", self._on_export)

    def show_reading(self, reading: Reading, label: str) -> None:
        """Shows a sheet of the client of that label."""
        self._reading = reading
        self._heading.setText(f"{label} · {reading.filled.sheet.title}")
        self._view.show_filled(reading.filled)

    def _on_correct(self) -> None:
        if self._reading is not None:
            self.correct_wanted.emit(self._reading.correcting)

    def _on_paper(self) -> None:
        if self._reading is not None:
            self.paper_wanted.emit(self._reading.wanted)

    def _on_export(self) -> None:
        if self._reading is not None:
            name = f"{self._reading.filled.sheet.id}.json"
            ask_where(self.window(), name, self._on_file, kinds=tuple(Form))

    def _on_file(self, path: str) -> None:
        """The name says what the file is to be; one that ends in anything else is JSON."""
        self._form = Form.CSV if path.lower().endswith(".csv") else Form.JSON
        self._way_out.save(path)

    def _answers(self) -> Paper | None:
        if self._reading is None:
            return None
        wanted, form = self._reading.wanted, self._form
        return Paper(
            "What was answered",
            partial(self._around.answers, wanted, form),
            partial(self._around.note_export, wanted, form),
            saved_as=f"a {form} file",
        )

    def _on_back(self) -> None:
        self.left_off.emit()
