"""A legend beside a map: all of it in sight, nothing of the map under it, in letters that can be read."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QGuiApplication

from ui.kit.shapes import Shape
from ui.kit.strokes import Stroke
from ui.stage.board import Board, LineMark, Meaning, RingMark, ShapeMark
from ui.stage.board_fit import BORDER, LEAST, fitted
from ui.stage.board_painting import drawn

DISPLAYS = [QSizeF(1920, 1080), QSizeF(640, 480), QSizeF(1080, 1920), QSizeF(2560, 1600)]
SQUARE = Meaning(ShapeMark(0.0, 0.0, 1.5, Shape.SQUARE, "#4F8F86"), "keeps things in hand")
ZIGZAG = Meaning(LineMark(-1.0, 0.0, 1.0, 0.0, stroke=Stroke.ZIGZAG, width=0.1), "pulls against")
MAP = RingMark(0.0, 0.0, 300.0, "close to Self")


def _board(*legend: Meaning) -> Board:
    return Board(600.0, 600.0, (MAP,), 15.0, -300.0, -300.0, legend=legend)


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
@pytest.mark.parametrize("count", [1, 8, 40])
def test_all_of_it_is_in_sight_beside_the_map(
    qapp: QGuiApplication, display: QSizeF, count: int
) -> None:
    fit = fitted(_board(*[SQUARE, ZIGZAG][:2] * (count // 2 or 1)), display)
    assert fit.legend is not None
    border = BORDER * display.height() - 1e-6
    room = QRectF(QPointF(), display).adjusted(border, border, -border, -border)
    assert room.contains(fit.legend.box)
    assert all(fit.legend.box.contains(words.box) for _, words in fit.legend.rows)
    assert all(fit.legend.box.contains(sample) for sample, _ in fit.legend.rows)
    assert not fit.legend.box.intersects(fit.box(-300.0, -300.0, 600.0, 600.0))
    assert not any(fit.legend.box.intersects(words.box) for words in fit.words)


def test_its_letters_can_be_read_and_are_smaller_only_where_it_is_long(
    qapp: QGuiApplication,
) -> None:
    few, many = (fitted(_board(*[SQUARE] * count), DISPLAYS[0]).legend for count in (6, 40))
    assert few is not None
    assert many is not None
    assert few.letters_px == pytest.approx(1080.0 * LEAST)
    assert many.letters_px < few.letters_px
    assert fitted(_board(), DISPLAYS[0]).legend is None


def test_each_line_has_its_sample(qapp: QGuiApplication) -> None:
    board = _board(SQUARE, ZIGZAG)
    sheet = drawn(board, {}, QSize(1280, 800), "#20252B")
    legend = fitted(board, QSizeF(1280, 800)).legend
    assert legend is not None
    first, _ = legend.rows[0]
    assert sheet.pixelColor(first.toPoint()).name().upper() == "#4F8F86"
    flat = np.frombuffer(sheet.constBits(), np.uint8).reshape(800, 1280, 4)
    for middle, words in legend.rows:
        for box in (words.box, QRectF(middle - QPointF(16, 13), QSizeF(32, 26))):
            part = box.toRect()
            seen = flat[part.top() : part.bottom(), part.left() : part.right(), 1]
            assert int(seen.max()) - int(seen.min()) > 60
