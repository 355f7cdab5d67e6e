"""A small picture of what the client sees, worked out on the desk from the same plan and the same clock."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QPolygonF, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kapdesk.bilateral.geometry import Geometry, half_width_px, size_px
from kapdesk.bilateral.model.plan import Path, SetPlan
from kapdesk.bilateral.motion.course import SETTLE_S, course
from ui.sets.progress import Progress
from ui.theme.tokens import RADIUS_PX
from ui.theme.worn import worn

FRAME_MS = 34
"""Under thirty pictures a second: a look, not a measure."""

USUAL = Geometry(1920, 1080)
LEAST = QSize(256, 144)
WAY_POINTS = 121
WAY_SHADE = 56


class Mirror(QWidget):
    """The client's field, small.  It moves while a set does; between sets it shows where the light will go.

    Where the client sees no light, a ring says where it would be.
    """

    def __init__(
        self, *, steady: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the client sees, small")
        self._steady = steady
        self._geometry = USUAL
        self._plan = SetPlan(rate_hz=1.0, passes=24)
        self._progress: Progress | None = None
        self._way: QPolygonF | None = None
        self.setMinimumSize(LEAST)
        fits = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        fits.setHeightForWidth(True)
        self.setSizePolicy(fits)
        self._frames = QTimer(self)
        self._frames.setObjectName("pictures of the mirror")
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self.update)

    def stand_for(self, geometry: Geometry) -> None:
        """The display it is a small picture of."""
        if geometry != self._geometry:
            self._geometry = geometry
            self._way = None
            self.updateGeometry()
            self.update()

    def show_plan(self, plan: SetPlan) -> None:
        """What the next set will be."""
        self._plan = plan
        self._way = None
        self.update()

    def follow(self, progress: Progress | None) -> None:
        """Moves with a set on its way; None shows the calm field."""
        self._progress = progress
        if progress is not None and self.isVisible():
            self._frames.start()
        elif progress is None:
            self._frames.stop()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """As high as its display is for its width."""
        return True

    def heightForWidth(self, width_px: int) -> int:
        """The display's own shape."""
        return round(width_px * self._geometry.height_px / max(1, self._geometry.width_px))

    def sizeHint(self) -> QSize:
        """Small, in the display's own shape."""
        return QSize(LEAST.width(), self.heightForWidth(LEAST.width()))

    def showEvent(self, event: QShowEvent) -> None:
        """Moves while it is in sight."""
        super().showEvent(event)
        self.follow(self._progress)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rests while it is not."""
        self._frames.stop()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks for the picture."""
        self._draw(event)

    def light(self) -> tuple[float, float] | None:
        """Where the light stands now, -1 to 1 of half the plan's width, right and up; None while nothing moves."""
        if self._progress is None or self._progress.began is None:
            return None
        moving = self._progress.course
        since = self._steady() - self._progress.began
        if since > moving.end_s + SETTLE_S or since < -moving.lead_s:
            return None
        return moving.spot(since)

    def _draw(self, event: QPaintEvent) -> None:
        del event
        plan = self._progress.plan if self._progress is not None else self._plan
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(worn().line), 1))
        painter.setBrush(QColor(plan.look.ground))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX
        )
        found = self.light()
        if found is not None:
            self._draw_light(painter, plan, found)
        elif self._progress is None:
            self._draw_way(painter, plan)
        painter.end()

    def _draw_light(self, painter: QPainter, plan: SetPlan, at: tuple[float, float]) -> None:
        path = self._progress.path() if self._progress is not None else plan.path
        colour = QColor(plan.look.colour)
        seen = self._progress is not None and self._progress.seen()
        painter.setBrush(colour if seen else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if seen else QPen(colour, 1))
        radius = max(3.0, size_px(plan, self._geometry, path) * self._scale() / 2.0)
        painter.drawEllipse(self._point(plan, path, at, self._width()), radius, radius)

    def _draw_way(self, painter: QPainter, plan: SetPlan) -> None:
        """Where the light will go, faintly."""
        if self._way is None:
            cycle = course(plan).place(np.linspace(1.0, 2.0, WAY_POINTS) / plan.rate_hz)
            self._way = QPolygonF(
                [self._point(plan, plan.path, tuple(one)) for one in cycle.tolist()]
            )
        shade = QColor(plan.look.colour)
        shade.setAlpha(WAY_SHADE)
        painter.setPen(QPen(shade, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(self._way)

    def _width(self) -> float:
        """The share of the plan's width there is now."""
        if self._progress is None or self._progress.began is None:
            return 1.0
        return self._progress.course.width_at(self._steady() - self._progress.began)

    def _point(
        self, plan: SetPlan, path: Path, at: tuple[float, ...], width: float = 1.0
    ) -> QPointF:
        half = half_width_px(plan, self._geometry, path, width) * self._scale()
        middle = QRectF(self.rect()).center()
        return QPointF(middle.x() + at[0] * half, middle.y() - at[1] * half)

    def _scale(self) -> float:
        return self.width() / max(1, self._geometry.width_px)
