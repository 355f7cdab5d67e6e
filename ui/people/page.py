"""The clients' page of the shell: the list of everyone, and each one's own page behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.ids import BookId
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.people.service.people import People
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyAct, KeyHint, Page
from ui.people.around import Around
from ui.people.client import ClientPage
from ui.people.clients import ClientList
from ui.people.paper_page import PaperPage
from ui.people.read_page import Reading, ReadPage
from ui.people.sheet_page import SheetPage
from ui.people.tasks import Task

NEW = "new"
"""Asked for instead of a client: the list, with the form for a new one."""


class ClientsPage(Page):
    """List, client, and a client's sheets; one in sight at a time.

    Asks the shell for ``session`` with a sitting's id, or with ``new:`` and a book to begin one.
    """

    title = "Clients"

    def __init__(
        self,
        people: People,
        clerk: Clerk,
        entries: Entries,
        around: Around,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._list = ClientList(people, clerk, entries)
        self._client = ClientPage(people, clerk, entries, around)
        self._sheet = SheetPage(clerk, entries, around.drafts, around.links)
        self._read = ReadPage(around, clerk, entries)
        self._paper = PaperPage(around, clerk, entries)
        self._label = ""
        self._pile = QStackedWidget()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._pile)
        for page in (self._list, self._client, self._sheet, self._read, self._paper):
            self._pile.addWidget(page)
            page.troubled.connect(self.troubled)
            page.noted.connect(self.noted)
        self._list.chosen.connect(self._on_chosen)
        self._client.asked.connect(self._on_asked)
        self._client.task_wanted.connect(self._on_task)
        self._client.reading_wanted.connect(self._on_reading)
        self._client.paper_wanted.connect(self._on_paper)
        self._read.correct_wanted.connect(self._on_correct)
        self._read.paper_wanted.connect(self._on_paper)
        for over in (self._sheet, self._read, self._paper):
            over.left_off.connect(self._on_left_off)

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
        elif self._shown() is self._list:
            self._list.opened()

    def left(self) -> None:
        """Keeps what was typed."""
        self._shown().left()

    def place(self) -> str:
        """The client in sight, or nothing for the list."""
        return "" if self._shown() is self._list else self._client.place()

    def _shown(self) -> Page:
        shown = self._pile.currentWidget()
        return shown if isinstance(shown, Page) else self._list

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

    def _on_task(self, task: Task, label: str) -> None:
        self._label = label
        self._show(self._sheet)
        self._sheet.show_task(task, label)

    def _on_reading(self, reading: Reading, label: str) -> None:
        self._label = label
        self._read.show_reading(reading, label)
        self._show(self._read)
        self._read.setFocus()

    def _on_correct(self, task: Task) -> None:
        self._on_task(task, self._label)

    def _on_paper(self, wanted: SheetWanted) -> None:
        self._show(self._paper)
        self._paper.show_sheet(wanted)
        self._paper.setFocus()

    def _on_left_off(self) -> None:
        self._show(self._client)
        self._client.show_client(BookId(self._client.place()))
        self._client.setFocus()

    def _show(self, page: Page) -> None:
        before = self._shown()
        if before is not page:
            before.left()
        self._pile.setCurrentWidget(page)
        self.keys_changed.emit()
