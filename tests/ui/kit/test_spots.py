"""A picture one can go through by arrows and by clicks, and that says where one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.spots import Spot, SpotPicture
from ui.kit.surface import Scroll

HIGH_PX = 30.0


class Grid(SpotPicture):
    """Squares in rows of three."""

    count = 7

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        self.setMinimumHeight(400)
        return tuple(
            Spot(f"k{n}", QRectF(60.0 * (n % 3), 60.0 * (n // 3), HIGH_PX, HIGH_PX), f"square {n}")
            for n in range(self.count)
        )

    def _paint(self, painter: QPainter) -> None:
        for spot in self.spots():
            painter.drawRect(spot.area)


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    picture = Grid("Squares")
    qtbot.addWidget(picture)
    picture.resize(200, 400)
    picture.show()
    qtbot.waitExposed(picture)
    return picture


def _key(picture: Grid) -> str:
    spot = picture.current()
    return spot.key if spot is not None else ""


def test_the_latest_is_current_until_one_goes_elsewhere(grid: Grid) -> None:
    assert _key(grid) == "k6"
    assert grid.accessibleName() == "Squares"
    assert grid.accessibleDescription() == "square 6"


@pytest.mark.parametrize(
    ("start", "key", "wanted"),
    [
        ("k4", Qt.Key.Key_Left, "k3"),
        ("k4", Qt.Key.Key_Right, "k5"),
        ("k0", Qt.Key.Key_Left, "k0"),
        ("k6", Qt.Key.Key_Right, "k6"),
        ("k4", Qt.Key.Key_Up, "k1"),
        ("k1", Qt.Key.Key_Down, "k4"),
        ("k5", Qt.Key.Key_Down, "k6"),
        ("k1", Qt.Key.Key_Up, "k1"),
        ("k4", Qt.Key.Key_Home, "k0"),
        ("k4", Qt.Key.Key_End, "k6"),
    ],
)
def test_keys_go_from_spot_to_spot(grid: Grid, start: str, key: Qt.Key, wanted: str) -> None:
    grid.set_current(start)
    QTest.keyClick(grid, key)
    assert _key(grid) == wanted


def test_where_one_is_is_told_in_words(qtbot: QtBot, grid: Grid) -> None:
    with qtbot.waitSignal(grid.pointed) as told:
        QTest.keyClick(grid, Qt.Key.Key_Home)
    assert told.args == ["square 0"]
    assert grid.accessibleDescription() == "square 0"


def test_enter_and_two_clicks_choose(qtbot: QtBot, grid: Grid) -> None:
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == ["k6"]
    with qtbot.waitSignal(grid.chosen) as told:
        QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(70, 10))
    assert told.args == ["k1"]


def test_a_click_reaches_what_a_finger_would(grid: Grid) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(33, 15))
    assert _key(grid) == "k0"
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(45, 45))
    assert _key(grid) == "k0"


def test_other_keys_are_left_to_the_page(qtbot: QtBot, grid: Grid) -> None:
    with qtbot.assertNotEmitted(grid.chosen), qtbot.assertNotEmitted(grid.pointed):
        QTest.keyClick(grid, Qt.Key.Key_L)
        QTest.keyClick(grid, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)


def test_the_current_one_stays_when_all_is_laid_anew_and_is_given_up_when_it_goes(
    grid: Grid,
) -> None:
    grid.set_current("k5")
    grid.count = 6
    grid.relay()
    assert _key(grid) == "k5"
    grid.count = 2
    grid.relay()
    assert _key(grid) == "k1"
    grid.count = 0
    grid.relay()
    assert grid.current() is None
    assert grid.accessibleDescription() == ""
    assert not grid.set_current("k0")
    QTest.keyClick(grid, Qt.Key.Key_Return)


def test_what_is_gone_to_comes_into_sight(qtbot: QtBot) -> None:
    scroll, picture = Scroll(), Grid("Squares")
    scroll.column.addWidget(picture)
    qtbot.addWidget(scroll)
    scroll.resize(200, 100)
    scroll.show()
    qtbot.waitExposed(scroll)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.verticalScrollBar().value() == 0
    picture.set_current("k6")
    assert scroll.verticalScrollBar().value() > 0


def test_the_frame_is_stronger_while_the_keyboard_is_there(grid: Grid) -> None:
    grid.clearFocus()
    without = grid.grab().toImage()
    grid.activateWindow()
    grid.setFocus()
    assert grid.hasFocus()
    assert grid.grab().toImage() != without


def test_a_repr_says_no_words() -> None:
    assert repr(Spot("e1", QRectF(), "a client's words")) == "<Spot e1>"
