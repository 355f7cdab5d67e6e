"""The small signs on a plot, each with its own outline so that colour is never needed to tell them apart."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from kapdesk.kernel.plot import Marker
from ui.kit.plot.inks import Inks

HALF_PX = 5.0
DOT_PX = 4.0
SPRITE_PX = 20


def marker_path(marker: Marker) -> QPainterPath:
    """One reading's sign around the origin, its tip or middle on the value."""
    h, d = HALF_PX, DOT_PX
    path = QPainterPath()
    match marker:
        case Marker.DOWN:
            path.addPolygon(_corners((0, 0), (-h, -1.6 * h), (h, -1.6 * h)))
        case Marker.UP:
            path.addPolygon(_corners((0, 0), (-h, 1.6 * h), (h, 1.6 * h)))
        case Marker.DOT:
            path.addEllipse(QPointF(0, 0), d, d)
        case Marker.SQUARE:
            path.addRect(QRectF(-d, -d, 2 * d, 2 * d))
        case Marker.DIAMOND:
            path.addPolygon(_corners((0, -h), (h, 0), (0, h), (-h, 0)))
        case Marker.NONE:
            pass
    path.closeSubpath()
    return path


def sprite(marker: Marker, fill: QColor, edge: QColor, pixel_ratio: float) -> QPixmap:
    """One reading's sign as a small picture, its origin in the middle: drawn once, set down many times."""
    picture = QPixmap(round(SPRITE_PX * pixel_ratio), round(SPRITE_PX * pixel_ratio))
    picture.setDevicePixelRatio(pixel_ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(QBrush(fill))
    painter.drawPath(marker_path(marker).translated(SPRITE_PX / 2, SPRITE_PX / 2))
    painter.end()
    return picture


def set_down(painter: QPainter, picture: QPixmap, points: Iterable[QPointF]) -> None:
    """Sets a sign down at many readings."""
    half = QPointF(SPRITE_PX / 2, SPRITE_PX / 2)
    for point in points:
        painter.drawPixmap(point - half, picture)


def draw_slot(painter: QPainter, state: str, x: float, y: float, inks: Inks) -> None:
    """A planned reading on the time axis: ring planned, diamond due, triangle overdue, dot taken, cross skipped."""
    match state:
        case "taken":
            _colours(painter, inks.quiet, filled=True)
            painter.drawEllipse(QPointF(x, y), 3.5, 3.5)
        case "skipped":
            _colours(painter, inks.quiet, filled=False)
            painter.drawLine(QPointF(x - 3.5, y - 3.5), QPointF(x + 3.5, y + 3.5))
            painter.drawLine(QPointF(x - 3.5, y + 3.5), QPointF(x + 3.5, y - 3.5))
        case "due":
            _colours(painter, inks.notice, filled=True)
            painter.drawPath(marker_path(Marker.DIAMOND).translated(x, y))
        case "overdue":
            _colours(painter, inks.notice, filled=True)
            painter.drawPolygon(_corners((x, y - 5), (x + 5.5, y + 4), (x - 5.5, y + 4)))
        case _:
            _colours(painter, inks.quiet, filled=False)
            painter.drawEllipse(QPointF(x, y), 3.5, 3.5)


def _colours(painter: QPainter, colour: QColor, *, filled: bool) -> None:
    painter.setPen(QPen(colour, 1))
    painter.setBrush(QBrush(colour) if filled else Qt.BrushStyle.NoBrush)


def _corners(*places: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in places])
