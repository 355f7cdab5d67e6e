"""A board lies on a display as large as it fits, and all of it in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication

from ui.stage.board import (
    Board,
    CardMark,
    FrameMark,
    LineMark,
    Mark,
    RingMark,
    ShapeMark,
)
from ui.stage.board_fit import BORDER, LEAST, MOST, Fit, fitted
from ui.stage.board_words import INSET, MANY

DISPLAYS = [QSizeF(1920, 1080), QSizeF(640, 480), QSizeF(1080, 1920), QSizeF(2560, 1600)]
LONG = "the one who scans every room for whatever might be wrong with it " * 3
ON_THE_RIM: tuple[Mark, ...] = (
    ShapeMark(0.0, 0.0, 90.0, label=LONG),
    ShapeMark(1000.0, 700.0, 90.0, label=LONG),
    RingMark(500.0, 350.0, 340.0, LONG),
    LineMark(1000.0, 0.0, 1000.0, 700.0, label=LONG),
    FrameMark(0.0, 5.0, 100.0, 100.0, LONG),
    CardMark(950.0, 650.0, 50.0, 50.0, LONG * 8),
)


def _room(display: QSizeF) -> QRectF:
    border = BORDER * display.height() - 1e-6
    return QRectF(QPointF(), display).adjusted(border, border, -border, -border)


@pytest.mark.parametrize("display", DISPLAYS, ids=str)
@pytest.mark.parametrize("marks", [ON_THE_RIM, ON_THE_RIM[:1], ON_THE_RIM[5:], ()], ids=len)
def test_nothing_reaches_into_the_border(
    qapp: QGuiApplication, display: QSizeF, marks: tuple[Mark, ...]
) -> None:
    fit = fitted(Board(1000.0, 700.0, marks), display)
    room = _room(display)
    told = {type(marks[number]) for number in range(len(marks)) if number not in fit.told}
    assert told <= {LineMark}
    assert all(room.contains(words.box) for words in fit.words)
    assert room.contains(fit.box(0.0, 0.0, 1000.0, 700.0))


OUTSIDE: dict[str, tuple[Mark, QRectF]] = {
    "shape": (ShapeMark(-300.0, 50.0, 80.0), QRectF(-340.0, 10.0, 80.0, 80.0)),
    "line": (LineMark(50.0, 50.0, 400.0, -200.0), QRectF(50.0, -200.0, 350.0, 250.0)),
    "ring": (RingMark(50.0, 50.0, 200.0), QRectF(-150.0, -150.0, 400.0, 400.0)),
    "frame": (FrameMark(80.0, 90.0, 200.0, 90.0), QRectF(80.0, 90.0, 200.0, 90.0)),
    "words": (CardMark(-90.0, 9.0, 50.0, 50.0, "x"), QRectF(-90.0, 9.0, 50.0, 50.0)),
    "picture": (CardMark(0.0, 90.0, 50.0, 500.0, picture=0), QRectF(0.0, 90.0, 50.0, 500.0)),
}


@pytest.mark.parametrize("kind", OUTSIDE)
def test_what_lies_beyond_the_board_is_shown_too(qapp: QGuiApplication, kind: str) -> None:
    mark, taken = OUTSIDE[kind]
    fit = fitted(Board(100.0, 100.0, (mark,)), DISPLAYS[0])
    assert _room(DISPLAYS[0]).contains(fit.box(taken.x(), taken.y(), taken.width(), taken.height()))


def test_a_board_fills_the_room_in_the_middle_of_the_display(qapp: QGuiApplication) -> None:
    fit = fitted(Board(1000.0, 1000.0), DISPLAYS[0])
    whole = fit.box(0.0, 0.0, 1000.0, 1000.0)
    assert whole.height() == pytest.approx(1080.0 * (1.0 - 2.0 * BORDER))
    assert whole.center() == QPointF(960.0, 540.0)


def test_a_board_may_begin_anywhere(qapp: QGuiApplication) -> None:
    board = Board(1000.0, 1000.0, (RingMark(0.0, 0.0, 300.0),), left=-500.0, top=-500.0)
    fit = fitted(board, DISPLAYS[0])
    assert fit.at(0.0, 0.0) == QPointF(960.0, 540.0)
    assert fit.at(0.0, -500.0).y() == pytest.approx(1080.0 * BORDER)


def test_letters_can_be_read_and_a_small_map_stays_calm(qapp: QGuiApplication) -> None:
    large, small = (fitted(Board(side, side), DISPLAYS[0]) for side in (20_000.0, 40.0))
    assert large.letters_px == pytest.approx(1080.0 * LEAST)
    assert small.letters_px == pytest.approx(1080.0 * MOST)
    assert small.scale == pytest.approx(1080.0 * MOST / 15.0)


def _labels(*marks: Mark) -> Fit:
    return fitted(Board(1000.0, 700.0, marks), DISPLAYS[0])


def test_each_label_lies_where_it_is_looked_for(qapp: QGuiApplication) -> None:
    fit = _labels(
        ShapeMark(300.0, 300.0, 60.0, label="below"),
        LineMark(100.0, 500.0, 500.0, 600.0, label="between"),
        RingMark(500.0, 350.0, 200.0, "on top"),
        FrameMark(600.0, 100.0, 200.0, 80.0, "above the corner"),
        CardMark(50.0, 50.0, 200.0, 80.0, "in its corner"),
    )
    below, between, on_top, above, corner = (words.box for words in fit.words)
    assert below.center().x() == pytest.approx(fit.at(300.0, 0.0).x(), abs=1.0)
    assert 0.0 < below.top() - fit.at(0.0, 330.0).y() < fit.letters_px
    assert (between.center() - fit.at(300.0, 550.0)).manhattanLength() < 2.0
    assert (on_top.center() - fit.at(500.0, 150.0)).manhattanLength() < 2.0
    assert above.left() == pytest.approx(fit.at(600.0, 0.0).x())
    assert 0.0 < fit.at(0.0, 100.0).y() - above.bottom() < fit.letters_px
    inset = QPointF(INSET, INSET) * fit.letters_px
    assert (corner.topLeft() - inset - fit.at(50.0, 50.0)).manhattanLength() < 1e-6


def test_a_label_at_the_rim_has_room_made_for_it(qapp: QGuiApplication) -> None:
    fit = _labels(ShapeMark(500.0, 670.0, 60.0, label="below"))
    assert fit.words[0].box.top() > fit.at(0.0, 700.0).y()
    assert _room(DISPLAYS[0]).contains(fit.words[0].box)


def test_no_label_takes_up_no_room(qapp: QGuiApplication) -> None:
    marks = (ShapeMark(9.0, 9.0, 9.0, label=" "), RingMark(9.0, 9.0, 9.0), FrameMark(0, 0, 9, 9))
    assert _labels(*marks, CardMark(0, 0, 9, 9, "\n"), LineMark(0, 0, 9, 9)).words == ()


def test_words_that_may_stand_elsewhere_keep_clear_of_everything(qapp: QGuiApplication) -> None:
    """Two lines and two rings whose words would otherwise lie over a shape, a card and each other."""
    marks: tuple[Mark, ...] = (
        ShapeMark(500.0, 350.0, 90.0, label="in the middle"),
        CardMark(440.0, 60.0, 120.0, 60.0, "at the top"),
        RingMark(500.0, 350.0, 280.0, "a ring"),
        RingMark(500.0, 350.0, 150.0, "another"),
        LineMark(100.0, 350.0, 900.0, 350.0, label="one way"),
        LineMark(100.0, 345.0, 900.0, 345.0, label="the same way"),
    )
    fit = _labels(*marks)
    boxes = [one.box for one in fit.words]
    assert len(boxes) == len(marks)
    boxes += [fit.box(455.0, 305.0, 90.0, 90.0), fit.box(440.0, 60.0, 120.0, 60.0)]
    for number, box in enumerate(boxes):
        others = [o for n, o in enumerate(boxes) if n != number and {n, number} != {1, 7}]
        assert not any(box.intersects(other) for other in others)


def test_a_line_says_nothing_where_it_would_hide_something(qapp: QGuiApplication) -> None:
    between = LineMark(460.0, 350.0, 540.0, 350.0, label="looks after all of them")
    shapes = (ShapeMark(420.0, 350.0, 80.0), ShapeMark(580.0, 350.0, 80.0))
    assert _labels(*shapes, between).words == ()
    assert len(_labels(between).words) == 1


def test_very_many_lines_say_nothing(qapp: QGuiApplication) -> None:
    lines = [LineMark(0.0, float(y), 900.0, float(y), label="x") for y in range(0, 700, 8)]
    assert len(_labels(*lines[:MANY]).words) == MANY
    assert _labels(*lines).words == ()


def test_an_open_ring_is_its_word_and_a_name_stands_inside_where_it_fits(
    qapp: QGuiApplication,
) -> None:
    shape = ShapeMark(500.0, 350.0, 300.0, label="Self", inside=True)
    fit = _labels(shape, RingMark(500.0, 350.0, 340.0, "needs space", open=True))
    assert (fit.words[0].box.center() - fit.at(500.0, 350.0)).manhattanLength() < 3.0
    assert len(fit.words) == 2
    small = _labels(ShapeMark(500.0, 350.0, 9.0, label="Self", inside=True))
    assert small.words[0].box.top() > small.at(0.0, 354.5).y()


def test_a_small_shape_is_named_only_where_nothing_else_stands(qapp: QGuiApplication) -> None:
    """A map of very many is seen as a whole: its names never hide it."""
    crowd = [
        ShapeMark(x * 30.0, y * 30.0, 20.0, label=f"the {x}th of {y}")
        for x in range(30)
        for y in range(20)
    ]
    far = ShapeMark(990.0, 690.0, 20.0, label="alone")
    fit = fitted(Board(1000.0, 700.0, (*crowd, far)), DISPLAYS[2])
    assert len(fit.words) < 60
    shapes = [fit.box(one.x - 9.0, one.y - 9.0, 18.0, 18.0) for one in crowd]
    assert not any(box.intersects(one.box) for one in fit.words for box in shapes)
    assert len(crowd) in fit.told


def test_words_of_rings_never_lie_over_each_other(qapp: QGuiApplication) -> None:
    everywhere = [
        ShapeMark(float(x), float(y), 50.0) for x in range(0, 1001, 40) for y in range(0, 701, 40)
    ]
    rings = [RingMark(500.0, 350.0, 60.0 + 12.0 * n, f"ring number {n}") for n in range(4)]
    boxes = [one.box for one in _labels(*everywhere, *rings).words]
    assert len(boxes) == len(rings)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])


def test_a_long_name_stands_wider_so_that_it_hides_less(qapp: QGuiApplication) -> None:
    short, long = (
        _labels(ShapeMark(500.0, 350.0, 90.0, label="step " * count)).words[0] for count in (7, 14)
    )
    assert long.box.width() > 1.3 * short.box.width()
    assert long.box.height() < 2.0 * short.box.height()
