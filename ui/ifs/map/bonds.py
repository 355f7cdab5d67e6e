"""Bonds as they are drawn: lines with their heads, and what they are called where there is room for words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from kapdesk.ifs.model.nouns import Epistemic, Seen
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import BondLook
from kapdesk.sketch.strokes import line_path
from ui.ifs.map.colours import mixed
from ui.ifs.map.laid import Line
from ui.ifs.map.plates import Plates
from ui.kit.strokes import Arrow, Stroke, arrow_heads, stroke_path, stroke_pen
from ui.theme.worn import worn

WORDED, MANY = 0.7, 80
"""From which zoom on a bond says what it is, and up to how many in sight."""

FAR, CROWD = 0.3, 150
"""Below this zoom, or with more than so many in sight, lines are plain, but for the guessed ones."""

END_PX = 8.0
"""How far about the ends of a chosen bond no words stand.  unit px"""

TIE_PX = 1.6
"""How large the dots from a note to its part are.  unit px"""

_STRONG, _WEAK = 0.6, 0.5
_THINNEST_PX, _SLIM, _STEP_PX = 0.9, 0.8, 48.0


@dataclass(frozen=True, slots=True)
class Bonds:
    """What is to be drawn: lines with their looks, whether they are chosen, and what lies in the way of words.

    ``plain`` are the same lines again, ready to be drawn at once; ``picked`` those that are chosen, drawn elsewhere,
    and ``edges`` what else words had better not run over.  ``ties`` lead from notes to the parts they are about.  unit
    map points
    """

    lines: Sequence[tuple[Line, BondLook]] = ()
    boxes: Sequence[QRectF] = ()
    chosen: bool = False
    plain: list[QLineF] | None = None
    picked: Sequence[tuple[Line, BondLook]] = ()
    edges: Sequence[QLineF] = ()
    ties: Sequence[QLineF] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """One bond in sight.  unit px"""

    bond: Bond
    look: BondLook
    a: QPointF
    b: QPointF


@dataclass(frozen=True, slots=True)
class _How:
    """How all of them are drawn."""

    zoom: float
    colour: str
    chosen: bool
    plain: bool


def draw_bonds(
    painter: QPainter,
    seen: QTransform,
    size: QRectF,
    bonds: Bonds,
    plates: Plates | None = None,
    *,
    quick: bool = False,
) -> None:
    """Draws those in sight; ``quick`` ones plain and thin, while everything moves.  unit px

    What they are in words finds its place among ``plates``, which whoever keeps them draws.
    """
    if quick:
        _draw_quickly(painter, seen, bonds)
        return
    found = _seen(seen, size, bonds.lines)
    plain = seen.m11() < FAR or len(found) > CROWD
    colour = worn().accent if bonds.chosen else line_colour(plain=plain).name()
    how = _How(seen.m11(), colour, bonds.chosen, plain)
    for one in found:
        _draw_bond(painter, one, how)
    if plates is not None and (bonds.chosen or (seen.m11() >= WORDED and len(found) <= MANY)):
        _tell(plates, found, needed=bonds.chosen)


def draw_ties(painter: QPainter, seen: QTransform, ties: Sequence[QLineF]) -> None:
    """Dots from notes to the parts they are about.  unit map points"""
    if not ties:
        return
    pen = QPen(line_colour(plain=False), TIE_PX)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 3.0])
    painter.setPen(pen)
    painter.drawLines([seen.map(line) for line in ties])


def line_colour(*, plain: bool) -> QColor:
    """What colour bonds are, quieter where many are drawn plain; three to one on the ground at least."""
    return mixed(QColor(worn().ink), worn().ground, _WEAK if plain else _STRONG)


def tell_picked(plates: Plates, seen: QTransform, size: QRectF, bonds: Bonds) -> None:
    """Finds the places of what is chosen in words, without drawing any of it."""
    _tell(plates, _seen(seen, size, bonds.picked), needed=True)


def _seen(seen: QTransform, size: QRectF, lines: Sequence[tuple[Line, BondLook]]) -> list[_Seen]:
    """Those in sight."""
    return [
        _Seen(line.bond, look, *piece)
        for line, look in lines
        if (piece := _in_sight(seen.map(line.a), seen.map(line.b), size)) is not None
    ]


def _draw_quickly(painter: QPainter, seen: QTransform, bonds: Bonds) -> None:
    """All of them by one stroke, without smoothing: for as long as everything moves."""
    pen = QPen(QColor(worn().accent) if bonds.chosen else line_colour(plain=True), 1.0)
    pen.setCosmetic(True)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setWorldMatrixEnabled(True)
    painter.setWorldTransform(seen)
    painter.setPen(pen)
    painter.drawLines(bonds.plain or [QLineF(line.a, line.b) for line, _ in bonds.lines])
    painter.restore()


def _draw_bond(painter: QPainter, one: _Seen, how: _How) -> None:
    look = one.look
    width = max(look.width * _SLIM * min(max(how.zoom, 0.4), 2.5), _THINNEST_PX)
    width += 1.2 if how.chosen else 0.0
    stroke, arrow = (Stroke.SOLID, Arrow.NONE) if how.plain else (look.stroke, look.arrow)
    pen = look.pen if not how.plain or look.pen is Stroke.DASHED else Stroke.SOLID
    drawn_by = stroke_pen(pen, how.colour, width)
    if stroke is Stroke.ZIGZAG and pen is Stroke.ZIGZAG:
        drawn_by.setCapStyle(Qt.PenCapStyle.SquareCap)
        painter.setPen(drawn_by)
        painter.drawLines(_teeth(one.a, one.b, width, arrow))
    elif stroke is Stroke.SOLID and arrow is Arrow.NONE:
        painter.setPen(drawn_by)
        painter.drawLine(one.a, one.b)
    else:
        painter.setPen(drawn_by)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(stroke_path(one.a, one.b, stroke, width, arrow))
    if arrow is not Arrow.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(how.colour))
        for head in arrow_heads(one.a, one.b, arrow, width):
            painter.drawPolygon(head)


def _teeth(a: QPointF, b: QPointF, width: float, arrow: Arrow) -> list[QLineF]:
    """A zigzag as lines of their own: drawn so, it costs less than half of what its path does."""
    steps = line_path((a.x(), a.y()), (b.x(), b.y()), Stroke.ZIGZAG, width, arrow)
    points = [QPointF(*where) for _, where in steps]
    return [QLineF(first, last) for first, last in pairwise(points)]


def _tell(plates: Plates, told: Sequence[_Seen], *, needed: bool) -> None:
    """Each where neither a part nor other words stand; those that are needed keep off the ends one holds them by."""
    if needed:
        for one in told:
            for end in (one.a, one.b):
                plates.take(QRectF(end.x() - END_PX, end.y() - END_PX, 2 * END_PX, 2 * END_PX))
    for one in told:
        plates.tell_line(_bond_words(one.bond, one.look), one.a, one.b, needed=needed)


def _bond_words(bond: Bond, look: BondLook) -> str:
    signs = []
    if bond.epistemic in (Epistemic.SEEN, Epistemic.SYMBOLIC):
        signs.append(str(bond.epistemic))
    if bond.seen_by is Seen.CLINICIAN:
        signs.append("for you alone")
    return " · ".join([look.label, *signs])


def _in_sight(a: QPointF, b: QPointF, size: QRectF) -> tuple[QPointF, QPointF] | None:
    """The piece of a line that is in sight, with a little beyond; None where none of it is.

    A piece begins a whole number of steps from its end, so that dashes do not creep while the map is pushed.  unit px
    """
    room = size.adjusted(-_STEP_PX, -_STEP_PX, _STEP_PX, _STEP_PX)
    if room.contains(a) and room.contains(b):
        return a, b
    way = b - a
    first, last = 0.0, 1.0
    for at, by, low, high in (
        (a.x(), way.x(), room.left(), room.right()),
        (a.y(), way.y(), room.top(), room.bottom()),
    ):
        if not by:
            if not low <= at <= high:
                return None
            continue
        near, far = sorted(((low - at) / by, (high - at) / by))
        first, last = max(first, near), min(last, far)
    if first >= last:
        return None
    step = _STEP_PX / hypot(way.x(), way.y())
    first, last = floor(first / step) * step, min(ceil(last / step) * step, 1.0)
    return a + way * max(first, 0.0), b if last == 1.0 else a + way * last
