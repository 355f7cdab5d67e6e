"""What lies over the map for a moment: the band, a line on its way, guides, handles, the ring of the keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from ui.theme.fonts import text_font
from ui.theme.tokens import RADIUS_PX, SMALL_PX
from ui.theme.worn import worn

HANDLE_PX, REACH_PX = 6.0, 12.0
"""How large a handle is drawn, and from how far it is taken: 24 px across.  unit px"""

APART_PX = 14.0
"""How far outside a part its handles lie.  unit px"""


@dataclass(frozen=True, slots=True, repr=False)
class Ghost:
    """Where something would lie, and what it is called; a part is round.  unit map points"""

    box: QRectF
    words: str
    round: bool = False


@dataclass(slots=True)
class Overlay:
    """What is over the map now.  unit map points; ``line`` from a part to where the hand is."""

    band: QRectF | None = None
    line: QLineF | None = None
    guides: list[QLineF] = field(default_factory=list)
    handles: list[QPointF] = field(default_factory=list)
    corners: list[QPointF] = field(default_factory=list)
    ends: list[QPointF] = field(default_factory=list)
    ring: QRectF | None = None
    target: QRectF | None = None
    hits: list[QRectF] = field(default_factory=list)
    ghosts: list[Ghost] = field(default_factory=list)
    ways: list[QLineF] = field(default_factory=list)


def handles_of(box: QRectF, below: float, zoom: float) -> list[QPointF]:
    """Where the handles of a part lie that a bond is drawn from: at its four sides, ``below`` what it is called."""
    apart = APART_PX / zoom
    middle = box.center()
    return [
        QPointF(box.right() + apart, middle.y()),
        QPointF(box.left() - apart, middle.y()),
        QPointF(middle.x(), box.top() - apart),
        QPointF(middle.x(), below + apart / 2.0),
    ]


def corners_of(box: QRectF) -> list[QPointF]:
    """Where a frame or a note is taken to be made larger: right below, left below, right above, left above."""
    return [box.bottomRight(), box.bottomLeft(), box.topRight(), box.topLeft()]


def taken(spots: Iterable[QPointF], at: QPointF, zoom: float) -> int | None:
    """Which of these a hand takes at a place."""
    reach = REACH_PX / zoom
    near = {
        number: QLineF(spot, at).length()
        for number, spot in enumerate(spots)
        if QLineF(spot, at).length() <= reach
    }
    return min(near, key=lambda number: near[number], default=None)


def draw_overlay(painter: QPainter, seen: QTransform, over: Overlay, *, held: bool) -> None:
    """Draws it; ``held`` while the map has the keyboard."""
    accent = QColor(worn().accent)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in over.hits:
        _draw_box(painter, seen.mapRect(box).adjusted(-2, -2, 2, 2), QColor(worn().notice), 2.0)
    _draw_ghosts(painter, seen, over, accent)
    for guide in over.guides:
        painter.setPen(QPen(accent, 1.0, Qt.PenStyle.DashLine))
        painter.drawLine(seen.map(guide))
    if over.band is not None:
        tint = QColor(accent)
        tint.setAlpha(28)
        painter.setPen(QPen(accent, 1.0))
        painter.setBrush(tint)
        painter.drawRect(seen.mapRect(over.band))
    if over.line is not None:
        painter.setPen(QPen(accent, 2.0))
        painter.drawLine(seen.map(over.line))
    if over.target is not None:
        _draw_box(painter, seen.mapRect(over.target).adjusted(-2, -2, 2, 2), accent, 3.0)
    if over.ring is not None and held:
        _draw_ring(painter, seen.mapRect(over.ring))
    round_ones = [seen.map(spot) for spot in (*over.handles, *over.ends)]
    _draw_spots(painter, round_ones, accent, is_round=True)
    _draw_spots(painter, [seen.map(spot) for spot in over.corners], accent, is_round=False)


def _draw_ghosts(painter: QPainter, seen: QTransform, over: Overlay, colour: QColor) -> None:
    """Where everyone would lie, broken so that nobody takes it for what is; a thin line from where they lie."""
    if not over.ghosts:
        return
    painter.setFont(text_font(SMALL_PX))
    metrics = painter.fontMetrics()
    painter.setPen(QPen(colour, 1.0, Qt.PenStyle.DotLine))
    painter.drawLines([seen.map(way) for way in over.ways])
    for ghost in over.ghosts:
        box = seen.mapRect(ghost.box)
        painter.setPen(QPen(colour, 2.0, Qt.PenStyle.DashLine))
        if ghost.round:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)
        painter.setPen(QColor(worn().ink))
        room = round(max(box.width(), 60.0))
        words = metrics.elidedText(ghost.words, Qt.TextElideMode.ElideRight, room)
        at = box.center() if ghost.round else box.topLeft() + QPointF(room / 2.0, 10.0)
        spot = QRectF(at.x() - room / 2.0, at.y() - 10.0, room, 20.0)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, words)


def _draw_box(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, RADIUS_PX, RADIUS_PX)


def _draw_ring(painter: QPainter, box: QRectF) -> None:
    """The ring of the keyboard is dotted ink, so that it is never taken for what is chosen."""
    pen = QPen(QColor(worn().ink), 2.0, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), RADIUS_PX, RADIUS_PX)


def _draw_spots(
    painter: QPainter, spots: Iterable[QPointF], colour: QColor, *, is_round: bool
) -> None:
    painter.setPen(QPen(colour, 2.0))
    painter.setBrush(QColor(worn().ground))
    for spot in spots:
        if is_round:
            painter.drawEllipse(spot, HANDLE_PX, HANDLE_PX)
        else:
            painter.drawRect(QRectF(spot.x() - 5.0, spot.y() - 5.0, 10.0, 10.0))
