"""A picture stands alone: nothing that was drawn before it moves what is drawn in it."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.golden.pictures import Pixels, pixels_of
from tests.golden.stage import cut_letters_anew
from ui.kit.readings import ClockFace
from ui.kit.text import Label

SMALL_SIZES_PX = (13, 15, 18, 24, 40)


def test_the_clock_stands_where_it_stood_whatever_was_drawn_before(
    qtbot: QtBot, qapp: QApplication
) -> None:
    def drawn(words: str, size_px: int) -> Pixels:
        label = Label(words, size_px=size_px)
        qtbot.addWidget(label)
        return pixels_of(label.grab().toImage())

    def clock() -> Pixels:
        cut_letters_anew(qapp)
        face = ClockFace("since first dose")
        qtbot.addWidget(face)
        return pixels_of(face.grab().toImage())

    first = clock()
    for size_px in SMALL_SIZES_PX:
        drawn("138/84, asked for water", size_px)
        assert np.array_equal(clock(), first)
