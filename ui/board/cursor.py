"""The drawing cursor: where the keyboard's pen stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kapdesk.sketch.model import Point, place_of
from ui.board import painting

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP, FINE_STEP = 0.025, 0.005
"""How far an arrow moves it, and with Shift.  unit share of the sheet's width and height"""

REACH_PX, OPEN_PX = 9.0, 3.0
_LIGHT, _DARK = ("#FFFFFF", 3.6), ("#15181C", 1.6)


class Cursor:
    """A place on the sheet that arrows move."""

    def __init__(self) -> None:
        self.place: Point = (0.5, 0.5)

    @property
    def words(self) -> str:
        """Where it stands: ``at 50 across, 50 down of 100``."""
        x, y = (round(side * 100) for side in self.place)
        return f"at {x} across, {y} down of 100"

    def move(self, key: Qt.Key, *, fine: bool) -> None:
        """Moves by one arrow."""
        across, down = ARROWS[key]
        step = FINE_STEP if fine else STEP
        self.place = place_of(self.place[0] + across * step, self.place[1] + down * step)

    def rect(self, box: QRectF) -> QRect:
        """What of the screen it takes.  unit px"""
        at = painting.spot(box, self.place)
        reach = REACH_PX + 3.0
        return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).toAlignedRect()

    def draw(self, painter: QPainter, box: QRectF, *, is_down: bool) -> None:
        """A cross with an open middle, dark within light, shows on every ink; a dot while the pen is down."""
        at = painting.spot(box, self.place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in (_LIGHT, _DARK):
            painter.setPen(QPen(QColor(colour), width))
            for across, down in ARROWS.values():
                way = QPointF(across, down)
                painter.drawLine(at + way * OPEN_PX, at + way * REACH_PX)
            if is_down:
                painter.drawPoint(at)
