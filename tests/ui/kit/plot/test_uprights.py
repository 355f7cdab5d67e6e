"""An upright line says what it is, as fully as there is room for."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from kapdesk.kernel.rating_plot import Upright
from ui.kit.plot.inks import inks_of
from ui.kit.plot.uprights import draw_uprights
from ui.theme.tokens import DUSK

BLANK = QColor("#000000")


def drawn(*xs: float) -> QImage:
    """The lines at some places, each with its words."""
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(BLANK)
    painter = QPainter(image)
    both = tuple(Upright(float(n), (f"Dose {n} · 2 Mar", f"Dose {n}", str(n))) for n in (1, 2))
    draw_uprights(painter, inks_of(DUSK), both[: len(xs)], xs, (0.0, 120.0))
    painter.end()
    return image


def inked(image: QImage, columns: range, rows: range) -> int:
    """How many points are drawn on."""
    return sum(image.pixelColor(x, y) != BLANK for x in columns for y in rows)


def test_the_line_runs_beneath_its_words(qtbot: QtBot) -> None:
    image = drawn(200.0)
    assert inked(image, range(199, 202), range(40, 120)) >= 80
    assert inked(image, range(150, 195), range(18)) > 20


def test_words_without_room_are_shorter_or_left_out(qtbot: QtBot) -> None:
    assert inked(drawn(200.0, 300.0), range(150, 195), range(18)) > 20
    close = drawn(200.0, 215.0)
    assert inked(close, range(150, 190), range(18)) == 0
    assert inked(close, range(190, 225), range(14)) > 0
    assert inked(drawn(200.0, 203.0), range(199, 205), range(4)) > 0
