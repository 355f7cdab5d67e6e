"""The working room in a window, on a session that has just begun, with a stage that moves nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.clock import FakeClock
from tests.fakes.lane import InlineClerk
from tests.fakes.sets import taken
from tests.fakes.stages import QuietStage
from tests.ui.art.room.work import Work
from ui.art.page import ArtPage
from ui.bridge.entries import Entries
from ui.shell.art import around_art
from ui.shell.stimulation import link_of

Reopens = Callable[[], Work]


@pytest.fixture
def work(reopens: Reopens, desk: Desk) -> Work:
    taken(desk.people.add(ClientDraft("C-014"), confirmed=True))
    made = reopens()
    made.begins()
    return made


@pytest.fixture
def reopens(qtbot: QtBot, desk: Desk, clock: FakeClock) -> Iterator[Reopens]:
    """A window that knows nothing but what is in the vault, as after a kill."""
    opened: list[Work] = []

    def anew() -> Work:
        for before in opened:
            before.page.hide()
        lane, entries = InlineClerk(), Entries()
        page = ArtPage(around_art(desk, lane, entries), lane, entries)
        qtbot.addWidget(page)
        page.resize(1190, 690)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        stage = link_of(desk, entries)
        assert isinstance(stage, QuietStage)
        book = desk.people.clients()[0].book
        opened.append(Work(page, desk, lane, entries, book, stage, clock))
        return opened[-1]

    yield anew
    for made in opened:
        made.room.side.turn.keys.listen(False)
        made.room.side.runner._patience.stop()
