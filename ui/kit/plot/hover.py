"""Draws the line under the pointer and what every track says there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.kit.plot.frame import HEAD_PX, Frame
from ui.kit.plot.inks import Inks
from ui.kit.plot.readout import Said, minute_words
from ui.kit.plot.rows import short
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX, TEXT_PX

TAG_PX = 24.0
LIMIT_PX = 18.0
PAD_PX = 8.0


@dataclass(frozen=True, slots=True)
class HoverPainter:
    """Draws a readout on one frame in one theme."""

    frame: Frame
    inks: Inks

    def draw(self, painter: QPainter, minute: float, said: tuple[Said, ...], y_px: float) -> None:
        """The line and one tag per track, on the side where there is room; limits in words where the pointer is."""
        x = self.draw_line(painter, minute)
        self._draw_tag(painter, x, self.frame.foot_px + 4, (minute_words(minute),))
        under: tuple[float, tuple[str, ...]] | None = None
        for row, line in zip(self.frame.rows, said, strict=True):
            words = short(str(line)) or line.track
            if line.limits and row.top_px <= y_px < row.bottom_px:
                under = row.top_px, (words, *line.limits)
            elif line.words:
                self._draw_tag(painter, x, row.top_px + 2, (words,))
        if under is not None:
            self._draw_tag(painter, x, under[0] + 2, under[1])

    def draw_line(self, painter: QPainter, minute: float) -> float:
        """The line alone; how far right it stands."""
        x = round(self.frame.x_px(minute)) + 0.5
        painter.setPen(QPen(self.inks.accent, 1))
        painter.drawLine(QLineF(x, HEAD_PX, x, self.frame.foot_px))
        return x

    def _draw_tag(self, painter: QPainter, x: float, top_px: float, lines: tuple[str, ...]) -> None:
        fonts = [text_font(TEXT_PX, strong=True), *(text_font(SMALL_PX) for _ in lines[1:])]
        inner = max(
            QFontMetricsF(font).horizontalAdvance(words)
            for font, words in zip(fonts, lines, strict=True)
        )
        wide = inner + 2 * PAD_PX
        left = x + PAD_PX if x + PAD_PX + wide <= self.frame.width_px else x - PAD_PX - wide
        painter.setPen(QPen(self.inks.line, 1))
        painter.setBrush(self.inks.raised)
        painter.drawRoundedRect(
            QRectF(left, top_px, wide, TAG_PX + LIMIT_PX * (len(lines) - 1)), 6, 6
        )
        for index, (font, words) in enumerate(zip(fonts, lines, strict=True)):
            painter.setFont(font)
            painter.setPen(self.inks.quiet if index else self.inks.ink)
            middle = top_px + TAG_PX / 2 + LIMIT_PX * index
            baseline = middle + QFontMetricsF(font).capHeight() / 2
            painter.drawText(QPointF(left + PAD_PX, baseline), words)
