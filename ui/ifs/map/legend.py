"""What the looks on the map mean, each with a small sample, in words."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kapdesk.ifs.rules.looks import FADED, GUESSED, SIZED, Legend
from ui.ifs.map.colours import mixed, part_colour
from ui.ifs.map.dress import CLINICIAN, HIDDEN, KNOWN, LOCKED
from ui.kit.icons import icon
from ui.kit.shapes import outline, pattern_brush
from ui.kit.strokes import stroke_path, stroke_pen
from ui.theme.fonts import text_font, text_px, wide_px
from ui.theme.tokens import GRID_PX, RADIUS_PX, SMALL_PX
from ui.theme.worn import worn

WIDE_PX, WIDEST_PX, SAMPLE_PX = 200, 320, 22
"""How wide the legend is at least and at most, and how large a sample in it.  unit px"""

SIGNS = (
    *((sign, f"{known}, not said") for known, sign in KNOWN.items()),
    (LOCKED, "locked where it is"),
    (HIDDEN, "not on the client's display"),
    (CLINICIAN, "for you alone"),
)
"""The small signs beside a part, in words."""


class LegendBox(QWidget):
    """The legend of the map in sight; it names what is on the map and nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str]] = []
        self._room, self._line = 1 << 16, SAMPLE_PX
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Legend")
        self.hide()

    def show_rows(self, rows: Sequence[Legend], signs: set[str]) -> None:
        """Shows these, and the signs that are on the map."""
        self._rows = [(row.look, row.words) for row in rows]
        self._rows += [(f"sign {sign}", words) for sign, words in SIGNS if sign in signs]
        self.setAccessibleDescription("; ".join(f"{look}: {words}" for look, words in self._rows))
        self.fit(self._room)
        self.update()

    def fit(self, height: int) -> None:
        """As wide as its words, and no higher than so much room: its lines come closer where they are many."""
        self._room = height
        rows, metrics = max(len(self._rows), 1), QFontMetricsF(text_font(SMALL_PX))
        longest = max((metrics.horizontalAdvance(words) for _, words in self._rows), default=0.0)
        wide = ceil(longest) + 2 * SAMPLE_PX + 3 * GRID_PX
        usual, least = max(SAMPLE_PX, text_px(SMALL_PX) * 2) + 4, ceil(metrics.height())
        self._line = min(max((height - 2 * GRID_PX) // rows, least), usual)
        wide = min(max(wide, wide_px(WIDE_PX)), wide_px(WIDEST_PX))
        self.setFixedSize(wide, 2 * GRID_PX + self._line * rows)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for it."""
        self._paint()

    def _paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn().line), 1.0))
        painter.setBrush(QColor(worn().surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX
        )
        painter.setFont(text_font(SMALL_PX))
        metrics, line = QFontMetricsF(text_font(SMALL_PX)), self._line
        rows = self._rows or [("", "Nothing on the map yet.")]
        for number, (look, words) in enumerate(rows):
            top = GRID_PX + number * line
            middle = QPointF(GRID_PX + SAMPLE_PX, top + line / 2.0)
            _draw_sample(painter, look, middle, min(1.0, line / SAMPLE_PX))
            left = GRID_PX + SAMPLE_PX * 2 + GRID_PX if look else GRID_PX
            room = QRectF(left, top, self.width() - left - GRID_PX, line)
            painter.setPen(QColor(worn().ink))
            told = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        painter.end()


def _draw_sample(painter: QPainter, look: str, at: QPointF, share: float) -> None:
    """A sample about a place, of a share of its usual size: an outline, a colour, a line, a sign."""
    kind, _, rest = look.partition(" ")
    ink = QColor(worn().ink)
    painter.save()
    painter.translate(at)
    painter.scale(share, share)
    if kind == "line":
        painter.setPen(stroke_pen(rest, ink.name(), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(stroke_path(QPointF(-SAMPLE_PX, 0.0), QPointF(SAMPLE_PX, 0.0), rest, 2.0))
    elif kind == "sign":
        half = SAMPLE_PX // 2 - 2
        icon(rest, "ink").paint(painter, QRect(-half, -half, 2 * half, 2 * half))
    elif kind == GUESSED:
        pen = QPen(ink, 2.0)
        pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.drawPath(outline("circle", SAMPLE_PX - 4.0))
    elif kind in (SIZED, FADED, "shape", "pattern", "colour"):
        _draw_shape(painter, kind, rest)
    painter.restore()


def _draw_shape(painter: QPainter, kind: str, rest: str) -> None:
    first, _, pattern = rest.partition(" ")
    colour = part_colour(first) if kind == "colour" else QColor(worn().ink)
    shape = first if kind == "shape" else "circle"
    if kind == FADED:
        painter.setOpacity(0.45)
    path = outline(shape, SAMPLE_PX - (10.0 if kind == SIZED else 2.0))
    painter.fillPath(path, mixed(colour, worn().surface, 0.3))
    marks = first if kind == "pattern" else pattern
    if marks:
        painter.fillPath(path, pattern_brush(marks, mixed(colour, worn().surface, 0.6).name()))
    painter.strokePath(path, QPen(colour, 1.5))
