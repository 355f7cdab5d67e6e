"""Every page of the desk."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.identity import ClientDraft
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.shell.pages import PAGES
from ui.shell.room import Room


def test_every_place_makes_its_page(qtbot: QtBot, desk: Desk, clerk: Clerk) -> None:
    entries = Entries()
    for place in PAGES:
        page = place.make(desk, clerk, entries)
        qtbot.addWidget(page)
        assert page.title == place.title
    assert [place.key for place in PAGES] == [
        "today",
        "clients",
        "session",
        "stimulation",
        "emdr",
        "images",
        "parts",
        "library",
        "medicine",
        "settings",
        "help",
    ]


WIDTH_PX, HEIGHT_PX = 1280, 800


@pytest.mark.parametrize("page", [*(place.key for place in PAGES), "client", "begin"])
def test_a_page_asks_for_no_more_than_1280_by_800(
    qapp: QApplication, qtbot: QtBot, desk: Desk, clerk: Clerk, page: str
) -> None:
    added = desk.people.add(ClientDraft(code="C-014", name="Someone with a rather long name"))
    assert not isinstance(added, Refusals)
    room = Room(desk, clerk, qapp)
    qtbot.addWidget(room)
    room.resize(WIDTH_PX, HEIGHT_PX)
    room.show()
    qtbot.waitUntil(lambda: room.current_key() != "")
    book = added[0].book
    shown = {"client": ("clients", book), "begin": ("session", f"new:{book}")}
    room.show_page(*shown.get(page, (page, "")))
    _settle(qtbot, room, clerk)
    smallest = room.minimumSizeHint()
    assert (smallest.width() <= WIDTH_PX, smallest.height() <= HEIGHT_PX) == (True, True)
    room._idle.stop()


def _settle(qtbot: QtBot, room: Room, clerk: Clerk) -> None:
    """Waits until what was asked has come back, and what that asked too."""
    answers: list[None] = []
    for _ in range(4):
        answers.clear()
        clerk.ask(lambda: None, owner=room, then=answers.append, failed=room.show_trouble)
        qtbot.waitUntil(lambda: bool(answers))
