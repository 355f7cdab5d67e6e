"""The sets of meetings side by side: a bar as high as the rate, under it what else there is to know of the set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Channel
from kapdesk.emdr.seen.strip import SetBar, bouts
from ui.kit.icons import icon
from ui.kit.plot.inks import Inks, inks_of
from ui.kit.spots import Spot, SpotPicture
from ui.theme.fonts import text_font, wide_px
from ui.theme.tokens import RADIUS_PX, SMALL_PX, TEXT_PX
from ui.theme.worn import worn

LEFT_PX, RIGHT_PX = 92, 8
TITLE_PX, HEAD_PX, BARS_PX, LINE_PX = 28, 24, 64, 21
SET_PX, BOUT_GAP_PX, SECTION_GAP_PX = 40, 12, 20
BAR_PX, MARK_PX = 20.0, 14.0
MOST_HZ = 2.0
"""The top of the bars: no set is faster.  unit Hz.  source emdr-3.1"""

RATES_HZ = (1.0, 2.0)
ROWS = ("Set", "Passes", "By", "Distress", "Timing")
SYMBOLS = {Channel.VISUAL: "eye", Channel.TONE: "music-note", Channel.TACTILE: "hand"}
EXACT, OFF, UNTOLD = "check", "warning", ""


@dataclass(frozen=True, slots=True)
class StripSection:
    """The sets of one meeting under its name."""

    title: str
    bars: tuple[SetBar, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Sets of one bout that stand on one line, from a place on.  unit pixels."""

    words: str
    bars: tuple[SetBar, ...]
    left_px: float
    top_px: float
    first: bool

    @property
    def width_px(self) -> float:
        """How wide they are, with room for what they were about."""
        return max(len(self.bars) * float(wide_px(SET_PX)), _words_px(self.words))


class StripPicture(SpotPicture):
    """Draws the sets of meetings, each a spot under the key of its entry."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._sections: tuple[StripSection, ...] = ()
        self._runs: tuple[_Run, ...] = ()
        self._titles: tuple[tuple[float, str], ...] = ()

    def show_sections(self, sections: tuple[StripSection, ...]) -> None:
        """Other meetings from now on."""
        self._sections = sections
        self.relay()

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        runs: list[_Run] = []
        titles: list[tuple[float, str]] = []
        top = 0.0
        for section in self._sections:
            titles.append((top, section.title))
            laid = list(_runs(section.bars, top + wide_px(TITLE_PX), width_px))
            runs += laid
            top = (
                laid[-1].top_px + _line_px() if laid else top + wide_px(TITLE_PX)
            ) + SECTION_GAP_PX
        self._runs, self._titles = tuple(runs), tuple(titles)
        self.setMinimumHeight(round(top))
        return tuple(
            Spot(bar.entry, _area(run, number), bar.words)
            for run in runs
            for number, bar in enumerate(run.bars)
        )

    def _paint(self, painter: QPainter) -> None:
        inks = inks_of(worn())
        for top, words in self._titles:
            painter.setFont(text_font(SMALL_PX, strong=True))
            painter.setPen(inks.ink)
            room = QRectF(0.0, top, float(self.width()), float(wide_px(TITLE_PX)))
            _write(painter, room, words, left=True)
        for run in self._runs:
            _draw_run(painter, inks, run)


def _runs(bars: tuple[SetBar, ...], top_px: float, width_px: float) -> Iterator[_Run]:
    """The sets laid along lines as words are, bout by bout."""
    left = start = float(wide_px(LEFT_PX))
    right, step = width_px - RIGHT_PX, float(wide_px(SET_PX))
    first = True
    for bout in bouts(bars):
        rest = bout.sets
        while rest:
            fits = max(int((right - left) / step), 0)
            if (not fits or left + _words_px(bout.words) > right) and left > start:
                left, top_px, first = start, top_px + _line_px(), True
                continue
            now, rest = rest[: max(fits, 1)], rest[max(fits, 1) :]
            run = _Run(bout.words, now, left, top_px, first)
            yield run
            first = False
            left += run.width_px + BOUT_GAP_PX


def _words_px(words: str) -> float:
    return QFontMetricsF(text_font(SMALL_PX)).horizontalAdvance(words) + 12.0


def _line_px() -> float:
    return float(wide_px(HEAD_PX) + BARS_PX + len(ROWS) * wide_px(LINE_PX) + 12)


def _area(run: _Run, number: int) -> QRectF:
    step = float(wide_px(SET_PX))
    top = run.top_px + wide_px(HEAD_PX)
    high = BARS_PX + len(ROWS) * wide_px(LINE_PX)
    return QRectF(run.left_px + number * step + 5, top + 3, step - 10, high - 6)


def _draw_run(painter: QPainter, inks: Inks, run: _Run) -> None:
    area = QRectF(run.left_px, run.top_px, run.width_px, _line_px() - 12)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.band)
    painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)
    painter.setFont(text_font(SMALL_PX))
    painter.setPen(inks.quiet)
    head = QRectF(area.left() + 6, area.top(), area.width() - 12, float(wide_px(HEAD_PX)))
    _write(painter, head, run.words, left=True)
    if run.first:
        _draw_names(painter, inks, run)
    _draw_rates(painter, inks, run)
    for number, bar in enumerate(run.bars):
        _draw_set(painter, inks, bar, _area(run, number))


def _draw_names(painter: QPainter, inks: Inks, run: _Run) -> None:
    """What each line under the bars says, and the scale of the rates."""
    painter.setFont(text_font(SMALL_PX))
    line = float(wide_px(LINE_PX))
    base = run.top_px + wide_px(HEAD_PX) + BARS_PX
    for number, words in enumerate(ROWS):
        painter.setPen(inks.quiet)
        _write(
            painter,
            QRectF(0.0, base + number * line, wide_px(LEFT_PX) - 12, line),
            words,
            left=True,
        )
    for rate in RATES_HZ:
        box = QRectF(
            0.0, base - rate / MOST_HZ * _bars_px() - line / 2, wide_px(LEFT_PX) - 12, line
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right, f"{rate:g} Hz")


def _draw_rates(painter: QPainter, inks: Inks, run: _Run) -> None:
    base = run.top_px + wide_px(HEAD_PX) + BARS_PX
    painter.setPen(QPen(inks.line, 1))
    for rate in (0.0, *RATES_HZ):
        y = base - rate / MOST_HZ * _bars_px()
        painter.drawLine(QLineF(run.left_px, y, run.left_px + run.width_px, y))


def _bars_px() -> float:
    return BARS_PX - 8.0


def _draw_set(painter: QPainter, inks: Inks, bar: SetBar, area: QRectF) -> None:
    base = area.top() - 3 + BARS_PX
    _draw_bar(painter, inks, bar, QPointF(area.center().x(), base))
    line = float(wide_px(LINE_PX))
    rows = [
        QRectF(area.left() - 4, base + n * line, area.width() + 8, line) for n in range(len(ROWS))
    ]
    painter.setFont(text_font(SMALL_PX, strong=True))
    painter.setPen(inks.ink)
    _write(painter, rows[0], str(bar.number))
    painter.setFont(text_font(SMALL_PX))
    _write(painter, rows[1], str(bar.passes))
    _draw_symbols(painter, [SYMBOLS[one] for one in bar.channels], rows[2])
    painter.setFont(text_font(TEXT_PX, strong=True))
    painter.setPen(inks.ink)
    _write(painter, rows[3], "" if bar.distress is None else str(bar.distress))
    mark = OFF if bar.off else UNTOLD if bar.untold else EXACT
    if mark:
        _draw_symbols(painter, [mark], rows[4], "notice" if bar.off else "quiet")
    else:
        painter.setPen(inks.quiet)
        _write(painter, rows[4], "–")


def _draw_bar(painter: QPainter, inks: Inks, bar: SetBar, foot: QPointF) -> None:
    """As high as its last rate, with a line at each it had before; open under effect, torn off where it broke."""
    high = bar.rates_hz[-1] / MOST_HZ * _bars_px()
    shape = QRectF(foot.x() - BAR_PX / 2, foot.y() - high, BAR_PX, high)
    pen = QPen(inks.accent, 2)
    if bar.broken:
        pen.setDashPattern([2.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if bar.hollow or bar.broken else inks.accent)
    painter.drawRect(shape)
    painter.setPen(QPen(inks.ink, 1))
    for rate in bar.rates_hz[:-1]:
        y = foot.y() - rate / MOST_HZ * _bars_px()
        painter.drawLine(QLineF(shape.left() - 3, y, shape.right() + 3, y))
    if bar.broken:
        cross = QRectF(foot.x() - MARK_PX / 2, shape.top() - MARK_PX - 2, MARK_PX, MARK_PX)
        icon("x", "notice").paint(painter, cross.toRect())


def _draw_symbols(painter: QPainter, names: list[str], room: QRectF, tone: str = "ink") -> None:
    """Icons side by side in the middle of a room, smaller where there are many."""
    side = min(MARK_PX, room.width() / max(len(names), 1))
    left = room.center().x() - side * len(names) / 2
    for number, name in enumerate(names):
        box = QRectF(left + number * side, room.center().y() - side / 2, side, side)
        icon(name, tone).paint(painter, box.toRect())


def _write(painter: QPainter, room: QRectF, words: str, *, left: bool = False) -> None:
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
