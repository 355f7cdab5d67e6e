"""Words on spots of the ground: how much room they take, where they find it, how they look there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from kapdesk.ifs.rules.labels import Labels, Segment, along_line, beside_line, on_ring
from kapdesk.ifs.rules.spots import Rect
from ui.theme.fonts import text_font
from ui.theme.tokens import SMALL_PX
from ui.theme.worn import worn

_ASIDE, _ROUND = 4.0, 4.0


class Plates:
    """The words of one picture: none stands on what is ``taken``, none on another.  unit px

    The words of rings keep off ``lines`` too, as far as they can: there they would be read as what a line is called.
    """

    def __init__(self, taken: Iterable[QRectF] = (), lines: Iterable[QLineF] = ()) -> None:
        ends = (Segment(one.x1(), one.y1(), one.x2(), one.y2()) for one in lines)
        self._labels = Labels((_rect(box) for box in taken), ends)
        self._font = text_font(SMALL_PX)
        self._metrics = QFontMetricsF(self._font)
        self._told: list[tuple[str, QRectF]] = []

    @property
    def boxes(self) -> Iterator[QRectF]:
        """Where words stand."""
        return (box for _, box in self._told)

    def take(self, box: QRectF) -> None:
        """Something lies there."""
        self._labels.take(_rect(box))

    def tell_line(self, words: str, a: QPointF, b: QPointF, *, needed: bool = False) -> None:
        """Words of a line, on it where there is room; what is ``needed`` beside it else, and in any case somewhere."""
        ends, size = ((a.x(), a.y()), (b.x(), b.y())), self._size(words)
        places = list(along_line(*ends, *size))
        if needed:
            places += beside_line(*ends, *size)
        self._tell(words, self._labels.place(places, needed=needed))

    def tell_ring(self, words: str, middle: QPointF, reach: float, inside: QRectF) -> None:
        """The word of a ring on it, in sight before elsewhere; none where there is no room at all."""
        places = list(on_ring((middle.x(), middle.y()), reach, *self._size(words)))
        shown = [one for one in places if inside.contains(_box(one))]
        found = self._labels.place(shown, shy=True)
        if found is None:
            found = self._labels.place([one for one in places if one not in shown])
        self._tell(words, found)

    def draw(self, painter: QPainter) -> None:
        """Quiet words, each on a spot of the ground."""
        painter.setFont(self._font)
        for words, box in self._told:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn().ground))
            painter.drawRoundedRect(box, _ROUND, _ROUND)
            painter.setPen(QColor(worn().quiet))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _size(self, words: str) -> tuple[float, float]:
        return self._metrics.horizontalAdvance(words) + 2 * _ASIDE, self._metrics.height()

    def _tell(self, words: str, at: Rect | None) -> None:
        if at is not None:
            self._told.append((words, _box(at)))


def _rect(box: QRectF) -> Rect:
    middle = box.center()
    return Rect(middle.x(), middle.y(), box.width(), box.height())


def _box(rect: Rect) -> QRectF:
    box = QRectF(0.0, 0.0, rect.width, rect.height)
    box.moveCenter(QPointF(rect.x, rect.y))
    return box
