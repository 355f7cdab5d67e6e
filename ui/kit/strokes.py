"""Lines between two things, told apart without colour: whole, dashed, dotted, double, zigzag; and their arrow heads."""

from __future__ import annotations

import math
from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF

HEAD = 5.0
"""How long an arrow head is, in widths of its line."""

_GAP = 1.1
_INTO = 0.8
_ZIG, _ZAG = 4.0, 1.6
_DASH, _DOT = (4.0, 3.0), (0.01, 2.5)


class Stroke(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DOUBLE = "double"
    ZIGZAG = "zigzag"


class Arrow(StrEnum):
    """At which of its ends a line has a head."""

    NONE = "none"
    A = "a"
    B = "b"
    BOTH = "both"


def stroke_path(
    a: QPointF, b: QPointF, stroke: str, width_px: float, arrow: str = Arrow.NONE
) -> QPainterPath:
    """The line from a to b, to be drawn with ``stroke_pen``; it ends within its heads, which are drawn apart.

    raises ValueError for what is no stroke or no arrow.
    """
    which = Stroke(stroke)
    a, b = _within_heads(a, b, Arrow(arrow), width_px)
    path = QPainterPath(a)
    length, along, across = _ways(a, b)
    if which is Stroke.DOUBLE:
        aside = across * (width_px * _GAP)
        path = QPainterPath(a + aside)
        path.lineTo(b + aside)
        path.moveTo(a - aside)
        path.lineTo(b - aside)
    elif which is Stroke.ZIGZAG and length > 0.0:
        teeth = max(2, round(length / (width_px * _ZIG)))
        for n in range(1, teeth):
            side = width_px * _ZAG * (1.0 if n % 2 else -1.0)
            path.lineTo(a + along * (length * n / teeth) + across * side)
        path.lineTo(b)
    else:
        path.lineTo(b)
    return path


def stroke_pen(stroke: str, colour: str, width_px: float) -> QPen:
    """What draws a line of that kind.  raises ValueError for no stroke."""
    pen = QPen(QColor(colour), width_px)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    which = Stroke(stroke)
    if which is Stroke.DASHED:
        pen.setDashPattern(_DASH)
    elif which is Stroke.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern(_DOT)
    elif which is Stroke.DOUBLE:
        pen.setWidthF(width_px * 0.8)
    return pen


def arrow_heads(a: QPointF, b: QPointF, arrow: str, width_px: float) -> tuple[QPolygonF, ...]:
    """The heads of a line from a to b, each to be filled, its tip first.  raises ValueError for no arrow."""
    which = Arrow(arrow)
    at_a = (_head(a, b, width_px),) if which in (Arrow.A, Arrow.BOTH) else ()
    at_b = (_head(b, a, width_px),) if which in (Arrow.B, Arrow.BOTH) else ()
    return at_a + at_b


def _head(tip: QPointF, came_from: QPointF, width_px: float) -> QPolygonF:
    _, along, across = _ways(came_from, tip)
    foot = tip - along * (HEAD * width_px)
    aside = across * (HEAD * width_px * 0.5)
    return QPolygonF([tip, foot + aside, foot - aside])


def _within_heads(a: QPointF, b: QPointF, arrow: Arrow, width_px: float) -> tuple[QPointF, QPointF]:
    """Both ends of the line itself; one too short for its heads has none."""
    length, along, _ = _ways(a, b)
    back = along * min(HEAD * width_px * _INTO, length / 2.0)
    first = a + back if arrow in (Arrow.A, Arrow.BOTH) else a
    last = b - back if arrow in (Arrow.B, Arrow.BOTH) else b
    return first, last


def _ways(a: QPointF, b: QPointF) -> tuple[float, QPointF, QPointF]:
    """How far it is from a to b, the way there, and the way across it, each of length one."""
    whole = b - a
    length = math.hypot(whole.x(), whole.y())
    along = whole / length if length else QPointF(1.0, 0.0)
    return length, along, QPointF(-along.y(), along.x())
