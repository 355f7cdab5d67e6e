"""The desk's end of the link: it finds a stage that is still there or starts one, and says when it is lost."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Sequence
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, Signal

from ui.stage.meeting import said
from ui.stage.messages import Leave, ToDesk, ToStage
from ui.stage.wire import FROM_STAGE, Wire

_PATIENCE_S = 15.0
"""How long a stage may take to start.  unit s."""

_REST_S = 0.02
_ROOT = Path(__file__).resolve().parents[2]


def program() -> tuple[str, ...]:
    """What starts a stage: this program, as a bundle or from source."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--stage")
    return (sys.executable, str(_ROOT / "main.py"), "--stage")


class StageLink(QObject):
    """What the desk knows of the stage.  ``folder`` is the vault folder, where they find each other.

    What is sent before the stage is there is said when it is.  ``lost`` comes when it went unasked or never came.
    thread: every signal arrives on the screen thread.
    """

    found = Signal()
    told = Signal(object)
    lost = Signal()
    _reached = Signal(object)

    def __init__(
        self, folder: Path, parent: QObject | None = None, *, program: Sequence[str] = program()
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._program = tuple(program)
        self._unsent: list[ToStage] = []
        self._wire: Wire[ToDesk] | None = None
        self._reaching: threading.Thread | None = None
        self._enough = threading.Event()
        self._reached.connect(self._on_reached, Qt.ConnectionType.QueuedConnection)

    @property
    def standing(self) -> bool:
        """Whether a stage is there."""
        return self._wire is not None

    def start(self) -> None:
        """Find a stage or start one; where one is there or on its way, nothing more."""
        if self._wire is None and self._reaching is None:
            self._enough.clear()
            self._reaching = threading.Thread(target=self._reach, name="stage-reach", daemon=True)
            self._reaching.start()

    def send(self, message: ToStage) -> None:
        """Say it, now or as soon as a stage that was asked for is there; without one it is let go."""
        if self._wire is not None:
            self._wire.say(message)
        elif self._reaching is not None:
            self._unsent.append(message)

    def leave(self) -> None:
        """The stage is needed no longer: it ends what it plays softly, and goes."""
        self.send(Leave())
        self.let_go()

    def let_go(self) -> None:
        """Leave a stage standing, as before a lock; it waits a minute for a desk to come back."""
        self._enough.set()
        if self._reaching is not None:
            self._reaching.join(_PATIENCE_S)
            self._reaching = None
        if self._wire is not None:
            self._wire.close()
            self._wire = None
        self._unsent.clear()

    def _reach(self) -> None:
        connection = self._knock()
        if connection is None and not self._enough.is_set():
            self._clear_away()
            first, *rest = self._program
            QProcess.startDetached(first, [*rest, "--folder", str(self._folder)])
            connection = self._wait()
        if self._enough.is_set() and connection is not None:
            connection.close()
            connection = None
        self._reached.emit(connection)

    def _clear_away(self) -> None:
        """What a stage that died left behind."""
        left = said(self._folder)
        if left is not None:
            left.forget(self._folder)

    def _wait(self) -> Connection | None:
        until = time.monotonic() + _PATIENCE_S
        while time.monotonic() < until and not self._enough.wait(_REST_S):
            connection = self._knock()
            if connection is not None:
                return connection
        return None

    def _knock(self) -> Connection | None:
        meeting = said(self._folder)
        if meeting is None:
            return None
        with contextlib.suppress(OSError, EOFError, AuthenticationError):
            return meeting.enter()
        return None

    def _on_reached(self, connection: Connection | None) -> None:
        if self._enough.is_set():
            if connection is not None:
                connection.close()
            return
        self._reaching = None
        if connection is None:
            self._unsent.clear()
            self.lost.emit()
            return
        self._wire = Wire(connection, FROM_STAGE, self)
        self._wire.heard.connect(self.told)
        self._wire.broken.connect(self._on_broken)
        for message in self._unsent:
            self._wire.say(message)
        self._unsent.clear()
        self.found.emit()

    def _on_broken(self) -> None:
        self._wire = None
        self.lost.emit()
