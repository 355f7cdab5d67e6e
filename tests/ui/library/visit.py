"""Someone at the library page of a real practice."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TypeVar

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.leaflet import LeafletPrinted
from tests.fakes.lane import InlineClerk
from ui.bridge.entries import Entries
from ui.kit.preview import Preview
from ui.kit.row_list import Row, RowList
from ui.library.page import LibraryPage
from ui.shell.library_stock import around_library

W = TypeVar("W", bound=QWidget)
READ_ON = "2026-03-01"


@dataclass
class Visit:
    """The page, what stands in the practice, and what is in sight."""

    qtbot: QtBot
    desk: Desk
    clerk: InlineClerk
    said: list[str] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Opens the page on a real desk."""
        self.entries = Entries()
        self.page = LibraryPage(around_library(self.desk), self.clerk, self.entries)
        self.qtbot.addWidget(self.page)
        self.page.noted.connect(self.said.append)
        self.page.troubled.connect(self._on_trouble)
        self.page.asked.connect(self._on_asked)
        self.page.resize(1190, 700)
        self.page.show()
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)
        self.page.opened()

    def reads(self) -> str:
        """Every word of the labels in sight."""
        return "\n".join(
            label.text() for label in self.page.findChildren(QLabel) if label.isVisible()
        )

    def rows(self) -> tuple[Row, ...]:
        """The papers in the list."""
        return self._one(RowList).rows()

    def row(self, key: str) -> Row:
        """One of them."""
        return next(row for row in self.rows() if row.key == key)

    def chooses(self, key: str) -> None:
        """Moves to a paper of the list."""
        assert self._one(RowList).set_current(key)

    def button(self, name: str) -> QPushButton:
        """A button in sight by its words or its name."""
        found = [one for one in self.page.findChildren(QPushButton) if one.isVisible()]
        return next(one for one in found if name in (one.text(), one.accessibleName()))

    def presses(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Presses one key on the page."""
        QTest.keyClick(self.page, key, held)

    def preview(self) -> Preview:
        """The pages in sight."""
        return self._one(Preview)

    def prints_as(self) -> str:
        """The words of the pages in sight."""
        pages = PdfReader(BytesIO(self.preview().pdf)).pages
        return " ".join("".join(page.extract_text() for page in pages).split())

    def printed(self) -> list[LeafletPrinted]:
        """What was noted as having left the program."""
        facts = (entry.fact for entry in self.desk.ledger.book(PRACTICE))
        return [fact for fact in facts if isinstance(fact, LeafletPrinted)]

    def reviewed(self, *papers: str) -> None:
        """Someone reads these papers elsewhere."""
        for paper in papers:
            written = self.desk.handouts.library.review(paper, "therapist 1", READ_ON)
            assert isinstance(written, tuple)
            self.entries.announce(written)

    def _one(self, kind: type[W]) -> W:
        return self.page.findChildren(kind)[0]

    def _on_trouble(self, trouble: Trouble) -> None:
        self.said.append(f"{trouble.sentence} {trouble.advice}")

    def _on_asked(self, page: str, wanted: str) -> None:
        self.asked.append((page, wanted))
