"""A press is meant once it is the whole number: a 1 waits for its 0."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.work.meant_scale import MeantScale


def scale(qtbot: QtBot, high: int = 10) -> tuple[MeantScale, list[int]]:
    made, meant = MeantScale("Distress", steps=range(high + 1)), list[int]()
    qtbot.addWidget(made)
    made.meant.connect(meant.append)
    return made, meant


def test_a_one_and_a_nought_are_a_ten_and_nothing_else(qtbot: QtBot) -> None:
    made, meant = scale(qtbot)
    QTest.keyClicks(made, "1")
    assert (made.waits, meant) == (True, [])
    QTest.keyClicks(made, "0")
    assert (made.waits, meant) == (False, [10])


def test_a_one_alone_is_meant_after_its_time_or_when_it_is_settled(qtbot: QtBot) -> None:
    made, meant = scale(qtbot)
    QTest.keyClicks(made, "1")
    made.findChildren(QTimer)[0].timeout.emit()
    assert meant == [1]
    made.settle()
    assert meant == [1, 1]
    made.settle()
    assert meant == [1, 1]


def test_where_there_is_no_ten_a_one_does_not_wait(qtbot: QtBot) -> None:
    made, meant = scale(qtbot, high=7)
    QTest.keyClicks(made, "1")
    assert meant == [1]
