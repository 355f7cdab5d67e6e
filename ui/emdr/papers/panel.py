"""The papers of a client's EMDR work: a list at the left, the chosen one as it will print at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.emdr.model.papers import WorkPaper, WorkPaperWanted
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.emdr.around import Around
from ui.emdr.papers.listed import BEWARE, NAMES, ROWS, file_name
from ui.emdr.papers.wishes import Wishes
from ui.kit.preview import Preview
from ui.kit.row_list import RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.paper.way_out import Paper, WayOut, these
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.panel import Panel

LIST_PX = 360


class PapersPanel(Panel[Around, EmdrView]):
    """Nothing goes out but what is in sight, and nothing in sight is older than the chart."""

    title = "Papers"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._wanted: WorkPaperWanted | None = None
        self._shown: WorkPaperWanted | None = None
        self.rows = RowList("Papers")
        self.wishes = Wishes()
        self.preview = Preview("The paper as it will print", "paper.pdf")
        self._missing = Hint("")
        self._pile = QStackedWidget()
        self._way_out = WayOut(clerk, self._paper, self)
        self._lay_out()
        self._wire()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's paper leaves the screen at once."""
        if book != self._book:
            self._book = book
            self._put_away()
            self.wishes.forget()

    def show_view(self, view: EmdrView) -> None:
        """The work changed: what is in sight is made anew."""
        self.wishes.offer(view.state)
        if self.isVisible():
            self._show()

    def opened(self, wanted: str = "") -> None:
        """Shows the chosen paper as the chart stands now."""
        self._show()

    def left(self) -> None:
        """Nothing of a client's stays in a paper that is out of sight."""
        self._put_away()

    def _show(self) -> None:
        what = self._what()
        self.wishes.show_paper(what)
        missing = self.wishes.missing()
        self._put_away()
        self._missing.setText(missing)
        if missing or not self._book:
            return
        wanted = self.wishes.wanted(self._book)
        self._wanted = wanted
        self.preview.file_name = file_name(what)
        work = partial(self.around.paper, wanted)
        then = partial(self._on_made, wanted)
        self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _put_away(self) -> None:
        self._wanted = self._shown = None
        self.preview.pdf = b""
        self._pile.setCurrentIndex(0)

    def _on_made(self, wanted: WorkPaperWanted, pdf: bytes) -> None:
        if wanted is self._wanted:
            self._shown = wanted
            self.preview.show_pdf(pdf)
            self._pile.setCurrentIndex(1)

    def _what(self) -> WorkPaper:
        return WorkPaper(self.rows.current_key())

    def _paper(self) -> Paper | None:
        if self._shown is None:
            return None
        note = partial(self.around.note_paper, self._shown)
        return Paper(NAMES[self._shown.what], these(self.preview.pdf), note, BEWARE)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.isVisible():
            self._show()

    def _on_save(self) -> None:
        if self._shown is not None:
            self.preview.ask_where()

    def _on_words(self) -> None:
        if self.wishes.words.isVisibleTo(self):
            self.wishes.words.click()

    def _lay_out(self) -> None:
        self.rows.setFixedWidth(wide_px(LIST_PX))
        self.setFocusProxy(self.rows)
        self.rows.show_rows(ROWS)
        self.wishes.offer(EmdrState())
        nothing = QWidget()
        held = column(self._missing, None)
        nothing.setLayout(held)
        for part in (nothing, self.preview):
            self._pile.addWidget(part)
        beside = column(self.wishes, self._pile)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setStretch(1, 1)
        line = row(self.rows, gap_px=3 * GRID_PX)
        line.addLayout(beside, 1)
        self.column.addLayout(line, 1)

    def _wire(self) -> None:
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        self.wishes.changed.connect(self._show)
        self._way_out.serve(self.preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.written.connect(self.entries.announce)
        self.bind("L", "large print", self.wishes.large.click)
        self.bind("W", "with words", self._on_words)
        self.bind("Ctrl+S", "save as PDF", self._on_save)
        self.bind("Ctrl+P", "print", self._way_out.print)
