"""Going from one thing that was found on the map to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.finding import Hit, found
from ui.ifs.map.hands import Hands
from ui.ifs.map.search import SearchStrip
from ui.ifs.map.table import Table
from ui.ifs.map.view import MapView

ROOM = 160.0
"""How much round a thing that was found is seen.  unit map points"""


class Finding:
    """What was found, and which of it is gone to."""

    def __init__(
        self,
        table: Table,
        hands: Hands,
        view: MapView,
        strip: SearchStrip,
        whole: Callable[[str], QRectF],
    ) -> None:
        self._table, self._hands, self._view, self._strip = table, hands, view, strip
        self._whole = whole
        self._hits: tuple[Hit, ...] = ()
        self._here = 0
        strip.typed.connect(self.look_for)
        strip.next_asked.connect(self.step)
        strip.closed.connect(self._on_closed)
        table.relaid.connect(self._on_relaid)

    def look_for(self, words: str) -> int:
        """Marks everything that holds the words and goes to the first; how many there are."""
        state = IfsState(drawn=self._table.drawn)
        self._hits = tuple(hit for hit in found(state, words) if hit.on_map)
        self._here = 0
        self._on_relaid()
        if self._hits:
            self._go()
        else:
            self._strip.say("Nothing on the map says that." if words.strip() else "")
            self._view.see()
        return len(self._hits)

    def step(self, by: int) -> None:
        """To the next one, or the one before."""
        if self._hits:
            self._here = (self._here + by) % len(self._hits)
            self._go()

    def _go(self) -> None:
        hit, laid = self._hits[self._here], self._table.laid
        self._strip.say(f"{self._here + 1} of {len(self._hits)}")
        self._table.choose((hit.id,))
        box = laid.box(hit.id)
        if box is None or box.isNull():
            box = QRectF(QPointF(hit.x, hit.y), QPointF(hit.x + 1.0, hit.y + 1.0))
        self._view.fit(box.adjusted(-ROOM, -ROOM, ROOM, ROOM), 1.0)

    def _on_relaid(self) -> None:
        """What was found is marked where it lies now; what went is not found any more."""
        laid = self._table.laid
        self._hits = tuple(hit for hit in self._hits if laid.box(hit.id) is not None)
        self._here = min(self._here, max(len(self._hits) - 1, 0))
        self._hands.over.hits = [self._whole(hit.id) for hit in self._hits]

    def _on_closed(self) -> None:
        self._hands.over.hits = []
        self._hits = ()
        if self._strip.isAncestorOf(self._view.window().focusWidget()):
            self._view.setFocus()
        self._view.see()
