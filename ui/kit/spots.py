"""A picture of things one can go to: by arrows, by a click, and in words for whoever does not see it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from ui.theme.tokens import RADIUS_PX
from ui.theme.worn import worn

REACH_PX = 4.0
FRAME_PX = 2
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


@dataclass(frozen=True, slots=True)
class Spot:
    """One thing in a picture: its key, where it lies, and itself in words."""

    key: str
    area: QRectF
    words: str

    def __repr__(self) -> str:
        """The key alone."""
        return f"<Spot {self.key}>"


class SpotPicture(QWidget):
    """Something drawn, one spot of it current.

    ``pointed`` when another spot is current, with its words; ``chosen`` with the key of one that was clicked twice or
    taken by Enter.  Who draws a picture says in ``_lay`` where everything lies and paints it in ``_paint``.
    """

    pointed = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._spots: tuple[Spot, ...] = ()
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def spots(self) -> tuple[Spot, ...]:
        """Everything one can go to, in its order."""
        return self._spots

    def current(self) -> Spot | None:
        """The spot that is current."""
        return next((one for one in self._spots if one.key == self._key), None)

    def set_current(self, key: str) -> bool:
        """Makes a spot current and brings it into sight; whether there is one of that key."""
        found = next((one for one in self._spots if one.key == key), None)
        if found is None:
            return False
        self._key = key
        self._tell(found)
        self._bring(found.area)
        return True

    def relay(self) -> None:
        """Lays everything out anew, the current spot staying current where it is still there."""
        self._spots = self._lay(float(self.width()), float(self.height()))
        found = self.current() or self._first()
        self._key = found.key if found is not None else ""
        self._tell(found)

    def _lay(self, width_px: float, height_px: float) -> tuple[Spot, ...]:
        """Where everything lies in a picture of that size; in an empty one there is nothing."""
        return ()

    def _paint(self, painter: QPainter) -> None:
        """Draws the picture; an empty one has nothing to draw."""

    def _first(self) -> Spot | None:
        """What is current before anything was gone to: the latest."""
        return self._spots[-1] if self._spots else None

    def _tell(self, spot: Spot | None) -> None:
        words = spot.words if spot is not None else ""
        self.setAccessibleDescription(words)
        self.pointed.emit(words)
        self.update()

    def _bring(self, area: QRectF) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            middle = area.center().toPoint()
            across, down = int(area.width() / 2) + 16, int(area.height() / 2) + 16
            above.ensureVisible(middle.x(), middle.y(), across, down)

    def _draw(self) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        spot = self.current()
        if spot is not None:
            self._frame(painter, spot.area)
        painter.end()

    def _frame(self, painter: QPainter, area: QRectF) -> None:
        """A line around what is current, strong while the keyboard is here."""
        wide = FRAME_PX if self.hasFocus() else 1
        painter.setPen(QPen(QColor(worn().accent), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        reach = area.adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX)
        painter.drawRoundedRect(reach, RADIUS_PX, RADIUS_PX)

    def _on_key(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._spots:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._key)
        elif (found := self._found(key)) is not None:
            self.set_current(found.key)
        elif key not in (*_STEPS, *_LINES):
            event.ignore()

    def _found(self, key: Qt.Key) -> Spot | None:
        """The spot a key leads to from the current one."""
        keys = [one.key for one in self._spots]
        at = keys.index(self._key) if self._key in keys else 0
        if key in _STEPS:
            return self._spots[min(max(at + _STEPS[key], 0), len(keys) - 1)]
        if key in _ENDS:
            return self._spots[_ENDS[key]]
        if key in _LINES:
            return self._beyond(self._spots[at], _LINES[key])
        return None

    def _beyond(self, here: Spot, way: int) -> Spot | None:
        """The nearest spot above or below; one of the same line never counts."""
        middle = here.area.center()
        beyond = [
            one
            for one in self._spots
            if (one.area.center().y() - middle.y()) * way > here.area.height() / 2
        ]
        return min(beyond, key=lambda one: _far(here, one), default=None)

    def _on_press(self, event: QMouseEvent) -> None:
        spot = self._at(event)
        if spot is not None:
            self.set_current(spot.key)

    def _on_double(self, event: QMouseEvent) -> None:
        spot = self._at(event)
        if spot is not None:
            self.chosen.emit(spot.key)

    def _at(self, event: QMouseEvent) -> Spot | None:
        """The spot under the pointer, or the nearest one within reach of a finger."""
        place = event.position()
        near = [one for one in self._spots if _reaches(one.area).contains(place)]
        return min(
            near, key=lambda one: (one.area.center() - place).manhattanLength(), default=None
        )

    def _on_change(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.relay()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt says the size changed."""
        self.relay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from spot to spot."""
        self._on_key(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a spot current."""
        self._on_press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks choose it."""
        self._on_double(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt says theme or letters changed."""
        self._on_change(event)


def _far(one: Spot, other: Spot) -> tuple[float, float]:
    """How far apart two spots are: by lines first, then along the line."""
    apart = other.area.center() - one.area.center()
    return abs(apart.y()), abs(apart.x())


def _reaches(area: QRectF) -> QRectF:
    """The area a finger meets."""
    grown = QRectF(area)
    wide, high = max(40.0 - area.width(), 0.0) / 2, max(40.0 - area.height(), 0.0) / 2
    return grown.adjusted(-wide, -high, wide, high)
