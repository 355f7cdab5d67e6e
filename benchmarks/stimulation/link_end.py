"""Started by the benchmark: the desk's end of the link, told line by line what to say.

``python -m benchmarks.stimulation.link_end FOLDER``.  Each line in is a message to the stage as JSON; each line out is
a steady time, ``said`` or ``heard``, and the message.  ``let go`` leaves the stage standing as before a lock, and
``come back`` finds it again.  It ends when there is nothing more to be told.
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from ui.stage.link import StageLink
from ui.stage.messages import ToStage


class LinkEnd(QObject):
    """Hands on what it is told, and tells what it hears."""

    asked = Signal(bytes)
    ended = Signal()

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._link = StageLink(folder, self)
        self._link.told.connect(self._on_told)
        self._link.lost.connect(self._on_lost)
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._link.start()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin.buffer:
            self.asked.emit(line)
        self.ended.emit()

    def _on_asked(self, line: bytes) -> None:
        match bytes(line).strip():
            case b"let go":
                self._link.let_go()
            case b"come back":
                self._link.start()
            case content:
                self._send(content)

    def _send(self, content: bytes) -> None:
        message: ToStage = msgspec.json.decode(content, type=ToStage)
        _tell("said", message)
        self._link.send(message)

    def _on_told(self, message: object) -> None:
        _tell("heard", message)

    def _on_lost(self) -> None:
        print(time.monotonic(), "lost", "{}", flush=True)

    def _on_ended(self) -> None:
        self._link.leave()
        self._app.exit(0)


def _tell(what: str, message: object) -> None:
    print(time.monotonic(), what, msgspec.json.encode(message).decode(), flush=True)


def main(arguments: list[str]) -> int:
    """Joins the link."""
    app = QCoreApplication(sys.argv[:1])
    LinkEnd(app, Path(arguments[0]))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
