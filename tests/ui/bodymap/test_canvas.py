"""Painting and picking with mouse and pen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.body.model import BodyMark, Mode, View
from tests.ui.bodymap.conftest import Show, at, paints, presses
from ui.bodymap.canvas import MOST_SPOTS, BodyCanvas, Hand
from ui.bodymap.painting import Seen

HELD = Qt.KeyboardModifier


@pytest.fixture
def alone(show: Show) -> BodyCanvas:
    canvas = BodyCanvas("Body")
    show(canvas)
    return canvas


def painted(canvas: BodyCanvas, qtbot: QtBot, *regions: str) -> BodyMark:
    canvas.take_up(Hand.PAINT)
    with qtbot.waitSignal(canvas.painted) as told:
        paints(canvas, *regions)
    mark = told.args[0]
    assert isinstance(mark, BodyMark)
    return mark


@pytest.mark.parametrize(
    ("held", "joins"),
    [(HELD.NoModifier, False), (HELD.ShiftModifier, True), (HELD.ControlModifier, True)],
)
def test_a_press_picks_what_lies_under_it(
    alone: BodyCanvas, qtbot: QtBot, held: Qt.KeyboardModifier, joins: bool
) -> None:
    with qtbot.waitSignal(alone.picked) as told:
        presses(alone, "I.M.throat", held=held)
    assert told.args == ["I.M.throat", joins]


def test_without_inner_zones_the_surface_is_picked(alone: BodyCanvas, qtbot: QtBot) -> None:
    alone.show_marks((), Seen(inner=False))
    with qtbot.waitSignal(alone.picked) as told:
        presses(alone, "I.M.throat")
    assert told.args == ["F.M.neck", False]


def test_the_clients_left_is_at_the_right_of_the_front(alone: BodyCanvas, qtbot: QtBot) -> None:
    frame = alone.frame()
    right_of_picture = frame.point(View.FRONT, (368, 500)).toPoint()
    with qtbot.waitSignal(alone.picked) as told:
        QTest.mouseClick(alone, Qt.MouseButton.LeftButton, pos=right_of_picture)
    assert told.args[0] == "F.L.hand"


def test_a_painted_line_is_a_stroke_over_its_regions(alone: BodyCanvas, qtbot: QtBot) -> None:
    mark = painted(alone, qtbot, "I.M.throat", "I.M.gut")
    assert (mark.mode, mark.view) == (Mode.STROKE, View.FRONT)
    assert mark.regions[0] == "I.M.throat"
    assert mark.regions[-1] == "I.M.gut"
    assert 5 <= len(mark.path) <= 12
    assert all(0 <= spot.x <= 1 and 0 <= spot.y <= 1 for spot in mark.path)


def test_a_press_that_does_not_move_is_a_point(alone: BodyCanvas, qtbot: QtBot) -> None:
    mark = painted(alone, qtbot, "B.L.calf")
    assert (mark.mode, mark.view, mark.regions) == (Mode.POINT, View.BACK, ("B.L.calf",))
    assert len(mark.path) == 1


def test_a_long_stroke_keeps_a_bounded_number_of_points(alone: BodyCanvas, qtbot: QtBot) -> None:
    places = ("I.M.throat", "F.L.foot", "F.R.foot")
    mark = painted(alone, qtbot, *places * 40)
    assert MOST_SPOTS / 4 < len(mark.path) <= MOST_SPOTS


def test_a_pen_is_felt(alone: BodyCanvas, qtbot: QtBot) -> None:
    alone.take_up(Hand.PAINT)
    kinds, types = QInputDevice.DeviceType, QPointingDevice.PointerType
    pressure_felt = QInputDevice.Capability.Pressure
    pen = QPointingDevice("pen", 1, kinds.Stylus, types.Pen, pressure_felt, 1, 1)
    start, end = at(alone, "I.M.throat"), at(alone, "I.M.gut")
    turns = QEvent.Type
    with qtbot.waitSignal(alone.painted) as told:
        for kind, where, pressure in (
            (turns.TabletPress, start, 0.25),
            (turns.TabletMove, end, 0.75),
            (turns.TabletRelease, end, 0.0),
        ):
            QApplication.sendEvent(alone, _pen(pen, kind, where, pressure))
    assert [spot.pressure for spot in told.args[0].path] == [0.25, 0.75]


def test_what_is_pointed_at_is_named(alone: BodyCanvas, qtbot: QtBot) -> None:
    heard: list[str] = []
    alone.pointed.connect(heard.append)
    QTest.mouseMove(alone, at(alone, "F.R.knee"))
    QTest.mouseMove(alone, QPoint(1, 1))
    assert heard[0] == "right knee"
    assert heard[-1] == ""


def test_beside_the_figures_nothing_happens(alone: BodyCanvas) -> None:
    heard: list[object] = []
    alone.painted.connect(heard.append)
    alone.picked.connect(heard.append)
    QTest.mouseClick(alone, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    alone.take_up(Hand.PAINT)
    QTest.mouseClick(alone, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mouseClick(alone, Qt.MouseButton.RightButton, pos=at(alone, "I.M.gut"))
    assert heard == []


def test_the_stroke_on_its_way_is_seen(alone: BodyCanvas) -> None:
    alone.take_up(Hand.PAINT)
    before = alone.grab().toImage()
    QTest.mousePress(alone, Qt.MouseButton.LeftButton, pos=at(alone, "I.M.gut"))
    assert alone.grab().toImage() != before
    QTest.mouseRelease(alone, Qt.MouseButton.LeftButton, pos=at(alone, "I.M.gut"))


def _pen(pen: QPointingDevice, kind: QEvent.Type, where: QPoint, pressure: float) -> QTabletEvent:
    button, at = Qt.MouseButton.LeftButton, QPointF(where)
    tilts = (0.0, 0.0, 0.0, 0.0, 0.0)
    return QTabletEvent(kind, pen, at, at, pressure, *tilts, HELD.NoModifier, button, button)
