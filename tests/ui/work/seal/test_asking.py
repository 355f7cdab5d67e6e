"""Asking for a seal: one thing at a time, and a key that comes too late goes nowhere."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.desk import Desk
from kapdesk.kernel.errors import Refusals, Trouble, refused
from kapdesk.kernel.ids import BookId
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes.canary import WORDS, quick_seals
from tests.fakes.lane import SlowClerk
from tests.fakes.sets import taken
from ui.kit.buttons import Button
from ui.work.seal.asking import SealAsking
from ui.work.seal.hold import SealHold
from ui.work.seal.sheet import SealSheet


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


@pytest.fixture
def book(desk: Desk) -> BookId:
    taken(desk.people.add(ClientDraft("C-014"), confirmed=True))
    return desk.people.clients()[0].book


class Asked:
    """Somebody who asks, on a lane that waits."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.host = QWidget()
        self.host.resize(1000, 720)
        qtbot.addWidget(self.host)
        self.host.show()
        self.lane, self.hold = SlowClerk(), SealHold()
        self.asking = SealAsking(self.host, self.lane, desk.art.sealed, self.hold)
        self.came: list[ClientSeal] = []

    @property
    def sheet(self) -> SealSheet:
        found = self.host.findChild(SealSheet)
        assert found is not None
        return found

    def types(self, *words: str) -> None:
        lines = [one for one in self.sheet.findChildren(QLineEdit) if one.isVisible()]
        for line, text in zip(lines, words, strict=True):
            line.setText(text)

    def presses(self, words: str) -> None:
        shown = (one for one in self.sheet.findChildren(Button) if one.isVisible())
        next(one for one in shown if words in one.text()).click()


@pytest.fixture
def asked(qtbot: QtBot, desk: Desk) -> Asked:
    return Asked(qtbot, desk)


def test_the_first_seal_is_made_and_the_next_time_opened(asked: Asked, book: BookId) -> None:
    asked.asking.seal(book, "Seal it", asked.came.append, later=False)
    asked.asking.seal(book, "Seal another", asked.came.append, later=False)
    asked.lane.catches_up()
    asked.types(WORDS, WORDS)
    asked.presses("We looked")
    asked.presses("Seal it")
    asked.lane.catches_up()
    (seal,) = asked.came
    assert asked.hold.of(book) is seal
    asked.asking.done()
    assert not asked.sheet.isVisible()
    asked.asking.open(book, "Open it", asked.came.append)
    assert asked.came == [seal, seal]
    asked.asking.done()
    asked.hold.let_go()
    asked.asking.open(book, "Open it", asked.came.append)
    assert asked.sheet.isVisible()
    asked.types("another sentence")
    asked.presses("Open")
    asked.lane.catches_up()
    assert len(asked.came) == 2
    assert asked.sheet.isVisible()
    asked.types(WORDS)
    asked.presses("Open")
    asked.lane.catches_up()
    assert asked.came[2].id == seal.id


def test_a_key_that_comes_after_the_sheet_was_put_away_goes_nowhere(
    asked: Asked, book: BookId, desk: Desk
) -> None:
    desk.art.sealed.sealing.make(book, WORDS, WORDS)
    asked.asking.open(book, "Open it", asked.came.append)
    asked.types(WORDS)
    asked.presses("Open")
    asked.sheet.dismiss()
    asked.lane.catches_up()
    assert asked.came == []
    assert not asked.hold.is_open


def test_what_no_sheet_says_is_told(asked: Asked, book: BookId) -> None:
    told: list[object] = []
    asked.asking.refused.connect(told.append)
    asked.asking.troubled.connect(told.append)
    against, trouble = refused("panel", "Not there."), Trouble("The disk is full.")
    asked.asking.refuse(against)
    asked.asking.fail(trouble)
    assert told == [against, trouble]
    assert isinstance(told[0], Refusals)
    asked.asking.open(book, "Open it", partial(asked.came.append))
    asked.asking.fail(trouble)
    asked.asking.refuse(against)
    assert len(told) == 2
