"""Strokes that were drawn, kept as one picture of the screen, so that a new piece of a line costs only itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from kapdesk.sketch.inks import SHEET
from kapdesk.sketch.model import Sketch, Stroke
from ui.board import painting


class StrokeLayer:
    """The sheet with every stroke on it, in the pixels of the display it is shown on.

    ``lay`` gives it a size; ``show_sketch`` and ``add_piece`` return what of the screen has changed.  unit px
    """

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._size = QRect()
        self._box = QRectF()
        self._strokes: tuple[Stroke, ...] = ()
        self._covered: tuple[QRect, ...] = ()
        self._loose: list[QRect] = []

    @property
    def box(self) -> QRectF:
        """Where the drawing lies."""
        return self._box

    def lay(self, size: QRect, box: QRectF, ratio: float) -> bool:
        """Takes a size, and how many pixels of the display one of ours has; whether that is another than before."""
        if size == self._size and box == self._box and ratio == self._picture.devicePixelRatio():
            return False
        self._size, self._box = size, box
        self._picture = QPixmap(size.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        self._covered = tuple(painting.covered(box, stroke) for stroke in self._strokes)
        self._repaint(box.toAlignedRect())
        return True

    def show_sketch(self, sketch: Sketch) -> QRect:
        """Shows another state of the drawing; only what differs is painted anew."""
        kept = {id(stroke): at for stroke, at in zip(self._strokes, self._covered, strict=True)}
        new = {id(stroke) for stroke in sketch.strokes}
        gone = [at for known, at in kept.items() if known not in new]
        covered = []
        changed = QRect()
        for stroke in sketch.strokes:
            at = kept.get(id(stroke))
            if at is None:
                at = painting.covered(self._box, stroke)
                changed |= at
            covered.append(at)
        self._strokes, self._covered = sketch.strokes, tuple(covered)
        for at in (*gone, *self._loose):
            changed |= at
        self._loose = []
        self._repaint(changed)
        return changed

    def add_piece(self, pen: QPen, points: Sequence[QPointF]) -> QRect:
        """A piece of a line on its way; the next state that is shown takes it in or away."""
        changed = painting.around(points, pen.widthF())
        painter = self._painter(changed)
        painter.setPen(pen)
        painting.draw_line(painter, points)
        painter.end()
        self._loose.append(changed)
        return changed

    def take_in(self, stroke: Stroke) -> None:
        """The line on its way is this stroke: it stands in the picture already."""
        self._strokes = (*self._strokes, stroke)
        self._covered = (*self._covered, painting.covered(self._box, stroke))
        self._loose = []

    def draw(self, painter: QPainter, room: QRect) -> None:
        """Puts that part of the picture on the screen."""
        ratio = self._picture.devicePixelRatio()
        source = QRectF(
            room.x() * ratio, room.y() * ratio, room.width() * ratio, room.height() * ratio
        )
        painter.drawPixmap(QRectF(room), self._picture, source)

    def _repaint(self, room: QRect) -> None:
        """Paints one part anew: the sheet, and what of the strokes lies on it."""
        room = room & self._box.toAlignedRect()
        if room.isEmpty() or self._picture.isNull():
            return
        painter = self._painter(room)
        painter.fillRect(room, QColor(SHEET))
        for stroke, at in zip(self._strokes, self._covered, strict=True):
            if at.intersects(room):
                painting.draw_stroke(painter, self._box, stroke)
        painter.end()

    def _painter(self, room: QRect) -> QPainter:
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(room) & self._box)
        return painter
