"""Lines between two things as Qt draws them; what they are is told in ``kapdesk.sketch.strokes``."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

from kapdesk.sketch.strokes import DASHES, HEAD, Arrow, Stroke, heads_of, line_path, line_width
from ui.kit.shapes import painter_path

__all__ = ["HEAD", "Arrow", "Stroke", "arrow_heads", "stroke_path", "stroke_pen"]


def stroke_path(
    a: QPointF, b: QPointF, stroke: str, width_px: float, arrow: str = Arrow.NONE
) -> QPainterPath:
    """The line from a to b, to be drawn with ``stroke_pen``; it ends within its heads, which are drawn apart.

    raises ValueError for what is no stroke or no arrow.
    """
    return painter_path(line_path(a.toTuple(), b.toTuple(), stroke, width_px, arrow))


def stroke_pen(stroke: str, colour: str, width_px: float) -> QPen:
    """What draws a line of that kind.  raises ValueError for no stroke."""
    pen = QPen(QColor(colour), line_width(stroke, width_px))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    which = Stroke(stroke)
    if which in DASHES:
        pen.setDashPattern(DASHES[which])
    if which is Stroke.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def arrow_heads(a: QPointF, b: QPointF, arrow: str, width_px: float) -> tuple[QPolygonF, ...]:
    """The heads of a line from a to b, each to be filled, its tip first.  raises ValueError for no arrow."""
    found = heads_of(a.toTuple(), b.toTuple(), arrow, width_px)
    return tuple(QPolygonF([QPointF(*point) for point in head]) for head in found)
