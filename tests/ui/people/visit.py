"""What a person does on the clients' page, and what they see there."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.clients import AllergyWritten
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.people.service.people import People
from kapdesk.sheets.model import Sheet
from kapdesk.vault.errors import DiskFull
from tests.fakes.clock import FakeClock
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.preview import Preview
from ui.kit.row_list import Row, RowList
from ui.people.page import ClientsPage
from ui.people.timeline import Timeline

W = TypeVar("W", bound=QWidget)
TURNS = 3
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Visit:
    """A page and whoever sits before it."""

    qtbot: QtBot
    page: ClientsPage
    people: People
    clerk: Clerk
    ledger: Ledger
    clock: FakeClock
    entries: Entries
    monkeypatch: pytest.MonkeyPatch
    asked: list[tuple[str, str]] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    printed: list[SheetWanted] = field(default_factory=list)
    targets: dict[BookId, tuple[Row, ...]] = field(default_factory=dict)
    shelf: list[Sheet] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Writes down what the page asks the shell for."""
        self.page.asked.connect(self._on_asked)
        self.page.noted.connect(self.noted.append)

    def has(self, *codes: str) -> tuple[BookId, ...]:
        """Clients of these codes, taken in before the page is opened."""
        return tuple(self._added(code) for code in codes)

    def opens(self, wanted: str = "") -> None:
        """Opens the page, and waits until it is read."""
        self.page.opened(wanted)
        self.waits()

    def waits(self) -> None:
        """Waits until the record lane has answered what was asked, and what the answers asked in turn."""
        for _ in range(TURNS):
            answers: list[None] = []
            self.clerk.ask(_nothing, owner=self.page, then=answers.append, failed=_fail)
            self.qtbot.waitUntil(partial(bool, answers))

    def types(self, text: str) -> None:
        """Types into whatever has the focus."""
        QTest.keyClicks(self._focused(), text)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Presses one key and waits for what it set off."""
        held = Qt.KeyboardModifier.NoModifier if modifier is None else modifier
        QTest.keyClick(self._focused(), key, held)
        self.waits()

    def hurries(self, *keys: Qt.Key) -> None:
        """Presses one key after another before the first is answered, then waits."""
        for key in keys:
            QTest.keyClick(self._focused(), key)
        self.waits()

    def clicks(self, words: str) -> None:
        """Clicks the button with these words."""
        button = next(one for one in _in_sight(self.page, QPushButton) if one.text() == words)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.waits()

    def focus_page(self) -> None:
        """Leaves every field, as Esc does."""
        QTest.keyClick(self._focused(), Qt.Key.Key_Escape)

    def reads(self) -> str:
        """Every word of the labels and buttons in sight."""
        labels = [label.text() for label in _in_sight(self.page, QLabel)]
        buttons = [button.text() for button in _in_sight(self.page, QPushButton)]
        return "\n".join((*labels, *buttons))

    def clients(self) -> list[str]:
        """The labels in the list."""
        return [row.title for row in _one_of(self.page, RowList).rows()]

    def card(self) -> list[str]:
        """The titles on a client's card."""
        return [row.title for row in _one_of(self.page, RowList).rows()]

    def rows(self) -> tuple[Row, ...]:
        """The rows of the list, with what stands at their right."""
        return _one_of(self.page, RowList).rows()

    def timeline(self) -> list[str]:
        """The rows of the timeline, as a screen reader says them."""
        return [row.said() for row in _one_of(self.page, Timeline).rows()]

    def to_timeline(self) -> Timeline:
        """Puts the focus on the timeline."""
        timeline = _one_of(self.page, Timeline)
        timeline.setFocus()
        return timeline

    def to_card(self, row: int) -> None:
        """Puts the focus on a row of the card."""
        rows = _one_of(self.page, RowList)
        rows.setFocus()
        rows.setCurrentIndex(rows.model().index(row, 0))

    def sittings(self) -> Sittings:
        """The clinical side, to open and close sittings behind the page's back."""
        return Sittings(self.ledger, self.ledger.vault, self.ledger.clock)

    def day_passes(self) -> None:
        """The next day comes."""
        self.clock.passes(86_400)

    def elsewhere(self, book: BookId, fact: AllergyWritten) -> None:
        """Something is recorded on another page, and announced."""
        written = self.people.write(book, fact)
        self.entries.announce(written)
        self.waits()

    def saves(self, name: str) -> None:
        """Saves the sheet on show as a file beside the vault."""
        preview = _one_of(self.page, Preview)
        preview.save_wanted.emit(str(self.ledger.vault.folder.parent / name))
        self.waits()

    def chooses(self, name: str) -> None:
        """Chooses a file beside the vault where the program asks for one."""
        chooser = self.page.window().findChildren(QFileDialog)[-1]
        chooser.fileSelected.emit(str(self.ledger.vault.folder.parent / name))
        chooser.done(0)
        self.waits()

    def disk_fails(self) -> None:
        """From now on nothing can be written."""
        self.monkeypatch.setattr(self.ledger.vault, "writing", _full_disk)

    def disk_works(self) -> None:
        """Someone made room."""
        self.monkeypatch.undo()

    def focused_text(self) -> str:
        """What stands in the field that has the focus."""
        return str(self._focused().property("text") or "")

    def _added(self, code: str) -> BookId:
        added = self.people.add(ClientDraft(code), confirmed=True)
        assert not isinstance(added, Refusals)
        return added[0].book

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.page

    def _on_asked(self, page: str, wanted: str) -> None:
        self.asked.append((page, wanted))


def _in_sight(page: QWidget, kind: type[W]) -> list[W]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def _one_of(page: QWidget, kind: type[W]) -> W:
    return _in_sight(page, kind)[0]


def _full_disk() -> Connection:
    raise DiskFull


def _nothing() -> None:
    """No work: only its turn in the lane counts."""


def _fail(trouble: Trouble) -> None:
    raise AssertionError(trouble.sentence)
