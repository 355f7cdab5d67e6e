"""Where somebody draws: with mouse, pen or finger, or with the arrows and Space."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from kapdesk.sketch.model import Point, Sketch, place_of, stroke_of
from kapdesk.sketch.words import sketch_words
from ui.board import keys, painting
from ui.board.cursor import ARROWS, Cursor
from ui.board.frame import draw_frame
from ui.board.layer import StrokeLayer
from ui.board.rubbing import Rubbing
from ui.board.tools import Tool

LEAST, USUAL = QSize(280, 210), QSize(640, 480)
EDGE_PX = 4.0
"""The room around the sheet, for the frame of what holds the keyboard."""

APART_PX = 1.5
"""A piece of a line shorter than this waits for the next move."""


class DrawingSurface(QWidget):
    """The sheet.  ``drawn`` with each finished stroke, ``erased`` with the places one stroke of the eraser took,
    ``tool_chosen`` when a key took another tool.

    By keyboard the arrows move a drawing cursor (with Shift by less), Space puts the pen down and lifts it, 1 to 8
    take an ink, E the eraser, plus and minus another nib; Esc takes an unfinished line back.
    """

    drawn = Signal(object)
    erased = Signal(object)
    tool_chosen = Signal(object)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sketch = Sketch()
        self._layer = StrokeLayer()
        self._tool = Tool()
        self._takes = True
        self._path: list[Point] = []
        self._last = QPointF()
        self._rubbing: Rubbing | None = None
        self._cursor = Cursor()
        self._by_keys = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMinimumSize(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._tell()

    @property
    def tool(self) -> Tool:
        """What is in the hand."""
        return self._tool

    @property
    def box(self) -> QRectF:
        """Where the sheet lies.  unit px"""
        edge = EDGE_PX
        return painting.box_within(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))

    @property
    def is_drawing(self) -> bool:
        """Whether a line or the eraser is on its way."""
        return bool(self._path) or self._rubbing is not None

    def take_up(self, tool: Tool) -> None:
        """Draws or erases with that from now on; a line on its way ends first."""
        self.finish()
        self._tool = tool
        self._tell()

    def show_sketch(self, sketch: Sketch, *, takes: bool = True) -> None:
        """Shows a drawing; ``takes`` whether it may be drawn on."""
        self._sketch, self._takes = sketch, takes
        self._lay()
        self.update(self._layer.show_sketch(sketch))
        self._tell()

    def finish(self) -> None:
        """Ends what is on its way, and keeps it."""
        if self._path:
            stroke = stroke_of(self._tool.ink, self._tool.nib, self._path)
            self._path = []
            self._layer.take_in(stroke)
            self._tell()
            self.drawn.emit(stroke)
        elif self._rubbing is not None:
            places, self._rubbing = self._rubbing.places, None
            self._tell()
            if places:
                self.erased.emit(places)

    def let_go(self) -> None:
        """Takes back what is on its way."""
        self._path, self._rubbing = [], None
        self.show_sketch(self._sketch, takes=self._takes)

    def sizeHint(self) -> QSize:
        """As large as is pleasant to draw on."""
        return USUAL

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press puts the pen down."""
        self._pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A move draws on."""
        self._moved(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release lifts the pen."""
        self._released(event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen draws as a mouse does, however hard it presses."""
        self._by_pen(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys draw, and choose what is drawn with."""
        self._on_key(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame grows strong."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A line drawn by keys ends where the keyboard leaves it."""
        super().focusOutEvent(event)
        self._left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says the size changed."""
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Another display may have finer pixels; what draws here is no key of the page."""
        return self._follow(event) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for a part of the picture."""
        self._paint(event)

    def _pressed(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._by_keys = False
        self._begin(event.position())

    def _begin(self, at: QPointF) -> None:
        self.finish()
        if not self._takes or not self.box.contains(at):
            return
        self._last = at
        found = place_of(*painting.place(self.box, at))
        if self._tool.erases:
            self._rubbing = Rubbing()
            self._rub(self._rubbing, found)
            return
        self._path = [found]
        self._add_piece([at])

    def _moved(self, at: QPointF) -> None:
        if not self.is_drawing or (at - self._last).manhattanLength() < APART_PX:
            return
        found = place_of(*painting.place(self.box, at))
        if self._rubbing is not None:
            self._last = at
            self._rub(self._rubbing, found)
        elif found != self._path[-1]:
            to = painting.spot(self.box, found)
            self._path.append(found)
            self._add_piece([self._last, to])
            self._last = to

    def _released(self, at: QPointF) -> None:
        self._moved(at)
        if not self._by_keys:
            self.finish()

    def _by_pen(self, event: QTabletEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TabletPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._by_keys = False
            self._begin(event.position())
        elif event.type() == QEvent.Type.TabletMove:
            self._moved(event.position())
        else:
            self._released(event.position())

    def _add_piece(self, points: list[QPointF]) -> None:
        self._lay()
        pen = painting.pen_of(self._tool.ink, self._tool.nib, self.box)
        self.update(self._layer.add_piece(pen, points))

    def _rub(self, rubbing: Rubbing, at: Point) -> None:
        """What is taken away is gone from the screen at once."""
        left = rubbing.take(self._sketch, at)
        if left is not None:
            self.update(self._layer.show_sketch(left))

    def _on_key(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        fine = held == Qt.KeyboardModifier.ShiftModifier
        if key in ARROWS and (fine or not held):
            self._move_cursor(key, fine=fine)
        elif (tool := keys.taken_up(key, self._tool, held)) is not None:
            self._choose(tool)
        elif held or not self._plain_key(key, event):
            event.ignore()

    def _plain_key(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """What a key alone does to the line; whether it does anything."""
        if key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._put_down_or_lift()
        elif key == Qt.Key.Key_Escape and self.is_drawing:
            self.let_go()
        else:
            return False
        return True

    def _choose(self, tool: Tool) -> None:
        self.take_up(tool)
        self.tool_chosen.emit(tool)

    def _put_down_or_lift(self) -> None:
        if self.is_drawing:
            self.finish()
            return
        self._by_keys = True
        self._begin(painting.spot(self.box, self._cursor.place))
        self._tell()

    def _move_cursor(self, key: Qt.Key, *, fine: bool) -> None:
        before = self._cursor.rect(self.box)
        self._cursor.move(key, fine=fine)
        self._by_keys = True
        self._moved(painting.spot(self.box, self._cursor.place))
        self.update(before | self._cursor.rect(self.box))
        self._tell()

    def _left(self) -> None:
        if self._by_keys:
            self.finish()
        self.update()

    def _follow(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay()
            self.update()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
            return False
        event.setAccepted(keys.ours(event))
        return event.isAccepted()

    def _lay(self) -> None:
        if self._layer.lay(self.rect(), self.box, self.devicePixelRatioF()) and self._path:
            points = [painting.spot(self.box, at) for at in self._path]
            self._last = points[-1]
            pen = painting.pen_of(self._tool.ink, self._tool.nib, self.box)
            self._layer.add_piece(pen, points)

    def _tell(self) -> None:
        """Says to a screen reader what there is and where the drawing cursor stands."""
        hand = "down" if self.is_drawing else "up"
        words = (sketch_words(self._sketch), f"{self._tool.words}, {hand}", self._cursor.words)
        said = "; ".join(words)
        self.setAccessibleDescription(said[:1].upper() + said[1:])

    def _paint(self, event: QPaintEvent) -> None:
        self._lay()
        painter = QPainter(self)
        self._layer.draw(painter, event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self.hasFocus()
        draw_frame(painter, self.box, EDGE_PX / 2.0, held=held)
        if held and self._by_keys:
            self._cursor.draw(painter, self.box, is_down=self.is_drawing)
        painter.end()
