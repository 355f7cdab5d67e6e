"""The client's window in step with its display: drawn by OpenGL, handed over when the display takes it."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QExposeEvent,
    QOpenGLContext,
    QPainter,
    QResizeEvent,
    QScreen,
    QSurface,
    QSurfaceFormat,
)
from PySide6.QtOpenGL import QOpenGLPaintDevice

from ui.stage.painting import paint
from ui.stage.scene import Scene
from ui.stage.window import ClientWindow

_RENDERER = 0x1F01
_BY_SOFTWARE = ("llvmpipe", "softpipe", "swrast", "software", "basic render")


class VsyncWindow(ClientWindow):
    """Waits for the display at each frame, so that every one of them is shown once and whole."""

    def __init__(self, screen: QScreen, scene: Scene) -> None:
        super().__init__(screen, scene)
        self.setSurfaceType(QSurface.SurfaceType.OpenGLSurface)
        wanted = QSurfaceFormat()
        wanted.setSwapInterval(1)
        self.setFormat(wanted)
        self._context = QOpenGLContext(self)
        self._context.setFormat(wanted)
        self._context.setScreen(screen)
        self.able = self._context.create()

    def find_out(self) -> bool:
        """Whether a graphics card draws here; a processor that plays one costs more than it gives."""
        if not (self.able and self._context.makeCurrent(self)):
            return False
        drawn_by = str(self._context.functions().glGetString(_RENDERER)).lower()
        self._context.doneCurrent()
        return not any(name in drawn_by for name in _BY_SOFTWARE)

    def show_scene(self, scene: Scene) -> float | None:
        """Draw this for the next refresh; the steady time at which the display took it."""
        self._scene = scene
        if not self.isExposed() or not self._context.makeCurrent(self):
            return None
        scale = self.devicePixelRatio()
        whole = QRect(0, 0, round(self.width() * scale), round(self.height() * scale))
        device = QOpenGLPaintDevice(whole.size())
        painter = QPainter(device)
        paint(painter, self._scene, whole)
        painter.end()
        self._context.swapBuffers(self)
        return time.monotonic()

    def exposeEvent(self, event: QExposeEvent) -> None:
        """Draws the scene."""
        self.show_scene(self._scene)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draws it in the new size."""
        self.show_scene(self._scene)
