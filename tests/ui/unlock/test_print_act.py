"""The recovery key goes to no printer by a key that was meant for the page before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes.lane import SlowClerk
from ui.unlock import print_act
from ui.unlock.print_act import MOMENT, MOMENT_MS, NO_USUAL, PrintAct


class Impatient:
    """Someone whose finger is still on Enter."""

    def __init__(self, act: PrintAct) -> None:
        self.act = act
        self.printed = 0
        act.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        self.printed += 1

    def presses(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.act, Qt.Key.Key_Return)

    def moment(self) -> QTimer:
        found = self.act.findChild(QTimer, MOMENT)
        assert isinstance(found, QTimer)
        return found

    def waits(self) -> None:
        self.moment().stop()
        self.moment().timeout.emit()

    def reads(self) -> list[str]:
        return [one.text() for one in self.act.findChildren(QLabel)]


@pytest.fixture
def lane() -> SlowClerk:
    return SlowClerk()


@pytest.fixture
def someone(qtbot: QtBot, lane: SlowClerk, monkeypatch: pytest.MonkeyPatch) -> Impatient:
    monkeypatch.setattr(print_act, "usual_printer", lambda: "Hall-1")
    act = PrintAct(lane)
    qtbot.addWidget(act)
    act.show()
    act.activateWindow()
    qtbot.waitUntil(act.hasFocus)
    return Impatient(act)


def test_a_second_enter_prints_nothing_and_makes_it_wait_anew(
    qtbot: QtBot, someone: Impatient, lane: SlowClerk
) -> None:
    lane.catches_up()
    assert someone.moment().interval() == MOMENT_MS >= 1000
    someone.moment().setInterval(MOMENT_MS * 60)
    someone.presses()
    assert (someone.printed, someone.moment().remainingTime() > MOMENT_MS) == (0, True)
    someone.waits()
    someone.presses()
    assert someone.printed == 1


def test_the_printer_is_named_before_the_act_takes_a_press(
    someone: Impatient, lane: SlowClerk
) -> None:
    someone.waits()
    someone.presses()
    assert someone.printed == 0
    someone.waits()
    lane.catches_up()
    assert "Printer: Hall-1" in someone.reads()
    someone.presses()
    assert someone.printed == 1


def test_a_key_held_down_from_the_page_before_prints_nothing(
    someone: Impatient, lane: SlowClerk
) -> None:
    lane.catches_up()
    someone.waits()
    button = someone.act.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.hasFocus()
    QTest.simulateEvent(button, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
    assert someone.printed == 0


def test_it_waits_again_whenever_it_comes_into_sight(
    someone: Impatient, lane: SlowClerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    lane.catches_up()
    someone.waits()
    someone.act.hide()
    monkeypatch.setattr(print_act, "usual_printer", str)
    someone.act.show()
    button = someone.act.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    lane.catches_up()
    assert NO_USUAL in someone.reads()
    assert not button.isEnabled()
