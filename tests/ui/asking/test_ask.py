"""A few fields asked over a page."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kapdesk.chart.model import Entry
from kapdesk.kernel.errors import refused
from tests.fakes.lane import InlineClerk
from ui.asking.ask import Ask, Asking, AskSheet, Written
from ui.bridge.entries import Entries
from ui.bridge.keeper import Spot
from ui.kit.field import Field

CLIENT = Spot("C-1", "one thing")


class Store:
    """Drafts in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def save(self, owner: str, place: str, body: bytes) -> None:
        self.kept[owner, place] = body

    def load(self, owner: str, place: str) -> bytes | None:
        return self.kept.get((owner, place))

    def clear(self, owner: str, place: str) -> None:
        self.kept.pop((owner, place), None)


class Filing:
    """Takes what is offered once it is not empty."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    def __call__(self, texts: Mapping[str, str], clears: Sequence[tuple[str, str]]) -> Written:
        assert list(clears) == [CLIENT.draft]
        if not texts.get("what"):
            return refused("what", "Say what.")
        self.taken.append(texts["what"])
        return ()


@pytest.fixture
def asked(qtbot: QtBot) -> tuple[Asking, Filing, QWidget]:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    host.activateWindow()
    filing = Filing()
    asking = Asking(host, InlineClerk(), Entries(), Store())
    ask = Ask("One thing", ("About it.",), lambda: {"what": Field("What")}, CLIENT, filing)
    asking.ask(ask)
    return asking, filing, host


def field(host: QWidget) -> QLineEdit:
    return next(one for one in host.findChildren(QLineEdit) if one.isVisible())


def test_what_is_refused_stays_and_what_is_taken_is_told(
    asked: tuple[Asking, Filing, QWidget],
) -> None:
    asking, filing, host = asked
    filed: list[tuple[Entry, ...]] = []
    asking.filed.connect(filed.append)
    QTest.keyClick(field(host), Qt.Key.Key_Return)
    assert asking.is_open()
    assert host.findChildren(Field)[0].refusal() == "Say what."
    QTest.keyClicks(field(host), "a lake")
    QTest.keyClick(field(host), Qt.Key.Key_Return)
    assert filing.taken == ["a lake"]
    assert filed == [()]
    assert not asking.is_open()


def test_what_was_typed_stands_there_again(asked: tuple[Asking, Filing, QWidget]) -> None:
    asking, filing, host = asked
    QTest.keyClicks(field(host), "half a")
    QTest.keyClick(host.findChildren(AskSheet)[0], Qt.Key.Key_Escape)
    assert not asking.is_open()
    asking.ask(Ask("One thing", (), lambda: {"what": Field("What")}, CLIENT, filing))
    assert field(host).text() == "half a"


def test_a_sheet_outlives_the_key_that_closed_it(asked: tuple[Asking, Filing, QWidget]) -> None:
    asking, filing, host = asked
    asking.filed.connect(lambda _entries: gc.collect())
    line = field(host)
    QTest.keyClicks(line, "this")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert filing.taken == ["this"]
    assert not asking.is_open()
    assert isValid(line)
