"""Where a board and its words lie on a display: as large as they fit, all of it in sight."""

from __future__ import annotations

from functools import singledispatch
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from ui.stage.board import (
    Board,
    FrameMark,
    LineMark,
    Mark,
    PictureMark,
    RingMark,
    ShapeMark,
    WordsMark,
)
from ui.stage.writing import Writing

BORDER = 0.04
"""How much of a display's height stays empty at each of its borders."""

LEAST, MOST = 1.0 / 72.0, 1.0 / 24.0
"""How high letters are, at least to be read from a chair and at most for a small map to stay calm; of its height."""

_LABEL = 9.0
"""After how many heights of a letter a label is broken into lines."""

_BESIDE = 0.25
_SAFELY, _SMALLEST = 0.98, 0.6


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


class Fit(NamedTuple):
    """How a board lies on a display: how much it is enlarged, where its 0,0 is, and its words.  unit px"""

    scale: float
    zero: QPointF
    letters_px: float
    words: tuple[Placed, ...]

    def at(self, x: float, y: float) -> QPointF:
        """A place of the board on the display."""
        return self.zero + QPointF(x, y) * self.scale

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box of the board on the display."""
        return QRectF(self.at(x, y), QSizeF(width, height) * self.scale)


def fitted(board: Board, display_px: QSizeF) -> Fit:
    """A board laid on a display of that size, in the middle of it."""
    border = BORDER * display_px.height()
    room = QRectF(QPointF(0.0, 0.0), display_px).adjusted(border, border, -border, -border)
    bounds, high = _bounds(board), display_px.height()
    scale = largest = min(MOST * high / board.letters, _to_fit(bounds.size(), room.size()))
    while True:
        letters_px = max(board.letters * scale, LEAST * high)
        words = _words(board, scale, letters_px, room.size())
        whole = marks = QRectF(bounds.topLeft() * scale, bounds.size() * scale)
        for one in words:
            whole = whole.united(one.box)
        smaller = _to_fit(whole.size(), room.size())
        if smaller >= 1.0 or scale <= largest * _SMALLEST:
            break
        scale = max(scale * smaller * _SAFELY, largest * _SMALLEST)
    # Words that would make the map tiny lie over it instead, moved in from the border.
    zero = room.center() - (whole if smaller >= 1.0 else marks).center()
    return Fit(scale, zero, letters_px, tuple(_inside(one.moved(zero), room) for one in words))


def _to_fit(size: QSizeF, room: QSizeF) -> float:
    return min(room.width() / size.width(), room.height() / size.height())


def _inside(placed: Placed, room: QRectF) -> Placed:
    """What would reach over a border, moved away from it; no words are larger than the room."""
    box = placed.box
    right = min(room.right() - box.right(), 0.0) or max(room.left() - box.left(), 0.0)
    down = min(room.bottom() - box.bottom(), 0.0) or max(room.top() - box.top(), 0.0)
    return placed.moved(QPointF(right, down))


def _bounds(board: Board) -> QRectF:
    """Everything but its words, in the board's own units."""
    whole = QRectF(board.left, board.top, board.width, board.height)
    for mark in board.marks:
        whole = whole.united(_taken(mark))
    return whole


@singledispatch
def _taken(mark: Mark) -> QRectF:
    """The box of a mark, in the board's own units."""
    raise TypeError(type(mark).__name__)


@_taken.register
def _(mark: ShapeMark) -> QRectF:
    half = mark.size / 2.0
    return QRectF(mark.x - half, mark.y - half, mark.size, mark.size)


@_taken.register
def _(mark: LineMark) -> QRectF:
    line = QRectF(QPointF(mark.ax, mark.ay), QPointF(mark.bx, mark.by)).normalized()
    return line.adjusted(-mark.width, -mark.width, mark.width, mark.width)


@_taken.register
def _(mark: RingMark) -> QRectF:
    side = 2.0 * mark.radius
    return QRectF(mark.x - mark.radius, mark.y - mark.radius, side, side)


@_taken.register(FrameMark | WordsMark | PictureMark)
def _(mark: FrameMark | WordsMark | PictureMark) -> QRectF:
    return QRectF(mark.x, mark.y, mark.width, mark.height)


class _Sheet(NamedTuple):
    """What words are laid out by."""

    scale: float
    letters_px: float
    room: QSizeF

    def write(
        self, text: str, width_px: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter
    ) -> Writing:
        """Words of that many pixels across, never fewer than a few letters."""
        least = max(width_px, _LABEL * self.letters_px)
        return Writing(text, self.letters_px, least, self.room, align)

    def label(self, text: str, x: float, y: float, share: float) -> Placed:
        """A label about a place of the board, so much of its height above it."""
        writing = self.write(text, 0.0)
        size = writing.size
        corner = QPointF(
            x * self.scale - size.width() / 2.0, y * self.scale - size.height() * share
        )
        return Placed(writing, corner)


def _words(board: Board, scale: float, letters_px: float, room: QSizeF) -> tuple[Placed, ...]:
    """Every label and text, from the board's own 0,0.  unit px"""
    sheet = _Sheet(scale, letters_px, room)
    placed = (_written(mark, sheet) for mark in board.marks)
    return tuple(one for one in placed if one is not None)


@singledispatch
def _written(mark: Mark, sheet: _Sheet) -> Placed | None:
    """The words of a mark, if it has any."""
    return None


@_written.register
def _(mark: ShapeMark, sheet: _Sheet) -> Placed | None:
    if not mark.label.strip():
        return None
    below = sheet.label(mark.label, mark.x, mark.y + mark.size / 2.0, 0.0)
    return below.moved(QPointF(0.0, sheet.letters_px * _BESIDE))


@_written.register
def _(mark: LineMark, sheet: _Sheet) -> Placed | None:
    if not mark.label.strip():
        return None
    return sheet.label(mark.label, (mark.ax + mark.bx) / 2.0, (mark.ay + mark.by) / 2.0, 0.5)


@_written.register
def _(mark: RingMark, sheet: _Sheet) -> Placed | None:
    if not mark.label.strip():
        return None
    return sheet.label(mark.label, mark.x, mark.y - mark.radius, 0.5)


@_written.register
def _(mark: FrameMark, sheet: _Sheet) -> Placed | None:
    if not mark.label.strip():
        return None
    writing = sheet.write(mark.label, mark.width * sheet.scale, Qt.AlignmentFlag.AlignLeft)
    up = writing.size.height() + sheet.letters_px * _BESIDE
    return Placed(writing, QPointF(mark.x * sheet.scale, mark.y * sheet.scale - up))


@_written.register
def _(mark: WordsMark, sheet: _Sheet) -> Placed | None:
    if not mark.text.strip():
        return None
    writing = sheet.write(mark.text, mark.width * sheet.scale, Qt.AlignmentFlag.AlignLeft)
    return Placed(writing, QPointF(mark.x, mark.y) * sheet.scale)
