"""The clients' page of the shell: the list of everyone, and each one's own page behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.ids import BookId
from kapdesk.people.service.people import People
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyAct, KeyHint, Page
from ui.people.client import ClientPage
from ui.people.clients import ClientList

NEW = "new"
"""Asked for instead of a client: the list, with the form for a new one."""


class ClientsPage(Page):
    """List and client, one in sight at a time.

    Asks the shell for ``session`` with a sitting's id, or with ``new:`` and a book to begin one.
    """

    title = "Clients"

    def __init__(
        self, people: People, clerk: Clerk, entries: Entries, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._list = ClientList(people, clerk, entries)
        self._client = ClientPage(people, clerk, entries)
        self._pile = QStackedWidget()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._pile)
        for page in (self._list, self._client):
            self._pile.addWidget(page)
            page.troubled.connect(self.troubled)
            page.noted.connect(self.noted)
        self._list.chosen.connect(self._on_chosen)
        self._client.asked.connect(self._on_asked)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of what is in sight."""
        return self._shown().keys

    @property
    def key_acts(self) -> tuple[KeyAct, ...]:
        """What can be done with what is in sight."""
        return self._shown().key_acts

    def opened(self, wanted: str = "") -> None:
        """Opens a client by book id, or what was in sight last."""
        if wanted == NEW:
            self._show(self._list)
            self._list.begin_new()
        elif wanted:
            self._on_chosen(wanted)
        elif self._shown() is self._client:
            self._client.show_client(BookId(self._client.place()))
        else:
            self._list.opened()

    def left(self) -> None:
        """Keeps what was typed."""
        self._client.left()

    def place(self) -> str:
        """The client in sight, or nothing for the list."""
        return self._client.place() if self._shown() is self._client else ""

    def _shown(self) -> Page:
        return self._client if self._pile.currentWidget() is self._client else self._list

    def _on_chosen(self, book: str) -> None:
        self._client.show_client(BookId(book))
        self._show(self._client)
        self._client.setFocus()

    def _on_asked(self, page: str, wanted: str) -> None:
        if page != "clients":
            self.asked.emit(page, wanted)
            return
        self._show(self._list)
        self._list.opened()

    def _show(self, page: Page) -> None:
        self._pile.setCurrentWidget(page)
        self.keys_changed.emit()
