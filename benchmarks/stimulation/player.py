"""A reference player: a light through Qt's raster, tones straight into the pipe, and faults as they are ordered.

It exists so that the observer can be put to the test: it knows when each sample is taken out of the pipe and paints by
that clock, which nothing that plays through a sound server can know.

``python -m benchmarks.stimulation.player PIPE PERFORMANCE``, the performance as JSON.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import numpy as np
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBackingStore, QColor, QGuiApplication, QPainter, QRegion, QWindow

from benchmarks.stimulation.order import Ordered
from benchmarks.stimulation.ordered_faults import Performance
from benchmarks.stimulation.theatre import HEIGHT_PX, WIDTH_PX
from benchmarks.stimulation.tune import Mouth, Tune
from benchmarks.stimulation.watching import TURN

FRAME_S = 1.0 / 60.0
LEAD_S = 0.4
LISTENS_S = 1.5
"""So long it only fills the pipe, to learn when a sample is taken."""

STAYS_S = 0.3
HALF_PX = 700.0
RADIUS_PX = 30
GROUND, LIGHT = QColor(32, 37, 43), QColor(207, 227, 214)
ON_THE_WAY_S = 0.0004
"""From where the light is reckoned to the pixels of the display."""


class Canvas:
    """A window over the client's display, painted when it is told to and not before."""

    def __init__(self) -> None:
        self._window = QWindow()
        self._window.setFlags(
            Qt.WindowType.FramelessWindowHint | Qt.WindowType.X11BypassWindowManagerHint
        )
        self._window.setGeometry(WIDTH_PX, 0, WIDTH_PX, HEIGHT_PX)
        self._store = QBackingStore(self._window)
        self._window.show()
        while not self._window.isExposed():
            QGuiApplication.processEvents()
            time.sleep(FRAME_S)
        self._last = QRect(0, 0, WIDTH_PX, HEIGHT_PX)
        self._store.resize(self._last.size())

    def paint(self, along: float | None) -> None:
        """The light at this share of its way, or none; only what changes."""
        right = WIDTH_PX / 2 + HALF_PX * (along or 0.0)
        place = QPointF(right, HEIGHT_PX / 2)
        box = QRect(0, 0, 2 * RADIUS_PX + 4, 2 * RADIUS_PX + 4)
        box.moveCenter(place.toPoint())
        region = QRegion(self._last).united(box)
        self._store.beginPaint(region)
        painter = QPainter(self._store.paintDevice())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._last.united(box), GROUND)
        if along is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(LIGHT)
            painter.drawEllipse(place, RADIUS_PX, RADIUS_PX)
        painter.end()
        self._store.endPaint()
        self._store.flush(region, self._window)
        QGuiApplication.processEvents()
        QGuiApplication.sync()
        self._last = box


class Player:
    """Plays one performance from beginning to end."""

    def __init__(self, pipe: Path, performance: Performance) -> None:
        self._play = performance
        self._tune = Tune(performance)
        self._mouth = Mouth(pipe, self._tune)
        self._canvas = Canvas()
        self._frame = 0

    def run(self) -> None:
        """Listens, plays, and goes dark."""
        self._until(time.monotonic() + LISTENS_S, self._listens)
        self._zero_s = time.monotonic() + LEAD_S + 0.2
        self._tune.begin(self._zero_s, self._mouth.zero_s())
        passes = self._play.passes + self._play.faults.more_passes
        ends_s = self._zero_s + passes / self._play.played_hz
        self._until(ends_s, self._plays)
        self._canvas.paint(None)
        self._until(time.monotonic() + STAYS_S, self._mouth.fill)

    def _listens(self) -> None:
        self._mouth.fill()
        self._mouth.listen()
        self._canvas.paint(0.0)

    def _plays(self) -> None:
        self._mouth.fill()
        self._frame += 1
        if self._frame not in self._play.faults.dropped:
            shaken = self._play.faults.unsteady_ms / 1000.0 * (-1.0) ** self._frame
            at_s = time.monotonic() + ON_THE_WAY_S + shaken - self._zero_s
            cycles = max(at_s, 0.0) * self._play.played_hz
            whole = Ordered(self._play.rate_hz, self._play.passes + 1)
            self._canvas.paint(float(whole.along(np.asarray([cycles]))[0]))

    def _until(self, ends_s: float, act: Callable[[], None]) -> None:
        due = time.monotonic()
        while due < ends_s:
            act()
            due = max(due + FRAME_S, time.monotonic())
            time.sleep(max(due - time.monotonic(), 0.0))


def main(arguments: list[str]) -> int:
    """Plays."""
    app = QGuiApplication(arguments[:1])
    gc.disable()
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(TURN))
    Player(Path(arguments[0]), msgspec.json.decode(arguments[1], type=Performance)).run()
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
