"""What of a board is on the glass, pixel by pixel."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter

from ui.kit.shapes import Pattern, Shape, outline
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import (
    NOT_SHOWN,
    TOO_LARGE,
    Board,
    BoardRefused,
    FrameMark,
    LineMark,
    Mark,
    PictureMark,
    RingMark,
    ShapeMark,
    WordsMark,
)
from ui.stage.board_fit import fitted
from ui.stage.board_painting import DARK_INK, LIGHT_INK, drawn, pictures_of

SIZE = QSize(900, 700)
GROUND = "#20252B"
FILL = "#4F8F86"


def _board(*marks: Mark) -> Board:
    return Board(1000.0, 700.0, marks)


def _sheet(*marks: Mark, ground: str = GROUND, size: QSize = SIZE) -> QImage:
    board = _board(*marks)
    return drawn(board, pictures_of(board), size, ground)


def _pixels(*marks: Mark, ground: str = GROUND, size: QSize = SIZE) -> NDArray[np.int64]:
    """Blue, green, red and how much of it.  shape (h, w, 4)"""
    sheet = _sheet(*marks, ground=ground, size=size)
    flat = np.frombuffer(sheet.constBits(), np.uint8)
    return flat.reshape(size.height(), size.width(), 4).astype(np.int64)


def _at(sheet: QImage, x: float, y: float, *marks: Mark) -> QColor:
    place = fitted(_board(*marks), QSizeF(SIZE)).at(x, y).toPoint()
    return sheet.pixelColor(place)


def _shape(
    shape: Shape = Shape.SQUARE,
    pattern: Pattern = Pattern.PLAIN,
    *,
    dashed: bool = False,
    opacity: float = 1.0,
    label: str = "",
) -> ShapeMark:
    return ShapeMark(500.0, 350.0, 200.0, shape, FILL, pattern, dashed, opacity, label)


def _png(width: int, height: int, colour: str) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(content.data())


EACH: dict[str, Mark] = {
    "shape": _shape(),
    "line": LineMark(100.0, 100.0, 900.0, 600.0),
    "ring": RingMark(500.0, 350.0, 200.0),
    "frame": FrameMark(100.0, 100.0, 300.0, 200.0),
    "words": WordsMark(100.0, 100.0, 300.0, 200.0, "today"),
    "label": _shape(opacity=0.0, label="tears"),
    "picture": PictureMark(100.0, 100.0, 300.0, 200.0, b""),
}


@pytest.mark.parametrize("kind", EACH)
def test_each_kind_of_mark_is_drawn(qapp: QGuiApplication, kind: str) -> None:
    mark = EACH[kind]
    if isinstance(mark, PictureMark):
        mark = PictureMark(mark.x, mark.y, mark.width, mark.height, _png(30, 20, "#9A6FB0"))
    assert not _pixels().any()
    assert _pixels(mark)[..., 3].max() > 60


def test_a_shape_is_filled_in_its_colour_and_drawn_round_in_ink(qapp: QGuiApplication) -> None:
    mark = _shape()
    sheet = _sheet(mark)
    assert _at(sheet, 500.0, 350.0, mark).name().upper() == FILL
    edge = [_at(sheet, 412.0 + step, 350.0, mark) for step in range(-4, 5)]
    assert max(one.lightness() for one in edge if one.alpha() == 255) > 200
    assert _at(sheet, 380.0, 350.0, mark).alpha() == 0


@pytest.mark.parametrize("one", Shape)
def test_each_shape_is_drawn_as_what_it_is(qapp: QGuiApplication, one: Shape) -> None:
    """Every shape covers what its outline covers, and nothing else."""
    mark = _shape(one)
    fit = fitted(_board(mark), QSizeF(SIZE))
    path = outline(one, mark.size * fit.scale).translated(fit.at(mark.x, mark.y))
    inside = path.toFillPolygon().boundingRect()
    rows, columns = np.nonzero(_pixels(mark)[..., 3] > 127)
    found = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    assert found == pytest.approx(inside.getCoords(), abs=4.0)
    pixels = _pixels(mark)[..., 3]
    for y in range(int(inside.top()) + 8, int(inside.bottom()) - 8, 9):
        for x in range(int(inside.left()) - 12, int(inside.right()) + 12, 9):
            if all(path.contains(QPointF(x + dx, y + dy)) for dx in (-4, 4) for dy in (-4, 4)):
                assert pixels[y, x] == 255


def test_patterns_outlines_and_shares_are_told_apart(qapp: QGuiApplication) -> None:
    seen = [_pixels(_shape(pattern=one)) for one in Pattern]
    seen += [_pixels(_shape(dashed=True)), _pixels(_shape(opacity=0.4))]
    for one, other in combinations(seen, 2):
        assert (np.abs(one - other).max(axis=2) > 40).sum() > 200


def test_a_pattern_is_as_dense_on_every_display(qapp: QGuiApplication) -> None:
    shares = []
    for size in (QSize(600, 420), QSize(1800, 1260)):
        plain, dotted = (
            _pixels(_shape(pattern=one), size=size) for one in (Pattern.PLAIN, Pattern.DOTS)
        )
        apart = np.abs(plain - dotted).sum(axis=2)
        shares.append(apart.sum() / apart.max() / (plain[..., 3] > 200).sum())
    assert 0.05 < shares[0] < 0.5
    assert shares[0] == pytest.approx(shares[1], abs=0.04)


def test_lines_and_their_heads_are_told_apart(qapp: QGuiApplication) -> None:
    line = LineMark(100.0, 100.0, 900.0, 600.0, width=6.0)
    seen = [_pixels(replace(line, stroke=stroke)) for stroke in Stroke]
    seen += [_pixels(replace(line, stroke=Stroke.ZIGZAG, dashed=True))]
    seen += [_pixels(replace(line, arrow=arrow)) for arrow in Arrow if arrow is not Arrow.NONE]
    for one, other in combinations(seen, 2):
        assert (np.abs(one - other).max(axis=2) > 60).sum() > 60


def test_the_head_of_a_line_is_filled_to_its_tip(qapp: QGuiApplication) -> None:
    line = LineMark(100.0, 350.0, 900.0, 350.0, FILL, arrow=Arrow.B, width=10.0)
    sheet = _sheet(line)
    assert _at(sheet, 885.0, 352.0, line).name().upper() == FILL
    assert _at(sheet, 862.0, 362.0, line).name().upper() == FILL
    assert _at(sheet, 115.0, 362.0, line).alpha() == 0


def test_later_marks_lie_above_and_words_above_all(qapp: QGuiApplication) -> None:
    below, above = _shape(), ShapeMark(500.0, 350.0, 200.0, Shape.SQUARE, "#8F6B4F")
    assert _at(_sheet(below, above), 500.0, 350.0, below).name() == "#8f6b4f"
    words = WordsMark(450.0, 330.0, 100.0, 40.0, "today")
    first, last = _pixels(words, below), _pixels(below, words)
    assert (first == last).all()
    assert (last != _pixels(below)).any()


def test_a_faint_shape_has_words_that_are_not(qapp: QGuiApplication) -> None:
    faint, full = _shape(opacity=0.2, label="tears"), _shape(label="tears")
    pixels, others = _pixels(faint), _pixels(full)
    (words,) = fitted(_board(faint), QSizeF(SIZE)).words
    box = words.box.toRect()
    part = slice(box.top(), box.bottom()), slice(box.left(), box.right())
    assert (pixels[part] == others[part]).all()
    assert pixels[part][..., 3].max() > 240
    assert 0 < _at(_sheet(faint), 500.0, 350.0, faint).alpha() < 80


@pytest.mark.parametrize(("ground", "ink"), [(GROUND, LIGHT_INK), ("#E6E2D8", DARK_INK)])
def test_ink_stands_out_on_its_ground(qapp: QGuiApplication, ground: str, ink: str) -> None:
    pixels = _pixels(WordsMark(100.0, 100.0, 300.0, 200.0, "MMMM"), ground=ground)
    colour = QColor(ink)
    apart = np.abs(pixels - [colour.blue(), colour.green(), colour.red(), 255]).max(axis=2)
    assert (apart < 40).sum() > 40


def test_a_picture_is_shown_whole_in_the_middle_of_its_box(qapp: QGuiApplication) -> None:
    mark = PictureMark(200.0, 100.0, 400.0, 400.0, _png(40, 20, "#9A6FB0"))
    sheet = _sheet(mark)
    assert _at(sheet, 400.0, 300.0, mark).name() == "#9a6fb0"
    assert _at(sheet, 205.0, 205.0, mark).alpha() > 200
    assert _at(sheet, 400.0, 150.0, mark).alpha() == 0


def test_what_is_no_picture_or_a_huge_one_is_refused(qapp: QGuiApplication) -> None:
    whole = _png(300, 300, "#9A6FB0")
    cut_off = whole[: whole.index(b"IDAT") + 30]
    for png in (b"", b"not a picture", cut_off):
        with pytest.raises(BoardRefused) as refused:
            pictures_of(_board(PictureMark(0.0, 0.0, 9.0, 9.0, png)))
        assert refused.value.sentence == NOT_SHOWN
    with pytest.raises(BoardRefused) as refused:
        pictures_of(_board(PictureMark(0.0, 0.0, 9.0, 9.0, _png(4000, 3001, "#000000"))))
    assert refused.value.sentence == TOO_LARGE
