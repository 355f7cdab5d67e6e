"""A clients' page over a real vault, with the few gestures a person makes on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.people.service.people import People
from tests.fakes.clock import FakeClock
from tests.fakes.ledgers import fresh_ledger
from tests.ui.people.visit import Visit
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
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
    people = People(ledger)
    page = ClientsPage(people, clerk, entries)
    qtbot.addWidget(page)
    page.resize(1208, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    yield Visit(qtbot, page, people, clerk, ledger, clock, entries, monkeypatch)
    clerk.finish()
    ledger.vault.close()
