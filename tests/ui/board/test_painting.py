"""Strokes on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kapdesk.sketch.inks import COLOURS
from kapdesk.sketch.model import ASPECT, Ink, Nib, Sketch, Stroke, stroke_of
from tests.kapdesk.sketch.strategies import strokes
from ui.board import painting

BOX = QRectF(20.0, 10.0, 400.0, 300.0)


@pytest.mark.parametrize("room", [(700, 300), (300, 700), (400, 300)])
def test_the_sheet_keeps_its_shape_in_any_room(room: tuple[int, int]) -> None:
    around = QRectF(0.0, 0.0, *room)
    box = painting.box_within(around)
    assert box.width() / box.height() == pytest.approx(ASPECT)
    assert around.contains(box)
    assert box.center() == around.center()


def test_a_place_is_seen_where_it_is_found_again() -> None:
    assert painting.spot(BOX, (0.5, 0.25)) == QPointF(220.0, 85.0)
    assert painting.place(BOX, QPointF(220.0, 85.0)) == (0.5, 0.25)


@pytest.mark.parametrize("ink", list(Ink))
def test_a_line_and_a_dot_show_in_their_ink(ink: Ink) -> None:
    line = stroke_of(ink, Nib.BROAD, [(0.2, 0.5), (0.8, 0.5)])
    dot = stroke_of(ink, Nib.BROAD, [(0.5, 0.1)])
    picture = _drawn(Sketch((line, dot)))
    for place in ((0.4, 0.5), (0.5, 0.1)):
        assert _colour(picture, place) == QColor(COLOURS[ink]).name()
    assert _colour(picture, (0.5, 0.8)) == "#ffffff"


@given(strokes())
def test_what_a_stroke_covers_holds_every_pixel_of_it(stroke: Stroke) -> None:
    around = painting.covered(BOX, stroke)
    for place in stroke.points:
        assert around.contains(painting.spot(BOX, place).toPoint())


def _drawn(sketch: Sketch) -> QImage:
    picture = QImage(440, 320, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painting.draw_sketch(painter, BOX, sketch)
    painter.end()
    return picture


def _colour(picture: QImage, place: tuple[float, float]) -> str:
    return QColor(picture.pixel(painting.spot(BOX, place).toPoint())).name()
