"""Draws what the tracks share: phases as bands, full marks, sparse lines, the time axis with its planned readings."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from kapdesk.kernel.plot import Band, Plot
from ui.kit.plot.frame import HEAD_PX, Frame
from ui.kit.plot.inks import Inks
from ui.kit.plot.markers import draw_slot
from ui.kit.plot.placing import Word, shelved
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX

SLOT_PX = 10.0
NUMBER_PX = 30.0
BAND_HEAD_PX = 22.0


@dataclass(frozen=True, slots=True)
class GroundPainter:
    """Draws the shared ground on one frame in one theme."""

    frame: Frame
    inks: Inks

    def draw(self, painter: QPainter, plot: Plot) -> None:
        """Everything behind the tracks, back to front."""
        painter.setFont(text_font(SMALL_PX))
        field = self.frame.field()
        painter.save()
        painter.setClipRect(QRectF(field.left(), 0, field.width(), self.frame.height_px))
        for index, band in enumerate(plot.bands):
            self._draw_band(painter, band, shaded=index % 2 == 0)
        self._draw_lines(painter)
        self._draw_full_marks(painter, plot)
        painter.restore()
        self._draw_slots(painter, plot)
        self._draw_numbers(painter, plot.zero_label)

    def _draw_band(self, painter: QPainter, band: Band, *, shaded: bool) -> None:
        left, right = self.frame.x_px(band.start_min), self.frame.x_px(band.end_min)
        area = QRectF(left, 0, right - left, self.frame.foot_px)
        if shaded:
            painter.fillRect(area, self.inks.band)
        from_px = max(left, self.frame.left_px) + 6
        room = min(right, self.frame.right_px) - from_px - 2
        metrics = QFontMetricsF(painter.font())
        if room >= metrics.horizontalAdvance(band.label):
            painter.setPen(self.inks.quiet)
            painter.drawText(QPointF(from_px, 15), band.label)

    def _draw_lines(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.inks.line, 1))
        for row in self.frame.rows:
            y = round(row.bottom_px) + 3.5
            painter.drawLine(QLineF(self.frame.left_px, y, self.frame.right_px, y))
        for minute in self.frame.window.ticks(self.frame.span_px):
            x = self.frame.x_px(minute)
            painter.drawLine(QLineF(x, self.frame.foot_px, x, self.frame.foot_px + 4))

    def _draw_full_marks(self, painter: QPainter, plot: Plot) -> None:
        metrics = QFontMetricsF(text_font(SMALL_PX, strong=True))
        marks = sorted((m for m in plot.marks if m.full), key=lambda mark: mark.minute)
        places = [self.frame.x_px(mark.minute) for mark in marks]
        words = [
            Word(x, 6 + metrics.horizontalAdvance(mark.label))
            for x, mark in zip(places, marks, strict=True)
        ]
        painter.setFont(text_font(SMALL_PX, strong=True))
        for mark, x, shelf in zip(
            marks, places, shelved(words, 1, self.frame.right_px), strict=True
        ):
            painter.setPen(QPen(self.inks.ink, 1))
            painter.drawLine(QLineF(x, BAND_HEAD_PX, x, self.frame.foot_px))
            if shelf is not None:
                painter.drawText(QPointF(x + 6, HEAD_PX - 8), mark.label)
        painter.setFont(text_font(SMALL_PX))

    def _draw_slots(self, painter: QPainter, plot: Plot) -> None:
        window = self.frame.window
        for tick in plot.ticks:
            if not window.start_min <= tick.minute <= window.end_min:
                continue
            x = self.frame.x_px(tick.minute)
            draw_slot(painter, tick.state, x, self.frame.foot_px + SLOT_PX, self.inks)

    def _draw_numbers(self, painter: QPainter, zero_label: str) -> None:
        painter.setPen(self.inks.quiet)
        baseline = self.frame.foot_px + NUMBER_PX
        metrics = QFontMetricsF(painter.font())
        for minute in self.frame.window.ticks(self.frame.span_px):
            words = f"{minute:g}".replace("-", "−")
            wide = metrics.horizontalAdvance(words)
            x = min(self.frame.x_px(minute) - wide / 2, self.frame.width_px - wide)
            painter.drawText(QPointF(x, baseline), words)
        wide = metrics.horizontalAdvance(zero_label)
        painter.drawText(QPointF(self.frame.right_px - wide, baseline + 16), zero_label)
