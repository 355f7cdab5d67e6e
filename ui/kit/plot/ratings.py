"""Ratings in the order they were asked, drawn: a column for each meeting, the line broken between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kapdesk.kernel.rating_plot import (
    Dot,
    RatingPlot,
    RatingRow,
    Stretch,
    stretch_of,
    upright_x,
)
from ui.kit.plot.inks import Inks, inks_of
from ui.kit.plot.markers import marker_path
from ui.kit.plot.uprights import MARKED_PX, draw_uprights
from ui.kit.spots import Spot, SpotPicture
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

LEFT_PX, RIGHT_PX, SCALE_PX = 104, 16, 32
HEAD_PX, ROW_PX, GAP_PX = 48, 96, 12
STRETCH_GAP_PX, LEAST_GAP_SHARE = 16.0, 0.2
MOST_STEP_PX = 112.0
APART_PX = 3.0
INSET_PX, PAD_PX = 26.0, 10.0
DOT_SCALE, RING_PX, LINE_PX = 1.35, 11.0, 2.0
DOT_PX = 18.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where the places of a plot lie from left to right.  unit pixels."""

    plot: RatingPlot
    left_px: float
    step_px: float
    gap_px: float

    def x_px(self, place: int) -> float:
        """The middle of a place."""
        before = stretch_of(self.plot.stretches, place)
        return self.left_px + before * self.gap_px + (place + 0.5) * self.step_px

    def band(self, number: int) -> tuple[float, float]:
        """From where to where a stretch reaches."""
        one = self.plot.stretches[number]
        left = self.left_px + number * self.gap_px + one.start * self.step_px
        return left, left + (one.end - one.start) * self.step_px


def places_of(plot: RatingPlot, left_px: float, right_px: float) -> Places:
    """The places between two edges: wide while there are few, closer together as they become more."""
    room, breaks = max(right_px - left_px, 1.0), max(len(plot.stretches) - 1, 0)
    gap = min(STRETCH_GAP_PX, room * LEAST_GAP_SHARE / breaks) if breaks else 0.0
    step = (room - gap * breaks) / max(plot.places, 1)
    return Places(plot, left_px, min(step, MOST_STEP_PX), gap)


class RatingPicture(SpotPicture):
    """Draws a rating plot; each rating is a spot under the key of what it rests on."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._plot = RatingPlot()
        self._places = places_of(self._plot, 0.0, 1.0)
        self._tops: tuple[tuple[float, float], ...] = ()
        self._left_px = float(LEFT_PX)

    def show_plot(self, plot: RatingPlot) -> None:
        """Other ratings from now on."""
        self._plot = plot
        weights = sum(row.weight for row in plot.rows)
        gaps = GAP_PX * max(len(plot.rows) - 1, 0)
        self.setMinimumHeight(self._head_px() + round(ROW_PX * weights) + gaps)
        self.relay()

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        self._left_px = self._left()
        self._places = places_of(self._plot, self._left_px, width_px - RIGHT_PX)
        self._tops = tuple(self._rows(height_px))
        tops = {row.name: top for row, top in zip(self._plot.rows, self._tops, strict=True)}
        return tuple(
            Spot(dot.key, _around(self._point(row, dot, tops[row.name])), self._said(row, dot))
            for row, dot in self._plot.in_order()
        )

    def _left(self) -> float:
        """How wide what stands at the scales is, none of it cut."""
        names = QFontMetricsF(text_font(SMALL_PX, strong=True)).horizontalAdvance
        units = QFontMetricsF(text_font(SMALL_PX)).horizontalAdvance
        widths = (one for row in self._plot.rows for one in (names(row.name), units(row.unit)))
        return max(float(wide_px(LEFT_PX)), max(widths, default=0.0) + SCALE_PX + 1)

    def _rows(self, height_px: float) -> Iterator[tuple[float, float]]:
        """Top and height of each row; they share what is left by their weights."""
        rows = self._plot.rows
        top = float(self._head_px())
        room = height_px - top - GAP_PX * max(len(rows) - 1, 0)
        whole = sum(row.weight for row in rows) or 1.0
        for row in rows:
            high = max(room * row.weight / whole, 1.0)
            yield top, high
            top += high + GAP_PX

    def _head_px(self) -> int:
        """What stands over the rows: meeting and day, how it ended, and the words of what is marked."""
        return wide_px(HEAD_PX + (MARKED_PX if self._plot.uprights else 0))

    def _said(self, row: RatingRow, dot: Dot) -> str:
        stretch = self._plot.stretches[stretch_of(self._plot.stretches, dot.place)]
        return f"{row.said(dot)} · {dot.words} · {stretch.words}"

    def _point(self, row: RatingRow, dot: Dot, top: tuple[float, float]) -> QPointF:
        return QPointF(self._places.x_px(dot.place), _y_px(row, dot.value, top))

    def _paint(self, painter: QPainter) -> None:
        inks = inks_of(worn())
        self._draw_bands(painter, inks)
        self._draw_uprights(painter, inks)
        for row, top in zip(self._plot.rows, self._tops, strict=True):
            self._draw_scale(painter, inks, row, top)
            self._draw_lines(painter, row, top)
            self._draw_dots(painter, inks, row, top)

    def _draw_uprights(self, painter: QPainter, inks: Inks) -> None:
        if self._plot.uprights:
            bands = [self._places.band(number) for number in range(len(self._plot.stretches))]
            xs = [upright_x(one, bands, self._plot) for one in self._plot.uprights]
            top = float(wide_px(HEAD_PX))
            draw_uprights(painter, inks, self._plot.uprights, xs, (top, float(self.height())))

    def _draw_bands(self, painter: QPainter, inks: Inks) -> None:
        areas = []
        for number in range(len(self._plot.stretches)):
            left, right = self._places.band(number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(inks.band)
            areas.append(QRectF(left, 0.0, right - left, float(self.height())))
            painter.drawRoundedRect(areas[-1], RADIUS_PX, RADIUS_PX)
        free = 0.0
        for stretch, area in zip(self._plot.stretches, areas, strict=True):
            free = self._draw_head(painter, inks, stretch, area, free)

    def _draw_head(
        self, painter: QPainter, inks: Inks, one: Stretch, area: QRectF, free_px: float
    ) -> float:
        """The meeting's name and day, under it how it ended: as far as there is room; where its words end.

        A short name may reach over its column from ``free_px`` on; where it cannot, it is left out.
        """
        high = wide_px(HEAD_PX) / 2
        room = area.adjusted(PAD_PX / 2, 4, -PAD_PX / 2, 0)
        strong = text_font(SMALL_PX, strong=True)
        widths = QFontMetricsF(strong).horizontalAdvance
        names = (f"{one.name} · {one.day}", one.name)
        name = next((name for name in names if widths(name) <= room.width()), one.short or one.name)
        box = QRectF(room.left(), room.top(), room.width(), high - 4)
        if name == one.short:
            wide = max(widths(name) + 2, room.width())
            box = QRectF(area.center().x() - wide / 2, box.top(), wide, box.height())
        painter.setFont(strong)
        painter.setPen(inks.ink)
        if name != one.short or box.left() >= free_px:
            _write(painter, box, name)
            free_px = box.right() + APART_PX
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(inks.quiet)
        under = QRectF(room.left(), room.top() + high - 4, room.width(), high - 4)
        _write(painter, under, one.note, whole=True)
        return free_px

    def _draw_scale(
        self, painter: QPainter, inks: Inks, row: RatingRow, top: tuple[float, float]
    ) -> None:
        painter.setFont(text_font(SMALL_PX, strong=True))
        painter.setPen(inks.ink)
        line = QFontMetricsF(painter.font()).lineSpacing()
        name = QRectF(0.0, top[0], self._left_px - SCALE_PX, line)
        _write(painter, name, row.name, left=True)
        painter.setFont(text_font(SMALL_PX))
        painter.setPen(inks.quiet)
        _write(painter, name.translated(0, line), row.unit, left=True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in row.ticks:
            y = _y_px(row, value, top)
            box = QRectF(0.0, y - line / 2, self._left_px - 10, line)
            painter.setPen(inks.quiet)
            painter.drawText(box, right, str(value))
            painter.setPen(QPen(inks.line, 1))
            for number in range(len(self._plot.stretches)):
                painter.drawLine(QLineF(*_at(self._places.band(number), y)))

    def _draw_lines(self, painter: QPainter, row: RatingRow, top: tuple[float, float]) -> None:
        style = Qt.PenStyle.DashLine if row.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(row.colour), LINE_PX, style))
        for run in row.runs(self._plot.stretches):
            painter.drawPolyline([self._point(row, dot, top) for dot in run])

    def _draw_dots(
        self, painter: QPainter, inks: Inks, row: RatingRow, top: tuple[float, float]
    ) -> None:
        colour = QColor(row.colour)
        sign = marker_path(row.marker)
        for dot in row.dots:
            point = self._point(row, dot, top)
            painter.save()
            painter.translate(point)
            painter.setPen(QPen(inks.ink, 1.2))
            if dot.ringed:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(0, 0), RING_PX, RING_PX)
            painter.scale(DOT_SCALE, DOT_SCALE)
            painter.setPen(QPen(colour, 1.8))
            painter.setBrush(inks.surface if dot.hollow else colour)
            painter.drawPath(sign)
            painter.restore()
        self._draw_values(painter, inks, row, top)

    def _draw_values(
        self, painter: QPainter, inks: Inks, row: RatingRow, top: tuple[float, float]
    ) -> None:
        """The numbers over the dots: all where there is room, else the first and the last of each meeting."""
        painter.setFont(text_font(TEXT_PX, strong=True))
        painter.setPen(inks.ink)
        room = QFontMetricsF(painter.font()).horizontalAdvance("10") + 4
        high = QFontMetricsF(painter.font()).height()
        for run in row.runs(self._plot.stretches):
            free = float("-inf")
            last = self._places.x_px(run[-1].place)
            for dot in run:
                point = self._point(row, dot, top)
                ends = dot is run[-1] or last - point.x() >= room
                if point.x() - free >= room and ends:
                    free = point.x()
                    raised = RING_PX + 1 if dot.ringed else DOT_PX / 2
                    box = QRectF(point.x() - 20, point.y() - raised - high + 2, 40, high)
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, dot.said)


def _y_px(row: RatingRow, value: float, top: tuple[float, float]) -> float:
    share = (value - row.low) / ((row.high - row.low) or 1)
    low, high = top[0] + top[1] - PAD_PX, top[0] + INSET_PX
    return low - share * (low - high)


def _around(point: QPointF) -> QRectF:
    """A rating with the number over it."""
    number = QFontMetricsF(text_font(TEXT_PX, strong=True)).height()
    top = point.y() - DOT_PX / 2 - number
    return QRectF(point.x() - DOT_PX / 2, top, DOT_PX, number + DOT_PX)


def _at(band: tuple[float, float], y: float) -> tuple[float, float, float, float]:
    return band[0], y, band[1], y


def _write(
    painter: QPainter, room: QRectF, words: str, *, left: bool = False, whole: bool = False
) -> None:
    """Words in one line, cut with an ellipsis where there is no room; ``whole`` ones are left out instead."""
    metrics = QFontMetricsF(painter.font())
    if whole and metrics.horizontalAdvance(words) > room.width():
        return
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
