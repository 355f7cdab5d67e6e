"""What the looks on the map mean, each with a small sample, in words."""

from __future__ import annotations

from collections.abc import Sequence

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

WIDE_PX, SAMPLE_PX = 232, 22
"""How wide the legend is, and how large a sample in it.  unit px"""

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
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Legend")
        self.hide()

    def show_rows(self, rows: Sequence[Legend], signs: set[str]) -> None:
        """Shows these, and the signs that are on the map."""
        self._rows = [(row.look, row.words) for row in rows]
        self._rows += [(f"sign {sign}", words) for sign, words in SIGNS if sign in signs]
        self.setAccessibleDescription("; ".join(f"{look}: {words}" for look, words in self._rows))
        line = self._line_px()
        self.setFixedSize(wide_px(WIDE_PX), 2 * GRID_PX + line * max(len(self._rows), 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for it."""
        self._paint()

    def _line_px(self) -> int:
        return max(SAMPLE_PX, text_px(SMALL_PX) * 2) + 4

    def _paint(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn().line), 1.0))
        painter.setBrush(QColor(worn().surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX
        )
        painter.setFont(text_font(SMALL_PX))
        metrics, line = QFontMetricsF(text_font(SMALL_PX)), self._line_px()
        rows = self._rows or [("", "Nothing on the map yet.")]
        for number, (look, words) in enumerate(rows):
            top = GRID_PX + number * line
            _draw_sample(painter, look, QPointF(GRID_PX + SAMPLE_PX, top + line / 2.0))
            left = GRID_PX + SAMPLE_PX * 2 + GRID_PX if look else GRID_PX
            room = QRectF(left, top, self.width() - left - GRID_PX, line)
            painter.setPen(QColor(worn().ink))
            told = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told)
        painter.end()


def _draw_sample(painter: QPainter, look: str, at: QPointF) -> None:
    """A sample about a place: an outline, a colour, a line, a sign."""
    kind, _, rest = look.partition(" ")
    ink = QColor(worn().ink)
    painter.save()
    painter.translate(at)
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
