"""A page of work with one client: whose it is, the session, and its parts, one in sight at a time."""

from __future__ import annotations

from functools import partial, reduce
from typing import Generic, TypeVar

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from kapdesk.chart.model import Entry, SittingClosed, SittingOpened, SittingSigned
from kapdesk.kernel.ids import BookId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.places import CLIENT, SESSION, page_of
from ui.kit.page import KeyAct, KeyHint, Page
from ui.kit.surface import Hairline, row
from ui.kit.tabs import Tabs
from ui.sets.sitting_sheets import ClientSheet
from ui.sets.sittings import Sittings
from ui.theme.tokens import GRID_PX
from ui.work.head import Head
from ui.work.nobody import Nobody
from ui.work.panel import Panel
from ui.work.panels import Panels
from ui.work.parts import Part
from ui.work.reach import PAGE_KEYS
from ui.work.trade import Asked, Folded, Trade
from ui.work.whose import Whose, whose_book, whose_sitting

A = TypeVar("A", bound=Asked)
V = TypeVar("V", bound=Folded)


class WorkPage(Page, Generic[A, V]):
    """Reads a client's whole work once and folds in what is recorded from then on; each part is told.

    Opens a client by ``client:`` and a book, a session by its id, or else the session in progress.
    """

    def __init__(
        self,
        trade: Trade[A, V],
        around: A,
        clerk: Clerk,
        entries: Entries,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.title = trade.title
        self._trade = trade
        self._around = around
        self._clerk = clerk
        self._whose: Whose | None = None
        self._view: V | None = None
        self.head = Head()
        self._nobody = Nobody(trade.belongs)
        self._tabs = Tabs(
            [(part.key, part.words) for part in trade.parts], name=f"Parts of {trade.title}"
        )
        self._entries = entries
        self.panels: Panels[A, V] = Panels(trade.parts, self._make)
        self._sittings = Sittings(self, around.sittings, clerk, entries, of=trade.title)
        self._clients = ClientSheet(self, f"{trade.title} with whom")
        self._lay_out()
        self._connect()
        self._bind_keys()
        entries.recorded.connect(self._on_recorded)
        self._show_client()

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of the part in sight, then the page's own."""
        return (*self.panels.shown.keys, *super().keys) if self._whose else super().keys[:1]

    @property
    def key_acts(self) -> tuple[KeyAct, ...]:
        """What can be done here by a key."""
        if self._whose is None:
            return super().key_acts[:1]
        return (*self.panels.shown.key_acts, *super().key_acts)

    @property
    def busy(self) -> bool:
        """Whether something goes on in a part that wants no cover."""
        return any(panel.busy for panel in self.panels.made())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to the part in sight, also when a sheet over the page was put away."""
        self._come(event)

    def opened(self, wanted: str = "") -> None:
        """Shows a client, a session, or the one in progress; with none of them whoever was shown last."""
        if wanted.startswith(CLIENT):
            self._find(BookId(wanted.removeprefix(CLIENT)))
            return
        sitting = SittingId(wanted) if wanted else None
        last = self._whose.book if self._whose is not None else None
        work = partial(whose_sitting, self._around, sitting, last)
        self._clerk.ask(work, owner=self, then=self._on_whose, failed=self.troubled.emit)

    def left(self) -> None:
        """Every part keeps what was typed in it."""
        for panel in self.panels.made():
            panel.left()

    def covered(self) -> None:
        """Every part is told."""
        for panel in self.panels.made():
            panel.covered()

    def closing(self) -> None:
        """Every part is told."""
        for panel in self.panels.made():
            panel.closing()

    def going(self) -> None:
        """Every part is told."""
        for panel in self.panels.made():
            panel.going()

    def place(self) -> str:
        """The client on show."""
        return f"{CLIENT}{self._whose.book}" if self._whose is not None else ""

    def show_part(self, key: str) -> None:
        """Brings a part into sight."""
        if self._whose is None or key not in self.panels:
            return
        before, panel = self.panels.shown, self.panels[key]
        if before is not panel:
            before.left()
        self._tabs.show_current(key)
        self.panels.show_part(key)
        self._show_acts()
        panel.opened()
        panel.setFocus()
        self.keys_changed.emit()

    def _come(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._whose is not None and self._view is not None:
            self.panels.shown.setFocus()

    def _show_acts(self) -> None:
        """What the part in sight can do stands beside its tab."""
        for panel in self.panels.made():
            if panel.acts is not None:
                panel.acts.setVisible(self._whose is not None and panel is self.panels.shown)

    def _find(self, book: BookId) -> None:
        work = partial(whose_book, self._around, book)
        self._clerk.ask(work, owner=self, then=self._on_whose, failed=self.troubled.emit)

    def _on_whose(self, whose: Whose | None) -> None:
        """Whose work it is from now on; of somebody else nothing stays in sight while theirs is read."""
        known = self._whose is not None and whose is not None and self._whose.book == whose.book
        self._whose = whose
        if not known:
            self._view = None
        self._show_client()
        if whose is None:
            return
        self.panels.shown.opened()
        if not known:
            read = partial(self._trade.read, self._around, whose.book)
            then = partial(self._on_view, whose.book)
            self._clerk.ask(read, owner=self, then=then, failed=self.troubled.emit)

    def _on_view(self, book: BookId, view: V) -> None:
        if self._whose is not None and self._whose.book == book:
            self._view = view
            self._show_view()

    def _on_recorded(self, entries: tuple[Entry, ...]) -> None:
        whose = self._whose
        mine = [one for one in entries if whose is not None and one.book == whose.book]
        if whose is None or not mine:
            return
        if self._view is not None:
            timeline = self._view.timeline
            new = [one for one in mine if timeline.find(one.id) is None]
            self._view = reduce(_after, new, self._view)
            self._show_view()
        if any(isinstance(one.fact, SittingOpened | SittingClosed | SittingSigned) for one in mine):
            self._sittings.dismiss()
            self._find(whose.book)

    def _show_client(self) -> None:
        whose = self._whose
        self.head.setVisible(whose is not None)
        self._line.setVisible(whose is not None)
        self._tabs.setVisible(whose is not None and len(self._trade.parts) > 1)
        self.panels.setVisible(whose is not None)
        self._nobody.setVisible(whose is None)
        if whose is not None:
            self.head.show_client(whose.label, whose.here)
            self.panels.show_client(whose)
            self._show_view()
        self._show_acts()
        self.keys_changed.emit()

    def _show_view(self) -> None:
        view = self._view if self._view is not None else self._trade.nothing
        sitting = self._whose.sitting if self._whose is not None else None
        self.head.show_where(self._trade.where(view, sitting))
        if self._view is not None:
            self.panels.show_view(self._view)

    def _on_wanted(self, act: str) -> None:
        whose = self._whose
        if act == "client":
            clients = self._around.sittings.clients
            self._clerk.ask(clients, owner=self, then=self._clients.ask, failed=self.troubled.emit)
        elif whose is not None and self.head.offers(act):
            self._do(act, whose)

    def _do(self, act: str, whose: Whose) -> None:
        match act:
            case "begin":
                self._sittings.begin(whose.book)
            case "session" if whose.here is not None:
                self.asked.emit(self._its_page(whose.here.sitting), whose.here.sitting)
            case "leave" if whose.here is not None:
                self._sittings.leave(whose.here)

    def _its_page(self, sitting: SittingId) -> str:
        """The page a session of another kind is led on."""
        meeting = self._view.state.meeting(sitting) if self._view is not None else None
        return page_of(meeting.kind) if meeting is not None else SESSION

    def _on_client(self, book: str) -> None:
        self._clients.dismiss()
        self._find(BookId(book))

    def _on_asked(self, page: str, wanted: str) -> None:
        if page in self.panels:
            self.show_part(page)
        else:
            self.asked.emit(page, wanted)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        self.column.setSpacing(GRID_PX)
        self._line = Hairline()
        self._over = row(self._tabs, None, gap_px=GRID_PX)
        self.column.addWidget(self.head)
        self.column.addWidget(self._line)
        self.column.addLayout(self._over)
        self.column.addWidget(self.panels, 1)
        self.column.addWidget(self._nobody, 1)

    def _connect(self) -> None:
        self.head.wanted.connect(self._on_wanted)
        self._nobody.wanted.connect(self._on_wanted)
        self._tabs.chosen.connect(self.show_part)
        self._clients.chosen.connect(self._on_client)
        self._sittings.said.connect(self.noted)
        self._sittings.troubled.connect(self.troubled)

    def _make(self, part: Part[A, V]) -> Panel[A, V]:
        panel = part.make(self, self._around, self._clerk, self._entries)
        panel.troubled.connect(self.troubled)
        panel.noted.connect(self.noted)
        panel.asked.connect(self._on_asked)
        panel.keys_changed.connect(self.keys_changed)
        if panel.acts is not None:
            panel.acts.hide()
            self._over.addWidget(panel.acts)
        return panel

    def _bind_keys(self) -> None:
        for key, words, act in PAGE_KEYS:
            self.bind(key, words, partial(self._on_wanted, act))
        for part in self._trade.parts if len(self._trade.parts) > 1 else ():
            self.bind(part.shortcut, part.words.lower(), partial(self.show_part, part.key))


def _after(view: V, entry: Entry) -> V:
    return view.after(entry)
