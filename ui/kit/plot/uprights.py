"""What is marked through all rows of ratings, such as a dose: an upright line that says what it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kapdesk.kernel.rating_plot import Upright, upright_words
from ui.kit.plot.inks import Inks
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX

MARKED_PX = 22
LINE_PX, APART_PX, WIDEST_PX = 2.0, 6.0, 160.0


def draw_uprights(
    painter: QPainter,
    inks: Inks,
    uprights: Sequence[Upright],
    xs: Sequence[float],
    reach: tuple[float, float],
) -> None:
    """Each at its place, from its words downwards, through everything.  unit pixels.

    The words are as full as all of them have room for; where there is none at all the lines stand alone.
    """
    font = text_font(SMALL_PX, strong=True)
    metrics = QFontMetricsF(font)
    said = upright_words(uprights, xs, lambda words: metrics.horizontalAdvance(words) + APART_PX)
    high = metrics.height()
    painter.setFont(font)
    for x, words in zip(xs, said, strict=True):
        top = reach[0] + (high if words else 0.0)
        painter.setPen(QPen(inks.quiet, LINE_PX))
        painter.drawLine(QLineF(x, top, x, reach[1]))
        painter.setPen(inks.ink)
        box = QRectF(max(x - WIDEST_PX / 2.0, 0.0), reach[0], WIDEST_PX, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
