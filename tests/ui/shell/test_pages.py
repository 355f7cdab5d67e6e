"""Every page of the desk."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.pages import PAGES


def test_every_place_makes_its_page(qtbot: QtBot, desk: Desk, clerk: Clerk) -> None:
    entries = Entries()
    for place in PAGES:
        page = place.make(desk, clerk, entries)
        qtbot.addWidget(page)
        assert page.title == place.words
    assert [place.key for place in PAGES] == [
        "today",
        "clients",
        "session",
        "library",
        "settings",
        "help",
    ]
