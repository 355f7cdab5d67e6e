"""How strokes are painted: on one calm sheet, in the same inks in every theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kapdesk.sketch.inks import COLOURS
from kapdesk.sketch.model import ASPECT, Ink, Nib, Point, Sketch, Stroke

LEAST_PX = 1.2
"""A line is never thinner than this, however small the drawing stands."""


def box_within(room: QRectF) -> QRectF:
    """The largest box of a drawing's shape, in the middle of a room."""
    width = min(room.width(), room.height() * ASPECT)
    box = QRectF(0.0, 0.0, width, width / ASPECT)
    box.moveCenter(room.center())
    return box


def spot(box: QRectF, at: Point) -> QPointF:
    """Where a place of the drawing lies on the screen."""
    return QPointF(box.left() + at[0] * box.width(), box.top() + at[1] * box.height())


def place(box: QRectF, at: QPointF) -> Point:
    """Which place of the drawing lies at a point of the screen; off the box it goes on beyond 0 and 1."""
    return (at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()


def pen_of(ink: Ink, nib: Nib, box: QRectF) -> QPen:
    """The pen of an ink."""
    width = max(LEAST_PX, nib.width * box.width())
    return QPen(
        QColor(COLOURS[ink]),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def draw_stroke(painter: QPainter, box: QRectF, stroke: Stroke) -> None:
    """One stroke whole; of a single point a dot."""
    painter.setPen(pen_of(stroke.ink, stroke.nib, box))
    draw_line(painter, [spot(box, at) for at in stroke.points])


def draw_line(painter: QPainter, points: Sequence[QPointF]) -> None:
    """A line through points with the pen that is taken; of a single point a dot."""
    if len(points) == 1:
        painter.drawPoint(points[0])
    elif len(points) == 2:
        painter.drawLine(QLineF(points[0], points[1]))
    else:
        painter.drawPolyline(QPolygonF(points))


def draw_sketch(painter: QPainter, box: QRectF, sketch: Sketch) -> None:
    """A whole drawing, cut to its box."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    for stroke in sketch.strokes:
        draw_stroke(painter, box, stroke)
    painter.restore()


def covered(box: QRectF, stroke: Stroke) -> QRect:
    """What of the screen a stroke takes.  unit px"""
    points = [spot(box, at) for at in stroke.points]
    return around(points, pen_of(stroke.ink, stroke.nib, box).widthF())


def around(points: Sequence[QPointF], width_px: float) -> QRect:
    """The box around a line of that breadth, its soft edge counted in.  unit px"""
    found = QPolygonF(points).boundingRect()
    reach = width_px / 2.0 + 2.0
    return found.adjusted(-reach, -reach, reach, reach).toAlignedRect()
