"""The numbers at marks, each on a small plate that is readable over any hatch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from kapdesk.body.drawing.hatches import Bounds
from kapdesk.body.drawing.plates import Plates
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

LEAST_PX, PAD_PX = 18.0, 5.0


class Badges:
    """Plates on one picture."""

    def __init__(self, painter: QPainter, within: QRectF) -> None:
        self._painter = painter
        self._plates = Plates(bounds_of(within))
        painter.setFont(text_font(SMALL_PX, strong=True))
        self._metrics = QFontMetricsF(painter.font())

    def put(self, words: str, at: QPointF, mark: QRectF) -> QRectF | None:
        """Draws a plate for a mark whose middle and box are given, and says where; None where there are no words."""
        if not words:
            return None
        high = max(LEAST_PX, self._metrics.height())
        wide = max(high, self._metrics.horizontalAdvance(words) + 2.0 * PAD_PX)
        found = self._plates.put(wide, high, (at.x(), at.y()), bounds_of(mark))
        plate = QRectF(QPointF(found.left, found.top), QPointF(found.right, found.bottom))
        self._draw(plate, words)
        return plate

    def _draw(self, plate: QRectF, words: str) -> None:
        theme, painter = worn(), self._painter
        painter.setFont(text_font(SMALL_PX, strong=True))
        painter.setPen(QPen(QColor(theme.quiet), 1.0))
        painter.setBrush(QColor(theme.ground))
        painter.drawRoundedRect(plate, plate.height() / 2.0, plate.height() / 2.0)
        painter.setPen(QColor(theme.ink))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def bounds_of(box: QRectF) -> Bounds:
    """A box of Qt's as the drawing has it."""
    return Bounds(box.left(), box.top(), box.right(), box.bottom())
