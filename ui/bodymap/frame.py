"""Where both figures stand in a picture, and which spot of which figure lies under a pixel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from kapdesk.body.drawing.curves import Point
from kapdesk.body.model import BOX_HEIGHT, BOX_WIDTH, Spot, View

VIEWS = (View.FRONT, View.BACK)
GAP_PX = 8.0
"""Between the two figures."""

PLACES = 4
"""Decimals a spot is kept with: a tenth of the box's unit."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Front and back side by side, as large as fits.  unit px"""

    left_px: float
    top_px: float
    scale: float

    @classmethod
    def within(cls, room: QRectF) -> Frame:
        """The largest pair of figures in the middle of a room."""
        across = (room.width() - GAP_PX) / (2.0 * BOX_WIDTH)
        scale = max(0.01, min(across, room.height() / BOX_HEIGHT))
        wide = 2.0 * BOX_WIDTH * scale + GAP_PX
        left = room.center().x() - wide / 2.0
        return cls(left, room.center().y() - BOX_HEIGHT * scale / 2.0, scale)

    def box(self, view: View) -> QRectF:
        """Where one figure's box lies."""
        step = BOX_WIDTH * self.scale + GAP_PX
        left = self.left_px + (step if view is View.BACK else 0.0)
        return QRectF(left, self.top_px, BOX_WIDTH * self.scale, BOX_HEIGHT * self.scale)

    def transform(self, view: View) -> QTransform:
        """From a figure's own unit to pixels."""
        box = self.box(view)
        return QTransform(self.scale, 0.0, 0.0, self.scale, box.left(), box.top())

    def point(self, view: View, point: Point) -> QPointF:
        """Where a point of a figure is seen."""
        return self.transform(view).map(QPointF(*point))

    def spot(self, view: View, at: QPointF, pressure: float = 1.0) -> Spot:
        """The spot of a figure's box under a pixel; one outside lies at its rim."""
        box = self.box(view)
        x = (at.x() - box.left()) / box.width()
        y = (at.y() - box.top()) / box.height()
        return Spot(_share(x), _share(y), round(pressure, 2))

    def view_at(self, at: QPointF) -> View | None:
        """Which figure's box a pixel lies in."""
        return next((view for view in VIEWS if self.box(view).contains(at)), None)


def _share(value: float) -> float:
    return round(max(0.0, min(1.0, value)), PLACES)
