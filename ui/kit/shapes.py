"""Outlines and patterns of a map as Qt draws them; what they are is told in ``kapdesk.sketch.outlines``."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from kapdesk.sketch.outlines import TILE, Marked, Path, Pattern, Shape, marks_of, path_of, scaled

__all__ = ["TILE_PX", "Pattern", "Shape", "outline", "painter_path", "pattern_brush"]

TILE_PX = int(TILE)
"""After how much a pattern repeats itself, before any zoom.  unit px"""


def outline(shape: str, size_px: float) -> QPainterPath:
    """A shape by its name in ``Shape``, about 0,0, in a box of ``size_px`` each way.

    raises ValueError for what is none.
    """
    return painter_path(scaled(path_of(shape), size_px))


def painter_path(path: Path) -> QPainterPath:
    """A path as Qt draws it."""
    drawn = QPainterPath()
    for act, values in path:
        if act == "M":
            drawn.moveTo(*values)
        elif act == "L":
            drawn.lineTo(*values)
        elif act == "C":
            drawn.cubicTo(*values)
        else:
            drawn.closeSubpath()
    return drawn


def pattern_brush(pattern: str, colour: str, *, zoom: float = 1.0) -> QBrush:
    """A pattern of ``Pattern`` in a colour, with nothing between its marks; no brush at all for the plain one.

    The fill of the shape itself goes below it.  ``zoom`` is how much the painter enlarges: the marks are then drawn for
    that size and as sharp as everything else; how far apart they are on the map does not change.
    ``colour`` is ``#RRGGBB`` or ``#AARRGGBB``.  raises ValueError for no pattern.
    """
    marked = marks_of(pattern)
    if marked is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    return _brush(marked, colour, max(TILE_PX, math.ceil(TILE_PX * zoom)))


@lru_cache(maxsize=64)
def _brush(marked: Marked, colour: str, tile_px: int) -> QBrush:
    tile = QImage(tile_px, tile_px, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(tile_px / TILE_PX, tile_px / TILE_PX)
    if marked.breadth:
        painter.strokePath(painter_path(marked.path), QPen(QColor(colour), marked.breadth))
    else:
        painter.fillPath(painter_path(marked.path), QColor(colour))
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform.fromScale(TILE_PX / tile_px, TILE_PX / tile_px))
    return brush
