"""Outlines that are told apart without colour, and the patterns that fill them, for a canvas and for the stage."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache, partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

TILE_PX = 12
"""After how much a pattern repeats itself, before any zoom.  unit px"""

_MARK_PX, _DOT_PX = 1.6, 2.1


class Shape(StrEnum):
    """What something on a map can look like."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    STAR = "star"
    CLOUD = "cloud"
    DROP = "drop"
    SHIELD = "shield"


class Pattern(StrEnum):
    """What can lie over the colour of a shape."""

    PLAIN = "plain"
    DOTS = "dots"
    STRIPES = "stripes"
    CROSS = "cross"
    WAVES = "waves"


def outline(shape: str, size_px: float) -> QPainterPath:
    """A shape by its name in ``Shape``, about 0,0, in a box of ``size_px`` each way.

    raises ValueError for what is none.
    """
    return QTransform.fromScale(size_px, size_px).map(_DRAWN[Shape(shape)]())


def pattern_brush(pattern: str, colour: str, *, zoom: float = 1.0) -> QBrush:
    """A pattern of ``Pattern`` in a colour, with nothing between its marks; no brush at all for the plain one.

    The fill of the shape itself goes below it.  ``zoom`` is how much the painter enlarges: the marks are then drawn for
    that size and as sharp as everything else; how far apart they are on the map does not change.
    ``colour`` is ``#RRGGBB`` or ``#AARRGGBB``.  raises ValueError for no pattern.
    """
    which = Pattern(pattern)
    if which is Pattern.PLAIN:
        return QBrush(Qt.BrushStyle.NoBrush)
    return _brush(which, colour, max(TILE_PX, math.ceil(TILE_PX * zoom)))


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(-0.5, -0.5, 1.0, 1.0))
    return path


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    path.closeSubpath()
    return path


def _round_about(corners: int, reaches: tuple[float, ...], first_deg: float) -> QPainterPath:
    """Corners all the way round, as far from the middle as ``reaches`` says in turn."""
    turns = [math.radians(first_deg + 360.0 * n / corners) for n in range(corners)]
    far = [reaches[n % len(reaches)] for n in range(corners)]
    return _polygon(*((r * math.cos(a), r * math.sin(a)) for r, a in zip(far, turns, strict=True)))


def _cloud() -> QPainterPath:
    # Joined large: in a box of one by one the places where puffs meet would be found too roughly.
    path = QPainterPath()
    path.addRoundedRect(QRectF(-46.0, 4.0, 94.0, 30.0), 15.0, 15.0)
    for x, y, r in (
        (-28.0, 10.0, 22.0),
        (-8.0, -12.0, 27.0),
        (20.0, -4.0, 22.0),
        (30.0, 14.0, 20.0),
    ):
        puff = QPainterPath()
        puff.addEllipse(QPointF(x, y), r, r)
        path = path.united(puff)
    return QTransform.fromScale(0.01, 0.01).map(path.simplified())


def _drop() -> QPainterPath:
    path = QPainterPath(QPointF(0.0, -0.5))
    path.cubicTo(0.06, -0.28, 0.34, -0.04, 0.34, 0.17)
    path.cubicTo(0.34, 0.36, 0.18, 0.5, 0.0, 0.5)
    path.cubicTo(-0.18, 0.5, -0.34, 0.36, -0.34, 0.17)
    path.cubicTo(-0.34, -0.04, -0.06, -0.28, 0.0, -0.5)
    path.closeSubpath()
    return path


def _shield() -> QPainterPath:
    path = QPainterPath(QPointF(-0.4, -0.4))
    path.quadTo(-0.16, -0.38, 0.0, -0.5)
    path.quadTo(0.16, -0.38, 0.4, -0.4)
    path.lineTo(0.4, 0.02)
    path.cubicTo(0.4, 0.28, 0.18, 0.42, 0.0, 0.5)
    path.cubicTo(-0.18, 0.42, -0.4, 0.28, -0.4, 0.02)
    path.closeSubpath()
    return path


_DRAWN: dict[Shape, Callable[[], QPainterPath]] = {
    Shape.CIRCLE: _circle,
    Shape.SQUARE: partial(_polygon, (-0.44, -0.44), (0.44, -0.44), (0.44, 0.44), (-0.44, 0.44)),
    Shape.DIAMOND: partial(_round_about, 4, (0.5,), 0.0),
    Shape.TRIANGLE: partial(_polygon, (0.0, -0.5), (0.5, 0.4), (-0.5, 0.4)),
    Shape.HEXAGON: partial(_round_about, 6, (0.5,), 0.0),
    Shape.STAR: partial(_round_about, 10, (0.5, 0.21), -90.0),
    Shape.CLOUD: _cloud,
    Shape.DROP: _drop,
    Shape.SHIELD: _shield,
}


@lru_cache(maxsize=64)
def _brush(pattern: Pattern, colour: str, tile_px: int) -> QBrush:
    tile = QImage(tile_px, tile_px, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(tile_px / TILE_PX, tile_px / TILE_PX)
    _MARKED[pattern](painter, QColor(colour))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(TILE_PX / tile_px, TILE_PX / tile_px))
    return brush


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x, y in ((3.0, 3.0), (9.0, 9.0)):
        painter.drawEllipse(QPointF(x, y), _DOT_PX, _DOT_PX)


def _stripes(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, _MARK_PX))
    for start in (-TILE_PX, 0, TILE_PX):
        painter.drawLine(QPointF(start - 1.0, TILE_PX + 1.0), QPointF(start + 13.0, -1.0))


def _cross(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, _MARK_PX))
    middle = TILE_PX / 2.0
    painter.drawLine(QPointF(0.0, middle), QPointF(TILE_PX, middle))
    painter.drawLine(QPointF(middle, 0.0), QPointF(middle, TILE_PX))


def _waves(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, _MARK_PX))
    path = QPainterPath(QPointF(-TILE_PX / 2.0, 6.0))
    for start in (-6.0, 0.0, 6.0, 12.0):
        bend = 1.0 if start / 6.0 % 2.0 else 11.0
        path.quadTo(start + 3.0, bend, start + 6.0, 6.0)
    painter.drawPath(path)


_MARKED: dict[Pattern, Callable[[QPainter, QColor], None]] = {
    Pattern.DOTS: _dots,
    Pattern.STRIPES: _stripes,
    Pattern.CROSS: _cross,
    Pattern.WAVES: _waves,
}
