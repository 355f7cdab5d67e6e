"""The palette over a real desk: letters, arrows, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.desk.desk import Desk
from kapdesk.people.parse.identity import ClientDraft
from ui.bridge.clerk import Clerk
from ui.kit.page import KeyAct, KeyHint
from ui.kit.row_list import RowList
from ui.shell.finder import Finder
from ui.shell.pages import PAGES


class Hand:
    """Someone at the palette."""

    def __init__(self, qtbot: QtBot, desk: Desk, clerk: Clerk) -> None:
        self.qtbot = qtbot
        self.host = QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1280, 800)
        self.host.show()
        self.went: list[tuple[str, str]] = []
        self.did: list[str] = []
        self.finder = Finder(self.host, desk, clerk, PAGES)
        self.finder.wanted.connect(self._on_wanted)

    def _on_wanted(self, page: str, wanted: str) -> None:
        self.went.append((page, wanted))

    def opens(self) -> None:
        self.finder.open((KeyAct(KeyHint("D", "dose"), lambda: self.did.append("dose")),))

    def rows(self) -> list[str]:
        return [row.title for row in self.finder.palette.findChildren(RowList)[0].rows()]

    def line(self) -> QLineEdit:
        return self.finder.palette.findChildren(QLineEdit)[0]

    def types(self, letters: str) -> None:
        QTest.keyClicks(self.line(), letters)

    def presses(self, key: Qt.Key) -> None:
        QTest.keyClick(self.line(), key)


@pytest.fixture
def hand(qapp: QApplication, qtbot: QtBot, desk: Desk, clerk: Clerk) -> Hand:
    desk.people.add(ClientDraft(code="C-014", name="Ada"))
    return Hand(qtbot, desk, clerk)


def test_a_client_is_three_letters_and_enter_away(hand: Hand, desk: Desk) -> None:
    hand.opens()
    hand.qtbot.waitUntil(lambda: "C-014" in hand.rows())
    hand.types("ada")
    assert hand.rows() == ["C-014"]
    hand.presses(Qt.Key.Key_Return)
    assert hand.went == [("clients", desk.people.clients()[0].book)]
    assert not hand.finder.palette.isVisible()


def test_an_act_of_the_page_is_done(hand: Hand) -> None:
    hand.opens()
    hand.types("dos")
    hand.presses(Qt.Key.Key_Return)
    assert (hand.did, hand.went) == (["dose"], [])


def test_arrows_move_and_stop_at_both_ends(hand: Hand) -> None:
    hand.opens()
    hand.presses(Qt.Key.Key_Up)
    hand.presses(Qt.Key.Key_Down)
    hand.presses(Qt.Key.Key_Return)
    assert hand.went == [(PAGES[0].key, "")]


def test_nothing_found_says_so_and_enter_does_nothing(hand: Hand) -> None:
    hand.opens()
    hand.types("zzz")
    assert hand.rows() == []
    hand.presses(Qt.Key.Key_Return)
    assert (hand.did, hand.went) == ([], [])
    hand.presses(Qt.Key.Key_Escape)
    assert not hand.finder.palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "page", "wanted"),
    [("after your session", "library", "aftercare"), ("urgent card", "help", "urgent")],
)
def test_a_paper_and_a_topic_are_found_by_their_words(
    hand: Hand, typed: str, page: str, wanted: str
) -> None:
    hand.opens()
    hand.qtbot.waitUntil(lambda: "C-014" in hand.rows())
    assert "After your session" in hand.rows()
    hand.types(typed)
    hand.presses(Qt.Key.Key_Return)
    assert hand.went == [(page, wanted)]
