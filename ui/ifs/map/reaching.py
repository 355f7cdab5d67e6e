"""Drawing a bond by keys: from a part, arrows lead to the one it goes to, Enter draws it."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt

from ui.ifs.map.acts import ARROWS
from ui.ifs.map.laid import Laid
from ui.ifs.map.overlay import Overlay

_ASIDE = 2.0


def nearest(laid: Laid, begun: str, way: tuple[float, float], without: str = "") -> str:
    """The part that lies nearest that way, what lies aside counting as farther; nothing where none lies there."""
    at = laid.parts[begun].center()
    found = {}
    for part, box in laid.parts.items():
        to = box.center() - at
        along = to.x() * way[0] + to.y() * way[1]
        aside = abs(to.x() * way[1]) + abs(to.y() * way[0])
        if part not in (begun, without) and along * _ASIDE >= aside and along > 0.0:
            found[part] = along + _ASIDE * aside
    return min(found, key=lambda part: found[part], default="")


class Reaching:
    """A bond on its way by keys."""

    def __init__(self, over: Overlay, whole: Callable[[str], QRectF]) -> None:
        self._over, self._whole = over, whole
        self.begun = ""
        self.target = ""

    @property
    def is_on_its_way(self) -> bool:
        """Whether one is."""
        return bool(self.begun)

    def begin(self, laid: Laid, part: str) -> bool:
        """From a part, to the nearest other one for now; whether there is another."""
        at = laid.parts[part].center()
        others = {
            one: hypot(box.center().x() - at.x(), box.center().y() - at.y())
            for one, box in laid.parts.items()
            if one != part
        }
        self.begun = part if others else ""
        self.target = min(others, key=lambda one: others[one], default="")
        self.show(laid)
        return bool(others)

    def turn(self, laid: Laid, key: Qt.Key, *, back: bool = False) -> None:
        """To another part: the nearest that way, or with Tab the next."""
        if key in ARROWS:
            self.target = nearest(laid, self.target, ARROWS[key], self.begun) or self.target
        else:
            others = [part for part in laid.parts if part != self.begun]
            here = others.index(self.target)
            self.target = others[(here + (-1 if back else 1)) % len(others)]
        self.show(laid)

    def end(self) -> tuple[str, str]:
        """It is drawn or given up: from which part to which."""
        found = (self.begun, self.target)
        self.begun = self.target = ""
        self._over.line = self._over.target = None
        return found

    def show(self, laid: Laid) -> None:
        """Shows where it would go."""
        if not {self.begun, self.target} <= laid.parts.keys():
            self.end()
            return
        a, b = laid.parts[self.begun].center(), laid.parts[self.target]
        self._over.line = QLineF(a, QPointF(b.center()))
        self._over.target = self._whole(self.target)
