"""Numbers lie in large marks and beside small ones, and never on each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.bodymap.badges import Badges

ROOM = QRectF(0, 0, 300, 300)


@pytest.fixture
def painter(qtbot: QtBot) -> Iterator[QPainter]:
    del qtbot
    image = QImage(300, 300, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


def test_a_large_mark_holds_its_number(painter: QPainter) -> None:
    badges = Badges(painter, ROOM)
    plate = badges.put("7", QPointF(150, 150), QRectF(100, 100, 100, 100))
    assert plate is not None
    assert plate.center() == QPointF(150, 150)


def test_a_small_mark_stays_in_sight_beside_its_number(painter: QPainter) -> None:
    mark = QRectF(145, 145, 10, 10)
    plate = Badges(painter, ROOM).put("7", QPointF(150, 150), mark)
    assert plate is not None
    assert not plate.intersects(mark)


def test_numbers_never_lie_on_each_other_nor_outside(painter: QPainter) -> None:
    badges = Badges(painter, ROOM)
    mark = QRectF(270, 145, 10, 10)
    plates = [badges.put("10+", QPointF(275, 150), mark) for _ in range(4)]
    found = [plate for plate in plates if plate is not None]
    assert len(found) == 4
    for i, plate in enumerate(found):
        assert ROOM.contains(plate)
        assert not any(plate.intersects(other) for other in found[i + 1 :])


def test_nothing_to_say_takes_no_room(painter: QPainter) -> None:
    assert Badges(painter, ROOM).put("", QPointF(1, 1), QRectF(0, 0, 2, 2)) is None
