"""Where the numbers at marks stand: in the mark where it has room for one, else beside it, and never on each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

LEAST_PX, PAD_PX, APART_PX = 18.0, 5.0, 2.0
TRIES = 4
"""How many steps above and beneath a mark a place for its plate is sought."""

ROOMY = 1.9
"""How many times as large as its plate a mark must be to hold it and still be seen."""


class Badges:
    """Plates on one picture, each put where there is room."""

    def __init__(self, painter: QPainter, within: QRectF) -> None:
        self._painter = painter
        self._within = within
        self._taken: list[QRectF] = []
        painter.setFont(text_font(SMALL_PX, strong=True))
        self._metrics = QFontMetricsF(painter.font())

    def put(self, words: str, at: QPointF, mark: QRectF) -> QRectF | None:
        """Draws a plate for a mark whose middle and box are given, and says where; None where there are no words."""
        if not words:
            return None
        high = max(LEAST_PX, self._metrics.height())
        wide = max(high, self._metrics.horizontalAdvance(words) + 2.0 * PAD_PX)
        places = [
            QRectF(where.x() - wide / 2.0, where.y() - high / 2.0, wide, high)
            for where in _places(at, mark, wide, high)
        ]
        plate = self._free(places)
        self._taken.append(plate)
        self._draw(plate, words)
        return plate

    def _free(self, places: Sequence[QRectF]) -> QRectF:
        for plate in places:
            inside = self._within.contains(plate)
            if inside and not any(plate.intersects(one) for one in self._taken):
                return plate
        return places[0]

    def _draw(self, plate: QRectF, words: str) -> None:
        theme, painter = worn(), self._painter
        painter.setFont(text_font(SMALL_PX, strong=True))
        painter.setPen(QPen(QColor(theme.quiet), 1.0))
        painter.setBrush(QColor(theme.ground))
        painter.drawRoundedRect(plate, plate.height() / 2.0, plate.height() / 2.0)
        painter.setPen(QColor(theme.ink))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _places(at: QPointF, mark: QRectF, wide: float, high: float) -> Iterator[QPointF]:
    """Where a plate may stand, the best first: within a large mark, then to its sides, then above and beneath."""
    wide_enough = mark.width() >= ROOMY * wide and mark.height() >= high
    if wide_enough or mark.height() >= 2.0 * ROOMY * high:
        yield at
    aside, over = wide / 2.0 + APART_PX, high / 2.0 + APART_PX
    for way in range(TRIES):
        for down in (-way * high, way * high) if way else (0.0,):
            yield QPointF(mark.right() + aside, at.y() + down)
            yield QPointF(mark.left() - aside, at.y() + down)
        yield QPointF(at.x(), mark.top() - over - way * high)
        yield QPointF(at.x(), mark.bottom() + over + way * high)
