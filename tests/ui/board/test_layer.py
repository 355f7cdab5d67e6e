"""Strokes kept as one picture: however it came about, it is what the drawing is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from kapdesk.sketch.model import Ink, Nib, Sketch, stroke_of
from tests.ui.board.conftest import ACROSS, TWO
from ui.board import painting
from ui.board.layer import StrokeLayer

SIZE, BOX = QRect(0, 0, 420, 320), QRectF(10.0, 10.0, 400.0, 300.0)
DOT = stroke_of(Ink.BLUE, Nib.BROAD, [(0.8, 0.8)])


def _layer(*states: Sketch, ratio: float = 1.0) -> StrokeLayer:
    layer = StrokeLayer()
    layer.lay(SIZE, BOX, ratio)
    for state in states:
        layer.show_sketch(state)
    return layer


def _seen(layer: StrokeLayer, ratio: float = 1.0) -> QImage:
    picture = QImage(SIZE.size() * ratio, QImage.Format.Format_ARGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(0)
    painter = QPainter(picture)
    layer.draw(painter, SIZE)
    painter.end()
    return picture


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_whatever_was_drawn_and_taken_back_what_is_seen_is_the_drawing(
    qtbot: QtBot, ratio: float
) -> None:
    del qtbot
    more = TWO.with_stroke(DOT)
    afresh = _seen(_layer(more, ratio=ratio), ratio)
    for way in (
        (TWO, more),
        (Sketch((DOT,)), more),
        (more, Sketch((ACROSS,)), more),
        (more, more.without([0, 1]), TWO, more),
    ):
        assert _seen(_layer(*way, ratio=ratio), ratio) == afresh


def test_only_what_differs_is_painted_anew(qtbot: QtBot) -> None:
    del qtbot
    layer = _layer(TWO)
    changed = layer.show_sketch(TWO.with_stroke(DOT))
    assert changed == painting.covered(BOX, DOT)
    assert layer.show_sketch(TWO.with_stroke(DOT)).isEmpty()
    assert layer.show_sketch(TWO) == painting.covered(BOX, DOT)


def test_a_line_on_its_way_is_taken_in_or_away(qtbot: QtBot) -> None:
    del qtbot
    before = _seen(_layer(TWO))
    layer = _layer(TWO)
    pen = painting.pen_of(DOT.ink, DOT.nib, BOX)
    layer.add_piece(pen, [painting.spot(BOX, DOT.points[0])])
    assert _seen(layer) != before
    layer.show_sketch(TWO)
    assert _seen(layer) == before
    layer.add_piece(pen, [painting.spot(BOX, DOT.points[0])])
    layer.take_in(DOT)
    assert layer.show_sketch(TWO.with_stroke(DOT)).isEmpty()


def test_another_size_is_laid_once(qtbot: QtBot) -> None:
    del qtbot
    layer = _layer(TWO)
    assert not layer.lay(SIZE, BOX, 1.0)
    assert layer.lay(SIZE, BOX.adjusted(0, 0, -40, -30), 1.0)
    assert layer.lay(SIZE, BOX, 2.0)
    assert layer.box == BOX
    assert _seen(layer, 2.0) == _seen(_layer(TWO, ratio=2.0), 2.0)
