"""A light on its ground, as a button."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kapdesk.bilateral.model.plan import Look
from ui.kit.text import Hint
from ui.sets.card_button import CardButton
from ui.sets.pictures import Drawing
from ui.theme.tokens import GRID_PX
from ui.theme.worn import worn

PATCH = QSize(56, 32)
HIGH_PX = 56
LIGHT_PX = 9.0
CORNER_PX = 4.0


class Patch(Drawing):
    """The two colours."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(PATCH, parent=parent)
        self._look = look

    def draw(self, painter: QPainter) -> None:
        """The light on its ground."""
        painter.setPen(QPen(QColor(worn().line), 1))
        painter.setBrush(QColor(self._look.ground))
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(room, CORNER_PX, CORNER_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colour))
        middle = QPointF(self.width() / 2.0, self.height() / 2.0)
        painter.drawEllipse(middle, LIGHT_PX, LIGHT_PX)


def swatch(words: str, look: Look) -> CardButton:
    """A button with both colours and their word."""
    button = CardButton(f"Colours: {words}", high_px=HIGH_PX)
    said = Hint(words)
    said.set_tone("ink")
    said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    held = QHBoxLayout(button)
    held.setContentsMargins(GRID_PX, 4, GRID_PX, 4)
    held.setSpacing(GRID_PX)
    held.addWidget(Patch(look))
    held.addWidget(said, 1)
    return button
