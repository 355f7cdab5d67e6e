"""Where the body is painted with mouse or pen, or its regions are picked by a press."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTabletEvent
from PySide6.QtWidgets import QWidget

from kapdesk.body.drawing.hits import boxed, region_at, regions_under
from kapdesk.body.model import BodyMark, Mode, Spot, View
from kapdesk.body.regions import place_words
from kapdesk.body.words import CLIENTS_LEFT, CLIENTS_RIGHT
from ui.bodymap import painting
from ui.bodymap.frame import Frame
from ui.bodymap.picture import BodyPicture, near

APART_PX = 4.0
"""Points of a stroke closer than this to the last are passed over."""

MOST_SPOTS = 400
"""The most points one stroke keeps; a longer one is kept with every other of its points, as often as needed."""


class Hand(StrEnum):
    """What a press on the body does."""

    PAINT = "paint"
    PICK = "pick"


class BodyCanvas(BodyPicture):
    """``painted`` gives a mark without a feeling yet; ``picked`` a region, and whether it joins the current mark.

    ``pointed`` says what lies under the pointer, empty off the figures.
    """

    painted = Signal(object)
    picked = Signal(str, bool)
    pointed = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        sides: tuple[str, str] = (CLIENTS_LEFT, CLIENTS_RIGHT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, sides=sides, parent=parent)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self._hand = Hand.PICK
        self._view: View | None = None
        self._spots: list[Spot] = []
        self._last = QPointF()
        self.take_up(Hand.PICK)

    def take_up(self, hand: Hand) -> None:
        """Paints or picks from now on."""
        self._hand = hand
        shapes = Qt.CursorShape
        self.setCursor(shapes.CrossCursor if hand is Hand.PAINT else shapes.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press begins a stroke or picks a region."""
        self._pressed(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A move goes on with a stroke, or points at something."""
        self._moved(event.position(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A release ends a stroke."""
        self._released(event.position(), 1.0)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """A pen paints as it presses."""
        self._by_pen(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.pointed.emit("")

    def draw(self, painter: QPainter, frame: Frame) -> None:
        """The stroke on its way lies over everything."""
        super().draw(painter, frame)
        if self._view is not None and self._spots:
            painting.draw_mark(painter, frame, self._stroke(self._view), current=True)

    def _pressed(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        joins = bool(
            event.modifiers()
            & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        )
        self._begin(event.position(), 1.0, joins=joins)

    def _begin(self, at: QPointF, pressure: float, *, joins: bool) -> None:
        view = self.frame().view_at(at)
        if view is None:
            return
        if self._hand is Hand.PICK:
            self.picked.emit(self._region(view, at), joins)
            return
        self._view, self._last = view, at
        self._spots = [self.frame().spot(view, at, pressure)]
        self.update()

    def _moved(self, at: QPointF, pressure: float) -> None:
        if self._view is None:
            self._point(at)
        elif not near(at, self._last, APART_PX):
            self._last = at
            self._spots.append(self.frame().spot(self._view, at, pressure))
            self.update()

    def _released(self, at: QPointF, pressure: float) -> None:
        if self._view is None:
            return
        self._moved(at, pressure)
        mark = self._stroke(self._view)
        self._view, self._spots = None, []
        self.update()
        self.painted.emit(mark)

    def _by_pen(self, event: QTabletEvent) -> None:
        kinds = QEvent.Type
        event.accept()
        if event.type() == kinds.TabletPress:
            self._begin(event.position(), event.pressure(), joins=False)
        elif event.type() == kinds.TabletMove:
            self._moved(event.position(), event.pressure())
        else:
            self._released(event.position(), event.pressure())

    def _stroke(self, view: View) -> BodyMark:
        """What was painted so far; a press that did not move is a point."""
        path = _fewer(self._spots)
        return BodyMark(
            regions=regions_under(view, path, inner=self._seen.inner),
            mode=Mode.POINT if len(path) == 1 else Mode.STROKE,
            view=view,
            path=path,
        )

    def _point(self, at: QPointF) -> None:
        view = self.frame().view_at(at)
        self.pointed.emit("" if view is None else place_words(self._region(view, at)))

    def _region(self, view: View, at: QPointF) -> str:
        return region_at(view, boxed(self.frame().spot(view, at)), inner=self._seen.inner)


def _fewer(spots: list[Spot]) -> tuple[Spot, ...]:
    while len(spots) > MOST_SPOTS:
        spots = [*spots[:-1:2], spots[-1]]
    return tuple(spots)
