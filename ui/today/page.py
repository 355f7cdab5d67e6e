"""Today: who comes, what is due, each one key from where it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.people.model.today import PAPER, Task, Today, Visit
from kapdesk.people.service.people import People
from kapdesk.people.service.today import Day
from ui.appointments.asking import SheetAsking
from ui.appointments.forms import Client, cancel_form, change_form, make_form
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.page import KeyHint, Page
from ui.today.board import Board
from ui.today.doing import Doing
from ui.today.forms import paper_form
from ui.today.nobody import Nobody

MINUTE_MS = 60_000


class TodayPage(Page):
    """Reads the day when it comes into sight, at every entry, and each minute.  Thinks nothing itself."""

    title = "Today"

    def __init__(
        self,
        day: Day,
        people: People,
        clerk: Clerk,
        entries: Entries,
        *,
        back_up: Callable[[], Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._day = day
        self._people = people
        self._clerk = clerk
        self._board = Board()
        self._nobody = Nobody()
        self._pile = QStackedWidget()
        for part in (QWidget(), self._board, self._nobody):
            self._pile.addWidget(part)
        self.column.addWidget(self._pile)
        self._asking = SheetAsking(clerk, entries, people.drafts, self)
        self._doing = Doing(self, people, clerk, self._asking, back_up)
        self._minute = QTimer(self)
        self._minute.setObjectName("minute of the day's page")
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._read)
        self._wire()
        self._bind_keys()
        entries.recorded.connect(self._on_recorded)

    @property
    def keys(self) -> tuple[KeyHint, ...]:
        """The keys that do something, as the day stands."""
        today = self._board.today
        idle: set[str] = set() if today.clients else {"A", "P"}
        if not (today.visits or today.coming):
            idle |= {"B", "K", "X", "C", "O"}
        if not any(task.kind == PAPER for task in today.tasks):
            idle.add("E")
        return tuple(hint for hint in super().keys if hint.key not in idle)

    def opened(self, wanted: str = "") -> None:
        """Reads the day."""
        del wanted
        self._minute.start()
        self._read()

    def left(self) -> None:
        """Keeps what was typed."""
        self._minute.stop()
        self._asking.keep()

    def _wire(self) -> None:
        board, nobody, doing = self._board, self._nobody, self._doing
        board.visit_chosen.connect(self._on_visit)
        board.task_chosen.connect(self._on_task)
        board.make.clicked.connect(self._on_make)
        board.paper.clicked.connect(self._on_paper)
        board.came.clicked.connect(self._on_came)
        board.missed.clicked.connect(self._on_missed)
        board.change.clicked.connect(self._on_change)
        board.open.clicked.connect(self._on_open)
        board.entered.clicked.connect(self._on_entered)
        nobody.client_wanted.connect(self._on_new_client)
        doing.page_wanted.connect(self.asked)
        doing.noted.connect(self.noted)
        doing.troubled.connect(self.troubled)
        doing.done.connect(self._read)
        self._asking.troubled.connect(self.troubled)
        self._asking.refused.connect(self.noted)

    def _bind_keys(self) -> None:
        self.bind("A", "appointment", self._on_make)
        self.bind("B", "begin session", self._on_begin)
        self.bind("K", "came", self._on_came)
        self.bind("X", "did not come", self._on_missed)
        self.bind("C", "change", self._on_change)
        self.bind("O", "call off", self._on_cancel)
        self.bind("P", "paper to enter", self._on_paper)
        self.bind("E", "paper entered", self._on_entered)
        self.bind("Ctrl+N", "new client", self._on_new_client)

    def _read(self) -> None:
        self._clerk.ask(self._day.read, owner=self, then=self._show, failed=self._on_trouble)

    def _show(self, today: Today) -> None:
        before = self.keys
        self._board.show_day(today)
        if self.keys != before:
            self.keys_changed.emit()
        self._pile.setCurrentWidget(self._board if today.clients else self._nobody)
        if self.hasFocus() and today.clients:
            self._board.focus_first()

    def _on_trouble(self, trouble: Trouble) -> None:
        self.troubled.emit(trouble)

    def _on_recorded(self, _entries: tuple[object, ...]) -> None:
        if self.isVisible():
            self._read()

    def _on_visit(self, visit: Visit) -> None:
        page, wanted = ("session", visit.sitting) if visit.sitting else ("clients", visit.book)
        self.asked.emit(page, wanted)

    def _on_open(self) -> None:
        if visit := self._board.visit():
            self._on_visit(visit)

    def _on_task(self, task: Task) -> None:
        self._doing.do(task, self._board.today.tasks)

    def _on_begin(self) -> None:
        if visit := self._board.visit():
            self.asked.emit("session", visit.sitting or f"new:{visit.book}")

    def _on_make(self) -> None:
        if self._board.today.clients:
            now = self._people.appointments.now
            self._asking.open(make_form(self, self._people, now, None))

    def _on_change(self) -> None:
        if visit := self._board.visit():
            now = self._people.appointments.now
            form = change_form(self, self._people, now, _client(visit), visit.appointment)
            form.sheet.offer("Call it off …", partial(self._cancel, visit))
            self._asking.open(form)

    def _on_cancel(self) -> None:
        if visit := self._board.visit():
            self._cancel(visit)

    def _cancel(self, visit: Visit) -> None:
        self._asking.open(cancel_form(self, self._people, _client(visit), visit.appointment))

    def _on_came(self) -> None:
        if visit := self._board.visit():
            keep = self._people.appointments.keep
            self._asking.write(partial(keep, visit.book, visit.appointment.id))

    def _on_missed(self) -> None:
        if visit := self._board.visit():
            miss = self._people.appointments.miss
            self._asking.write(partial(miss, visit.book, visit.appointment.id))

    def _on_paper(self) -> None:
        if self._board.today.clients:
            self._asking.open(paper_form(self, self._people))

    def _on_entered(self) -> None:
        if task := self._board.paper_task():
            self._doing.paper_entered(task)

    def _on_new_client(self) -> None:
        self.asked.emit("clients", "new")


def _client(visit: Visit) -> Client:
    return Client(visit.book, visit.label)
