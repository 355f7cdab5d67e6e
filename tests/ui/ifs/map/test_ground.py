"""What lies beneath the parts is drawn once, and anew only where it has to be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter, QTransform

from ui.ifs.map.bonds import Bonds
from ui.ifs.map.ground import ROOM_PX, Ground


class Sheet:
    """Something to draw on, that counts how often bonds were asked for."""

    def __init__(self, bonds: Bonds | None = None) -> None:
        self.ground = Ground()
        self.asked: list[bool] = []
        self.bonds = bonds or Bonds()

    def draws(self, dx: float, dy: float, zoom: float = 1.0) -> QImage:
        """The picture of a view that sees the map so."""
        picture = QImage(200, 150, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        seen = QTransform(zoom, 0, 0, zoom, dx, dy)
        self.ground.draw(painter, seen, QSize(200, 150), self._bonds)
        painter.end()
        return picture

    def _bonds(self, worded: bool) -> Bonds:
        self.asked.append(worded)
        return self.bonds


@pytest.fixture
def sheet(qapp: object) -> Sheet:
    return Sheet()


def test_the_same_view_is_drawn_once(sheet: Sheet) -> None:
    assert sheet.draws(100, 75) == sheet.draws(100, 75)
    assert sheet.asked == [True]


def test_a_push_shows_what_is_drawn_already(sheet: Sheet) -> None:
    fresh = Sheet()
    # The words of the rings stand where they are in sight, and so elsewhere in a view of its own.
    sheet.ground.rings = fresh.ground.rings = False
    sheet.draws(100, 75)
    pushed = sheet.draws(100 + ROOM_PX, 75)
    assert sheet.asked == [True]
    assert pushed == fresh.draws(100 + ROOM_PX, 75)
    sheet.draws(101 + ROOM_PX, 75)
    assert sheet.asked == [True, True]


def test_while_it_is_hurried_it_is_plain_and_at_rest_it_is_whole(sheet: Sheet) -> None:
    sheet.ground.hurried = True
    sheet.draws(100, 75, 1.1)
    sheet.draws(100, 75, 1.2)
    sheet.ground.hurried = False
    rested = sheet.draws(100, 75, 1.2)
    assert sheet.asked == [False, False, True]
    assert rested == Sheet().draws(100, 75, 1.2)


def test_words_find_their_room_at_rest_and_look_for_none_while_it_is_hurried(qapp: object) -> None:
    free = Sheet()
    free.draws(100, 75, 0.4)
    crowded = Sheet(Bonds(boxes=free.ground.words))
    crowded.draws(100, 75, 0.4)
    at_rest = crowded.ground.words
    assert not any(one.intersects(other) for one in at_rest for other in free.ground.words)
    crowded.ground.hurried = free.ground.hurried = True
    crowded.draws(100, 75, 0.41)
    free.draws(100, 75, 0.41)
    assert crowded.ground.words == free.ground.words != ()


def test_what_has_changed_is_drawn_anew(sheet: Sheet) -> None:
    with_rings = sheet.draws(100, 75, 0.3)
    sheet.ground.rings = False
    sheet.ground.forget()
    assert sheet.draws(100, 75, 0.3) != with_rings
    assert sheet.asked == [True, True]


def test_self_is_in_the_middle(sheet: Sheet) -> None:
    here = sheet.draws(100, 75)
    ground = sheet.draws(1000, 75).pixelColor(20, 20)
    assert here.pixelColor(QPointF(100, 40).toPoint()) != ground
