"""Paths and sounds as small drawings: the line the light follows, and how a voice rises and falls in both ears."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.plan import Path, SetPlan, Voice
from kapdesk.bilateral.motion.course import place
from ui.theme.worn import worn

PICTURE = QSize(36, 26)
POINTS = 97
LINE_PX = 1.8
DOT_PX = 5.0

_FALLS = {
    Voice.SINE: (0.25, 5.0),
    Voice.DRUM: (0.05, 6.0),
    Voice.WOOD: (0.02, 14.0),
    Voice.CHIME: (0.05, 2.6),
    Voice.CLICK: (0.01, 40.0),
    Voice.BELL: (0.05, 2.0),
    Voice.BREATH: (0.5, 5.0),
    Voice.PULSE: (0.1, 9.0),
}
"""How each voice is drawn: the share of its time it rises, and how steeply it falls; a likeness, no measure."""

_WAVES = {Voice.PINK: 5.0, Voice.BROWN: 2.0, Voice.SURF: 1.0, Voice.MUSIC: 3.0}
"""How many swells an unbroken sound is drawn with."""

Line = Sequence[tuple[float, float]]


class Drawing(QWidget):
    """Something small that is drawn.  The word beside it says what it means; a screen reader passes it by."""

    def __init__(self, size: QSize, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the drawing."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draws it, with smooth edges; nothing as long as it is nothing in particular."""


class Picture(Drawing):
    """A path or a voice."""

    def __init__(
        self, lines: Sequence[Line], *, dots: Line = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(PICTURE, parent=parent)
        self._lines = lines
        self._dots = dots

    def draw(self, painter: QPainter) -> None:
        """Its lines and dots."""
        ink = QColor(worn().ink if self.isEnabled() else worn().quiet)
        painter.setPen(QPen(ink, LINE_PX, c=Qt.PenCapStyle.RoundCap))
        room = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        for line in self._lines:
            painter.drawPolyline(QPolygonF([_at(room, one) for one in line]))
        painter.setBrush(QColor(worn().accent))
        painter.setPen(Qt.PenStyle.NoPen)
        for one in self._dots:
            painter.drawEllipse(_at(room, one), DOT_PX / 2, DOT_PX / 2)


def path_picture(path: Path) -> Picture:
    """The line a light follows, drawn from the same formula that moves it."""
    if path is Path.TWO_POINT:
        return Picture((), dots=((-0.9, 0.0), (0.9, 0.0)))
    plan = SetPlan(rate_hz=1.0, passes=4, path=path)
    found = place(plan, np.linspace(1.0, 2.0, POINTS))
    low, high = found.min(axis=0), found.max(axis=0)
    across, high_px = PICTURE.width(), PICTURE.height()
    scale = min(1.0, high_px / across / max(1e-9, float(high[1] - low[1]) / 2.0))
    drawn = (found - (low + high) / 2.0) * (scale, scale * across / high_px)
    line = [(float(right), float(up)) for right, up in drawn]
    return Picture((line,), dots=(line[len(line) // 4],))


def voice_picture(voice: Voice) -> Picture:
    """How a voice goes: one blow to each side, or a swell that never stops."""
    if voice in _WAVES:
        return Picture((_swell(_WAVES[voice]),))
    rise, fall = _FALLS[voice]
    return Picture((_blow(-1.0, rise, fall), _blow(0.05, rise, fall)))


def _blow(start: float, rise: float, fall: float) -> Line:
    """One tone: up at once or slowly, and down again over half of the picture."""
    found = []
    for at in sorted({rise, *(number / 24 for number in range(25))}):
        up = at / rise if at < rise else math.exp(-fall * (at - rise))
        found.append((start + 0.95 * at, 1.8 * up - 0.9))
    return found


def _swell(waves: float) -> Line:
    rough = 0.25 if waves > 1.0 else 0.0
    return [
        (x, 0.6 * math.sin(math.pi * waves * x) + rough * math.sin(31.0 * x))
        for x in np.linspace(-1.0, 1.0, 61).tolist()
    ]


def _at(room: QRectF, one: tuple[float, float]) -> QPointF:
    """A point of the drawing, -1 to 1 both ways, in its room."""
    across, up = one[0] * room.width() / 2, one[1] * room.height() / 2
    return QPointF(room.center().x() + across, room.center().y() - up)
