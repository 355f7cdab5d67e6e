"""Draws the line under the pointer and what every track says there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.kit.plot.frame import HEAD_PX, Frame
from ui.kit.plot.inks import Inks
from ui.kit.plot.readout import Said, minute_words
from ui.theme.fonts import text_font
from ui.theme.tokens import TEXT_PX

TAG_PX = 24.0
PAD_PX = 8.0


@dataclass(frozen=True, slots=True)
class HoverPainter:
    """Draws a readout on one frame in one theme."""

    frame: Frame
    inks: Inks

    def draw(self, painter: QPainter, minute: float, said: tuple[Said, ...]) -> None:
        """The line and one tag per track, on the side where there is room."""
        x = round(self.frame.x_px(minute)) + 0.5
        painter.setPen(QPen(self.inks.accent, 1))
        painter.drawLine(QLineF(x, HEAD_PX, x, self.frame.foot_px))
        painter.setFont(text_font(TEXT_PX, strong=True))
        self._draw_tag(painter, x, self.frame.foot_px + TAG_PX / 2 + 4, minute_words(minute))
        for row, line in zip(self.frame.rows, said, strict=True):
            if line.words:
                self._draw_tag(painter, x, row.top_px + TAG_PX / 2 + 2, str(line))

    def _draw_tag(self, painter: QPainter, x: float, middle_px: float, words: str) -> None:
        metrics = QFontMetricsF(painter.font())
        wide = metrics.horizontalAdvance(words) + 2 * PAD_PX
        left = x + PAD_PX if x + PAD_PX + wide <= self.frame.width_px else x - PAD_PX - wide
        box = QRectF(left, middle_px - TAG_PX / 2, wide, TAG_PX)
        painter.setPen(QPen(self.inks.line, 1))
        painter.setBrush(self.inks.raised)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(self.inks.ink)
        baseline = middle_px + metrics.capHeight() / 2
        painter.drawText(QPointF(left + PAD_PX, baseline), words)
