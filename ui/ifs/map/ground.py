"""What lies beneath the parts: the rings round Self with their words, and the bonds; kept as one picture."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from kapdesk.ifs.model.nouns import RINGS_AT, Ring
from ui.ifs.map.bonds import Bonds, draw_bonds, draw_ties, tell_picked
from ui.ifs.map.colours import dressed_as, mixed
from ui.ifs.map.plates import Plates
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

SELF = 46.0
"""How large the middle is drawn.  unit map points"""

ABOUT_SELF = QRectF(-SELF, -SELF, 2 * SELF, 2 * SELF)
"""What the middle takes up.  unit map points"""

ROOM_PX = 160.0
"""How far beyond the view it is drawn, so that a push shows what is there already.  unit px"""

_WORDED_PX, _BEYOND, _BORDER_PX = 60.0, 36.0, 6.0


class Ground:
    """The picture beneath the parts, with room on every side; drawn anew only where what it shows, or how, has changed.

    While ``hurried``, bonds are plain and thin where it has to be drawn anew, and the words of rings keep clear of Self
    alone; at rest all of it is as it should be.
    ``words`` are where words stand on it.  unit map points
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
        self.words: tuple[QRectF, ...] = ()

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
        inside = whole.adjusted(self._room, self._room, -self._room, -self._room)
        plates = (
            Plates([seen.mapRect(ABOUT_SELF)]) if self.hurried else _plates(seen, inside, bonds)
        )
        if self.rings:
            edge = _BORDER_PX
            _tell_rings(plates, seen, inside.adjusted(edge, edge, -edge, -edge))
        draw_ties(painter, seen, bonds.ties)
        draw_bonds(painter, seen, whole, bonds, plates, quick=self.hurried)
        draw_self(painter, seen)
        plates.draw(painter)
        back = seen.inverted()[0]
        self.words = tuple(back.mapRect(box) for box in plates.boxes)
        painter.end()
        return picture


def _plates(seen: QTransform, inside: QRectF, bonds: Bonds) -> Plates:
    """What the words beneath the parts keep clear of; first of all the words of what is chosen.  unit px"""
    boxes = [seen.mapRect(box) for box in (*bonds.boxes, ABOUT_SELF)]
    picked = Plates(boxes)
    tell_picked(picked, seen, inside, bonds)
    lines = [QLineF(seen.map(line.a), seen.map(line.b)) for line, _ in bonds.lines]
    return Plates([*boxes, *picked.boxes], [*lines, *(seen.map(edge) for edge in bonds.edges)])


def _draw_rings(painter: QPainter, seen: QTransform) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(worn().line), 1.0))
    for end in RINGS_AT.values():
        painter.drawEllipse(seen.map(QPointF()), end * seen.m11(), end * seen.m11())


def _tell_rings(plates: Plates, seen: QTransform, inside: QRectF) -> None:
    """What each ring is called, and outside the last what lies beyond; nothing where they are too small for words."""
    zoom, widest = seen.m11(), max(RINGS_AT.values())
    if min(RINGS_AT.values()) * zoom < _WORDED_PX:
        return
    for ring, end in (*RINGS_AT.items(), (Ring.SPACE, widest + _BEYOND)):
        plates.tell_ring(str(ring), seen.map(QPointF()), end * zoom, inside)


def draw_self(painter: QPainter, seen: QTransform) -> None:
    """Draws the middle for a view that sees the map so."""
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
