"""What lies beneath the parts: the rings round Self with their words, and the bonds; kept as one picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil, cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform

from kapdesk.ifs.model.nouns import RINGS_AT, Ring
from ui.ifs.map.bonds import Bonds, draw_bonds, draw_plate, plate_at
from ui.ifs.map.colours import dressed_as, mixed
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

SELF = 46.0
"""How large the middle is drawn.  unit map points"""

ROOM_PX = 160.0
"""How far beyond the view it is drawn, so that a push shows what is there already.  unit px"""

_WORDED_PX, _BEYOND = 60.0, 36.0
_TURNS = (-90, *(turn for step in range(12, 181, 12) for turn in (step - 90, -step - 90)))
"""Where on a ring its word may stand, the first where no part lies.  unit degrees"""


class Ground:
    """The picture beneath the parts, with room on every side; drawn anew only where what it shows, or how, has changed.

    While ``hurried``, bonds are plain and thin where it has to be drawn anew; at rest they are as they should be.
    """

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._key: tuple[object, ...] = ()
        self._origin = QPointF()
        self._was_quick = False
        self._room = ROOM_PX
        self._turn = 0
        self.rings = True
        self.hurried = False

    def forget(self) -> None:
        """What it shows has changed."""
        self._turn += 1

    def draw(
        self, painter: QPainter, seen: QTransform, size: QSize, bonds: Callable[[bool], Bonds]
    ) -> None:
        """Draws it for a view that sees the map so; unit px for the size.  The painter is the view's own, unturned."""
        ratio = painter.device().devicePixelRatioF()
        key = (seen.m11(), seen.m22(), size, ratio, self._turn, dressed_as())
        by = QPointF(seen.dx(), seen.dy()) - self._origin
        fits = max(abs(by.x()), abs(by.y())) <= self._room
        if key != self._key or not fits or (self._was_quick and not self.hurried):
            # While it is zoomed every picture is the last of its kind: room beyond the view would be for nothing.
            self._room = 0.0 if self.hurried and key != self._key else ROOM_PX
            self._key, self._was_quick = key, self.hurried
            self._origin, by = QPointF(seen.dx(), seen.dy()), QPointF()
            self._picture = self._drawn(seen, size, ratio, bonds(not self.hurried))
        painter.drawPixmap(by - QPointF(self._room, self._room), self._picture)

    def _drawn(self, seen: QTransform, size: QSize, ratio: float, bonds: Bonds) -> QPixmap:
        room = 2.0 * self._room
        whole = QRectF(0.0, 0.0, size.width() + room, size.height() + room)
        picture = QPixmap(ceil(whole.width() * ratio), ceil(whole.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(worn().ground))
        seen = seen * QTransform.fromTranslate(self._room, self._room)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.rings:
            _draw_rings(painter, seen)
        font = text_font(SMALL_PX)
        told: dict[str, QRectF] = {}
        if self.rings:
            inside = whole.adjusted(self._room, self._room, -self._room, -self._room)
            told = _ring_words(seen, inside, bonds.boxes, QFontMetricsF(font))
        middle, reach = seen.map(QPointF()), SELF * seen.m11()
        taken = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        draw_bonds(painter, seen, whole, bonds, (*told.values(), taken), quick=self.hurried)
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
    seen: QTransform, inside: QRectF, boxes: Sequence[QRectF], metrics: QFontMetricsF
) -> dict[str, QRectF]:
    """What each ring is called, and where on it, in sight, nothing lies."""
    told: dict[str, QRectF] = {}
    if min(RINGS_AT.values()) * seen.m11() < _WORDED_PX:
        return told
    taken = [seen.mapRect(box) for box in boxes]
    middle, widest = seen.map(QPointF()), max(RINGS_AT.values())
    for ring, end in (*RINGS_AT.items(), (Ring.SPACE, widest + _BEYOND)):
        reach = end * seen.m11()
        ways = [QPointF(cos(radians(turn)), sin(radians(turn))) for turn in _TURNS]
        plates = [plate_at(str(ring), middle + way * reach, metrics) for way in ways]
        shown = [one for one in plates if inside.contains(one)] or plates
        free = (one for one in shown if not any(one.intersects(box) for box in taken))
        told[str(ring)] = next(free, shown[0])
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
