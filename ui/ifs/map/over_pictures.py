"""Self and the bonds over a picture, drawn on it once more: parts laid out on a photograph are bonded there."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from kapdesk.kernel.ids import ThingId
from ui.ifs.map.bonds import Bonds, draw_bonds
from ui.ifs.map.ground import ABOUT_SELF, draw_self
from ui.ifs.map.items import NOTES_AT
from ui.ifs.map.laid import Laid
from ui.ifs.map.scene import MapScene

OVER_AT = NOTES_AT + 10.0
"""How high they lie: over notes, beneath the bonds that are carried, and beneath parts."""


class OverPictures(QGraphicsItem):
    """Self and all bonds rest in the ground, beneath any picture; within the pictures' edges they are drawn over it."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__()
        self._scene = scene
        self._boxes: list[QRectF] = []
        self.setZValue(OVER_AT)
        self.hide()
        scene.addItem(self)

    def show_laid(self, laid: Laid) -> None:
        """What is on the map now; nothing is drawn where neither Self nor a bond meets a picture."""
        notes = laid.drawn.notes
        boxes = [box for key, box in laid.notes.items() if notes[ThingId(key)].beneath]
        ways = [line.box().adjusted(-1.0, -1.0, 1.0, 1.0) for line in laid.lines.values()]
        ways.append(ABOUT_SELF)
        self.prepareGeometryChange()
        self._boxes = [box for box in boxes if any(box.intersects(way) for way in ways)]
        self.setVisible(bool(self._boxes))

    def boundingRect(self) -> QRectF:
        """What the pictures take up."""
        whole = QRectF()
        for box in self._boxes:
            whole = whole.united(box)
        return whole

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Qt asks for them."""
        if widget is None:
            return
        seen = painter.worldTransform()
        edges = QPainterPath()
        for box in self._boxes:
            edges.addRect(seen.mapRect(box))
        painter.save()
        painter.setWorldMatrixEnabled(False)
        painter.setClipPath(edges)
        bonds = self._scene.resting(False)
        draw_bonds(painter, seen, QRectF(widget.rect()), Bonds(bonds.lines))
        draw_self(painter, seen)
        painter.restore()
