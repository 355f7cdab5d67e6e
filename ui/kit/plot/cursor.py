"""A plot with a cursor: a minute that stays marked, moved by arrows and clicks, about which the keys zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from ui.kit.plot.gestures import ZOOM, Gestures
from ui.kit.plot.stack import Showing, StackedPlot
from ui.kit.plot.window import TimeWindow

STEP_SHARE = 0.01


class Cursor(Gestures):
    """Left and right move it, a press puts it, ``+`` and ``−`` zoom about it, Home and End go to the ends.

    ``placed`` tells its minute.  ``stepped`` is the wish for the next mark (1) or the one before (−1), by Down and
    Up; ``leapt`` the same for larger steps, by Page Down and Page Up.
    """

    placed = Signal(float)
    stepped = Signal(int)
    leapt = Signal(int)

    def __init__(self, plot: StackedPlot) -> None:
        super().__init__(plot)
        self._minute = 0.0

    @property
    def minute(self) -> float:
        """Where it stands."""
        return self._minute

    def place(self, minute: float) -> None:
        """Puts it at a minute and brings that into view."""
        everything = self._plot.everything()
        self._minute = min(max(minute, everything.start_min), everything.end_min)
        self._plot.hold(self._minute)
        window = self._plot.frame_shown().window
        if not window.start_min <= self._minute <= window.end_min:
            start = self._minute - window.span_min / 2
            self._plot.choose(TimeWindow(start, start + window.span_min))
        self.placed.emit(self._minute)

    def zoom_here(self, factor: float) -> None:
        """Shows more or less time around it."""
        window = self._plot.frame_shown().window
        held = min(max(self._minute, window.start_min), window.end_min)
        self.zoom(held, factor)

    def take(self, key: Qt.Key) -> bool:
        """Does what a key says; whether it said anything."""
        return self._on_key(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt shows every event of the plot first."""
        pressed = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress
        taken = super().eventFilter(watched, event)
        if pressed and isinstance(event, QMouseEvent):
            self._on_press(event)
        return taken

    def _on_press(self, event: QMouseEvent) -> None:
        frame = self._plot.frame_shown()
        if frame.left_px <= event.position().x() <= frame.right_px:
            self.place(frame.minute(event.position().x()))

    def _on_key(self, key: Qt.Key) -> bool:
        window, everything = self._plot.frame_shown().window, self._plot.everything()
        step = window.span_min * STEP_SHARE
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.place(self._minute + (step if key == Qt.Key.Key_Right else -step))
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self.place(everything.start_min if key == Qt.Key.Key_Home else everything.end_min)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_here(1 / ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom_here(ZOOM)
            case Qt.Key.Key_0:
                self._plot.show_time(Showing.WHOLE)
            case _:
                return self._on_step(key)
        return True

    def _on_step(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.leapt.emit(1 if key == Qt.Key.Key_PageDown else -1)
            case _:
                return False
        return True
