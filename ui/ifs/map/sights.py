"""The acts that change how the map is seen, and nothing on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF

from ui.ifs.map.ground import SELF
from ui.ifs.map.hands import Hands
from ui.ifs.map.scene import MapScene
from ui.ifs.map.table import Table
from ui.ifs.map.view import STEP, MapView

NEAR, ROOM = 2.5, 40.0
"""How near what is chosen is seen at most, and how much round it.  unit map points for the room"""


class Sights:
    """Fit, zoom, and what is shown or not."""

    def __init__(self, table: Table, hands: Hands, scene: MapScene, view: MapView) -> None:
        self._table, self._hands, self._scene, self._view = table, hands, scene, view
        self._does: Mapping[str, Callable[[], object]] = {
            "fit": self.fit_all,
            "fit_chosen": self.fit_chosen,
            "whole": self._whole,
            "in": partial(self._zoom, STEP),
            "out": partial(self._zoom, 1.0 / STEP),
            "guides": self._toggle_guides,
            "rings": self._toggle_rings,
        }

    def knows(self, name: str) -> bool:
        """Whether there is such an act here."""
        return name in self._does

    def do(self, name: str) -> None:
        """Does it."""
        self._does[name]()

    def fit_all(self) -> None:
        """Sees all of the map, Self with it."""
        laid = self._table.laid
        around = QRectF(-SELF, -SELF, 2 * SELF, 2 * SELF)
        self._view.fit(laid.whole.united(around) if laid.order() else QRectF())

    def fit_chosen(self) -> None:
        """Sees what is chosen; all of it where nothing is."""
        if not self._table.chosen:
            self.fit_all()
            return
        box = self._table.laid.bounds(self._table.chosen)
        self._view.fit(box.adjusted(-ROOM, -ROOM, ROOM, ROOM), NEAR)

    def _zoom(self, by: float) -> None:
        self._view.zoom_at(by, self._view.viewport().rect().center())
        self._view.settle()

    def _whole(self) -> None:
        self._view.look_at(self._view.middle, 1.0)

    def _toggle_guides(self) -> None:
        hand = self._hands.hand
        hand.snaps = not hand.snaps
        self._table.said.emit("Guides are on." if hand.snaps else "Guides are off.")

    def _toggle_rings(self) -> None:
        ground = self._scene.ground
        ground.rings = not ground.rings
        ground.forget()
        self._view.see()
