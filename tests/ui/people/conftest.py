"""A clients' page over a real vault, with the few gestures a person makes on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.chart.drafts import Drafts
from kapdesk.chart.model import Entry
from kapdesk.kernel.ids import BookId
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.people.service.people import People
from kapdesk.sheets.exporting import Form
from kapdesk.sheets.handout import SheetHeading, sheet_pdf
from kapdesk.sheets.model import Linked, Sheet
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger
from tests.kapdesk.sheets.made import EVERY_KIND
from tests.ui.people.visit import Visit
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.kit.row_list import Row
from ui.people.around import Around
from ui.people.page import ClientsPage


@pytest.fixture
def visit(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visit]:
    """The page in a window, nobody in the vault yet."""
    del qapp
    clock = FakeClock()
    ledger = fresh_ledger(tmp_path / "vault", clock)
    clerk, entries = Clerk(), Entries()
    shelf = list[Sheet]()
    people = People(ledger, shelf=lambda: tuple(shelf))
    drafts, printed = Drafts(ledger.vault), list[SheetWanted]()
    exported = _Exporting(printed)
    targets = dict[BookId, tuple[Row, ...]]()
    around = Around(
        drafts,
        lambda wanted: _pdf(wanted.large),
        _Printing(printed),
        answers=lambda wanted, form: f"{form} of {wanted.sheet}".encode(),
        note_export=exported,
        targets=lambda book: targets.get(book, ()),
        links=lambda _book: {Linked.TARGET: (("target-1", "T1"),)},
    )
    page = ClientsPage(people, clerk, entries, around)
    qtbot.addWidget(page)
    page.resize(1208, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    made = Visit(qtbot, page, people, clerk, ledger, clock, entries, monkeypatch, printed=printed)
    made.targets, made.shelf = targets, shelf
    yield made
    clerk.finish()
    ledger.vault.close()


class _Printing:
    """Writes down what left the program."""

    def __init__(self, printed: list[SheetWanted]) -> None:
        self._printed = printed

    def __call__(self, wanted: SheetWanted) -> tuple[Entry, ...]:
        self._printed.append(wanted)
        return ()


class _Exporting:
    """The same, for answers that leave it as a file."""

    def __init__(self, printed: list[SheetWanted]) -> None:
        self._printed = printed

    def __call__(self, wanted: SheetWanted, form: Form) -> tuple[Entry, ...]:
        assert form in Form
        self._printed.append(wanted)
        return ()


def _pdf(large: bool) -> bytes:
    return sheet_pdf(EVERY_KIND, SheetHeading("", "", "", ""), paper="A4", large=large)
