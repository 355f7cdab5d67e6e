"""The frame around what is drawn on: strong while it holds the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ui.theme.tokens import RADIUS_PX
from ui.theme.worn import worn


def draw_frame(painter: QPainter, box: QRectF, reach_px: float, *, held: bool) -> None:
    """Draws it so far outside the box."""
    painter.setPen(QPen(QColor(worn().accent if held else worn().line), 2.0 if held else 1.0))
    around = box.adjusted(-reach_px, -reach_px, reach_px, reach_px)
    painter.drawRoundedRect(around, RADIUS_PX / 2, RADIUS_PX / 2)
