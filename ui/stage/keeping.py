"""Keeps the counts of the running set on disk, in a thread of its own, so that no frame waits for a disk."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from queue import SimpleQueue

from kapdesk.bilateral.model.counts import Counts, keep

_PATIENCE_S = 5.0


class CountsKeeper:
    """Writes the newest counts it was given.  A disk that fails is met again at the next pass and never stops a set."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: SimpleQueue[Counts | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="stage-counts", daemon=True)
        self._thread.start()

    def take(self, counts: Counts) -> None:
        """Keep these from now on."""
        self._given.put(counts)

    def close(self) -> None:
        """Write what is still unwritten, and end."""
        self._given.put(None)
        self._thread.join(_PATIENCE_S)

    def _write(self) -> None:
        for counts in iter(self._given.get, None):
            with contextlib.suppress(OSError):
                keep(self._folder, counts)
