"""A page of work over a real desk, and the few gestures a person makes on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.chart.model import Drawer, Entry, Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.lane import InlineClerk
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.row_list import RowList
from ui.work.page import WorkPage

P = TypeVar("P", bound=WorkPage[Any, Any])


@dataclass
class Visit(Generic[P]):
    """The page, the desk behind it, and what the page asked of the shell."""

    page: P
    desk: Desk
    lane: InlineClerk
    entries: Entries
    book: BookId
    asked: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Writes down what the page asks for."""
        self.page.asked.connect(lambda page, wanted: self.asked.append((page, wanted)))

    def opens(self) -> None:
        """Shows the one client there is."""
        self.page.setFocus()
        self.page.opened(f"client:{self.book}")

    def begins(self) -> None:
        """The same, in a session of theirs."""
        self.opens()
        self.keys(Qt.Key.Key_B)

    def another(self, code: str) -> BookId:
        """One more client."""
        added = self.desk.people.add(ClientDraft(code))
        assert not isinstance(added, Refusals)
        return added[0].book

    def keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Presses keys wherever the keyboard is."""
        modifier = Qt.KeyboardModifier.NoModifier if held is None else held
        for key in keys:
            QTest.keyClick(self.focused(), key, modifier)

    def types(self, text: str) -> None:
        """Types wherever the keyboard is."""
        QTest.keyClicks(self.focused(), text)

    def focused(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.page

    def reads(self) -> str:
        """Every word in sight."""
        QApplication.processEvents()
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisible()]
        buttons = [one.text() for one in self.page.findChildren(QAbstractButton) if one.isVisible()]
        lists = [one for one in self.page.findChildren(RowList) if one.isVisible()]
        rows = [f"{row.title} {row.detail} {row.trailing}" for one in lists for row in one.rows()]
        return "\n".join((*labels, *buttons, *rows))

    def button(self, words: str) -> QAbstractButton:
        """The button in sight with these words, or of that name."""
        QApplication.processEvents()
        return next(
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.isVisible() and words in (one.text().split("   ")[0], one.accessibleName())
        )

    def wrote(self) -> list[Fact]:
        """Every fact in the client's chart, whatever its drawer."""
        return [entry.fact for entry in self.entered()]

    def entered(self) -> tuple[Entry, ...]:
        """Every entry of the client's chart."""
        return self.desk.ledger.book(self.book, drawers=tuple(Drawer))


def visited(qtbot: QtBot, desk: Desk, make: Callable[[Desk, Clerk, Entries], P]) -> Visit[P]:
    """The page in a window, with one client in the vault."""
    added = desk.people.add(ClientDraft("C-014"), confirmed=True)
    assert not isinstance(added, Refusals)
    lane, entries = InlineClerk(), Entries()
    page = make(desk, lane, entries)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.opened()
    page.setFocus()
    return Visit(page, desk, lane, entries, added[0].book)
