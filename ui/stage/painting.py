"""A scene drawn: one soft disc on its ground, exact to a small part of a pixel, in one fill."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QRadialGradient

from kapdesk.bilateral.geometry import CARD_CM
from ui.stage.scene import Light, Scene

EDGE_PX = 1.5
"""How far the edge of the light is softened to each side, at least.  unit px."""

INK = "#CFE3D6"
"""What is drawn between sets."""

NUMBER_SHARE = 0.6
"""How much of its box a number takes up."""

_SOFT = 0.12
_CORNER_CM = 0.318
"""The radius of a bank card's corner (ISO/IEC 7810)."""


def reach(light: Light | None) -> QRect:
    """The whole pixels a light touches; nothing for none."""
    if light is None or light.opacity <= 0.0:
        return QRect()
    out = _outer_px(light.radius_px)
    box = QRectF(light.x_px - out, light.y_px - out, 2.0 * out, 2.0 * out)
    return box.toAlignedRect().adjusted(-1, -1, 1, 1)


def paint(painter: QPainter, scene: Scene, whole: QRect) -> None:
    """Draw what of a scene lies in the painter's region.

    The ground is filled plainly and the light's own fill, which ends in it, only where the light reaches: over a whole
    display that one would take a frame to draw.

    unit the display's own pixels, whatever the painter's.
    """
    light = scene.light
    lit = reach(light).intersected(whole)
    painter.fillRect(whole, QColor(scene.ground))
    if light is not None and not lit.isEmpty():
        disc = _soft_disc(light.radius_px, light.colour, light.opacity, scene.ground)
        painter.translate(light.x_px, light.y_px)
        painter.fillRect(QRectF(lit).translated(-light.x_px, -light.y_px), disc)
        painter.translate(-light.x_px, -light.y_px)
    if scene.board is not None:
        scene.board.paint(painter, whole, scene.ground)
    if scene.card_px_per_cm > 0.0:
        _card(painter, scene.card_px_per_cm, whole)
    if scene.number:
        write_number(painter, scene.number, whole)


def write_number(painter: QPainter, number: int, box: QRect) -> None:
    """One large number in the middle of a box."""
    letters = QFont()
    letters.setPixelSize(max(1, round(min(box.width(), box.height()) * NUMBER_SHARE)))
    painter.setFont(letters)
    painter.setPen(QColor(INK))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _outer_px(radius_px: float) -> float:
    return radius_px + max(EDGE_PX, radius_px * _SOFT)


@lru_cache(maxsize=8)
def _soft_disc(radius_px: float, colour: str, opacity: float, ground: str) -> QBrush:
    """The fill of a disc about the origin, ending in the ground."""
    outer, field = _outer_px(radius_px), QColor(ground)
    inner = max(2.0 * radius_px - outer, 0.0) / outer
    lit = mixed(field, QColor(colour), opacity)
    disc = QRadialGradient(QPointF(0.0, 0.0), outer)
    for part, share in ((0.0, 1.0), (0.25, 0.896), (0.5, 0.5), (0.75, 0.104), (1.0, 0.0)):
        disc.setColorAt(inner + (1.0 - inner) * part, mixed(field, lit, share))
    return QBrush(disc)


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """A share of one colour over another."""
    low = ground.redF(), ground.greenF(), ground.blueF()
    high = colour.redF(), colour.greenF(), colour.blueF()
    red, green, blue = (one + (two - one) * share for one, two in zip(low, high, strict=True))
    return QColor.fromRgbF(red, green, blue)


def _card(painter: QPainter, px_per_cm: float, whole: QRect) -> None:
    width, height = (side * px_per_cm for side in CARD_CM)
    centre = QRectF(whole).center()
    box = QRectF(centre.x() - width / 2.0, centre.y() - height / 2.0, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(INK), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = _CORNER_CM * px_per_cm
    painter.drawRoundedRect(box, radius, radius)
