"""Wheel, drag and keys move the time axis and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.kit.plot.plots import plot
from ui.kit.plot.gestures import Gestures
from ui.kit.plot.stack import Showing, StackedPlot
from ui.kit.plot.window import TimeWindow


@pytest.fixture
def stack(qtbot: QtBot) -> StackedPlot:
    widget = StackedPlot()
    Gestures(widget)
    qtbot.addWidget(widget)
    widget.resize(640, 480)
    widget.show_plot(plot())
    widget.show()
    return widget


def wheel(stack: StackedPlot, x_px: float, notches: int) -> None:
    place = QPointF(x_px, 200.0)
    event = QWheelEvent(
        place,
        stack.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(stack, event)


def test_the_wheel_zooms_at_the_pointer(stack: StackedPlot) -> None:
    frame = stack.frame_shown()
    minute = frame.minute(400.0)
    wheel(stack, 400.0, 3)
    zoomed = stack.frame_shown()
    assert zoomed.window.span_min < frame.window.span_min
    assert zoomed.minute(400.0) == pytest.approx(minute)
    assert [row.top_px for row in zoomed.rows] == [row.top_px for row in frame.rows]


def test_dragging_moves_time_with_the_hand(stack: StackedPlot) -> None:
    stack.choose(TimeWindow(0.0, 20.0))
    minute = stack.frame_shown().minute(400.0)
    QTest.mousePress(stack, Qt.MouseButton.LeftButton, pos=QPoint(400, 200))
    QTest.mouseMove(stack, QPoint(350, 200))
    QTest.mouseRelease(stack, Qt.MouseButton.LeftButton, pos=QPoint(350, 200))
    assert stack.frame_shown().minute(350.0) == pytest.approx(minute)


def test_keys_zoom_move_and_fit(stack: StackedPlot) -> None:
    whole = stack.frame_shown().window
    QTest.keyClick(stack, Qt.Key.Key_Plus)
    nearer = stack.frame_shown().window
    assert nearer.span_min < whole.span_min
    QTest.keyClick(stack, Qt.Key.Key_Right)
    assert stack.frame_shown().window.start_min > nearer.start_min
    QTest.keyClick(stack, Qt.Key.Key_Left)
    assert stack.frame_shown().window.start_min == pytest.approx(nearer.start_min)
    QTest.keyClick(stack, Qt.Key.Key_Minus)
    assert stack.frame_shown().window.span_min == pytest.approx(whole.span_min)
    stack.choose(TimeWindow(0.0, 20.0))
    QTest.keyClick(stack, Qt.Key.Key_0)
    assert stack.frame_shown().window == whole


def test_moving_ends_following(stack: StackedPlot) -> None:
    told: list[Showing] = []
    stack.apply(plot(now_min=80.0))
    stack.show_time(Showing.LATEST)
    stack.moved.connect(told.append)
    wheel(stack, 400.0, 1)
    assert told == [Showing.CHOSEN]
