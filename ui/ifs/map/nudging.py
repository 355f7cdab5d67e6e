"""Arrows push what is chosen; a while after the last of them it is laid, all pushes in one gesture."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer

from ui.ifs.map import acting
from ui.ifs.map.scene import MapScene
from ui.ifs.map.table import Table

STEP, LEAP = 4.0, 32.0
"""How far one arrow pushes, and with Shift.  unit map points"""

LAID_MS = 300
"""How long after the last arrow it is laid.  unit ms"""


class Nudging(QObject):
    """Pushes that are not laid yet."""

    def __init__(self, table: Table, scene: MapScene) -> None:
        super().__init__(table)
        self._table, self._scene = table, scene
        self._by = QPointF()
        self._keys: tuple[str, ...] = ()
        self._rest = QTimer(self)
        self._rest.setObjectName("nudges at rest")
        self._rest.setSingleShot(True)
        self._rest.setInterval(LAID_MS)
        self._rest.timeout.connect(self.lay)

    @property
    def is_on_its_way(self) -> bool:
        """Whether pushes wait to be laid."""
        return self._rest.isActive()

    def push(self, way: tuple[float, float], *, far: bool) -> None:
        """Pushes what is chosen by one arrow."""
        if not self.is_on_its_way:
            chosen = self._table.laid.with_contents(self._table.chosen)
            self._keys = acting.movable(self._table.drawn, chosen)
            self._by = QPointF()
        if not self._keys:
            self._table.said.emit("It is locked where it is. Press L to unlock it.")
            return
        step = LEAP if far else STEP
        self._by += QPointF(*way) * step
        self._scene.carry(self._keys, self._by)
        self._rest.start()

    def again(self) -> None:
        """The map was laid anew meanwhile; what was pushed stays pushed."""
        if self.is_on_its_way:
            self._scene.carry(self._keys, self._by)

    def lay(self) -> None:
        """Lays what was pushed."""
        if self._rest.isActive() or not self._by.isNull():
            self._rest.stop()
            by, self._by = self._by, QPointF()
            table = self._table
            if not table.offer(acting.shifted(table.drawn, self._keys, by.x(), by.y())):
                self._scene.show_table()

    def forget(self) -> None:
        """Nothing was pushed."""
        self._rest.stop()
        self._by = QPointF()
        self._scene.show_table()
