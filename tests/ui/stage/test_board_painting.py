"""What of a board is on the glass, pixel by pixel."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter

from ui.kit.shapes import Pattern, Shape, outline
from ui.kit.strokes import Arrow, Stroke
from ui.stage.board import (
    Board,
    CardMark,
    FrameMark,
    LineMark,
    Mark,
    RingMark,
    ShapeMark,
)
from ui.stage.board_fit import fitted
from ui.stage.board_painting import CROWD, DARK_INK, LIGHT_INK, READ_AT, drawn, inks_for
from ui.stage.board_pictures import MOST_PIXELS, read_all
from ui.theme.tokens import contrast

SIZE = QSize(900, 700)
GROUND = "#20252B"
FILL = "#4F8F86"


def _board(*marks: Mark, pictures: tuple[bytes, ...] = ()) -> Board:
    return Board(1000.0, 700.0, marks, pictures=pictures)


def _sheet(
    *marks: Mark, ground: str = GROUND, size: QSize = SIZE, pictures: tuple[bytes, ...] = ()
) -> QImage:
    board = _board(*marks, pictures=pictures)
    return drawn(board, read_all(pictures), size, ground)


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
    "words": CardMark(100.0, 100.0, 300.0, 200.0, "today"),
    "label": _shape(opacity=0.0, label="tears"),
    "sealed": CardMark(100.0, 100.0, 300.0, 200.0, hatched=True),
    "picture that is not there": CardMark(100.0, 100.0, 300.0, 200.0, picture=0),
}


@pytest.mark.parametrize("kind", EACH)
def test_each_kind_of_mark_is_drawn(qapp: QGuiApplication, kind: str) -> None:
    assert not _pixels().any()
    assert _pixels(EACH[kind])[..., 3].max() > 60


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
    words = FrameMark(450.0, 330.0, 100.0, 40.0, "today")
    for one in (_sheet(words, below), _sheet(below, words)):
        assert _at(one, 455.0, 320.0, below).lightness() < 70


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
    pixels = _pixels(CardMark(100.0, 100.0, 300.0, 200.0, "MMMM"), ground=ground)
    colour = QColor(ink)
    apart = np.abs(pixels - [colour.blue(), colour.green(), colour.red(), 255]).max(axis=2)
    assert (apart < 40).sum() > 40


def test_a_picture_is_shown_whole_in_the_middle_of_its_card(qapp: QGuiApplication) -> None:
    mark = CardMark(200.0, 100.0, 400.0, 400.0, picture=0)
    for picture in (_png(40, 20, "#9A6FB0"), _picture("JPEG", 40, 20, "#9A6FB0")):
        sheet = _sheet(mark, pictures=(picture,))
        middle = _at(sheet, 400.0, 300.0, mark)
        assert abs(middle.red() - 0x9A) + abs(middle.blue() - 0xB0) < 8
        assert _at(sheet, 400.0, 150.0, mark) == _at(sheet, 400.0, 450.0, mark) != middle


def test_the_words_of_a_picture_stand_beneath_it_on_the_same_card(qapp: QGuiApplication) -> None:
    mark = CardMark(200.0, 100.0, 400.0, 300.0, "the house by the lake", picture=0)
    fit = fitted(_board(mark), QSizeF(SIZE))
    (words,) = fit.words
    assert words.box.top() >= fit.at(0.0, 400.0).y() - 1e-6
    assert fit.card(0, mark).contains(words.box)


def test_a_shape_is_filled_by_its_picture_and_nothing_beside_it(qapp: QGuiApplication) -> None:
    mark = replace(_shape(Shape.CIRCLE), picture=0, label="tears")
    sheet = _sheet(mark, pictures=(_png(90, 20, "#9A6FB0"),))
    for x, y in ((500.0, 350.0), (500.0, 262.0), (500.0, 438.0)):
        assert _at(sheet, x, y, mark).name() == "#9a6fb0"
    assert _at(sheet, 402.0, 252.0, mark).alpha() == 0


def test_what_is_no_picture_or_a_huge_one_leaves_its_place_empty(qapp: QGuiApplication) -> None:
    whole = _png(300, 300, "#9A6FB0")
    cut_off = whole[: whole.index(b"IDAT") + 30]
    side = int(MOST_PIXELS**0.5) + 1
    shape, card = replace(_shape(), picture=0), CardMark(0.0, 0.0, 300.0, 200.0, picture=0)
    for content in (b"", b"not a picture", cut_off, _png(side, side, "#9A6FB0"), _gif()):
        broken = _sheet(shape, card, pictures=(content,))
        assert broken == _sheet(replace(shape, picture=None), replace(card, picture=None))
        assert _at(broken, 500.0, 350.0, shape).name().upper() == FILL


def test_what_is_sealed_is_hatched_all_over(qapp: QGuiApplication) -> None:
    card = CardMark(100.0, 100.0, 600.0, 400.0, "Sealed note", hatched=True)
    plain, hatched = _pixels(replace(card, hatched=False, text="")), _pixels(card)
    fit = fitted(_board(card), QSizeF(SIZE))
    box = fit.card(0, card).toRect().adjusted(8, 8, -8, -8)
    apart = np.abs(plain - hatched).max(axis=2)[box.top() : box.bottom(), box.left() : box.right()]
    for part in np.array_split(apart, 8):
        assert 0.05 < (part > 12).mean() < 0.8
    (words,) = fit.words
    assert (words.box.center() - fit.at(400.0, 300.0)).manhattanLength() < 3.0


@pytest.mark.parametrize("ground", [GROUND, "#E6E2D8"])
def test_a_shape_that_is_not_filled_has_its_colour_round_it(
    qapp: QGuiApplication, ground: str
) -> None:
    mark = replace(_shape(), filled=0.3, pattern=Pattern.DOTS, label="")
    sheet = _sheet(mark, ground=ground)
    inks = inks_for(ground, 15.0)
    middle, line = _at(sheet, 500.0, 350.0, mark), inks.line(mark.fill)
    assert middle.alpha() == 255
    assert contrast(line.name(), inks.under.name()) >= READ_AT
    edge = [_at(sheet, 412.0 + step / 4, 350.0, mark) for step in range(-16, 16)]
    assert min(_apart(one, line) for one in edge if one.alpha() == 255) < 12


def test_bonds_stand_out_on_every_ground(qapp: QGuiApplication) -> None:
    for ground in (GROUND, "#E6E2D8"):
        inks = inks_for(ground, 15.0)
        assert contrast(inks.line(None).name(), inks.under.name()) >= READ_AT


def test_very_many_lines_are_weak_so_that_what_they_join_is_seen(qapp: QGuiApplication) -> None:
    lines = [LineMark(0.0, 4.0 * y, 900.0, 4.0 * y, width=4.0) for y in range(CROWD + 1)]
    few, many = (_pixels(*some)[..., 0].max() for some in (lines[:10], lines))
    assert 60 < many < few - 40


def _apart(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def _gif() -> bytes:
    """What no picture on a map ever is, though a decoder for it may be there."""
    return _picture("GIF", 9, 9, "#9A6FB0")


def _picture(kind: str, width: int, height: int, colour: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()
