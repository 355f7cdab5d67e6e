"""A client's sheet as it will print, and its way out of the program."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.people.model.worksheet import SheetWanted
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import ToggleButton
from ui.kit.page import Page
from ui.kit.preview import Preview
from ui.kit.surface import row
from ui.kit.text import Heading
from ui.paper.way_out import Paper, WayOut, these
from ui.people.around import Around


class PaperPage(Page):
    """Shows a sheet on paper, blank or filled, in normal or large print.  ``left_off`` leads back."""

    title = "Client"
    left_off = Signal()

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._around = around
        self._clerk = clerk
        self._wanted: SheetWanted | None = None
        self._shown: SheetWanted | None = None
        self._heading = Heading("As it will print")
        self._large = ToggleButton("Large print")
        self._large.clicked.connect(self._on_large)
        self.preview = Preview("The sheet as it will print", "sheet.pdf", back="Back to the client")
        self.preview.put_away.connect(self.left_off)
        self._way_out = WayOut(clerk, self._paper, self)
        self._way_out.serve(self.preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.written.connect(entries.announce)
        self.column.addLayout(row(self._heading, None, self._large))
        self.column.addWidget(self.preview, 1)
        self.bind("Alt+Left", "client", self._on_back)
        self.bind("Ctrl+P", "print", self._way_out.print)
        self.bind("Ctrl+S", "save as PDF", self.preview.ask_where)
        self.bind("L", "large print", self._large.click)

    def show_sheet(self, wanted: SheetWanted) -> None:
        """Shows a sheet as it will print; until it is there nothing of an earlier one can go out."""
        self._wanted, self._shown = wanted, None
        self.preview.setVisible(False)
        self._large.setChecked(wanted.large)
        work = partial(self._around.sheet_pdf, wanted)
        then = partial(self._on_set, wanted)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_set(self, wanted: SheetWanted, pdf: bytes) -> None:
        if wanted is self._wanted:
            self._shown = wanted
            self.preview.show_pdf(pdf)
            self.preview.setVisible(True)

    def _on_large(self) -> None:
        if self._wanted is not None:
            old = self._wanted
            large = self._large.isChecked()
            self.show_sheet(SheetWanted(old.book, old.sheet, old.entry, large))

    def _paper(self) -> Paper | None:
        if self._shown is None:
            return None
        note = partial(self._around.note_printing, self._shown)
        return Paper("The sheet", these(self.preview.pdf), note)

    def _on_back(self) -> None:
        self.left_off.emit()
