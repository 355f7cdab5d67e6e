"""The displays of this machine, each known again after a restart, and never one for another."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from kapdesk.bilateral.geometry import Geometry
from ui.stage.beat import sensible
from ui.stage.messages import Display, Measured


def identity(screen: QScreen) -> str:
    """What a display is known by: who made it, its model and number, and how many pixels it has."""
    made = (screen.manufacturer(), screen.model(), screen.serialNumber() or screen.name())
    width, height = size_px(screen)
    return " ".join([*(part for part in made if part), f"{width}x{height}"])


def size_px(screen: QScreen) -> tuple[int, int]:
    """How many pixels of its own a display has."""
    box, scale = screen.geometry(), screen.devicePixelRatio()
    return round(box.width() * scale), round(box.height() * scale)


def geometry(screen: QScreen, measured: Measured | None) -> Geometry:
    """A display's size and, where it was measured, its degrees."""
    width, height = size_px(screen)
    if measured is None:
        return Geometry(width, height)
    return Geometry(width, height, measured.px_per_cm, measured.distance_cm)


class Displays(QObject):
    """Every display there is.  ``gone`` comes before Qt moves what stood on it to another one."""

    changed = Signal()
    gone = Signal(QScreen)

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.screenAdded.connect(self._on_added)
        app.screenRemoved.connect(self._on_removed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.changed)

    def every(self) -> dict[str, QScreen]:
        """Each display by its identity; two that are alike are told apart by where they stand."""
        screens = QGuiApplication.screens()
        alike = Counter(identity(screen) for screen in screens)
        return {
            one
            if alike[one] == 1
            else f"{one} at {screen.geometry().x()},{screen.geometry().y()}": screen
            for screen in screens
            for one in [identity(screen)]
        }

    def told(self) -> tuple[Display, ...]:
        """Each display as the desk is told of it, numbered from the left."""
        primary = QGuiApplication.primaryScreen()
        places = sorted(self.every().items(), key=_from_the_left)
        return tuple(
            Display(
                identity=known,
                number=number,
                name=screen.model() or screen.name(),
                left_px=screen.geometry().x(),
                top_px=screen.geometry().y(),
                width_px=size_px(screen)[0],
                height_px=size_px(screen)[1],
                refresh_hz=round(sensible(screen.refreshRate()), 3),
                primary=screen is primary,
            )
            for number, (known, screen) in enumerate(places, 1)
        )

    def _on_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.changed)
        self.changed.emit()

    def _on_removed(self, screen: QScreen) -> None:
        self.gone.emit(screen)
        self.changed.emit()


def _from_the_left(known: tuple[str, QScreen]) -> tuple[int, int]:
    box = known[1].geometry()
    return box.x(), box.y()
