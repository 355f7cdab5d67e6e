"""Gamepads and instruments while they are there: asked fifty times a second what was pressed, looked for otherwise."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.stage.pads import Pads, pads, possible
from ui.stage.remotes import Remotes

ASK_MS = 20
LOOK_MS = 2000


class Hands(QObject):
    """What the therapist holds or treads on, and what the client's hands rest on.  ``pressed`` names an act."""

    pressed = Signal(str)
    changed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        load: Callable[[], Pads | None] = pads,
        may_be: Callable[[], bool] = possible,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.pads: Pads | None = None
        self._load, self._may_be, self._now = load, may_be, now
        self._given_up = False
        self._remotes = Remotes()
        self._names: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setObjectName("stage-hands")
        self._timer.timeout.connect(self.ask)
        self.ask()

    @property
    def names(self) -> tuple[str, ...]:
        """The gamepads that can be felt."""
        return self._names

    def ask(self) -> None:
        """Hear what was pressed, or look whether anything is there by now."""
        if self.pads is None and not self._given_up and self._may_be():
            self.pads = self._load()
            self._given_up = self.pads is None
        self._timer.start(LOOK_MS if self.pads is None else ASK_MS)
        if self.pads is not None:
            self._hear(self.pads)

    def close(self) -> None:
        """Let all of them go."""
        self._timer.stop()
        if self.pads is not None:
            self.pads.close()
            self.pads = None

    def _hear(self, found: Pads) -> None:
        now = self._now()
        for press in found.heard(now):
            self._say(self._remotes.take(press))
        self._say(self._remotes.held(now))
        names = found.names()
        if names != self._names:
            self._names = names
            self.changed.emit()

    def _say(self, act: str | None) -> None:
        if act is not None:
            self.pressed.emit(act)
