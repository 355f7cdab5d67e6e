"""The client's window: a whole display, no frame, no focus, no cursor, and only what a scene says."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QBackingStore,
    QExposeEvent,
    QKeyEvent,
    QPainter,
    QRegion,
    QResizeEvent,
    QScreen,
    QWindow,
)

from ui.stage.painting import paint, reach
from ui.stage.scene import Scene

STOP_KEYS = (Qt.Key.Key_Escape,)


class ClientWindow(QWindow):
    """How any of the client's windows stands on its display; each kind of it draws in its own way."""

    stopped = Signal()

    def __init__(self, screen: QScreen, scene: Scene) -> None:
        super().__init__(screen)
        self.setTitle("KapDesk stage")
        self.setFlags(
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setProperty("_q_showWithoutActivating", True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._scene = scene
        self.setGeometry(screen.geometry())

    def appear(self) -> None:
        """Fill the display it was made for."""
        self.setGeometry(self.screen().geometry())
        # Not showFullScreen(): that asks for the focus, which belongs to the desk.
        self.setWindowStates(Qt.WindowState.WindowFullScreen)
        self.setVisible(True)

    def go(self) -> None:
        """Be gone at once."""
        self.setVisible(False)
        self.destroy()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """It has no focus; should a key come all the same, Esc stops."""
        if event.key() in STOP_KEYS:
            self.stopped.emit()


class StageWindow(ClientWindow):
    """Paints at once when it is told to, and only what has changed.

    A raster window of Qt's own waits for its next update; this one draws into its store and hands it over before
    ``show_scene`` returns, so that what is drawn for a moment is there at that moment.
    """

    def __init__(self, screen: QScreen, scene: Scene) -> None:
        super().__init__(screen, scene)
        self._store = QBackingStore(self)

    def show_scene(self, scene: Scene) -> float | None:
        """Draw this now; the steady time at which it was handed over, or None while the window cannot be seen."""
        before, self._scene = self._scene, scene
        if not self.isExposed():
            return None
        if before == scene:
            return time.monotonic()
        self._draw(self._changed(before, scene))
        return time.monotonic()

    def _changed(self, before: Scene, after: Scene) -> QRect:
        """The part that looks different, in the display's own pixels."""
        if before._replace(light=None) != after._replace(light=None):
            return self._whole_px()
        return reach(before.light).united(reach(after.light))

    def _whole_px(self) -> QRect:
        scale = self.devicePixelRatio()
        return QRect(0, 0, round(self.width() * scale), round(self.height() * scale))

    def _draw(self, part_px: QRect) -> None:
        """Paint a part, given in the display's own pixels, and hand it over."""
        scale = self.devicePixelRatio()
        whole = self._whole_px()
        part_px = part_px.intersected(whole)
        if part_px.isEmpty():
            return
        # In Qt's own units, and whole ones, for that is all the store takes.
        part = QRect(
            int(part_px.x() / scale),
            int(part_px.y() / scale),
            int(part_px.width() / scale) + 2,
            int(part_px.height() / scale) + 2,
        )
        region = QRegion(part if scale != 1.0 else part_px)
        self._store.beginPaint(region)
        painter = QPainter(self._store.paintDevice())
        painter.setClipRegion(region)
        painter.scale(1.0 / scale, 1.0 / scale)
        paint(painter, self._scene, whole)
        painter.end()
        self._store.endPaint()
        self._store.flush(region, self)

    def exposeEvent(self, event: QExposeEvent) -> None:
        """Draws the whole scene."""
        if self.isExposed():
            self._store.resize(self.size())
            self._draw(self._whole_px())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Takes the new size."""
        self._store.resize(event.size())
