"""What lies beneath the parts: the rings round Self with their words, and the bonds; kept as one picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform

from kapdesk.ifs.model.nouns import RINGS_AT, Ring
from ui.ifs.map.bonds import Bonds, draw_bonds, draw_plate, plate_at
from ui.ifs.map.colours import mixed
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

SELF = 46.0
"""How large the middle is drawn.  unit map points"""

_WORDED_PX, _BEYOND = 60.0, 36.0
_TURNS = (-90, *(turn for step in range(12, 181, 12) for turn in (step - 90, -step - 90)))
"""Where on a ring its word may stand, the first where no part lies.  unit degrees"""


class Ground:
    """The picture beneath the parts; drawn anew only where what it shows, or how, has changed."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._key: tuple[object, ...] = ()
        self._turn = 0
        self.rings = True
        self.quick = False

    def forget(self) -> None:
        """What it shows has changed."""
        self._turn += 1

    def draw(
        self, painter: QPainter, seen: QTransform, size: QRectF, bonds: Callable[[], Bonds]
    ) -> None:
        """Draws it for a view that sees the map so; unit px for the size.  The painter is the view's own, unturned."""
        ratio = painter.device().devicePixelRatioF()
        how = (self._turn, self.quick, worn().name)
        key = (*_numbers(seen), size.width(), size.height(), ratio, *how)
        if key != self._key:
            self._key = key
            self._picture = self._drawn(seen, size, ratio, bonds())
        painter.drawPixmap(0, 0, self._picture)

    def _drawn(self, seen: QTransform, size: QRectF, ratio: float, bonds: Bonds) -> QPixmap:
        picture = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(worn().ground))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.rings:
            _draw_rings(painter, seen)
        font = text_font(SMALL_PX)
        told = _ring_words(seen, bonds.boxes, QFontMetricsF(font)) if self.rings else {}
        middle, reach = seen.map(QPointF()), SELF * seen.m11()
        taken = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        draw_bonds(painter, seen, size, bonds, (*told.values(), taken), quick=self.quick)
        _draw_self(painter, seen)
        for words, plate in told.items():
            draw_plate(painter, words, plate, font)
        painter.end()
        return picture


def _draw_rings(painter: QPainter, seen: QTransform) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(worn().line), 1.0))
    for end in RINGS_AT.values():
        painter.drawEllipse(seen.map(QPointF()), end * seen.m11(), end * seen.m11())


def _ring_words(
    seen: QTransform, boxes: Sequence[QRectF], metrics: QFontMetricsF
) -> dict[str, QRectF]:
    """What each ring is called, and where on it no part lies."""
    told: dict[str, QRectF] = {}
    if min(RINGS_AT.values()) * seen.m11() < _WORDED_PX:
        return told
    taken = [seen.mapRect(box) for box in boxes]
    middle, widest = seen.map(QPointF()), max(RINGS_AT.values())
    for ring, end in (*RINGS_AT.items(), (Ring.SPACE, widest + _BEYOND)):
        reach = end * seen.m11()
        ways = [QPointF(cos(radians(turn)), sin(radians(turn))) for turn in _TURNS]
        plates = [plate_at(str(ring), middle + way * reach, metrics) for way in ways]
        free = (one for one in plates if not any(one.intersects(box) for box in taken))
        told[str(ring)] = next(free, plates[0])
    return told


def _draw_self(painter: QPainter, seen: QTransform) -> None:
    middle, reach = seen.map(QPointF()), max(SELF * seen.m11(), 5.0)
    accent = QColor(worn().accent)
    painter.setPen(QPen(accent, 2.0))
    painter.setBrush(mixed(accent, worn().ground, 0.16))
    painter.drawEllipse(middle, reach, reach)
    if reach < 14.0:
        return
    font = text_font(SMALL_PX, strong=True)
    font.setPixelSize(round(min(max(reach * 0.42, 11.0), 34.0)))
    painter.setFont(font)
    painter.setPen(QColor(worn().ink))
    box = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "Self")


def _numbers(seen: QTransform) -> tuple[float, ...]:
    return seen.m11(), seen.m22(), seen.dx(), seen.dy()
