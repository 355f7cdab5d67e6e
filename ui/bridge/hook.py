"""What happens to a fault of our own: a note without anyone's words, and a calm strip; the clock goes on."""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

KEPT_NOTES = 20
SECOND_NS = 1_000_000_000


class Hook(QObject):
    """Takes every fault nobody caught.  ``faulted`` carries the path of the crash note, or nothing.

    thread: any; the signal is delivered on the screen thread.
    """

    faulted = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder

    def install(self) -> None:
        """Takes over from Python, in every thread."""
        sys.excepthook = self.take
        threading.excepthook = self._take_threads

    def take(
        self, kind: type[BaseException], fault: BaseException, where: TracebackType | None
    ) -> None:
        """Writes the note and says so."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, where)
            return
        self.faulted.emit(str(self._write(note(kind, where)) or ""))

    def _take_threads(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _write(self, text: str) -> Path | None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for old in sorted(self._folder.glob("fault-*.txt"))[: -(KEPT_NOTES - 1)]:
                old.unlink(missing_ok=True)
            path = (
                self._folder
                / f"fault-{time.strftime('%Y%m%d-%H%M%S')}-{time.time_ns() % SECOND_NS:09d}.txt"
            )
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            return None
        return path


def note(kind: type[BaseException], where: TracebackType | None) -> str:
    """The crash note: the kind of fault and the lines of code it passed; no message, no values."""
    frames = traceback.extract_tb(where)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join((f"{kind.__module__}.{kind.__qualname__}", *lines, ""))
