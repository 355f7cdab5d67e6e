"""The picture of one part: its outline and pattern, its signs, what it is called beneath; sharp at one zoom."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from ui.ifs.map.colours import mixed, part_colour
from ui.ifs.map.dress import Dress
from ui.ifs.map.lettering import name_px, wrapped
from ui.kit.icons import icon
from ui.kit.shapes import outline, pattern_brush
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

NAMELESS_PX, SIGNLESS_PX, PLAIN_PX = 28.0, 30.0, 14.0
"""Smaller than this a part has no name, no signs, no pattern.  unit px"""

_EDGE, _CHOSEN_PX, _CLEAR_PX = 2.0, 2.5, 4.0
_SIGN_PX, _LINES = 14.0, 2
_ACROSS, _LETTERS = 1.9, 13.0


@dataclass(frozen=True, slots=True)
class Face:
    """What a part's picture is made of; the same one twice is the same picture."""

    dress: Dress
    name: str
    chosen: bool = False
    named: bool = False
    picture: QImage | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture, and where its left upper corner lies from the part's middle.  unit px"""

    pixmap: QPixmap
    left: float
    top: float


def drawn_face(face: Face, zoom: float, ratio: float) -> Drawing:
    """Draws a part at a zoom for a display of that many pixels a point."""
    size = face.dress.size * zoom
    lines, font = _name_lines(face, size)
    metrics = QFontMetricsF(font)
    across = max([size, *(metrics.horizontalAdvance(line) + 8.0 for line in lines)])
    room = _CHOSEN_PX + _CLEAR_PX + _SIGN_PX / 2.0
    left, top = -across / 2.0 - room, -size / 2.0 - room
    width, height = across + 2 * room, size + 2 * room + metrics.height() * len(lines)
    pixmap = QPixmap(ceil(width * ratio), ceil(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    painter.setOpacity(face.dress.faded)
    _draw_outline(painter, face, size, zoom)
    if size >= SIGNLESS_PX:
        _draw_signs(painter, face, size)
    painter.setOpacity(max(face.dress.faded, 0.75))
    _draw_name(painter, lines, font, size)
    painter.end()
    return Drawing(pixmap, left, top)


def _name_font(zoom: float, *, strong: bool) -> QFont:
    font = text_font(SMALL_PX, strong=strong)
    font.setPixelSize(name_px(zoom))
    return font


def _name_lines(face: Face, size: float) -> tuple[list[str], QFont]:
    """The name in one line or two, cut where there is no room for more."""
    zoom = size / face.dress.size
    font = _name_font(zoom, strong=face.chosen)
    if size < NAMELESS_PX and not (face.chosen or face.named):
        return [], font
    # Whoever is chosen is set strong: the lines are those of strong letters always, so that choosing moves none.
    metrics = QFontMetricsF(_name_font(zoom, strong=True))
    room = max(size * _ACROSS, metrics.averageCharWidth() * _LETTERS)
    return wrapped(face.name, metrics, room, _LINES), font


def _draw_outline(painter: QPainter, face: Face, size: float, zoom: float) -> None:
    dress = face.dress
    edge = part_colour(dress.colour)
    path = outline(dress.shape, size)
    painter.fillPath(path, mixed(edge, worn().ground, 0.30))
    if size >= PLAIN_PX:
        brush = pattern_brush(dress.pattern, mixed(edge, worn().ground, 0.62).name(), zoom=zoom)
        painter.fillPath(path, brush)
    if face.picture is not None:
        _draw_picture(painter, face.picture, path)
    pen = QPen(edge, max(1.0, min(_EDGE * zoom, 3 * _EDGE)))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dress.dashed:
        pen.setDashPattern([4.0, 3.0])
    painter.strokePath(path, pen)
    if face.chosen:
        painter.setOpacity(1.0)
        around = outline(dress.shape, size + 2 * _CLEAR_PX + _CHOSEN_PX)
        ring = QPen(QColor(worn().accent), _CHOSEN_PX)
        ring.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(around, ring)


def _draw_picture(painter: QPainter, picture: QImage, path: QPainterPath) -> None:
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    box = path.boundingRect()
    side = max(box.width() / picture.width(), box.height() / picture.height())
    whole = QRectF(0.0, 0.0, picture.width() * side, picture.height() * side)
    whole.moveCenter(box.center())
    painter.drawImage(whole, picture)
    painter.restore()


def _draw_signs(painter: QPainter, face: Face, size: float) -> None:
    """Small signs on the right shoulder, each on its own spot of ground, one beneath the other."""
    side = min(_SIGN_PX, size * 0.28)
    for number, sign in enumerate(face.dress.signs):
        at = QPointF(size * 0.42, -size * 0.42 + number * (side + 4.0))
        painter.setPen(QPen(QColor(worn().line), 1.0))
        painter.setBrush(QColor(worn().ground))
        painter.drawEllipse(at, side * 0.8, side * 0.8)
        corner = (at - QPointF(side / 2.0, side / 2.0)).toPoint()
        icon(sign, "ink").paint(painter, QRect(corner.x(), corner.y(), round(side), round(side)))


def _draw_name(painter: QPainter, lines: list[str], font: QFont, size: float) -> None:
    """What it is called, on a plate of the ground, so that no line runs through it."""
    metrics = QFontMetricsF(font)
    plate = QColor(worn().ground)
    plate.setAlpha(200)
    painter.setFont(font)
    for number, line in enumerate(lines):
        width = metrics.horizontalAdvance(line)
        top = size / 2.0 + _CLEAR_PX + number * metrics.height()
        box = QRectF(-width / 2.0 - 3.0, top, width + 6.0, metrics.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setPen(QColor(worn().ink))
        painter.drawText(QPointF(-width / 2.0, top + metrics.ascent()), line)
