"""How figures and marks are painted: calm where nothing is, and each mark by colour, hatch, number and sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kapdesk.body.drawing.arrows import arrow
from kapdesk.body.drawing.curves import Point
from kapdesk.body.drawing.figure import Layer, figure
from kapdesk.body.drawing.hatches import hatch
from kapdesk.body.drawing.hits import middle_of
from kapdesk.body.model import BodyMark, Depth, Quality, View
from kapdesk.body.regions import WHOLE
from ui.bodymap.badges import bounds_of
from ui.bodymap.colours import colour_of
from ui.bodymap.frame import VIEWS, Frame
from ui.bodymap.shapes import details, outline, region_shape, shape_of
from ui.theme.worn import worn

OUTLINE_PX, DETAIL_PX, ZONE_PX, EDGE_PX, CURRENT_PX, HATCH_PX = 1.4, 1.0, 1.0, 1.4, 2.6, 1.0
DETAIL_SHADE, ZONE_SHADE = 110, 120
LEAST_SHADE, SHADE_A_STEP, SHADE_UNSAID = 30, 11, 70
"""How strongly a mark's area is tinted: at nought, for each step of strength, and where nobody said how strong."""

DASHES, DOTS = (3.0, 2.6), (1.0, 2.2)
"""How the edge of what lies within is broken, and of what was somewhere."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a map is shown: inner zones or not, and which mark is the current one."""

    inner: bool = True
    current: str = ""


def draw_figures(painter: QPainter, frame: Frame, seen: Seen) -> None:
    """Both figures, with nothing felt in them."""
    theme = worn()
    for view in VIEWS:
        transform = frame.transform(view)
        painter.setPen(QPen(QColor(theme.quiet), OUTLINE_PX))
        painter.setBrush(QColor(theme.raised))
        painter.drawPath(transform.map(outline(view)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_shaded(theme.quiet, DETAIL_SHADE), DETAIL_PX))
        painter.drawPath(transform.map(details(view)))
        if seen.inner:
            painter.setPen(_dashed(_shaded(theme.quiet, ZONE_SHADE), ZONE_PX))
            for zone in figure(view).layer(Layer.INNER):
                painter.drawPath(transform.map(region_shape(zone.region, view)))


def draw_mark(painter: QPainter, frame: Frame, mark: BodyMark, *, current: bool) -> None:
    """One mark on both figures: tinted by strength, hatched by quality, its edge broken where it lies within."""
    for view in VIEWS:
        shape = frame.transform(view).map(shape_of(mark, view))
        if shape.isEmpty():
            continue
        colour = QColor(colour_of(mark.quality))
        painter.fillPath(shape, _shaded(colour.name(), _shade(mark.intensity)))
        draw_hatch(painter, shape, mark.quality)
        if not current and not mark.path and all(map(_is_around, mark.regions)):
            continue
        pen = QPen(QColor(worn().ink if current else colour), CURRENT_PX if current else EDGE_PX)
        if mark.depth is Depth.INSIDE:
            pen.setDashPattern(list(DASHES))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)


def draw_hatch(painter: QPainter, shape: QPainterPath, quality: Quality | None) -> None:
    """The hatch of a quality within a shape."""
    found = hatch(quality, bounds_of(shape.boundingRect()))
    colour = QColor(colour_of(quality))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, HATCH_PX))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in found.lines:
        painter.drawPolyline(_line(line))
    for dot in found.dots:
        painter.setBrush(colour if dot.filled else QColor(Qt.GlobalColor.transparent))
        painter.drawEllipse(QPointF(*dot.middle), dot.radius, dot.radius)
    painter.restore()


def draw_ghost(painter: QPainter, frame: Frame, mark: BodyMark) -> None:
    """Where a mark was: its edge alone, in dots."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_dashed(QColor(worn().ink), EDGE_PX, DOTS))
    for view in VIEWS:
        painter.drawPath(frame.transform(view).map(shape_of(mark, view)))


def middle(frame: Frame, mark: BodyMark) -> QPointF | None:
    """Where a mark's number stands: in the middle of what was painted, or of its first region."""
    if mark.path:
        spot = mark.path[len(mark.path) // 2]
        box = frame.box(mark.view)
        return QPointF(box.left() + spot.x * box.width(), box.top() + spot.y * box.height())
    return next((found for one in mark.regions if (found := place(frame, one)) is not None), None)


def place(frame: Frame, region: str) -> QPointF | None:
    """The middle of a region in the picture; None for what has no place."""
    found = middle_of(region)
    return None if found is None else frame.point(*found)


def box_around(frame: Frame, mark: BodyMark, at: QPointF) -> QRectF:
    """The box of the piece of a mark that its number belongs to."""
    if mark.path:
        return frame.transform(mark.view).map(shape_of(mark, mark.view)).boundingRect()
    for region in mark.regions:
        for view in VIEWS:
            box = frame.transform(view).map(region_shape(region, view)).boundingRect()
            if box.contains(at):
                return box
    return QRectF(at, at)


def draw_edge(painter: QPainter, box: QRectF, dashes: tuple[float, float]) -> None:
    """A piece of a broken edge, for a legend."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_dashed(QColor(worn().ink), EDGE_PX, dashes))
    painter.drawRoundedRect(box, 3.0, 3.0)


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, *, dashed: bool = False) -> None:
    """A slightly bent arrow: where something spreads to, or where it went."""
    bent = arrow((start.x(), start.y()), (end.x(), end.y()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, extra in ((worn().ground, 2.4), (worn().ink, 0.0)):
        pen = QPen(QColor(colour), EDGE_PX + extra, c=Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(_line(bent.head))
        if dashed and not extra:
            pen.setDashPattern(list(DASHES))
            painter.setPen(pen)
        painter.drawPolyline(_line(bent.line))


def _line(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


def _is_around(region: str) -> bool:
    """Whether it lies about the body: that has no edge of its own."""
    return region.startswith(View.AROUND) and region != WHOLE


def _shade(intensity: int | None) -> int:
    return SHADE_UNSAID if intensity is None else LEAST_SHADE + SHADE_A_STEP * intensity


def _shaded(colour: str, shade: int) -> QColor:
    found = QColor(colour)
    found.setAlpha(shade)
    return found


def _dashed(colour: QColor, width_px: float, dashes: tuple[float, float] = DASHES) -> QPen:
    pen = QPen(colour, width_px)
    pen.setDashPattern(list(dashes))
    return pen
