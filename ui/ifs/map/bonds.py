"""Bonds as they are drawn: lines with their heads, and what they are in words where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from kapdesk.ifs.model.nouns import Epistemic, Seen
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import BondLook
from ui.ifs.map.colours import mixed
from ui.ifs.map.laid import Line
from ui.kit.strokes import Arrow, Stroke, arrow_heads, stroke_path, stroke_pen
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

WORDED, MANY = 0.7, 80
"""From which zoom on a bond says what it is, and up to how many in sight."""

FAR = 0.35
"""Below this zoom a line is plain, unless it is guessed."""

_ALONG = (0.5, 0.38, 0.62, 0.27, 0.73)
"""Where along a line its words may stand, the first where nothing lies."""

_STRONG, _WEAK = 0.5, 0.3
_THINNEST_PX, _SLIM = 0.9, 0.8


@dataclass(frozen=True, slots=True)
class Bonds:
    """What is to be drawn: lines with their looks, which of them are chosen, and what lies in the way of words.

    unit map points
    """

    lines: Sequence[tuple[Line, BondLook]] = ()
    chosen: frozenset[str] = frozenset()
    boxes: Sequence[QRectF] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """One bond in sight.  unit px"""

    bond: Bond
    look: BondLook
    a: QPointF
    b: QPointF
    chosen: bool


def draw_bonds(
    painter: QPainter,
    seen: QTransform,
    size: QRectF,
    bonds: Bonds,
    taken: Sequence[QRectF] = (),
    *,
    quick: bool = False,
) -> None:
    """Draws those in sight, the chosen ones last; ``quick`` ones plain and thin, while everything moves.

    No words stand where something is ``taken``.  unit px
    """
    found = [
        _Seen(line.bond, look, a, b, line.bond.id in bonds.chosen)
        for line, look in bonds.lines
        if size.intersects(_around(a := seen.map(line.a), b := seen.map(line.b)))
    ]
    if quick:
        painter.setPen(QPen(mixed(QColor(worn().ink), worn().ground, _WEAK), 1.0))
        for one in found:
            painter.drawLine(one.a, one.b)
        return
    found.sort(key=lambda one: one.chosen)
    for one in found:
        _draw_bond(painter, one, seen.m11())
    worded = seen.m11() >= WORDED and len(found) <= MANY
    told = [one for one in found if worded or one.chosen]
    if told:
        _draw_words(painter, told, [*taken, *(seen.mapRect(box) for box in bonds.boxes)])


def plate_at(words: str, at: QPointF, metrics: QFontMetricsF) -> QRectF:
    """What words take up that stand with their middle at a place.  unit px"""
    width, height = metrics.horizontalAdvance(words) + 8.0, metrics.height()
    return QRectF(at.x() - width / 2.0, at.y() - height / 2.0, width, height)


def draw_plate(painter: QPainter, words: str, plate: QRectF, font: QFont) -> None:
    """Quiet words on a spot of the ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(worn().ground))
    painter.drawRoundedRect(plate, 4.0, 4.0)
    painter.setPen(QColor(worn().quiet))
    painter.setFont(font)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _draw_bond(painter: QPainter, one: _Seen, zoom: float) -> None:
    look, far = one.look, zoom < FAR
    width = max(look.width * _SLIM * min(max(zoom, 0.4), 2.5), _THINNEST_PX)
    width += 1.2 if one.chosen else 0.0
    ink = mixed(QColor(worn().ink), worn().ground, _WEAK if far else _STRONG).name()
    colour = worn().accent if one.chosen else ink
    stroke, arrow = (Stroke.SOLID, Arrow.NONE) if far else (look.stroke, look.arrow)
    pen = look.pen if not far or look.pen is Stroke.DASHED else Stroke.SOLID
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(stroke_pen(pen, colour, width))
    if stroke is Stroke.SOLID and arrow is Arrow.NONE:
        painter.drawLine(one.a, one.b)
    else:
        painter.drawPath(stroke_path(one.a, one.b, stroke, width, arrow))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for head in arrow_heads(one.a, one.b, arrow, width):
        painter.drawPolygon(head)


def _draw_words(painter: QPainter, told: Sequence[_Seen], taken: list[QRectF]) -> None:
    """Each where neither a part nor other words stand, as far as there is such a place on its line."""
    font = text_font(SMALL_PX)
    metrics = QFontMetricsF(font)
    for one in told:
        words = _bond_words(one.bond, one.look)
        plates = [plate_at(words, one.a + (one.b - one.a) * share, metrics) for share in _ALONG]
        free = (plate for plate in plates if not any(plate.intersects(box) for box in taken))
        plate = next(free, None)
        if plate is None and not one.chosen:
            continue
        taken.append(plate or plates[0])
        draw_plate(painter, words, taken[-1], font)


def _bond_words(bond: Bond, look: BondLook) -> str:
    signs = []
    if bond.epistemic in (Epistemic.SEEN, Epistemic.SYMBOLIC):
        signs.append(str(bond.epistemic))
    if bond.seen_by is Seen.CLINICIAN:
        signs.append("for you alone")
    return " · ".join([look.label, *signs])


def _around(a: QPointF, b: QPointF) -> QRectF:
    return QRectF(a, b).normalized().adjusted(-2.0, -2.0, 2.0, 2.0)
