"""One board on displays and grounds of different kinds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from tests.fakes.pictures import png
from ui.kit.shapes import Shape
from ui.stage.board import Board, ShapeMark
from ui.stage.painting import paint
from ui.stage.scene import Scene
from ui.stage.shared import SharedBoard
from ui.stage.stepwise import at_once

DARK, LIGHT = "#20252B", "#E6E2D8"
SQUARE = ShapeMark(50.0, 50.0, 80.0, Shape.SQUARE, "#4F8F86")


@pytest.fixture
def shared(qapp: QGuiApplication) -> SharedBoard:
    return SharedBoard(Board(100.0, 100.0, (SQUARE,), letters=2.0))


def _glass(shared: SharedBoard, width: int, height: int, ground: str) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, Scene(ground, board=shared), QRect(0, 0, width, height))
    painter.end()
    return image


def _across(image: QImage) -> list[QColor]:
    middle = image.height() // 2
    return [image.pixelColor(x, middle) for x in range(image.width())]


def test_it_fills_each_display_it_is_laid_on(shared: SharedBoard) -> None:
    for width, height in ((400, 300), (800, 600), (300, 400), (400, 300)):
        image = _glass(shared, width, height, DARK)
        assert image.pixelColor(width // 2, height // 2).name().upper() == SQUARE.fill
        filled = sum(one.name().upper() == SQUARE.fill for one in _across(image))
        assert filled > 0.4 * min(width, height)
        assert image.pixelColor(1, 1).name().upper() == DARK


def test_its_ink_follows_the_ground(shared: SharedBoard) -> None:
    dark, light, again = (_glass(shared, 400, 300, ground) for ground in (DARK, LIGHT, DARK))
    assert max(one.lightness() for one in _across(dark)) > 200
    assert min(one.lightness() for one in _across(light)) < 40
    assert again == dark


def test_a_picture_that_stays_is_read_once(qapp: QGuiApplication) -> None:
    red, blue = png(mode="RGB"), png(9, 9, mode="RGB")
    first = SharedBoard(Board(9.0, 9.0, pictures=(red, b"none")))
    after = SharedBoard(Board(9.0, 9.0, pictures=(blue, red)))
    at_once(first.preparing(QSize(40, 30), DARK))
    at_once(after.preparing(QSize(40, 30), DARK, first))
    assert first.pictures is not None
    assert after.pictures is not None
    assert after.pictures[red] is first.pictures[red]
    assert [one.width() for one in after.pictures.values()] == [9, 30]
    assert first.pictures[b"none"].isNull()


def test_what_was_drawn_for_a_display_is_not_drawn_again(shared: SharedBoard) -> None:
    assert len(list(shared.preparing(QSize(400, 300), DARK))) == 1
    assert list(shared.preparing(QSize(400, 300), DARK)) == []
    assert len(list(shared.preparing(QSize(400, 300), LIGHT))) == 1
