"""The words of a board on a display: laid out, and put where nothing else stands as far as there is such a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from itertools import product
from math import cos, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from ui.stage.board import Board, CardMark, FrameMark, LineMark, Mark, RingMark, ShapeMark
from ui.stage.stepwise import Steps
from ui.stage.writing import Writing

MANY = 80
"""Up to how many lines say what they are; beyond, their words would hide the map."""

NAMELESS = 1.5
"""A shape smaller than this is called by its name only where there is room; unit heights of a letter"""

INSET = 0.4
"""How far from the edge of its card a text stands, in heights of a letter."""

_LABEL = 9.0
"""After how many heights of a letter a label is broken into lines."""

_LONG, _WIDER = 40, 1.6
_BESIDE = 0.25
_ALONG = (0.5, 0.38, 0.62, 0.27, 0.73)
_TURNS = (-90, *(turn for step in range(15, 181, 15) for turn in (step - 90, -step - 90)))
_CELL = 8.0


class Placed(NamedTuple):
    """Words and where they begin.  unit px of the display"""

    writing: Writing
    corner: QPointF

    @property
    def box(self) -> QRectF:
        """What they take up."""
        return QRectF(self.corner, self.writing.size)

    def moved(self, by: QPointF) -> Placed:
        """The same elsewhere."""
        return Placed(self.writing, self.corner + by)


class Told(NamedTuple):
    """Words and every place where they may begin, the best first.  unit px, from the board's own 0,0

    ``must`` stand somewhere, even where something else stands already.
    """

    writing: Writing
    corners: tuple[QPointF, ...]
    must: bool = True

    @property
    def best(self) -> Placed:
        """Where they stand if nothing is in their way."""
        return Placed(self.writing, self.corners[0])

    @property
    def places(self) -> Iterator[Placed]:
        """Every one."""
        return (Placed(self.writing, corner) for corner in self.corners)


class Sheet(NamedTuple):
    """What words are laid out by."""

    scale: float
    letters_px: float
    room: QSizeF

    def write(
        self, text: str, width_px: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
    ) -> Writing:
        """Words of that many pixels across, never fewer than a few letters; many words stand wider than few."""
        across = _LABEL if len(text) <= _LONG else _LABEL * _WIDER
        least = max(width_px, across * self.letters_px)
        return Writing(text, self.letters_px, least, self.room, align)

    def about(self, writing: Writing, x: float, y: float) -> QPointF:
        """Where words begin whose middle is at a place of the board."""
        size = writing.size
        return QPointF(x * self.scale - size.width() / 2.0, y * self.scale - size.height() / 2.0)


def telling(board: Board, sheet: Sheet) -> Steps[dict[int, Told]]:
    """Every label and text by the place of its mark, from the board's own 0,0."""
    lines = sum(isinstance(mark, LineMark) for mark in board.marks)
    found: dict[int, Told] = {}
    for number, mark in enumerate(board.marks):
        if isinstance(mark, LineMark) and lines > MANY:
            continue
        words = mark.text if isinstance(mark, CardMark) else mark.label
        if words.strip():
            found[number] = _told(mark, sheet)
            yield
    return found


def settling(
    words: dict[int, Told], boxes: Iterable[QRectF], room: QRectF
) -> Steps[dict[int, Placed]]:
    """Where each stands: those with one place there, the others where nothing does, within the room.

    Words that need not stand are left out where there is no such place.  unit px
    """
    cell = _CELL * max((one.writing.letters_px for one in words.values()), default=1.0)
    taken, worded = _Taken(cell, boxes), _Taken(cell, ())
    found: dict[int, Placed] = {}
    for number, one in sorted(words.items(), key=_how_many):
        yield
        fixed = one.must and len(one.corners) == 1
        place = one.best if fixed else _free(one, room, taken, worded)
        if place is not None:
            found[number] = place = _inside(place, room)
            worded.add(place.box)
    return dict(sorted(found.items()))


def _how_many(one: tuple[int, Told]) -> int:
    """Those that cannot stand elsewhere come first, and then those that must stand."""
    _, words = one
    return (len(words.corners) > 1) + (not words.must)


def _free(words: Told, room: QRectF, taken: _Taken, worded: _Taken) -> Placed | None:
    """Where nothing is; for what must stand, where at least no other words are, and at last where it is best."""
    clear = [one for one in words.places if room.contains(one.box) and worded.is_free(one.box)]
    free = next((one for one in clear if taken.is_free(one.box)), None)
    if free is not None or not words.must:
        return free
    return next(iter(clear), words.best)


def _inside(placed: Placed, room: QRectF) -> Placed:
    """What would reach over a border, moved away from it; no words are larger than the room."""
    box = placed.box
    right = min(room.right() - box.right(), 0.0) or max(room.left() - box.left(), 0.0)
    down = min(room.bottom() - box.bottom(), 0.0) or max(room.top() - box.top(), 0.0)
    return placed.moved(QPointF(right, down))


class _Taken:
    """What is taken already, by the squares of a grid it touches, so that few have to be asked."""

    def __init__(self, cell_px: float, boxes: Iterable[QRectF]) -> None:
        self._cell_px = cell_px
        self._boxes: dict[tuple[int, int], list[QRectF]] = {}
        for box in boxes:
            self.add(box)

    def add(self, box: QRectF) -> None:
        """Takes a box."""
        for cell in self._cells(box):
            self._boxes.setdefault(cell, []).append(box)

    def is_free(self, box: QRectF) -> bool:
        """Whether nothing stands there."""
        cells = self._cells(box)
        return not any(
            box.intersects(other) for cell in cells for other in self._boxes.get(cell, ())
        )

    def _cells(self, box: QRectF) -> Iterator[tuple[int, int]]:
        left, right = (int(x // self._cell_px) for x in (box.left(), box.right()))
        top, bottom = (int(y // self._cell_px) for y in (box.top(), box.bottom()))
        return product(range(left, right + 1), range(top, bottom + 1))


@singledispatch
def _told(mark: Mark, sheet: Sheet) -> Told:
    """The words of a mark that has some."""
    raise TypeError(type(mark).__name__)


@_told.register
def _(mark: ShapeMark, sheet: Sheet) -> Told:
    writing = sheet.write(mark.label, 0.0)
    half = mark.size * sheet.scale / 2.0
    middle = sheet.about(writing, mark.x, mark.y)
    if mark.inside and max(writing.size.width(), writing.size.height()) <= 2.0 * half:
        return Told(writing, (middle,))
    below = half + writing.size.height() / 2.0 + sheet.letters_px * _BESIDE
    must = 2.0 * half >= NAMELESS * sheet.letters_px
    return Told(writing, (middle + QPointF(0.0, below),), must)


@_told.register
def _(mark: LineMark, sheet: Sheet) -> Told:
    writing = sheet.write(mark.label, 0.0)
    spots = [
        (mark.ax + (mark.bx - mark.ax) * share, mark.ay + (mark.by - mark.ay) * share)
        for share in _ALONG
    ]
    return Told(writing, tuple(sheet.about(writing, *spot) for spot in spots), must=False)


@_told.register
def _(mark: RingMark, sheet: Sheet) -> Told:
    writing = sheet.write(mark.label, 0.0)
    ways = [(cos(radians(turn)), sin(radians(turn))) for turn in _TURNS]
    spots = [(mark.x + mark.radius * x, mark.y + mark.radius * y) for x, y in ways]
    return Told(writing, tuple(sheet.about(writing, *spot) for spot in spots))


@_told.register
def _(mark: FrameMark, sheet: Sheet) -> Told:
    writing = sheet.write(mark.label, mark.width * sheet.scale, Qt.AlignmentFlag.AlignLeft)
    up = writing.size.height() + sheet.letters_px * _BESIDE
    return Told(writing, (QPointF(mark.x * sheet.scale, mark.y * sheet.scale - up),))


@_told.register
def _(mark: CardMark, sheet: Sheet) -> Told:
    inset = INSET * sheet.letters_px
    if mark.hatched:
        writing = sheet.write(mark.text, 0.0)
        middle = (mark.x + mark.width / 2.0, mark.y + mark.height / 2.0)
        return Told(writing, (sheet.about(writing, *middle),))
    width = mark.width * sheet.scale - 2.0 * inset
    writing = sheet.write(mark.text, width, Qt.AlignmentFlag.AlignLeft)
    corner = QPointF(mark.x, mark.y) * sheet.scale + QPointF(inset, inset)
    if mark.picture is not None:
        corner.setY((mark.y + mark.height) * sheet.scale)
    return Told(writing, (corner,))
