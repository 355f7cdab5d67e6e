"""What a hand can do with the button held, one class for each; nothing is laid before it lets go."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt

from kapdesk.ifs.rules.snapping import WITHIN, Box, snapped
from ui.ifs.map import acting
from ui.ifs.map.overlay import Overlay, corners_of
from ui.ifs.map.scene import MapScene
from ui.ifs.map.table import Table

Held = Qt.KeyboardModifier
ADDING = Held.ShiftModifier | Held.ControlModifier
"""With one of these held, what is touched is taken in besides what is chosen."""

BONDED = "These two have a bond already."

TOUCH_PX = 12.0
"""From how near a hand takes a line, or a part seen from far away: 24 px across.  unit px.  source art-4.3"""


@dataclass(slots=True)
class Hand:
    """What every gesture works on.

    ``name_at`` asks for the name of a new part at a place, bonded to another or to none, and whether it looks like
    that one; ``zoom`` is how near the map is seen, ``in_sight`` how much of it.
    """

    table: Table
    scene: MapScene
    over: Overlay
    name_at: Callable[[QPointF, str, bool], None]
    zoom: Callable[[], float]
    in_sight: Callable[[], QRectF]
    snaps: bool = True

    def reach(self) -> float:
        """From how far a hand takes what it aims at.  unit map points"""
        return TOUCH_PX / self.zoom()


class Gesture(ABC):
    """A button is held."""

    def __init__(self, hand: Hand, at: QPointF) -> None:
        self.hand = hand
        self.began = at

    @abstractmethod
    def move(self, at: QPointF, held: Held) -> None:
        """The hand is elsewhere."""

    @abstractmethod
    def release(self, at: QPointF, held: Held) -> None:
        """The hand lets go: this is when something may be laid."""

    def again(self) -> None:
        """The map was laid anew meanwhile; what is held stays in the hand."""
        self.hand.scene.update()

    def cancel(self) -> None:
        """Everything lies as it did."""
        self.hand.over.band = self.hand.over.line = self.hand.over.target = None
        self.hand.over.guides = []
        self.hand.scene.show_table()


class Drag(Gesture):
    """Moves what is chosen, frames with what lies in them.  With Alt held nothing snaps, with Shift it keeps a line."""

    def __init__(self, hand: Hand, at: QPointF, key: str) -> None:
        super().__init__(hand, at)
        table = hand.table
        chosen = table.laid.with_contents(table.chosen)
        self._keys = acting.movable(table.drawn, chosen)
        held, seen = set(self._keys), hand.in_sight()
        self._others = [
            Box(box.center().x(), box.center().y(), box.width())
            for part, box in table.laid.parts.items()
            if part not in held and seen.intersects(box)
        ]
        self._way = QPointF()
        self._leader = key if key in self._keys else (self._keys or ("",))[0]

    def move(self, at: QPointF, held: Held) -> None:
        """Carries them along."""
        self._way = self._by(at, held)
        self.again()

    def release(self, at: QPointF, held: Held) -> None:
        """Lays them where they are, in one gesture."""
        by = self._by(at, held)
        self.hand.over.guides = []
        table = self.hand.table
        if not self._keys:
            table.said.emit("It is locked where it is. Press L to unlock it.")
        if not table.offer(acting.shifted(table.drawn, self._keys, by.x(), by.y())):
            self.hand.scene.show_table()

    def again(self) -> None:
        """They stay where they were carried to."""
        if not self._way.isNull():
            self.hand.scene.carry(self._keys, self._way)

    def _by(self, at: QPointF, held: Held) -> QPointF:
        by = at - self.began
        if held & Held.ShiftModifier:
            by = QPointF(by.x(), 0.0) if abs(by.x()) >= abs(by.y()) else QPointF(0.0, by.y())
        return self._snapped(by, on=self.hand.snaps and not held & Held.AltModifier)

    def _snapped(self, by: QPointF, *, on: bool) -> QPointF:
        """As far as the hand, or a little on to where the part it holds comes in line with another."""
        laid, zoom = self.hand.table.laid, self.hand.zoom()
        box = laid.parts.get(self._leader)
        if box is None or not on:
            return by
        at = box.center() + by
        within = WITHIN / max(zoom, 0.25)
        found = snapped(at.x(), at.y(), box.width(), self._others, within=within)
        self.hand.over.guides = [
            QLineF(one.at, one.first, one.at, one.last)
            if one.down
            else QLineF(one.first, one.at, one.last, one.at)
            for one in found.guides
        ]
        return QPointF(found.x, found.y) - box.center()


class Connect(Gesture):
    """Draws a bond from a part to another; let go over empty ground, it asks what the new part is called.

    With Ctrl held then, the new one takes on the look that was chosen for the first.
    """

    def __init__(self, hand: Hand, at: QPointF, part: str) -> None:
        super().__init__(hand, at)
        self._part = part

    def move(self, at: QPointF, held: Held) -> None:
        """The line follows."""
        laid, over = self.hand.table.laid, self.hand.over
        if self._part not in laid.parts:
            return
        over.line = QLineF(laid.parts[self._part].center(), at)
        target = laid.part_at(at, self.hand.reach())
        whole = self.hand.scene.whole
        over.target = whole(target) if target not in ("", self._part) else None

    def release(self, at: QPointF, held: Held) -> None:
        """The bond is there."""
        table = self.hand.table
        target = table.laid.part_at(at, self.hand.reach())
        self.cancel()
        if not target:
            self.hand.name_at(at, self._part, bool(held & Held.ControlModifier))
        elif target != self._part and not table.offer(
            acting.bonded(table.drawn, self._part, (target,), table.new_id)
        ):
            table.said.emit(BONDED)


class Lead(Gesture):
    """Leads one end of a bond to another part; let go over empty ground, it goes where it went."""

    def __init__(self, hand: Hand, at: QPointF, bond: str, end: int) -> None:
        super().__init__(hand, at)
        self._bond, self._first = bond, end == 0

    def move(self, at: QPointF, held: Held) -> None:
        """The line follows from its other end."""
        laid, over, whole = self.hand.table.laid, self.hand.over, self.hand.scene.whole
        line = laid.lines.get(self._bond)
        if line is None:
            return
        over.line = QLineF(line.b if self._first else line.a, at)
        over.ends = []
        target = laid.part_at(at, self.hand.reach())
        over.target = whole(target) if target not in ("", *self._parts()) else None

    def release(self, at: QPointF, held: Held) -> None:
        """It goes there from now on."""
        table = self.hand.table
        target = table.laid.part_at(at, self.hand.reach())
        parts = self._parts()
        self.cancel()
        moves = acting.led(table.drawn, self._bond, first=self._first, to=target)
        if not table.offer(moves) and target not in ("", *parts):
            table.said.emit(BONDED)

    def _parts(self) -> tuple[str, ...]:
        line = self.hand.table.laid.lines.get(self._bond)
        return () if line is None else (line.bond.a, line.bond.b)


class Band(Gesture):
    """Chooses whatever it touches; with Shift or Ctrl held, besides what is chosen."""

    def move(self, at: QPointF, held: Held) -> None:
        """The band grows."""
        self.hand.over.band = QRectF(self.began, at).normalized()

    def release(self, at: QPointF, held: Held) -> None:
        """What it touches is chosen."""
        table = self.hand.table
        found = table.laid.touched(QRectF(self.began, at).normalized())
        self.hand.over.band = None
        table.choose((*table.chosen, *found) if held & ADDING else found)

    def cancel(self) -> None:
        """What was chosen stays chosen."""
        self.hand.over.band = None


class Resize(Gesture):
    """Makes a frame or a note larger by one of its corners."""

    def __init__(self, hand: Hand, at: QPointF, key: str, corner: int) -> None:
        super().__init__(hand, at)
        self._key = key
        self._box = hand.table.laid.box(key) or QRectF()
        self._corner = corner

    def move(self, at: QPointF, held: Held) -> None:
        """It follows the corner."""
        box = self._to(at)
        self.hand.scene.stretch(self._key, box)
        self.hand.over.corners = corners_of(box)

    def release(self, at: QPointF, held: Held) -> None:
        """It is of that size."""
        box, table = self._to(at), self.hand.table
        edges = (box.left(), box.top(), box.right(), box.bottom())
        if not table.offer(acting.stretched(table.drawn, self._key, *edges)):
            self.hand.scene.show_table()

    def _to(self, at: QPointF) -> QRectF:
        wide, high = acting.LEAST_FRAME
        box, by = QRectF(self._box), at - self.began
        right, below = self._corner in (0, 2), self._corner in (0, 1)
        if right:
            box.setRight(max(round(box.right() + by.x()), box.left() + wide))
        else:
            box.setLeft(min(round(box.left() + by.x()), box.right() - wide))
        if below:
            box.setBottom(max(round(box.bottom() + by.y()), box.top() + high))
        else:
            box.setTop(min(round(box.top() + by.y()), box.bottom() - high))
        return box
