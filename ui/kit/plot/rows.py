"""Draws one track: its scale and limits, its stream, its readings and events.  Transparent elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from kapdesk.kernel.plot import Bar, Mark, Marker, Series, Span, Trace, Trust
from ui.kit.plot.curves import Curve
from ui.kit.plot.frame import AXIS_PX, Frame, Row
from ui.kit.plot.inks import Inks
from ui.kit.plot.markers import set_down, sprite
from ui.kit.plot.placing import RULE_PX, Word, named, shelved
from ui.theme.fonts import icon_font, text_font
from ui.theme.tokens import SMALL_PX

WORD_PX = 18.0
TICK_PX = 18.0
LEADER_PX = 6.0
FLAG_PX = 14
LIMIT = "limit"
LEFT_PX = 8.0
STREAM_SHARE = 0.7
GHOST_SHARE = 0.6
DOUBT_DASHES = (3.0, 3.0)
MIDDLE_PX = 4
GLYPH_PX = 16
PLAIN_GLYPH = "◆"
MOST_LETTERS = 40
NUMBER_PX = 32


@dataclass(frozen=True, slots=True)
class RowPainter:
    """Draws tracks on one frame in one theme.  ``glyphs`` are icon letters by the kind of a mark."""

    frame: Frame
    inks: Inks
    glyphs: Mapping[str, str]
    pixel_ratio: float

    def draw_scale(self, painter: QPainter, row: Row) -> None:
        """What a track is measured by: its axis and the limits in force."""
        self._draw_axis(painter, row)
        self._draw_rules(painter, row)

    def draw(self, painter: QPainter, row: Row) -> None:
        """A track's readings and marks."""
        painter.setClipRect(self._field(row))
        for span in row.track.spans:
            self._draw_span(painter, row, span)
        self._draw_bars(painter, row)
        for series in row.track.series:
            self._draw_series(painter, row, series)
        self._draw_marks(painter, row)
        painter.setClipping(False)

    def draw_stream(self, painter: QPainter, row: Row, curve: Curve) -> None:
        """One track's stream, softer than its readings."""
        colour = QColor(curve.colour)
        colour.setAlphaF(STREAM_SHARE)
        painter.setClipRect(self._field(row))
        painter.setPen(QPen(colour, 1))
        painter.drawPath(curve.path(self.frame, row))

    def _field(self, row: Row) -> QRectF:
        return QRectF(self.frame.left_px, row.top_px, self.frame.span_px, row.height_px)

    def _draw_axis(self, painter: QPainter, row: Row) -> None:
        painter.setFont(text_font(SMALL_PX, strong=True))
        painter.setPen(self.inks.ink)
        painter.drawText(QPointF(LEFT_PX, row.top_px + 14), row.track.name)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(self.inks.quiet)
        if (place := self._unit_place(row)) is not None:
            painter.drawText(place, row.track.unit)
        for value in self._ticks(row):
            y = row.y_px(value)
            box = QRectF(0.0, y - 10, AXIS_PX - 8, 20)
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}"
            )

    def _unit_place(self, row: Row) -> QPointF | None:
        """Under the name of the track; beside it where the row is too low for two lines, if there is room."""
        if row.height_px >= 2 * WORD_PX:
            return QPointF(LEFT_PX, row.top_px + 14 + WORD_PX)
        name = QFontMetricsF(text_font(SMALL_PX, strong=True)).horizontalAdvance(row.track.name)
        wide = QFontMetricsF(text_font(SMALL_PX)).horizontalAdvance(row.track.unit)
        left = LEFT_PX + name + 4
        return QPointF(left, row.top_px + 14) if left + wide <= AXIS_PX - NUMBER_PX else None

    def _ticks(self, row: Row) -> tuple[float, ...]:
        """The values to write on the axis: all, or every other one where they would touch."""
        ticks = row.track.ticks
        if len(ticks) < 2:
            return ticks
        apart_px = abs(row.y_px(ticks[1]) - row.y_px(ticks[0]))
        return ticks[:: max(1, ceil(TICK_PX / max(apart_px, 1.0)))]

    def _draw_rules(self, painter: QPainter, row: Row) -> None:
        heights = {rule.value: row.y_px(rule.value) for rule in row.track.rules}
        painter.setPen(QPen(self.inks.notice, 1, Qt.PenStyle.DashLine))
        for y in heights.values():
            painter.drawLine(QLineF(self.frame.left_px, y, self.frame.right_px, y))
        for value, middle in named(heights, row.top_px, row.bottom_px).items():
            self._draw_limit(painter, heights[value], middle, f"{value:g}")

    def _draw_limit(self, painter: QPainter, y: float, middle: float, words: str) -> None:
        """A limit's value in the gutter, where no reading can lie; its words are read under the pointer."""
        left = self.frame.right_px
        painter.setPen(QPen(self.inks.notice, 1))
        painter.drawLine(QLineF(left, y, left + LEADER_PX, middle))
        box = QRectF(left + LEADER_PX + 1, middle - RULE_PX / 2, FLAG_PX, RULE_PX)
        upright = Qt.AlignmentFlag.AlignVCenter
        if flag := self.glyphs.get(LIMIT):
            painter.setFont(icon_font(FLAG_PX))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, flag)
            painter.setFont(text_font(SMALL_PX))
        painter.setPen(self.inks.quiet)
        painter.drawText(box.adjusted(FLAG_PX + 3, 0, 40, 0), upright, words)

    def _draw_span(self, painter: QPainter, row: Row, span: Span) -> None:
        """A soft bar from beginning to end, its words inside as far as they find room."""
        left, right = self.frame.x_px(span.start_min), self.frame.x_px(span.end_min)
        area = QRectF(left, row.top_px + 1, max(right - left, 2.0), min(row.height_px - 2, WORD_PX))
        painter.setPen(QPen(self.inks.line, 1))
        painter.setBrush(self.inks.raised)
        painter.drawRoundedRect(area, 4, 4)
        seen = area.intersected(self._field(row)).adjusted(6, 0, -4, 0)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(self.inks.ink)
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        metrics = QFontMetricsF(text_font(SMALL_PX))
        words = metrics.elidedText(span.label, Qt.TextElideMode.ElideRight, seen.width())
        if len(words) > 1:
            painter.drawText(seen, upright | Qt.TextFlag.TextSingleLine, words)

    def _draw_bars(self, painter: QPainter, row: Row) -> None:
        series = row.track.series
        colour = QColor(series[0].colour) if series else self.inks.ink
        for trust, dashes in ((Trust.GOOD, ()), (Trust.DOUBTFUL, DOUBT_DASHES)):
            bars = [bar for bar in row.track.bars if bar.trust is trust]
            if bars:
                self._draw_bars_alike(painter, row, bars, _pen(colour, dashes))

    def _draw_bars_alike(self, painter: QPainter, row: Row, bars: Sequence[Bar], pen: QPen) -> None:
        painter.setPen(pen)
        minutes = [bar.minute for bar in bars]
        highs = self.frame.points(row, minutes, [bar.high for bar in bars])
        lows = self.frame.points(row, minutes, [bar.low for bar in bars])
        painter.drawLines([QLineF(low, high) for low, high in zip(lows, highs, strict=True)])
        middles = self.frame.points(row, minutes, [bar.middle for bar in bars])
        dot = QPen(pen.color(), MIDDLE_PX)
        dot.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(dot)
        painter.drawPoints(middles)

    def _draw_series(self, painter: QPainter, row: Row, series: Series) -> None:
        points = self.frame.points(row, series.minutes, series.values)
        colour = QColor(series.colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in series.runs():
            painter.setPen(_pen(colour, DOUBT_DASHES if run.dashed else ()))
            along = [points[place] for place in run.places]
            if series.trace is Trace.LINE:
                painter.drawPolyline(along)
            elif series.trace is Trace.STEP:
                painter.drawPath(_steps(along))
        sign = series.marker
        if sign is Marker.NONE and series.trace is Trace.STEP:
            sign = Marker.DOT
        for trust in Trust:
            for hollow in (False, True):
                kind = (trust, hollow)
                alike = [p for i, p in enumerate(points) if _kind(series, i) == kind]
                if alike:
                    fill, edge = self._sign_inks(colour, trust)
                    fill, edge = (self.inks.surface, colour) if hollow else (fill, edge)
                    set_down(painter, sprite(sign, fill, edge, self.pixel_ratio), alike)

    def _sign_inks(self, colour: QColor, trust: Trust) -> tuple[QColor, QColor]:
        """Filled when good, open when doubtful, open and pale when not trusted."""
        if trust is Trust.GOOD:
            return colour, self.inks.surface
        edge = QColor(colour)
        edge.setAlphaF(GHOST_SHARE if trust is Trust.NOT_TRUSTED else 1.0)
        return self.inks.surface, edge

    def _draw_marks(self, painter: QPainter, row: Row) -> None:
        metrics = QFontMetricsF(text_font(SMALL_PX))
        marks = sorted(row.track.marks, key=lambda mark: mark.minute)
        shown = [mark for mark in marks if self._is_near(mark)]
        words = [
            Word(
                self.frame.x_px(m.minute), GLYPH_PX + 4 + metrics.horizontalAdvance(short(m.label))
            )
            for m in shown
        ]
        shelves = max(1, int(row.height_px // WORD_PX))
        placed = shelved(words, shelves, self.frame.right_px)
        for mark, word, shelf in zip(shown, words, placed, strict=True):
            self._draw_mark(painter, row, mark, word.x_px, shelf)

    def _draw_mark(
        self, painter: QPainter, row: Row, mark: Mark, x: float, shelf: int | None
    ) -> None:
        painter.setPen(QPen(self.inks.ink, 1))
        painter.drawLine(QLineF(x, row.bottom_px - 3, x, row.bottom_px))
        if shelf is None:
            return
        y = row.top_px + shelf * WORD_PX
        glyph = self.glyphs.get(mark.kind)
        painter.setFont(icon_font(GLYPH_PX) if glyph else text_font(SMALL_PX))
        painter.setPen(self.inks.quiet)
        box = QRectF(x + 2, y, GLYPH_PX, WORD_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, glyph or PLAIN_GLYPH)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(self.inks.ink)
        painter.drawText(QPointF(x + GLYPH_PX + 4, y + 14), short(mark.label))

    def _is_near(self, mark: Mark) -> bool:
        window = self.frame.window
        return window.start_min - window.span_min < mark.minute <= window.end_min


def _kind(series: Series, place: int) -> tuple[Trust, bool]:
    return series.trust_at(place), series.hollow_at(place)


def short(words: str) -> str:
    """Words as far as they are drawn beside a mark; the line under the pointer says them whole."""
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1].rstrip()}…"


def _pen(colour: QColor, dashes: Sequence[float]) -> QPen:
    pen = QPen(colour, 1)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def _steps(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    if points:
        path.moveTo(points[0])
    for before, here in pairwise(points):
        path.lineTo(here.x(), before.y())
        path.lineTo(here)
    return path
