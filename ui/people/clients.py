"""The list of clients: a search field, the clients, and a form for a new one beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import ClientRow
from kapdesk.people.rules.clients import matching
from kapdesk.people.service.people import People
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.buttons import PrimaryButton
from ui.kit.field import Field
from ui.kit.page import KeyHint, Page
from ui.kit.row_list import Row, RowList
from ui.kit.surface import row
from ui.kit.text import Heading, Hint
from ui.people.about import about_line
from ui.people.blank import Blank
from ui.people.new_client import NewClient
from ui.theme.tokens import GRID_PX

OPENS = KeyHint("Enter", "open")
SEARCH_PX = 400
FORM_PX = 376


class ClientList(Page):
    """Everyone, the latest seen first.  ``chosen`` carries the client someone opened."""

    title = "Clients"
    chosen = Signal(str)

    def __init__(
        self, people: People, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._people = people
        self._clerk = clerk
        self._clients: tuple[ClientRow, ...] | None = None
        self._search = Field("", placeholder="Search code, name or birth date", name="Search")
        self._add = PrimaryButton("New client", symbol="user-plus")
        self._count = Hint(wrap=False)
        self._rows = RowList("Clients")
        self._form = NewClient(people, clerk, entries)
        self._nobody = Blank(
            "No clients yet",
            "Everyone you work with stands here: a code or a name, when they were last seen, "
            "and whether a session is open.",
            "Add the first client",
        )
        self._no_match = Blank("", "Check the spelling, or take them in.", "Add as a new client")
        self._pile = QStackedWidget()
        self._lay()
        self._wire()
        entries.recorded.connect(self._on_recorded)

    def opened(self, wanted: str = "") -> None:
        """Reads everyone again, with the search ready to be typed in."""
        self._read()
        if self._form.isHidden():
            self._search.select_all()

    def begin_new(self) -> None:
        """Shows everyone with the form for a new client beside them."""
        self._read()
        self._on_new()

    def _lay(self) -> None:
        self._search.setFixedWidth(SEARCH_PX)
        self._form.setFixedWidth(FORM_PX)
        self._form.hide()
        for part in (QWidget(), self._rows, self._nobody, self._no_match):
            self._pile.addWidget(part)
        head = row(Heading("Clients"), self._count, None, self._search, self._add)
        self.column.addLayout(head)
        parts = row(gap_px=3 * GRID_PX)
        parts.addWidget(self._pile, 1)
        parts.addWidget(self._form, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(parts, 1)

    def _wire(self) -> None:
        self._search.typed.connect(self._on_typed)
        self._search.entered.connect(self._on_entered)
        self._rows.chosen.connect(self.chosen)
        self._add.clicked.connect(self._on_new)
        self._nobody.acted.connect(self._on_new)
        self._no_match.acted.connect(self._on_new_as_typed)
        self._form.added.connect(self._on_added)
        self._form.closed.connect(self._on_form_closed)
        self.bind("Ctrl+N", "new client", self._on_new)
        self.bind("N", "new client", self._on_new, hinted=False)
        self.bind("Ctrl+F", "search", self._search.select_all)
        self.bind("Up", "", partial(self._step, -1), hinted=False)
        self.bind("Down", "", partial(self._step, 1), hinted=False)
        self._keys.append(OPENS)

    def _read(self) -> None:
        self._clerk.ask(
            self._people.clients, owner=self, then=self._on_read, failed=self.troubled.emit
        )

    def _on_read(self, clients: tuple[ClientRow, ...]) -> None:
        self._clients = clients
        self._show()

    def _on_recorded(self, _entries: tuple[object, ...]) -> None:
        if self.isVisible():
            self._read()

    def _show(self) -> None:
        clients = self._clients or ()
        found = matching(clients, self._search.text())
        self._rows.show_rows([_row(client) for client in found])
        self._count.setText(_counted(len(found), len(clients)))
        self._search.setVisible(bool(clients))
        self._add.setVisible(bool(clients))
        self._no_match.say(f"Nobody here matches “{self._search.text().strip()}”")
        shown = self._rows if found else self._no_match if clients else self._nobody
        self._pile.setCurrentWidget(shown)

    def _on_typed(self) -> None:
        self._show()

    def _on_entered(self) -> None:
        self._rows.choose_current()

    def _step(self, by: int) -> None:
        count = len(self._rows.rows())
        number = min(max(self._rows.currentIndex().row() + by, 0), count - 1)
        self._rows.setCurrentIndex(self._rows.model().index(number, 0))

    def _on_new(self) -> None:
        self._form.start("")

    def _on_new_as_typed(self) -> None:
        self._form.start(self._search.text().strip())

    def _on_added(self, book: str) -> None:
        self._search.set_text("")
        self.chosen.emit(BookId(book))

    def _on_form_closed(self) -> None:
        self._search.select_all()


def _row(client: ClientRow) -> Row:
    detail = about_line(client.name, client.age_years, client.born)
    if client.open_sitting is not None:
        return Row(client.book, client.label, detail, "● Session open", tone="accent")
    return Row(client.book, client.label, detail, _seen(client))


def _seen(client: ClientRow) -> str:
    if client.last_seen is None:
        return "not seen yet"
    sessions = "1 session" if client.sittings == 1 else f"{client.sittings} sessions"
    return f"{sessions} · last seen {client.last_seen.day()}"


def _counted(found: int, everyone: int) -> str:
    if not everyone:
        return ""
    return str(everyone) if found == everyone else f"{found} of {everyone}"
