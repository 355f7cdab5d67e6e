"""What lies beneath the parts: the rings round Self with their words, and the bonds; kept as one picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTransform

from kapdesk.ifs.model.nouns import RINGS_AT, Epistemic, Ring, Seen
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import BondLook
from ui.ifs.map.colours import mixed
from ui.ifs.map.laid import Line
from ui.kit.strokes import Arrow, Stroke, arrow_heads, stroke_path, stroke_pen
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

SELF = 46.0
"""How large the middle is drawn.  unit map points"""

WORDED, NOBLER = 0.7, 120
"""From which zoom on a bond says what it is, and up to how many in sight."""


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
        self,
        painter: QPainter,
        seen: QTransform,
        size: QRectF,
        lines: Sequence[tuple[Line, BondLook]],
        chosen: frozenset[str],
    ) -> None:
        """Draws it for a view that sees the map so; unit px for the size.  The painter is the view's own, unturned."""
        ratio = painter.device().devicePixelRatioF()
        key = (*_numbers(seen), size.width(), size.height(), ratio, self._turn, self.quick)
        if key != self._key:
            self._key = key
            self._picture = self._drawn(seen, size, ratio, lines, chosen)
        painter.drawPixmap(0, 0, self._picture)

    def _drawn(
        self,
        seen: QTransform,
        size: QRectF,
        ratio: float,
        lines: Sequence[tuple[Line, BondLook]],
        chosen: frozenset[str],
    ) -> QPixmap:
        picture = QPixmap(ceil(size.width() * ratio), ceil(size.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(worn().ground))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.rings:
            _draw_rings(painter, seen)
        _draw_self(painter, seen)
        draw_bonds(painter, seen, size, lines, chosen, quick=self.quick)
        painter.end()
        return picture


def draw_bonds(
    painter: QPainter,
    seen: QTransform,
    size: QRectF,
    lines: Iterable[tuple[Line, BondLook]],
    chosen: frozenset[str],
    *,
    quick: bool = False,
) -> None:
    """Draws bonds, those that are chosen last; ``quick`` ones are plain and thin, while everything moves."""
    zoom = seen.m11()
    found = [
        (line, look, seen.map(line.a), seen.map(line.b))
        for line, look in lines
        if size.intersects(_around(seen.map(line.a), seen.map(line.b)))
    ]
    if quick:
        painter.setPen(QPen(mixed(QColor(worn().quiet), worn().ground, 0.7), 1.0))
        for _, _, a, b in found:
            painter.drawLine(a, b)
        return
    found.sort(key=lambda one: one[0].bond.id in chosen)
    for line, look, a, b in found:
        _draw_bond(painter, look, a, b, zoom, chosen=line.bond.id in chosen)
    worded = zoom >= WORDED and len(found) <= NOBLER
    for line, look, a, b in found:
        if worded or line.bond.id in chosen:
            _draw_words(painter, _bond_words(line.bond, look), (a + b) / 2.0)


def _draw_bond(
    painter: QPainter, look: BondLook, a: QPointF, b: QPointF, zoom: float, *, chosen: bool
) -> None:
    width = max(look.width * min(max(zoom, 0.45), 2.5), 0.9) + (1.2 if chosen else 0.0)
    colour = worn().accent if chosen else mixed(QColor(worn().ink), worn().ground, 0.55).name()
    small = zoom < 0.3
    stroke = Stroke.SOLID if small and look.pen is not Stroke.DASHED else look.stroke
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(stroke_pen(look.pen if not small else stroke, colour, width))
    arrow = Arrow.NONE if small else look.arrow
    path = stroke_path(a, b, stroke, width, arrow)
    if stroke is Stroke.SOLID and look.pen is Stroke.SOLID and arrow is Arrow.NONE:
        painter.drawLine(a, b)
    else:
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for head in arrow_heads(a, b, arrow, width):
        painter.drawPolygon(head)


def _bond_words(bond: Bond, look: BondLook) -> str:
    signs = []
    if bond.epistemic in (Epistemic.SEEN, Epistemic.SYMBOLIC):
        signs.append(str(bond.epistemic))
    if bond.seen_by is Seen.CLINICIAN:
        signs.append("for you alone")
    return " · ".join([look.label, *signs])


def _draw_words(painter: QPainter, words: str, at: QPointF) -> None:
    font = text_font(SMALL_PX)
    metrics = QFontMetricsF(font)
    width, height = metrics.horizontalAdvance(words), metrics.height()
    box = QRectF(at.x() - width / 2.0 - 4.0, at.y() - height / 2.0, width + 8.0, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(worn().ground))
    painter.drawRoundedRect(box, 4.0, 4.0)
    painter.setPen(QColor(worn().quiet))
    painter.setFont(font)
    painter.drawText(QPointF(at.x() - width / 2.0, box.top() + metrics.ascent()), words)


def _draw_rings(painter: QPainter, seen: QTransform) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, zoom = seen.map(QPointF()), seen.m11()
    for end in RINGS_AT.values():
        painter.setPen(QPen(QColor(worn().line), 1.0))
        painter.drawEllipse(middle, end * zoom, end * zoom)
    widest = max(RINGS_AT.values())
    wide = min(RINGS_AT.values()) * zoom >= 60.0
    for ring, end in (*RINGS_AT.items(), (Ring.SPACE, widest + 36.0)):
        if wide:
            _draw_words(painter, str(ring), middle - QPointF(0.0, end * zoom))


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


def _around(a: QPointF, b: QPointF) -> QRectF:
    return QRectF(a, b).normalized().adjusted(-2.0, -2.0, 2.0, 2.0)


def _numbers(seen: QTransform) -> tuple[float, ...]:
    return seen.m11(), seen.m22(), seen.dx(), seen.dy()
