"""Nobody has touched anything for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.shell.idle import MINUTE_MS, Idle


def timer_of(idle: Idle) -> QTimer:
    found = idle.findChild(QTimer)
    assert isinstance(found, QTimer)
    return found


def test_it_rests_once_the_wait_is_over(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject()
    idle = Idle(qapp, owner)
    idle.wait(10)
    assert timer_of(idle).interval() == 10 * MINUTE_MS
    timer_of(idle).setInterval(0)
    with qtbot.waitSignal(idle.rested):
        timer_of(idle).start()


def test_a_key_begins_the_wait_anew(qtbot: QtBot, qapp: QApplication) -> None:
    owner = QObject()
    idle = Idle(qapp, owner)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    idle.wait(10)
    before = timer_of(idle).timerId()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert timer_of(idle).timerId() != before
    idle.stop()
    QTest.keyClick(window, Qt.Key.Key_A)
    assert not timer_of(idle).isActive()
