"""The page in a window, one client in the vault."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.lane import InlineClerk
from tests.ui.emdr.visit import Visit
from ui.bridge.entries import Entries
from ui.emdr.page import EmdrPage
from ui.shell.emdr import around_emdr


@pytest.fixture
def visit(qtbot: QtBot, desk: Desk) -> Visit:
    added = desk.people.add(ClientDraft("C-014"), confirmed=True)
    assert not isinstance(added, Refusals)
    lane, entries = InlineClerk(), Entries()
    page = EmdrPage(around_emdr(desk, lane, entries), lane, entries)
    qtbot.addWidget(page)
    page.resize(1190, 690)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.opened()
    page.setFocus()
    return Visit(page, desk, lane, entries, added[0].book)
