"""The stage's end of the link: it listens, lets one desk in at a time, and outlives each of them."""

from __future__ import annotations

import contextlib
import threading
from multiprocessing import AuthenticationError
from multiprocessing.connection import Connection, Listener
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from ui.stage.meeting import Meeting
from ui.stage.messages import ToDesk, ToStage
from ui.stage.wire import FROM_DESK, Wire

_PATIENCE_S = 1.0
_REST_S = 0.1


class Door(QObject):
    """Waits for a desk, says and hears while one is there, and says when it has gone.  A later desk takes over.

    thread: it waits in a thread of its own; every signal arrives on the screen thread.
    """

    entered = Signal()
    heard = Signal(object)
    left = Signal()
    _knocked = Signal(object)

    def __init__(
        self, meeting: Meeting, folder: Path | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._folder = folder
        self._wire: Wire[ToStage] | None = None
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._knocked.connect(self._let_in, Qt.ConnectionType.QueuedConnection)

    @property
    def held(self) -> bool:
        """Whether a desk is there."""
        return self._wire is not None

    def open(self) -> None:
        """Listen, and say where.  raises OSError."""
        listener = self._meeting.listen()
        try:
            if self._folder is not None:
                self._meeting.say(self._folder)
        except OSError:
            listener.close()
            raise
        self._thread = threading.Thread(
            target=self._wait, args=(listener,), name="stage-door", daemon=True
        )
        self._thread.start()

    def say(self, message: ToDesk) -> None:
        """Tell the desk, if one is there."""
        if self._wire is not None:
            self._wire.say(message)

    def close(self) -> None:
        """Say what is unsaid, stop listening and leave no file behind."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None
        if self._thread is not None and not self._closing.is_set():
            self._closing.set()
            with contextlib.suppress(OSError, EOFError, AuthenticationError):
                # Whoever waits for a desk is woken by the only thing it waits for.
                self._meeting.enter().close()
            self._thread.join(_PATIENCE_S)
        self._meeting.forget(self._folder)

    def _wait(self, listener: Listener) -> None:
        with listener:
            while not self._closing.is_set():
                try:
                    connection = listener.accept()
                except AuthenticationError:
                    continue
                except (OSError, EOFError):
                    self._closing.wait(_REST_S)
                    continue
                if self._closing.is_set():
                    connection.close()
                else:
                    self._knocked.emit(connection)

    def _let_in(self, connection: Connection) -> None:
        if self._closing.is_set():
            connection.close()
            return
        if self._wire is not None:
            self._wire.close()
        self._wire = Wire(connection, FROM_DESK, self)
        self._wire.heard.connect(self.heard)
        self._wire.broken.connect(self._on_broken)
        self.entered.emit()

    def _on_broken(self) -> None:
        if self._wire is not None and self.sender() is self._wire:
            self._wire = None
            self.left.emit()
