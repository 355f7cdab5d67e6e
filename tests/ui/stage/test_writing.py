"""Words that are never cut."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from ui.stage.writing import Writing, letters
from ui.theme.fonts import FAMILY

ROOM = QSizeF(300.0, 200.0)
TEXTS = [
    "tears",
    "the one who scans every room for what might be wrong",
    "averylongwordthatdoesnotbreakanywhereatallandgoesonandon",
    "two\nlines",
    "הקטנה שמתחבאת מתחת לשולחן",
    "x " * 900,
]


def _ink(writing: Writing) -> NDArray[np.bool_]:
    """Where ink lies, with a wide border round the words' own box.  shape (h, w)"""
    width, height = (round(side) + 200 for side in writing.size.toTuple())
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    writing.draw(painter, QPointF(100.0, 100.0), QColor("white"), QColor(0, 0, 0, 0))
    painter.end()
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return lines[:, :width] > 60


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width_px", [1.0, 90.0, 5000.0])
def test_words_stay_within_their_box_and_the_box_within_the_room(
    qapp: QGuiApplication, text: str, width_px: float
) -> None:
    writing = Writing(text, 16.0, width_px, ROOM)
    assert writing.size.width() <= ROOM.width()
    assert writing.size.height() <= ROOM.height()
    rows, columns = np.nonzero(_ink(writing))
    assert rows.size
    assert columns.min() >= 98
    assert columns.max() <= 102 + writing.size.width()
    assert rows.min() >= 98
    assert rows.max() <= 102 + writing.size.height()


def test_words_that_are_too_long_become_wider_before_they_become_smaller(
    qapp: QGuiApplication,
) -> None:
    long = "word " * 30
    assert Writing(long, 16.0, 60.0, ROOM).letters_px == 16.0
    assert Writing(long, 16.0, 60.0, ROOM).size.width() > 60.0
    assert Writing("word " * 300, 16.0, 60.0, ROOM).letters_px < 16.0


def test_lines_break_where_the_text_breaks(qapp: QGuiApplication) -> None:
    one, two = (Writing(text, 16.0, 200.0, ROOM).size for text in ("two lines", "two\nlines"))
    assert two.height() == pytest.approx(2.0 * one.height(), abs=2.0)
    assert two.width() < one.width()


def test_the_bundled_letters_are_used(qapp: QGuiApplication) -> None:
    assert letters(16.0).family() == FAMILY


@pytest.mark.parametrize(
    ("text", "ragged"), [("the house by\nthe sea", "right"), ("שלום לכולם\nזה הבית", "left")]
)
def test_lines_begin_where_their_letters_do(qapp: QGuiApplication, text: str, ragged: str) -> None:
    """Left for most letters, right for those that run the other way; the second line is the shorter one."""
    ink = _ink(Writing(text, 20.0, 280.0, ROOM, Qt.AlignmentFlag.AlignLeft))
    rows = np.nonzero(ink.any(axis=1))[0]
    first, second = ink[: int(rows.mean())], ink[int(rows.mean()) :]
    (left, right), (low, high) = (
        (columns.min(), columns.max())
        for columns in (np.nonzero(half.any(axis=0))[0] for half in (first, second))
    )
    assert (low - left > 15, right - high > 15) == (ragged == "left", ragged == "right")
