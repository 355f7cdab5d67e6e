"""What choosing something due does: it opens where it is done, or does it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.afterwards import PaperId
from kapdesk.people.model.today import (
    BACKUP,
    CALL,
    CONTACT,
    INTEGRATION,
    LOOK,
    OPEN,
    PAPER,
    PARTS,
    SOBER,
    Task,
)
from kapdesk.people.service.people import People
from ui.appointments.asking import SheetAsking
from ui.appointments.calls import call_form, numbers_of
from ui.appointments.forms import Client, make_form
from ui.bridge.clerk import Clerk
from ui.bridge.places import CLIENT, EMDR_PAGE, IMAGES_PAGE, PARTS_PAGE


class Doing(QObject):
    """``page_wanted`` leads to another page; ``done`` when something without an entry of its own was done."""

    page_wanted = Signal(str, str)
    noted = Signal(str)
    troubled = Signal(Trouble)
    done = Signal()

    def __init__(
        self,
        host: QWidget,
        people: People,
        clerk: Clerk,
        asking: SheetAsking,
        back_up: Callable[[], Path],
    ) -> None:
        super().__init__(host)
        self._host = host
        self._people = people
        self._clerk = clerk
        self._asking = asking
        self._back_up = back_up
        self._copying = False

    def do(self, task: Task, tasks: tuple[Task, ...]) -> None:
        """Opens where it is done; ``tasks`` are all that is due, for paper that belongs to an open session."""
        match task.kind:
            case kind if kind == CALL:
                self._call(task)
            case kind if kind in (CONTACT, INTEGRATION):
                self._book(task)
            case kind if kind == PAPER:
                self.page_wanted.emit("session", _where_paper_goes(task, tasks))
            case kind if kind == SOBER:
                self.page_wanted.emit(EMDR_PAGE, f"{CLIENT}{task.book}")
            case kind if kind == LOOK:
                self.page_wanted.emit(IMAGES_PAGE, f"{CLIENT}{task.book}")
            case kind if kind == PARTS:
                self.page_wanted.emit(PARTS_PAGE, f"{CLIENT}{task.book} {task.about}")
            case kind if kind == BACKUP:
                self._copy()
            case _:
                self.page_wanted.emit("session", task.about)

    def paper_entered(self, task: Task) -> None:
        """Writes that what stood on the paper is in the record."""
        enter = self._people.afterwards.enter_paper
        self._asking.write(partial(enter, task.book, PaperId(task.about)))

    def _call(self, task: Task) -> None:
        work = partial(numbers_of, self._people, task.book)
        then = partial(self._open_call, task)
        self._clerk.ask(work, owner=self, then=then, failed=self.troubled.emit)

    def _open_call(self, task: Task, numbers: str) -> None:
        client, sitting = Client(task.book, task.label), SittingId(task.about)
        self._asking.open(call_form(self._host, self._people, client, sitting, numbers))

    def _book(self, task: Task) -> None:
        kind = INTEGRATION if task.kind == INTEGRATION else ""
        client = Client(task.book, task.label)
        now = self._people.appointments.now
        self._asking.open(make_form(self._host, self._people, now, client, kind))

    def _copy(self) -> None:
        if self._copying:
            return
        self._copying = True
        self.noted.emit("Copying the vault and reading it back …")
        self._clerk.ask(self._back_up, owner=self, then=self._on_copied, failed=self._on_not_copied)

    def _on_copied(self, made: Path) -> None:
        self._copying = False
        self.noted.emit(f"The backup is made, read back and whole: {made.name}.")
        self.done.emit()

    def _on_not_copied(self, trouble: Trouble) -> None:
        self._copying = False
        self.troubled.emit(trouble)


def _where_paper_goes(task: Task, tasks: tuple[Task, ...]) -> str:
    running = [one.about for one in tasks if one.kind == OPEN and one.book == task.book]
    return running[0] if running else f"new:{task.book}"
