"""A scene drawn: one soft disc on its ground, exact to a small part of a pixel, in one fill."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRadialGradient

from kapdesk.bilateral.geometry import CARD_CM
from ui.stage.scene import Light, Scene

EDGE_PX = 1.5
"""How far the edge of the light is softened to each side, at least.  unit px."""

_SOFT = 0.12
_CORNER_CM = 0.318
"""The radius of a bank card's corner (ISO/IEC 7810)."""


def reach(light: Light | None) -> QRect:
    """The whole pixels a light touches; nothing for none."""
    if light is None or light.opacity <= 0.0:
        return QRect()
    out = _outer_px(light)
    box = QRectF(light.x_px - out, light.y_px - out, 2.0 * out, 2.0 * out)
    return box.toAlignedRect().adjusted(-1, -1, 1, 1)


def paint(painter: QPainter, scene: Scene, whole: QRect) -> None:
    """Draw what of a scene lies in the painter's region.  The light's fill ends in the ground, so it draws both.

    unit the display's own pixels, whatever the painter's.
    """
    light = scene.light
    if light is None or light.opacity <= 0.0:
        painter.fillRect(whole, QColor(scene.ground))
    else:
        painter.fillRect(whole, _soft_disc(light, QColor(scene.ground)))
    if scene.card_px_per_cm > 0.0:
        _card(painter, scene.card_px_per_cm, whole)


def _outer_px(light: Light) -> float:
    return light.radius_px + max(EDGE_PX, light.radius_px * _SOFT)


def _soft_disc(light: Light, ground: QColor) -> QBrush:
    outer, softness = _outer_px(light), max(EDGE_PX, light.radius_px * _SOFT)
    inner = max(light.radius_px - softness, 0.0) / outer
    colour = mixed(ground, QColor(light.colour), light.opacity)
    disc = QRadialGradient(QPointF(light.x_px, light.y_px), outer)
    for part, share in ((0.0, 1.0), (0.25, 0.896), (0.5, 0.5), (0.75, 0.104), (1.0, 0.0)):
        disc.setColorAt(inner + (1.0 - inner) * part, mixed(ground, colour, share))
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
    painter.setPen(QPen(QColor("#CFE3D6"), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = _CORNER_CM * px_per_cm
    painter.drawRoundedRect(box, radius, radius)
