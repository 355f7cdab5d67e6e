"""Drawing with mouse, pen and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kapdesk.sketch.inks import COLOURS, SHEET
from kapdesk.sketch.model import Ink, Nib, Point, Sketch, Stroke
from tests.ui.board.conftest import TWO, Show, at, colour, draws, keys
from ui.board.surface import DrawingSurface
from ui.board.tools import Tool
from ui.theme.tokens import THEMES
from ui.theme.worn import wear, worn

PATH = [(0.2, 0.7), (0.4, 0.8), (0.6, 0.7)]
K = Qt.Key


@pytest.fixture
def surface(show: Show) -> DrawingSurface:
    surface = DrawingSurface("Drawing")
    show(surface)
    surface.setFocus()
    return surface


@pytest.fixture
def strokes(surface: DrawingSurface) -> list[Stroke]:
    found: list[Stroke] = []
    surface.drawn.connect(found.append)
    return found


@pytest.fixture
def erased(surface: DrawingSurface) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    surface.erased.connect(found.append)
    return found


def _near(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < 0.004 and abs(one[1] - other[1]) < 0.004


def test_the_mouse_draws_a_stroke_that_is_seen_at_once(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    surface.take_up(Tool(Ink.BLUE, Nib.BROAD))
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at(surface, PATH[0]))
    QTest.mouseMove(surface, at(surface, PATH[1]))
    assert colour(surface, (0.3, 0.75)) == COLOURS[Ink.BLUE]
    assert strokes == []
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at(surface, PATH[1]))
    (stroke,) = strokes
    assert (stroke.ink, stroke.nib) == (Ink.BLUE, Nib.BROAD)
    assert all(map(_near, stroke.points, PATH[:2]))


def test_a_press_alone_is_a_dot_and_the_other_button_draws_nothing(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton, pos=at(surface, (0.5, 0.5)))
    assert [len(stroke.points) for stroke in strokes] == [1]
    QTest.mouseClick(surface, Qt.MouseButton.RightButton, pos=at(surface, (0.5, 0.5)))
    QTest.mouseClick(surface, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert len(strokes) == 1


def test_a_line_that_leaves_the_sheet_goes_along_its_edge(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    draws(surface, [(0.9, 0.5), (1.3, 0.5), (1.3, 0.8)])
    assert _near(strokes[0].points[-1], (1.0, 0.8))


@pytest.mark.parametrize("pressure", [0.1, 1.0])
def test_a_pen_draws_however_hard_it_presses(
    surface: DrawingSurface, strokes: list[Stroke], pressure: float
) -> None:
    kinds = QEvent.Type
    pen = QPointingDevice(
        "pen",
        1,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure,
        1,
        1,
    )
    for kind, place in (
        (kinds.TabletPress, PATH[0]),
        (kinds.TabletMove, PATH[1]),
        (kinds.TabletRelease, PATH[2]),
    ):
        QApplication.sendEvent(surface, _event(pen, kind, at(surface, place), pressure))
    (stroke,) = strokes
    assert all(map(_near, stroke.points, PATH))
    assert stroke.nib is Nib.MEDIUM


def _event(pen: QPointingDevice, kind: QEvent.Type, where: QPoint, pressure: float) -> QTabletEvent:
    button, spot, held = Qt.MouseButton.LeftButton, QPointF(where), Qt.KeyboardModifier.NoModifier
    tilts = (0.0, 0.0, 0.0, 0.0, 0.0)
    return QTabletEvent(kind, pen, spot, spot, pressure, *tilts, held, button, button)


def test_the_eraser_takes_whole_strokes_at_once_and_tells_of_them_once(
    surface: DrawingSurface, erased: list[tuple[int, ...]]
) -> None:
    surface.show_sketch(TWO)
    surface.take_up(Tool(erases=True))
    places = [(0.2, 0.2), (0.5, 0.6)]
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at(surface, places[0]))
    assert colour(surface, (0.8, 0.2)) == SHEET
    assert colour(surface, (0.5, 0.6)) == COLOURS[Ink.RED]
    QTest.mouseMove(surface, at(surface, places[1]))
    assert colour(surface, (0.5, 0.3)) == SHEET
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at(surface, places[1]))
    assert erased == [(0, 1)]
    surface.show_sketch(Sketch())
    draws(surface, places)
    assert erased == [(0, 1)]


def test_keys_put_the_pen_down_move_it_and_lift_it(
    surface: DrawingSurface, strokes: list[Stroke], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(surface.tool_chosen) as told:
        keys(surface, K.Key_2)
    assert told.args == [Tool(Ink.RED)]
    keys(surface, K.Key_Left, K.Key_Space, K.Key_Right, K.Key_Down)
    assert "pen 2 red, medium, down; at 50 across, 52 down" in surface.accessibleDescription()
    QTest.keyClick(surface, K.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    keys(surface, K.Key_Space)
    (stroke,) = strokes
    assert stroke.points == ((0.475, 0.5), (0.5, 0.5), (0.5, 0.525), (0.505, 0.525))
    keys(surface, K.Key_Right, K.Key_Right)
    assert len(strokes) == 1
    assert "up; at 56 across" in surface.accessibleDescription()


def test_keys_erase_and_choose_the_breadth(
    surface: DrawingSurface, erased: list[tuple[int, ...]]
) -> None:
    surface.show_sketch(TWO)
    keys(surface, K.Key_Plus, K.Key_E, K.Key_Space, K.Key_Space)
    assert erased == [(1,)]
    assert surface.tool == Tool(nib=Nib.BROAD, erases=True)
    keys(surface, K.Key_Minus, K.Key_Minus, K.Key_E)
    assert surface.tool == Tool(nib=Nib.FINE)


def test_escape_takes_a_line_on_its_way_back_and_nothing_else(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    surface.take_up(Tool(Ink.RED, Nib.BROAD))
    keys(surface, K.Key_Space, K.Key_Right, K.Key_Right, K.Key_Escape)
    assert strokes == []
    assert not surface.is_drawing
    surface.clearFocus()
    assert colour(surface, (0.5, 0.5)) == SHEET


def test_a_line_by_keys_ends_where_the_keyboard_leaves_it(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    keys(surface, K.Key_Space, K.Key_Right)
    surface.clearFocus()
    assert len(strokes) == 1


def test_a_line_goes_on_when_the_sheet_changes_its_size(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    surface.take_up(Tool(Ink.RED, Nib.BROAD))
    QTest.mousePress(surface, Qt.MouseButton.LeftButton, pos=at(surface, PATH[0]))
    QTest.mouseMove(surface, at(surface, PATH[1]))
    surface.resize(500, 420)
    assert colour(surface, (0.3, 0.75)) == COLOURS[Ink.RED]
    QTest.mouseMove(surface, at(surface, PATH[2]))
    QTest.mouseRelease(surface, Qt.MouseButton.LeftButton, pos=at(surface, PATH[2]))
    assert all(map(_near, strokes[0].points, PATH))


def test_what_may_not_be_drawn_on_takes_nothing(
    surface: DrawingSurface, strokes: list[Stroke]
) -> None:
    surface.show_sketch(TWO, takes=False)
    draws(surface, PATH)
    keys(surface, K.Key_Space, K.Key_Right, K.Key_Space)
    assert strokes == []


@pytest.mark.parametrize("theme", list(THEMES))
def test_sheet_and_inks_are_the_same_in_every_theme(
    surface: DrawingSurface, qapp: QApplication, theme: str
) -> None:
    before = worn()
    wear(qapp, THEMES[theme])
    surface.show_sketch(TWO)
    assert colour(surface, (0.2, 0.2)) == COLOURS[Ink.BLACK]
    assert colour(surface, (0.2, 0.6)) == SHEET
    wear(qapp, before)


def test_a_screen_reader_hears_what_there_is(surface: DrawingSurface) -> None:
    surface.show_sketch(TWO)
    assert surface.accessibleName() == "Drawing"
    assert surface.accessibleDescription().startswith(
        "Drawing of 2 strokes in black and red; pen 1 black, medium, up"
    )
