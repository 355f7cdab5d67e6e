"""The help page: a topic by its key, by arrows, by a few letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.bridge.clerk import Clerk
from ui.help.page import NOTHING, HelpPage
from ui.kit.text import Label


class Reader:
    """Someone reading the help."""

    def __init__(self, qtbot: QtBot, clerk: Clerk) -> None:
        self.page = HelpPage(clerk, cipher=lambda: "SQLCipher 4")
        qtbot.addWidget(self.page)
        self.page.resize(1190, 700)
        self.page.show()
        self.page.opened()
        qtbot.waitUntil(lambda: bool(self.page.place()))

    def words(self) -> list[str]:
        return [one.text() for one in self.page.findChildren(Label) if one.isVisible()]

    def types(self, letters: str) -> None:
        QTest.keyClicks(self.page.findChildren(QLineEdit)[0], letters)


@pytest.fixture
def reader(qtbot: QtBot, clerk: Clerk) -> Reader:
    return Reader(qtbot, clerk)


def test_the_first_topic_stands_open(reader: Reader) -> None:
    assert reader.page.place() == "first-ten-minutes"
    assert "The first ten minutes" in reader.words()


def test_a_few_letters_lead_to_a_topic(reader: Reader) -> None:
    reader.types("recovery key")
    assert reader.page.place() == "trust"
    assert "Locking and backups" in reader.words()


def test_what_is_nowhere_says_so_and_the_topic_stays(reader: Reader) -> None:
    reader.types("zzz")
    assert NOTHING in reader.words()


def test_a_wanted_topic_is_shown(reader: Reader) -> None:
    reader.page.opened("about")
    assert reader.page.place() == "about"
    assert "SQLCipher 4" in " ".join(reader.words())


def test_arrows_go_through_the_topics(reader: Reader) -> None:
    reader.page.setFocus()
    QTest.keyClick(reader.page, Qt.Key.Key_Down)
    assert reader.page.place() == "today"
    QTest.keyClick(reader.page, Qt.Key.Key_Up)
    QTest.keyClick(reader.page, Qt.Key.Key_Up)
    assert reader.page.place() == "first-ten-minutes"
