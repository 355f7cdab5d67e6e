"""How a hand moves a stacked plot: wheel, drag and keys, on the time axis only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

from ui.kit.plot.stack import Showing, StackedPlot

ZOOM = 1.25
PAN_SHARE = 0.1
NOTCH = 120


class Gestures(QObject):
    """Listens to one plot.  Wheel zooms at the pointer, drag pans, ``+ − ← → 0 F`` do the same by key."""

    def __init__(self, plot: StackedPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._held_px: float | None = None
        plot.setMouseTracking(True)
        plot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt shows every event of the plot first."""
        return self._takes(event)

    def zoom(self, at_min: float, factor: float) -> None:
        """Shows more or less time around a minute."""
        plot = self._plot
        window = plot.frame_shown().window
        plot.choose(window.zoomed(at_min, factor, plot.everything()))

    def pan(self, by_min: float) -> None:
        """Moves along the time axis."""
        plot = self._plot
        plot.choose(plot.frame_shown().window.panned(by_min, plot.everything()))

    def _takes(self, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent):
            return self._on_wheel(event)
        if isinstance(event, QMouseEvent):
            return self._on_mouse(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        if event.type() is QEvent.Type.Leave:
            self._plot.point_at(None)
        return False

    def _on_wheel(self, event: QWheelEvent) -> bool:
        turned = event.angleDelta().y() / NOTCH
        if turned:
            self.zoom(self._plot.frame_shown().minute(event.position().x()), ZOOM**-turned)
        return True

    def _on_mouse(self, event: QMouseEvent) -> bool:
        place = event.position()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._held_px = place.x()
                self._plot.setFocus(Qt.FocusReason.MouseFocusReason)
            case QEvent.Type.MouseButtonRelease:
                self._held_px = None
            case QEvent.Type.MouseMove:
                self._on_move(place)
        return True

    def _on_move(self, place: QPointF) -> None:
        x_px = place.x()
        if self._held_px is not None:
            frame = self._plot.frame_shown()
            self.pan((self._held_px - x_px) * frame.window.span_min / frame.span_px)
            self._held_px = x_px
        self._plot.point_at(place)

    def _on_key(self, key: Qt.Key) -> bool:
        window = self._plot.frame_shown().window
        middle = (window.start_min + window.end_min) / 2
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(middle, 1 / ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(middle, ZOOM)
            case Qt.Key.Key_Left:
                self.pan(-window.span_min * PAN_SHARE)
            case Qt.Key.Key_Right:
                self.pan(window.span_min * PAN_SHARE)
            case Qt.Key.Key_0 | Qt.Key.Key_F:
                self._plot.show_time(Showing.WHOLE)
            case _:
                return False
        return True
