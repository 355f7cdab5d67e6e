"""One open connection between desk and stage: whole messages in, whole messages out, nothing that waits."""

from __future__ import annotations

import contextlib
import threading
from multiprocessing.connection import Connection, Pipe, wait
from queue import SimpleQueue
from typing import Generic, TypeVar

import msgspec
from PySide6.QtCore import QObject, Qt, Signal

from ui.stage.board import MOST_BYTES as MOST_BOARD_BYTES
from ui.stage.messages import ToDesk, ToStage

MOST_BYTES = MOST_BOARD_BYTES + (1 << 16)
"""A longer message is not one of ours."""

_PATIENCE_S = 1.0

FROM_STAGE: msgspec.json.Decoder[ToDesk] = msgspec.json.Decoder(ToDesk)
FROM_DESK: msgspec.json.Decoder[ToStage] = msgspec.json.Decoder(ToStage)

M = TypeVar("M")


class Wire(QObject, Generic[M]):
    """Reads and writes one connection, each in a thread of its own, so that neither screen ever waits for the other.

    thread: ``heard`` and ``broken`` arrive on the screen thread.  ``close`` says what is still unsaid and ends both.
    """

    heard = Signal(object)
    broken = Signal()
    _came = Signal(object)
    _ended = Signal()

    def __init__(
        self, connection: Connection, reads: msgspec.json.Decoder[M], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._reads = reads
        self._unsaid: SimpleQueue[bytes | None] = SimpleQueue()
        self._woken, self._waker = Pipe(duplex=False)
        self._open = True
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._break, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._read, name="stage-wire-read", daemon=True),
            threading.Thread(target=self._write, name="stage-wire-write", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def say(self, message: ToStage | ToDesk) -> None:
        """Send it, after whatever was said before; to a closed wire nothing is said."""
        if self._open:
            self._unsaid.put(msgspec.json.encode(message))

    def close(self) -> None:
        """Say what is still unsaid, then end; nothing is heard afterwards."""
        if not self._open:
            return
        self._open = False
        self._unsaid.put(None)
        self._threads[1].join(_PATIENCE_S)
        self._waker.close()
        self._threads[0].join(_PATIENCE_S)
        self._connection.close()
        self._woken.close()

    def _hear(self, message: object) -> None:
        if self._open:
            self.heard.emit(message)

    def _break(self) -> None:
        if self._open:
            self.close()
            self.broken.emit()

    def _read(self) -> None:
        try:
            while self._woken not in wait([self._connection, self._woken]):
                self._came.emit(self._reads.decode(self._connection.recv_bytes(MOST_BYTES)))
        except (EOFError, OSError, msgspec.DecodeError):
            with contextlib.suppress(RuntimeError):
                # At the end of a program whoever listened may be gone already.
                self._ended.emit()

    def _write(self) -> None:
        with contextlib.suppress(OSError):
            for content in iter(self._unsaid.get, None):
                self._connection.send_bytes(content)
