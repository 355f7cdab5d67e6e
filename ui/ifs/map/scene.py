"""The map as a scene: one item for each part, frame and note, following the map on the table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from msgspec.structs import replace
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import BondLook
from kapdesk.ifs.rules.notes import going_with
from kapdesk.kernel.ids import BondId, PartId, ThingId
from ui.ifs.map.bonds import Bonds
from ui.ifs.map.colours import dressed_as
from ui.ifs.map.face import PLAIN_PX, Face
from ui.ifs.map.ground import ABOUT_SELF, Ground
from ui.ifs.map.items import EVERYWHERE, PARTS_AT, FrameItem, LooseBonds, NoteItem, PartItem
from ui.ifs.map.laid import Laid, Line
from ui.ifs.map.notes import ties_of
from ui.ifs.map.table import Table

BOND_MARK = 28.0
"""How large the mark about the middle of a bond is.  unit map points"""


FEW = 12
"""Up to so many parts on a map have their names however small they are seen."""

SPARE_PX = 9.0
"""How much of the room about a part's picture is for its ring and its signs; words may stand there.  unit px"""


class MapScene(QGraphicsScene):
    """Shows the table; carries things about while a hand holds them, without laying anything."""

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self.setSceneRect(EVERYWHERE)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._table = table
        self._parts: dict[str, PartItem] = {}
        self._frames: dict[str, FrameItem] = {}
        self._notes: dict[str, NoteItem] = {}
        self._carried: dict[str, QPointF] = {}
        self._raised = ""
        self._loose = LooseBonds(self._in_the_way)
        self.ground = Ground()
        self.pictures: dict[str, QImage] = {}
        self.addItem(self._loose)
        self._bonds: tuple[tuple[Line, BondLook], ...] = ()
        self._plain: list[QLineF] = []
        self._smooth = True
        self._beneath: tuple[object, ...] = ()
        self._picked: frozenset[str] = frozenset()
        self._version = 0
        self._zoom = 1.0
        self._dressed: tuple[object, ...] = ()
        table.relaid.connect(self._on_relaid)
        table.chose.connect(self.show_table)

    def show_table(self) -> None:
        """Everything as it lies on the table; what was carried lies where it is laid."""
        laid, chosen = self._table.laid, set(self._table.chosen)
        if self._carried:
            self.ground.forget()
        self._carried = {}
        self._make(laid)
        for part, box in laid.parts.items():
            self._parts[part].setPos(box.center())
            self._parts[part].setZValue(self._height(part))
        for note in laid.drawn.notes.values():
            picture = self.pictures.get(note.picture)
            self._notes[note.id].show_note(note, picture, chosen=note.id in chosen)
        for frame in laid.drawn.frames.values():
            self._frames[frame.id].show_frame(frame, chosen=frame.id in chosen)
        self._show_bonds()
        self._version += 1
        self.update()

    def dress(self, seen: QRectF, zoom: float, ratio: float) -> None:
        """Draws the parts in sight sharp at a zoom.  unit map points for what is seen"""
        wanted = (self._version, seen, zoom, ratio, self._raised, dressed_as())
        if wanted == self._dressed:
            return
        self._dressed, self._zoom = wanted, zoom
        laid, chosen = self._table.laid, set(self._table.chosen)
        few = len(laid.parts) <= FEW
        for part, box in laid.parts.items():
            room = box.width()
            at = box.translated(self._carried.get(part, QPointF()))
            if seen.intersects(at.adjusted(-room, -room, room, room)):
                dress, name = laid.dress[part], laid.drawn.parts[PartId(part)].name
                picture, near = self.pictures.get(dress.picture), box.width() * zoom >= PLAIN_PX
                named = part == self._raised or (few and near)
                face = Face(dress, name, part in chosen, named, picture)
                self._parts[part].show_face(face, zoom, ratio)

    def smooth(self, *, on: bool) -> None:
        """Whether pictures that are shown at another size than they were drawn for are smoothed."""
        if on is self._smooth:
            return
        self._smooth, modes = on, Qt.TransformationMode
        for item in self._parts.values():
            item.setTransformationMode(
                modes.SmoothTransformation if on else modes.FastTransformation
            )

    def missing_pictures(self) -> tuple[str, ...]:
        """The digests of pictures on the map that are not here yet; those that are on it no more are let go."""
        laid = self._table.laid
        wanted = {dress.picture for dress in laid.dress.values()}
        wanted |= {note.picture for note in laid.drawn.notes.values()}
        for gone in self.pictures.keys() - wanted:
            del self.pictures[gone]
        return tuple(sorted(wanted - self.pictures.keys() - {""}))

    def carry(self, keys: Iterable[str], by: QPointF) -> None:
        """Shows some elsewhere, their bonds with them and the notes about them, while they are held."""
        laid = self._table.laid
        held = dict.fromkeys(keys)
        held.update(dict.fromkeys(one.id for one in going_with(laid.drawn, held)))
        fresh = {key: by for key in held if laid.box(key) is not None}
        if fresh.keys() != self._carried.keys():
            self.ground.forget()
        self._carried = fresh
        for key in fresh:
            if key in laid.parts:
                self._parts[key].setPos(laid.parts[key].center() + by)
            elif key in laid.notes:
                self._notes[key].setPos(laid.notes[key].center() + by)
            elif key in laid.frames:
                self._frames[key].setPos(laid.frames[key].topLeft() + by)
        self._show_bonds()
        self.update()

    def stretch(self, key: str, box: QRectF) -> None:
        """Shows a frame or a note of another size, while it is held."""
        drawn = self._table.drawn
        width, height = box.width(), box.height()
        if key in self._frames:
            frame = drawn.frames[ThingId(key)]
            larger = replace(frame, x=box.x(), y=box.y(), width=width, height=height)
            self._frames[key].show_frame(larger, chosen=True)
        elif key in self._notes:
            note, at = drawn.notes[ThingId(key)], box.center()
            wider = replace(note, x=at.x(), y=at.y(), width=width, height=height)
            self._notes[key].show_note(wider, self.pictures.get(note.picture), chosen=True)
        self.update()

    def raise_over(self, key: str) -> None:
        """Brings the part under the hand in front, and lets the one before fall back."""
        before, self._raised = self._raised, key
        for part in {before, key} & self._parts.keys() & self._table.laid.parts.keys():
            self._parts[part].setZValue(self._height(part))

    def resting(self, worded: bool) -> Bonds:
        """The bonds that rest, all but those of what is carried; and what lies in the way of words."""
        lines = self._bonds
        if self._carried or self._picked:
            lines = tuple(one for one in lines if not self._is_elsewhere(one[0].bond))
        boxes, edges = tuple(self._lying(self._carried)), tuple(_edges(self._table.laid.frames))
        ties = tuple(ties_of(self._table.laid, self._carried, moving=False))
        if not worded:
            plain = None if self._carried or self._picked else self._plain
            return Bonds(lines, boxes, plain=plain, edges=edges, ties=ties)
        picked = tuple(one for one in self._bonds if one[0].bond.id in self._picked)
        return Bonds(lines, boxes, picked=picked, edges=edges, ties=ties)

    def whole(self, key: str) -> QRectF:
        """What something takes up with what it is called."""
        item, laid = self._parts.get(key), self._table.laid
        if key in laid.lines:
            at, side = laid.lines[key].middle, BOND_MARK
            return QRectF(at.x() - side / 2.0, at.y() - side / 2.0, side, side)
        return (
            item.sceneBoundingRect() if item is not None else self._table.laid.box(key) or QRectF()
        )

    def item_of(self, key: str) -> QGraphicsItem | None:
        """The item a part, a frame or a note is shown by."""
        return self._parts.get(key) or self._frames.get(key) or self._notes.get(key)

    def _lying(self, without: Collection[str] = ()) -> Iterator[QRectF]:
        """What words keep clear of: parts with their names, notes, the words of frames."""
        laid, less = self._table.laid, SPARE_PX / self._zoom
        for part in (one for one in laid.parts if one not in without):
            yield self.whole(part).adjusted(less, less, -less, -less)
        yield from laid.notes.values()
        heads = (self._frames[frame].head(self._zoom) for frame in laid.frames)
        yield from (head for head in heads if not head.isNull())

    def _in_the_way(self) -> Iterator[QRectF]:
        """The same of bonds that are chosen, with Self."""
        yield from self._lying()
        yield ABOUT_SELF

    def _make(self, laid: Laid) -> None:
        """An item for each that is on the map, and none for what is not."""
        here = {*laid.parts, *laid.frames, *laid.notes}
        for kept in (self._parts, self._frames, self._notes):
            for key in kept.keys() - here:
                self.removeItem(kept.pop(key))
        for part in laid.parts.keys() - self._parts.keys():
            self._parts[part] = PartItem()
            self.addItem(self._parts[part])
        for frame in laid.frames.keys() - self._frames.keys():
            self._frames[frame] = FrameItem(laid.drawn.frames[ThingId(frame)])
            self.addItem(self._frames[frame])
        for note in laid.notes.keys() - self._notes.keys():
            self._notes[note] = NoteItem(laid.drawn.notes[ThingId(note)])
            self.addItem(self._notes[note])

    def _on_relaid(self) -> None:
        laid = self._table.laid
        self._bonds = tuple((line, laid.dresses.tie(line.bond)) for line in laid.lines.values())
        self._plain = [QLineF(line.a, line.b) for line, _ in self._bonds]
        ties = tuple(ties_of(laid, {}, moving=False))
        beneath = (self._bonds, laid.parts, laid.notes, laid.frames, ties)
        if beneath != self._beneath:
            self._beneath = beneath
            self.ground.forget()
        self.show_table()

    def _is_elsewhere(self, bond: Bond) -> bool:
        return bond.id in self._picked or self._is_carried(bond)

    def _is_carried(self, bond: Bond) -> bool:
        return bond.a in self._carried or bond.b in self._carried

    def _show_bonds(self) -> None:
        """Those of what is carried and those that are chosen, over all that rest."""
        laid = self._table.laid
        picked = frozenset(laid.lines.keys() & self._table.chosen)
        if picked != self._picked:
            self._picked = picked
            self.ground.forget()
        carried = [one for one in laid.bonds if self._carried and self._is_carried(one)]
        moving = {line.bond.id: line for line in laid.lines_of(carried, self._carried)}
        chosen = [moving.pop(BondId(key), laid.lines[key]) for key in laid.lines if key in picked]
        dresses = laid.dresses
        self._loose.show_bonds(
            Bonds(
                tuple((line, dresses.tie(line.bond)) for line in moving.values()),
                ties=tuple(ties_of(laid, self._carried, moving=True)),
            ),
            Bonds(tuple((line, dresses.tie(line.bond)) for line in chosen), chosen=True),
        )

    def _height(self, part: str) -> float:
        if part == self._raised:
            return PARTS_AT + 1.0
        return PARTS_AT - float(self._table.laid.dress[part].depth)


def _edges(frames: Mapping[str, QRectF]) -> Iterator[QLineF]:
    """The four sides of every frame."""
    for box in frames.values():
        corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
        yield from (QLineF(corners[at - 1], corners[at]) for at in range(4))
