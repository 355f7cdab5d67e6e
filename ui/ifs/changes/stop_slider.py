"""A line through time with a mark for each stop: sessions, named versions, and doses as full marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSlider, QWidget

from kapdesk.ifs.seen.history import At, Stop
from ui.ifs.changes.stops import stop_words
from ui.theme.fonts import wide_px
from ui.theme.tokens import CONTROL_PX
from ui.theme.worn import worn

EDGE_PX = 14
HANDLE_PX = 9.0
TICK_PX, DOSE_PX = 5.0, 17.0


class StopSlider(QSlider):
    """``came`` with the place of the stop a person went to; arrows, Home and End go as on any slider."""

    came = Signal(int)

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._name = name
        self._stops: tuple[Stop, ...] = ()
        self.setAccessibleName(name)
        self.setMinimumHeight(wide_px(CONTROL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSingleStep(1)
        self.setPageStep(1)
        self.valueChanged.connect(self._on_value)

    def show_stops(self, stops: Sequence[Stop], place: int) -> None:
        """Other stops, at one of them."""
        with QSignalBlocker(self):
            self._stops = tuple(stops)
            self.setRange(0, max(0, len(stops) - 1))
            self.setValue(place)
        self._say()
        self.update()

    def go(self, place: int) -> None:
        """Goes to a stop, and tells it."""
        self.setValue(place)

    @property
    def stop(self) -> Stop | None:
        """Where it stands."""
        return self._stops[self.value()] if self._stops else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line, its marks and where it stands."""
        self._paint(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press goes to the nearest stop."""
        self._press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """So does a drag."""
        self._press(event)

    def _press(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._stops:
            room = max(1.0, self.width() - 2.0 * EDGE_PX)
            share = (event.position().x() - EDGE_PX) / room
            self.setValue(round(share * self.maximum()))

    def _on_value(self, place: int) -> None:
        self._say()
        self.came.emit(place)

    def _say(self) -> None:
        stop = self.stop
        said = stop_words(stop) if stop is not None else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)

    def _x_px(self, place: int) -> float:
        room = self.width() - 2.0 * EDGE_PX
        return EDGE_PX + room * place / max(1, self.maximum())

    def _paint(self, event: QPaintEvent) -> None:
        del event
        theme, middle = worn(), self.height() / 2.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 2.0))
        painter.drawLine(QPointF(EDGE_PX, middle), QPointF(self.width() - EDGE_PX, middle))
        for place, stop in enumerate(self._stops):
            _mark(painter, stop.what, self._x_px(place), middle)
        painter.setPen(QPen(QColor(theme.ink if self.hasFocus() else theme.accent), 2.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(self._x_px(self.value()), middle), HANDLE_PX, HANDLE_PX)
        painter.end()


def _mark(painter: QPainter, what: At, x_px: float, middle: float) -> None:
    """A tick for a session, a diamond for a version, a full mark with a head for a dose, nothing for a gesture."""
    theme = worn()
    painter.setPen(QPen(QColor(theme.quiet), 2.0))
    painter.setBrush(QColor(theme.quiet))
    if what is At.DOSE:
        painter.drawLine(QPointF(x_px, middle - DOSE_PX), QPointF(x_px, middle + DOSE_PX))
        painter.drawEllipse(QPointF(x_px, middle - DOSE_PX + 3.0), 3.0, 3.0)
    elif what is At.VERSION:
        painter.drawRect(QRectF(x_px - 3.0, middle - TICK_PX - 6.0, 6.0, 6.0))
    elif what is At.SITTING:
        painter.drawLine(QPointF(x_px, middle - TICK_PX), QPointF(x_px, middle + TICK_PX))
