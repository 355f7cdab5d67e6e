"""Brings music in ahead of the stream, so that the sound system's own thread never waits for a file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.mixer import Mixer

AHEAD_S: Final = 3
EVERY_S: Final = 0.5


class Feeder:
    """Loads what the mixer that sounds needs next, in a thread of its own while there is one.

    ``wanted`` says the mixer and the first sample it was not asked for yet, or None when nothing is to be loaded.
    """

    def __init__(self, wanted: Callable[[], tuple[Mixer, int] | None]) -> None:
        self._wanted = wanted
        self._ending = threading.Event()

    def begin(self) -> None:
        """Load from now on."""
        self.end()
        self._ending = threading.Event()
        thread = threading.Thread(
            target=self._feed, args=(self._ending,), name="stage-feeder", daemon=True
        )
        thread.start()

    def end(self) -> None:
        """Load no more."""
        self._ending.set()

    def feed(self) -> bool:
        """Loads once; whether there was anything to load for."""
        wanted = self._wanted()
        if wanted is None:
            return False
        mixer, sample = wanted
        mixer.load(sample, AHEAD_S * SAMPLES_HZ)
        return True

    def _feed(self, ending: threading.Event) -> None:
        while self.feed() and not ending.wait(EVERY_S):
            pass
