"""A line through time with a mark for each stop."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.ifs.changes.test_stops import STOPS
from ui.ifs.changes.stop_slider import StopSlider


def test_arrows_and_presses_go_from_stop_to_stop_and_say_where(qtbot: QtBot) -> None:
    slider = StopSlider("To")
    qtbot.addWidget(slider)
    slider.resize(300, 40)
    slider.show()
    came: list[int] = []
    slider.came.connect(came.append)
    assert slider.stop is None
    slider.show_stops(STOPS, 6)
    assert slider.accessibleDescription() == "Now"
    QTest.keyClick(slider, Qt.Key.Key_Left)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(14, 20))
    slider.go(3)
    assert came == [5, 0, 3]
    assert slider.accessibleDescription().startswith("Dose 1")
    assert not slider.grab().isNull()
