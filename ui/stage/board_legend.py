"""What the looks on a board mean, in words: in a column at its right, or beneath it where a display is narrow."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from ui.stage.board import Meaning
from ui.stage.board_words import Placed
from ui.stage.writing import Writing

_WIDE, _ACROSS, _HIGH = 17.0, 0.3, 0.4
_SAMPLE, _GAP, _EDGE = 3.0, 0.5, 0.7
_SMALLER, _LEAST_PX = 0.85, 6.0


class LaidLegend(NamedTuple):
    """Where it lies, and its lines: the middle of each sample, and its words.  unit px of the display"""

    box: QRectF
    rest: QRectF
    letters_px: float
    rows: tuple[tuple[QPointF, Placed], ...]


def laid_legend(
    meanings: tuple[Meaning, ...], room: QRectF, letters_px: float
) -> LaidLegend | None:
    """A legend in its place, and what is left of the room for the map; none where nothing has a meaning.

    Its letters are as high as asked, and smaller only where it would not fit otherwise.  unit px
    """
    if not meanings:
        return None
    beside = room.width() > room.height()
    most = room.height() if beside else _HIGH * room.height()
    while True:
        width = min(_ACROSS * room.width(), _WIDE * letters_px) if beside else room.width()
        texts = _written(meanings, width, letters_px)
        height = _height(texts, letters_px)
        if height <= most or letters_px <= _LEAST_PX:
            break
        letters_px *= _SMALLER
    box = QRectF(room.right() - width, room.top(), width, height)
    if not beside:
        box.moveBottomLeft(room.bottomLeft())
    away = letters_px
    rest = (
        room.adjusted(0.0, 0.0, -width - away, 0.0)
        if beside
        else room.adjusted(0.0, 0.0, 0.0, -height - away)
    )
    return LaidLegend(box, rest, letters_px, _rows(texts, box, letters_px))


def _written(
    meanings: tuple[Meaning, ...], width_px: float, letters_px: float
) -> tuple[Writing, ...]:
    room = QSizeF(width_px - (_SAMPLE + 2 * _EDGE) * letters_px, 1e6)
    left = Qt.AlignmentFlag.AlignLeft
    return tuple(Writing(one.words, letters_px, room.width(), room, left) for one in meanings)


def _height(texts: tuple[Writing, ...], letters_px: float) -> float:
    high = sum(one.size.height() for one in texts)
    return high + letters_px * (2 * _EDGE + _GAP * (len(texts) - 1))


def _rows(
    texts: tuple[Writing, ...], box: QRectF, letters_px: float
) -> tuple[tuple[QPointF, Placed], ...]:
    found: list[tuple[QPointF, Placed]] = []
    y = box.top() + _EDGE * letters_px
    for one in texts:
        sample = QPointF(
            box.left() + (_EDGE + _SAMPLE / 2 - 0.2) * letters_px, y + one.size.height() / 2
        )
        words = QPointF(box.left() + (_EDGE + _SAMPLE) * letters_px, y)
        found.append((sample, Placed(one, words)))
        y += one.size.height() + _GAP * letters_px
    return tuple(found)
