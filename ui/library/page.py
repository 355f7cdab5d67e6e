"""The library: every paper of the practice, how it stands, and its way out of the program."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.day import say_day
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.leaflet import Shelved
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import Page
from ui.kit.preview import Preview
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Label
from ui.library.around import Around, Stock, Written
from ui.library.review_sheet import ReviewSheet
from ui.library.standing import Standing
from ui.library.wishes import Wishes
from ui.paper.way_out import Paper, WayOut
from ui.theme.tokens import GRID_PX

LIST_PX = 400
NOTHING = "The papers could not be read. The line at the top says why."
UNREAD = "Nobody here has read this version yet. Mark it as reviewed first."
BEWARE = "The print queue of this computer may keep a copy for a while."


class LibraryPage(Page):
    """Papers at the left, the chosen one as it will print at the right.  Asks the shell for ``settings``."""

    title = "Library"

    def __init__(
        self, around: Around, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._around = around
        self._clerk = clerk
        self._entries = entries
        self._stock = Stock(())
        self._wanted = ""
        self._rows = RowList("Papers")
        self._standing = Standing()
        self._wishes = Wishes()
        self._preview = Preview("The paper as it will print", "paper.pdf")
        self._way_out = WayOut(clerk, self._paper, self)
        self._sheet = ReviewSheet(self)
        self._pile = QStackedWidget()
        self._lay_out()
        self._wire()

    def opened(self, wanted: str = "") -> None:
        """Reads how every paper stands; ``wanted`` names one to show."""
        self._wanted = wanted
        self._read()
        self._rows.setFocus()

    def place(self) -> str:
        """The paper in sight."""
        return self._rows.current_key()

    def _read(self) -> None:
        self._clerk.ask(
            self._around.stock, owner=self, then=self._on_stock, failed=self._on_unreadable
        )

    def _on_unreadable(self, trouble: Trouble) -> None:
        if not self._stock.shelf:
            self._pile.setCurrentIndex(1)
        self.troubled.emit(trouble)

    def _on_stock(self, stock: Stock) -> None:
        self._stock = stock
        self._wishes.offer(stock.clients, stock.protocols, stock.paper)
        self._rows.show_rows([_row(shelved) for shelved in stock.shelf])
        self._rows.set_current(self._wanted)
        self._pile.setCurrentIndex(2)
        self._show()

    def _chosen(self) -> Shelved | None:
        key = self._rows.current_key()
        return next((one for one in self._stock.shelf if one.id == key), None)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show()

    def _show(self) -> None:
        shelved = self._chosen()
        if shelved is None:
            return
        self._standing.show_paper(shelved)
        self._wishes.show_form(shelved.form)
        self._preview.needs("" if shelved.ready else UNREAD)
        self._preview.file_name = f"{shelved.id}.pdf"
        work = partial(self._around.preview, self._wishes.wanted(shelved.id))
        self._clerk.ask(work, owner=self, then=self._preview.show_pdf, failed=self.troubled.emit)

    def _on_mark(self) -> None:
        shelved = self._chosen()
        if shelved is not None and not shelved.form:
            self._sheet.open_on(shelved, self._stock.reader, self._stock.today)

    def _on_offered(self, leaflet: str, by: str, on: str) -> None:
        work = partial(self._around.review, leaflet, by, on)
        self._clerk.ask(work, owner=self, then=self._on_marked, failed=self.troubled.emit)

    def _on_marked(self, written: Written) -> None:
        if isinstance(written, Refusals):
            self._sheet.show_refusals(written)
            return
        self._sheet.dismiss()
        self._entries.announce(written)
        self._rows.setFocus()

    def _on_save_asked(self) -> None:
        shelved = self._chosen()
        if shelved is not None and shelved.ready:
            self._preview.ask_where()
        else:
            self._way_out.ask_whether()

    def _paper(self) -> Paper | None:
        shelved = self._chosen()
        if shelved is None:
            return None
        wanted = self._wishes.wanted(shelved.id)
        note = partial(self._around.note_printing, wanted)
        return Paper("The paper", partial(self._around.ready, wanted), note, BEWARE)

    def _on_setting(self) -> None:
        self.asked.emit("settings", "")

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        if self.isVisible() and any(entry.book == PRACTICE for entry in entries):
            self._read()

    def _lay_out(self) -> None:
        self._rows.setFixedWidth(LIST_PX)
        held = column(self._standing, self._wishes, self._preview)
        held.setContentsMargins(0, 0, 0, 0)
        held.setStretch(2, 1)
        beside = QWidget()
        beside.setLayout(held)
        nothing = Label(NOTHING, tone="quiet", wrap=True)
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (QWidget(), nothing, beside):
            self._pile.addWidget(part)
        line = row(self._rows, self._pile, gap_px=3 * GRID_PX)
        line.setStretch(1, 1)
        self.column.addLayout(line, 1)

    def _wire(self) -> None:
        self._rows.selectionModel().currentChanged.connect(self._on_current)
        self._wishes.changed.connect(self._show)
        self._standing.marking.connect(self._on_mark)
        self._standing.setting.connect(self._on_setting)
        self._sheet.offered.connect(self._on_offered)
        self._way_out.serve(self._preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.refused.connect(self._standing.show_refusals)
        self._way_out.written.connect(self._entries.announce)
        self._entries.recorded.connect(self._on_recorded)
        self.bind("M", "mark as reviewed", self._on_mark)
        self.bind("L", "large print", self._wishes.turn_print)
        self.bind("Ctrl+S", "save as PDF", self._on_save_asked)
        self.bind("Ctrl+P", "print", self._way_out.print)


def _row(shelved: Shelved) -> Row:
    detail = f"For {shelved.audience} · version {shelved.version}"
    if shelved.form:
        return Row(shelved.id, shelved.title, f"For {shelved.audience} · a blank form")
    if shelved.reviewed is not None:
        return Row(shelved.id, shelved.title, detail, f"✓ {say_day(shelved.reviewed.on)}")
    words = "● changed" if shelved.earlier is not None else "● not reviewed"
    return Row(shelved.id, shelved.title, detail, words, tone="notice")
