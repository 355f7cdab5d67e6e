"""The mouse on the map: which gesture begins where, what lies under the hand, and what is shown of both."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QCursor, QMouseEvent

from ui.ifs.map import acting
from ui.ifs.map.gestures import ADDING, Band, Connect, Drag, Gesture, Hand, Lead, Resize
from ui.ifs.map.nudging import Nudging
from ui.ifs.map.overlay import Overlay, corners_of, handles_of, taken
from ui.ifs.map.reaching import Reaching
from ui.ifs.map.scene import MapScene
from ui.ifs.map.table import Table

BEGINS_PX = 4
"""How far a hand moves before it drags anything.  unit px"""

PUSH_PX = 60.0
"""How far an arrow pushes the map where nothing is chosen.  unit px"""


class Eye(Protocol):
    """What a hand needs of the view."""

    @property
    def looked(self) -> SignalInstance:
        """Told whenever the map is seen from elsewhere."""

    @property
    def zoom(self) -> float:
        """How near the map is seen."""

    def mapToScene(self, at: QPoint) -> QPointF:
        """Where on the map a place of the view is."""

    def in_sight(self) -> QRectF:
        """How much of the map is in sight."""

    def pan(self, by: QPointF) -> None:
        """Pushes the map along."""

    def go_near(self, box: QRectF) -> None:
        """Sees one thing near, or everything as before."""

    def see(self) -> None:
        """Draws what came into sight."""

    def setCursor(self, cursor: QCursor | Qt.CursorShape) -> None:
        """Wears a cursor."""


class Hands(QObject):
    """Turns presses and moves into gestures.

    ``naming`` with a place, the part a new one is bonded to, and whether it looks like that one, ``menu_asked`` with
    where in the window a menu opens, ``writing`` with what is to be called otherwise.
    """

    naming = Signal(QPointF, str, bool)
    menu_asked = Signal(QPoint)
    writing = Signal(str)

    def __init__(self, table: Table, scene: MapScene) -> None:
        super().__init__(table)
        self._table, self._scene = table, scene
        self.over = Overlay()
        self.hand = Hand(table, scene, self.over, self.naming.emit, self._zoom, self._sight)
        self.nudging = Nudging(table, scene)
        self.reaching = Reaching(self.over, scene.whole)
        self._eye: Eye | None = None
        self._gesture: Gesture | None = None
        self._pressed: tuple[QPoint, QPointF, str] | None = None
        self._panned: QPoint | None = None
        self._space = False
        self._hovered = ""
        self.pointed: QPointF | None = None
        self.by_keys = False
        table.relaid.connect(self._on_relaid)
        table.chose.connect(self.show)

    def see_by(self, eye: Eye) -> None:
        """Sees by this view from now on."""
        self._eye = eye
        eye.looked.connect(self._place)

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: on a handle, on a thing, or on empty ground."""
        self.by_keys = False
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.MiddleButton or (
            event.button() is Qt.MouseButton.LeftButton and self._space
        ):
            self._panned = at
            self._wear(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.nudging.lay()
            self.reaching.end()
            self._take(at, event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        """The hand moves."""
        at = event.position().toPoint()
        if self._eye is None:
            return
        here = self.pointed = self._eye.mapToScene(at)
        if self._panned is not None:
            self._eye.pan(QPointF(at - self._panned))
            self._panned = at
        elif self._gesture is not None:
            self._gesture.move(here, event.modifiers())
        elif self._pressed is not None:
            if (at - self._pressed[0]).manhattanLength() >= BEGINS_PX:
                self._begin(event.modifiers())
                self.move(event)
            return
        else:
            self.hover(here)
            return
        self._eye.see()

    def release(self, event: QMouseEvent) -> None:
        """A button comes up."""
        if self._panned is not None:
            self._panned = None
            self._wear(Qt.CursorShape.OpenHandCursor if self._space else Qt.CursorShape.ArrowCursor)
            return
        if event.button() is not Qt.MouseButton.LeftButton or self._eye is None:
            return
        gesture, self._gesture = self._gesture, None
        pressed, self._pressed = self._pressed, None
        if gesture is not None:
            gesture.release(self._eye.mapToScene(event.position().toPoint()), event.modifiers())
        elif pressed is not None:
            self._clicked(pressed[2], event.modifiers())
        self.show()

    def double(self, event: QMouseEvent) -> None:
        """Twice: a part is gone to and come back from, a note is written on, empty ground holds a new part."""
        if event.button() is not Qt.MouseButton.LeftButton or self._eye is None or self._space:
            return
        self._pressed = None
        at = self._eye.mapToScene(event.position().toPoint())
        key = self._at(at)
        if not key:
            self.naming.emit(at, "", False)
        elif key in self._table.laid.parts:
            self._eye.go_near(self._table.laid.parts[key].adjusted(-90, -90, 90, 90))
        else:
            self.writing.emit(key)

    def menu(self, at: QPoint, in_window: QPoint) -> None:
        """The menu of what lies there."""
        if self._eye is None:
            return
        self.cancel()
        here = self.pointed = self._eye.mapToScene(at)
        key = self._at(here)
        if key not in self._table.chosen:
            self._table.choose((key,) if key else ())
        self.menu_asked.emit(in_window)

    def hover(self, at: QPointF | None) -> None:
        """What lies under the hand comes in front, and shows where a bond is drawn from."""
        if at is None:
            self.pointed = None
        found = "" if at is None else self._table.laid.part_at(at, self.hand.reach())
        if not found and at is not None and self._hovered in self._table.laid.parts:
            spots = self._handles(self._hovered)
            found = self._hovered if taken(spots, at, self._zoom()) is not None else ""
        if found != self._hovered:
            self._hovered = found
            self._scene.raise_over(found)
            self.show()

    @property
    def is_busy(self) -> bool:
        """Whether a button is held on something."""
        return self._gesture is not None

    def grip(self, *, on: bool) -> None:
        """Whether the hand pushes the whole map about, as with Space held."""
        self._space = on
        if self._panned is None:
            self._wear(Qt.CursorShape.OpenHandCursor if on else Qt.CursorShape.ArrowCursor)

    def push_map(self, way: tuple[float, float]) -> None:
        """Pushes the map one step, as an arrow does where nothing is chosen."""
        if self._eye is not None:
            self._eye.pan(QPointF(-way[0], -way[1]) * PUSH_PX)

    def let_go(self) -> None:
        """The keyboard is elsewhere: no key is held, what was pushed is laid, what was held lies as it did."""
        self._space, self._panned = False, None
        self._wear(Qt.CursorShape.ArrowCursor)
        self.nudging.lay()
        self.cancel()

    def cancel(self) -> None:
        """Gives up what is on its way."""
        gesture, self._gesture, self._pressed = self._gesture, None, None
        if gesture is not None:
            gesture.cancel()
        self.reaching.end()
        self.show()

    def show(self) -> None:
        """Shows handles, the ring of the keyboard, and where a bond on its way would go."""
        laid, table, over = self._table.laid, self._table, self.over
        sole = self._sole()
        over.corners = self._corners(sole) if table.takes else []
        over.ends = self._ends(sole) if table.takes else []
        if self.reaching.is_on_its_way:
            self.reaching.show(laid)
        if self._eye is not None:
            self._eye.see()

    def _place(self) -> None:
        """Lays handles and the ring of the keyboard about what they belong to as it is seen now, so near or so far."""
        table, over, holder = self._table, self.over, self._holder()
        held = self._gesture is not None
        over.handles = self._handles(holder) if holder and table.takes and not held else []
        ringed = self.by_keys and table.laid.box(table.current) is not None
        over.ring = self._scene.whole(table.current) if ringed else None

    def _on_relaid(self) -> None:
        """What is held or pushed stays where the hand has it, whatever was laid meanwhile."""
        if self._gesture is not None:
            self._gesture.again()
        self.nudging.again()
        self.show()

    def _take(self, at: QPoint, held: Qt.KeyboardModifier) -> None:
        if self._eye is None:
            return
        here = self._eye.mapToScene(at)
        self._gesture = self._on_handle(here) if self._table.takes else None
        if self._gesture is None:
            self._pressed = (at, here, self._at(here))

    def _on_handle(self, here: QPointF) -> Gesture | None:
        """What begins where a handle is taken: of what alone is chosen, or of the part under the hand."""
        zoom, sole, holder = self._zoom(), self._sole(), self._holder()
        if (corner := taken(self._corners(sole), here, zoom)) is not None:
            return Resize(self.hand, here, sole, corner)
        if (end := taken(self._ends(sole), here, zoom)) is not None:
            return Lead(self.hand, here, sole, end)
        if holder and taken(self._handles(holder), here, zoom) is not None:
            return Connect(self.hand, here, holder)
        return None

    def _sole(self) -> str:
        return self._table.chosen[0] if len(self._table.chosen) == 1 else ""

    def _holder(self) -> str:
        """The part whose handles are seen."""
        parts, sole = self._table.laid.parts, self._sole()
        return self._hovered if self._hovered in parts else sole if sole in parts else ""

    def _corners(self, key: str) -> list[QPointF]:
        box = self._table.laid.notes.get(key) or self._table.laid.frames.get(key)
        return corners_of(box) if box is not None and not self._is_ground(key) else []

    def _is_ground(self, key: str) -> bool:
        """Whether it is a note or a frame that is locked: a hand goes over it as over empty ground."""
        thing = acting.thing_of(self._table.drawn, key)
        return thing is not None and thing.locked

    def _ends(self, key: str) -> list[QPointF]:
        line = self._table.laid.lines.get(key)
        return [line.a, line.b] if line is not None else []

    def _begin(self, held: Qt.KeyboardModifier) -> None:
        """The hand moved far enough: it drags what it took, or a band over empty ground."""
        if self._pressed is None:
            return
        (_, here, key), table = self._pressed, self._table
        self._pressed = None
        if not key or key in table.laid.lines or self._is_ground(key):
            self._gesture = Band(self.hand, here)
            return
        if key not in table.chosen:
            table.choose((*table.chosen, key) if held & ADDING else (key,))
        if table.takes:
            self._gesture = Drag(self.hand, here, key)

    def _clicked(self, key: str, held: Qt.KeyboardModifier) -> None:
        if held & ADDING:
            if key:
                self._table.toggle(key)
        else:
            self._table.choose((key,) if key else ())

    def _at(self, at: QPointF) -> str:
        return self._table.laid.at(at, self.hand.reach())

    def _handles(self, part: str) -> list[QPointF]:
        box, zoom, item = (
            QRectF(self._table.laid.parts[part]),
            self._zoom(),
            self._scene.item_of(part),
        )
        if item is not None:
            box.moveCenter(item.pos())
        return handles_of(box, self._scene.whole(part).bottom(), zoom)

    def _sight(self) -> QRectF:
        return self._eye.in_sight() if self._eye is not None else QRectF()

    def _zoom(self) -> float:
        return self._eye.zoom if self._eye is not None else 1.0

    def _wear(self, cursor: Qt.CursorShape) -> None:
        if self._eye is not None:
            self._eye.setCursor(cursor)
