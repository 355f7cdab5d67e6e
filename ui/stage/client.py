"""The client's display as the runner sees it: the window on the display that was chosen, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen

from kapdesk.bilateral.geometry import Geometry
from ui.stage.beat import USUAL_HZ, sensible
from ui.stage.displays import Displays, geometry
from ui.stage.messages import NO_VSYNC, Measured, Setup
from ui.stage.scene import Scene
from ui.stage.window import StageWindow

if TYPE_CHECKING:
    from ui.stage.vsync import VsyncWindow


class ClientDisplay(QObject):
    """Keeps the window where it belongs.  A display that goes takes the window with it; nothing moves to another.

    ``lost`` comes the moment the chosen display is gone; once it is back the calm field stands on it again.
    """

    lost = Signal()
    back = Signal()
    stopped = Signal()

    def __init__(self, displays: Displays) -> None:
        super().__init__(displays)
        self._displays = displays
        self._wanted = ""
        self._measured: Measured | None = None
        self._vsync = False
        self.told: tuple[str, ...] = ()
        self._window: StageWindow | VsyncWindow | None = None
        self._scene = Scene(Setup().ground)
        displays.gone.connect(self._on_gone)
        displays.changed.connect(self._stand)

    @property
    def identity(self) -> str:
        """The display that was chosen, while it is there; else nothing."""
        return self._wanted if self._window is not None else ""

    @property
    def geometry(self) -> Geometry | None:
        """Its size and degrees, or None while there is none."""
        return None if self._window is None else geometry(self._window.screen(), self._measured)

    @property
    def refresh_hz(self) -> float:
        """How often it can show something new."""
        return USUAL_HZ if self._window is None else sensible(self._window.screen().refreshRate())

    def arrange(self, setup: Setup) -> None:
        """Stand on the display of a set-up; on none where it names none that is there."""
        self._measured = setup.measured
        if (setup.display, setup.vsync) != (self._wanted, self._vsync):
            self._hide()
            self._wanted, self._vsync = setup.display, setup.vsync
        self._stand()

    def show(self, scene: Scene) -> float | None:
        """Show this now."""
        self._scene = scene
        return None if self._window is None else self._window.show_scene(scene)

    def close(self) -> None:
        """Take the window away."""
        self._hide()

    def _stand(self) -> None:
        screen = self._displays.every().get(self._wanted)
        if screen is None:
            self._lose()
        elif self._window is None:
            self._window = self._stood(screen)
            self._window.stopped.connect(self.stopped)
            self.back.emit()
        elif self._window.geometry() != screen.geometry():
            self._window.appear()

    def _stood(self, screen: QScreen) -> StageWindow | VsyncWindow:
        """A window that fills a display, in step with it where that was chosen and can be."""
        self.told = ()
        if self._vsync:
            from ui.stage.vsync import VsyncWindow

            in_step = VsyncWindow(screen, self._scene)
            in_step.appear()
            if in_step.find_out():
                return in_step
            in_step.go()
            self.told = (NO_VSYNC,)
        plain = StageWindow(screen, self._scene)
        plain.appear()
        return plain

    def _on_gone(self, screen: QScreen) -> None:
        if self._window is not None and self._window.screen() is screen:
            self._lose()

    def _lose(self) -> None:
        if self._window is not None:
            self._hide()
            self.lost.emit()

    def _hide(self) -> None:
        if self._window is not None:
            self._window.go()
            self._window = None
