"""A client's sheet as it will print, and its way out of the program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry
from kapdesk.people.model.worksheet import SheetWanted
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import ToggleButton
from ui.kit.page import Page
from ui.kit.preview import Preview
from ui.kit.saving import print_pdf, save_bytes
from ui.kit.surface import row
from ui.kit.text import Heading
from ui.people.around import Around

OUT_THERE = "Out there it is not encrypted."


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
        self._entries = entries
        self._wanted: SheetWanted | None = None
        self._shown: SheetWanted | None = None
        self._heading = Heading("As it will print")
        self._large = ToggleButton("Large print")
        self._large.clicked.connect(self._on_large)
        self.preview = Preview("The sheet as it will print", "sheet.pdf", back="Back to the client")
        self.preview.put_away.connect(self.left_off)
        self.preview.save_wanted.connect(self._on_save)
        self.preview.print_wanted.connect(self._on_print)
        self.column.addLayout(row(self._heading, None, self._large))
        self.column.addWidget(self.preview, 1)
        self.bind("Alt+Left", "client", self._on_back)
        self.bind("Ctrl+P", "print", self._on_print)
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

    def _on_save(self, path: str) -> None:
        self._let_out(partial(save_bytes, Path(path), self.preview.pdf), self._on_saved)

    def _on_print(self) -> None:
        self._let_out(partial(print_pdf, self.preview.pdf), self._on_printed)

    def _let_out(
        self, way: Callable[[], object], then: Callable[[tuple[Entry, ...]], None]
    ) -> None:
        if self._shown is not None:
            work = partial(_out, way, self._around, self._shown)
            self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _on_saved(self, entries: tuple[Entry, ...]) -> None:
        self._entries.announce(entries)
        self.noted.emit(f"The sheet was saved as a PDF. {OUT_THERE}")

    def _on_printed(self, entries: tuple[Entry, ...]) -> None:
        self._entries.announce(entries)
        self.noted.emit("The sheet was sent to the printer.")

    def _on_back(self) -> None:
        self.left_off.emit()


def _out(way: Callable[[], object], around: Around, wanted: SheetWanted) -> tuple[Entry, ...]:
    """Lets the sheet out of the program, then notes that it was."""
    way()
    return around.note_printing(wanted)
