"""The figures' own shapes as Qt paints them, and the shape a mark covers.  unit of the box"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from kapdesk.body.drawing.curves import Path
from kapdesk.body.drawing.figure import figure
from kapdesk.body.drawing.hits import shapes_of
from kapdesk.body.drawing.strokes import pieces
from kapdesk.body.model import BodyMark, Mode, View
from kapdesk.body.regions import WHOLE


def painted(paths: Iterable[Path]) -> QPainterPath:
    """Paths of ours as one of Qt's, even-odd."""
    found = QPainterPath()
    found.setFillRule(Qt.FillRule.OddEvenFill)
    for path in paths:
        found.moveTo(*path[0].start)
        for piece in path:
            found.cubicTo(QPointF(*piece.leaving), QPointF(*piece.arriving), QPointF(*piece.end))
    return found


@lru_cache
def outline(view: View) -> QPainterPath:
    """The outline of a figure."""
    return painted([figure(view).outline])


@lru_cache
def details(view: View) -> QPainterPath:
    """The fine lines of a figure."""
    return painted(figure(view).details)


@lru_cache
def region_shape(region: str, view: View) -> QPainterPath:
    """A region as it is drawn on a figure; empty where it is not drawn there."""
    if region == WHOLE:
        return outline(view)
    return painted(path for one in shapes_of(region) if one.view is view for path in one.paths)


def shape_of(mark: BodyMark, view: View) -> QPainterPath:
    """What a mark covers on a figure: its regions, or what was painted of it."""
    if mark.mode is not Mode.REGION and mark.path:
        return _stroke(mark) if mark.view is view else QPainterPath()
    found = QPainterPath()
    for region in mark.regions:
        found.addPath(region_shape(region, view))
    return found


@lru_cache(maxsize=64)
def _stroke(mark: BodyMark) -> QPainterPath:
    """A painted line as wide as the brush pressed; a point is a disc."""
    found = QPainterPath()
    found.setFillRule(Qt.FillRule.WindingFill)
    for piece in pieces(mark.path):
        start, end, half = QPointF(*piece.start), QPointF(*piece.end), piece.width / 2.0
        for middle in (start, end):
            found.addEllipse(middle, half, half)
        line = QPainterPath(start)
        line.lineTo(end)
        stroker = QPainterPathStroker()
        stroker.setWidth(piece.width)
        stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
        found.addPath(stroker.createStroke(line))
    return found.simplified()
