"""Where a board and its words lie on a display: as large as they fit, all of it in sight."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.stage.board import Board, CardMark, FrameMark, LineMark, Mark, RingMark, ShapeMark
from ui.stage.board_legend import LaidLegend, laid_legend
from ui.stage.board_words import INSET, Placed, Sheet, Told, settling, telling
from ui.stage.stepwise import Steps, at_once

BORDER = 0.04
"""How much of a display's height stays empty at each of its borders."""

LEAST, MOST = 1.0 / 48.0, 1.0 / 24.0
"""How high letters are, of a display's shorter side: at least to be read two metres away, at most to stay calm.

On a display 30 cm high the least is 6 mm, capitals of 4.4 mm: 7.6 minutes of arc at two metres, where 5 are the least
that can be told apart.
"""

_SAFELY, _SMALLEST, _SLIM = 0.98, 0.6, 0.06


class Fit(NamedTuple):
    """How a board lies on a display: how much it is enlarged, where its 0,0 is, and its words.  unit px

    ``told`` are the words by the place of their mark; some lines have none, where there was no room for them.
    """

    scale: float
    zero: QPointF
    letters_px: float
    told: dict[int, Placed]
    legend: LaidLegend | None = None

    @property
    def words(self) -> tuple[Placed, ...]:
        """All of them, in the order of their marks."""
        return tuple(self.told.values())

    def at(self, x: float, y: float) -> QPointF:
        """A place of the board on the display."""
        return self.zero + QPointF(x, y) * self.scale

    def box(self, x: float, y: float, width: float, height: float) -> QRectF:
        """A box of the board on the display."""
        return QRectF(self.at(x, y), QSizeF(width, height) * self.scale)

    def card(self, number: int, mark: CardMark) -> QRectF:
        """What a card takes up with its text."""
        box = self.box(mark.x, mark.y, mark.width, mark.height)
        if number not in self.told:
            return box
        edge = INSET * self.letters_px
        return box.united(self.told[number].box.adjusted(-edge, -edge, edge, edge))

    def inset(self, box: QRectF) -> float:
        """How far inside a box what it shows begins: less where the box is small.  unit px"""
        return min(INSET * self.letters_px, _SLIM * min(box.width(), box.height()))


def fitted(board: Board, display_px: QSizeF) -> Fit:
    """A board laid on a display of that size, in the middle of it."""
    return at_once(fitting(board, display_px))


def fitting(board: Board, display_px: QSizeF) -> Steps[Fit]:
    """The same in steps."""
    border = BORDER * display_px.height()
    room = QRectF(QPointF(0.0, 0.0), display_px).adjusted(border, border, -border, -border)
    high = min(display_px.width(), display_px.height())
    legend = laid_legend(board.legend, room, LEAST * high)
    room = legend.rest if legend is not None else room
    bounds = _bounds(board)
    scale = largest = min(MOST * high / board.letters, _to_fit(bounds.size(), room.size()))
    while True:
        letters_px = max(board.letters * scale, LEAST * high)
        words = yield from telling(board, Sheet(scale, letters_px, room.size()))
        whole = marks = QRectF(bounds.topLeft() * scale, bounds.size() * scale)
        for one in words.values():
            whole = whole.united(one.best.box)
        smaller = _to_fit(whole.size(), room.size())
        if smaller >= 1.0 or scale <= largest * _SMALLEST:
            break
        scale = max(scale * smaller * _SAFELY, largest * _SMALLEST)
    # Words that would make the map tiny lie over it instead, moved in from the border.
    zero = room.center() - (whole if smaller >= 1.0 else marks).center()
    fit = Fit(scale, zero, letters_px, {}, legend)
    words = {number: _moved(one, zero) for number, one in words.items()}
    told = yield from settling(words, _in_the_way(board, fit), room)
    return fit._replace(told=told)


def _moved(words: Told, by: QPointF) -> Told:
    return words._replace(corners=tuple(corner + by for corner in words.corners))


def _in_the_way(board: Board, fit: Fit) -> Iterator[QRectF]:
    """What no word that may stand elsewhere stands on."""
    for mark in board.marks:
        if isinstance(mark, ShapeMark | CardMark):
            box = _taken(mark)
            yield fit.box(box.x(), box.y(), box.width(), box.height())


def _to_fit(size: QSizeF, room: QSizeF) -> float:
    return min(room.width() / size.width(), room.height() / size.height())


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
    if mark.open:
        return QRectF(mark.x, mark.y, 0.0, 0.0)
    side = 2.0 * mark.radius
    return QRectF(mark.x - mark.radius, mark.y - mark.radius, side, side)


@_taken.register(FrameMark | CardMark)
def _(mark: FrameMark | CardMark) -> QRectF:
    return QRectF(mark.x, mark.y, mark.width, mark.height)
