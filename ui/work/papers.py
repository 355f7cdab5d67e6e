"""The papers of a client's work: a list at the left, the chosen one as it will print at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import ToggleButton
from ui.kit.preview import Preview
from ui.kit.row_list import Row, RowList
from ui.kit.surface import column, row
from ui.kit.text import Hint
from ui.paper.way_out import Paper, WayOut, these
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX
from ui.work.panel import Panel

LIST_PX = 360
NOTES = "From your own notes"
"""Said of a paper that is read from the process drawer as well."""

BEWARE = "The print queue of this computer may keep a copy for a while."


class Wanted(Protocol):
    """A paper as it is wanted."""

    @property
    def what(self) -> str:
        """Which one."""


A = TypeVar("A")
V = TypeVar("V")
W = TypeVar("W", bound=Wanted)
W_co = TypeVar("W_co", bound=Wanted, covariant=True)


@dataclass(frozen=True, slots=True)
class Press(Generic[W]):
    """What makes papers: ``rows`` list them, ``called`` begins a sentence about one.

    ``make`` makes one as PDF, ``note`` writes down that it went out.  thread: the record lane.  Raises Trouble.
    """

    rows: tuple[Row, ...]
    called: Callable[[str], str]
    make: Callable[[W], bytes]
    note: Callable[[W], tuple[Entry, ...]]


class Wishing(Protocol[W_co]):
    """How a paper is wanted; asks no more than the one in sight needs.  ``changed`` with every choice."""

    @property
    def changed(self) -> SignalInstance:
        """Told with every choice."""

    @property
    def large(self) -> ToggleButton:
        """Large print, or not."""

    def forget(self) -> None:
        """Another client: nothing that was written or chosen for this one stays."""

    def show_paper(self, what: str) -> None:
        """Asks what this paper needs to know."""

    def missing(self) -> str:
        """Why this paper cannot be had; empty when it can."""

    def wanted(self, book: BookId) -> W_co:
        """The paper as it is wanted now."""


class WorkPapers(Panel[A, V], Generic[A, V, W]):
    """Nothing goes out but what is in sight, and nothing in sight is older than the chart.

    ``asked`` is where ``wishing`` asks, above the paper.
    """

    title = "Papers"

    def __init__(
        self,
        host: QWidget,
        around: A,
        clerk: Clerk,
        entries: Entries,
        *,
        press: Press[W],
        wishing: Wishing[W],
        asked: QWidget,
    ) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._press = press
        self._wishing = wishing
        self._wanted: W | None = None
        self._shown: W | None = None
        self.rows = RowList("Papers")
        self.preview = Preview("The paper as it will print", "paper.pdf")
        self._missing = Hint("")
        self._pile = QStackedWidget()
        self._way_out = WayOut(clerk, self._paper, self)
        self._lay_out(asked)
        self._wire()

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's paper leaves the screen at once."""
        if book != self._book:
            self._book = book
            self._put_away()
            self._wishing.forget()

    def show_view(self, view: V) -> None:
        """The work changed: what is in sight is made anew."""
        if self.isVisible():
            self._show()

    def opened(self, wanted: str = "") -> None:
        """Shows the chosen paper as the chart stands now."""
        self._show()

    def left(self) -> None:
        """Nothing of a client's stays in a paper that is out of sight."""
        self._put_away()

    def _show(self) -> None:
        what = self.rows.current_key()
        self._wishing.show_paper(what)
        missing = self._wishing.missing()
        self._put_away()
        self._missing.setText(missing)
        if missing or not self._book:
            return
        wanted = self._wishing.wanted(self._book)
        self._wanted = wanted
        self.preview.file_name = file_name(what)
        work = partial(self._press.make, wanted)
        then = partial(self._on_made, wanted)
        self.clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _put_away(self) -> None:
        self._wanted = self._shown = None
        self.preview.pdf = b""
        self._pile.setCurrentIndex(0)

    def _on_made(self, wanted: W, pdf: bytes) -> None:
        if wanted is self._wanted:
            self._shown = wanted
            self.preview.show_pdf(pdf)
            self._pile.setCurrentIndex(1)

    def _paper(self) -> Paper | None:
        if self._shown is None:
            return None
        note = partial(self._press.note, self._shown)
        called = self._press.called(self._shown.what)
        return Paper(called, these(self.preview.pdf), note, BEWARE)

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.isVisible():
            self._show()

    def _on_save(self) -> None:
        if self._shown is not None:
            self.preview.ask_where()

    def _lay_out(self, asked: QWidget) -> None:
        self.rows.setFixedWidth(wide_px(LIST_PX))
        self.setFocusProxy(self.rows)
        self.rows.show_rows(self._press.rows)
        self._wishing.forget()
        nothing = QWidget()
        held = column(self._missing, None)
        nothing.setLayout(held)
        for part in (nothing, self.preview):
            self._pile.addWidget(part)
        beside = column(asked, self._pile)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setStretch(1, 1)
        line = row(self.rows, gap_px=3 * GRID_PX)
        line.addLayout(beside, 1)
        self.column.addLayout(line, 1)

    def _wire(self) -> None:
        self.rows.selectionModel().currentChanged.connect(self._on_current)
        self._wishing.changed.connect(self._show)
        self._way_out.serve(self.preview)
        self._way_out.noted.connect(self.noted)
        self._way_out.troubled.connect(self.troubled)
        self._way_out.written.connect(self.entries.announce)
        self.bind("L", "large print", self._wishing.large.click)
        self.bind("Ctrl+S", "save as PDF", self._on_save)
        self.bind("Ctrl+P", "print", self._way_out.print)


def file_name(what: str) -> str:
    """What a file of it is called: never with a client's words."""
    return f"{what}.pdf"
