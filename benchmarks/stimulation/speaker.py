"""The far end of the loudspeaker's pipe, emptied at 48,000 samples a second of the steady clock.

The sound server renders only when the pipe has room, so whoever empties the pipe is the clock of the sound card: this
reader takes each sample at the time it is to sound, and what is left in the pipe is what the server calls its latency.
A null sink's monitor has no such clock: it is rendered ahead by timers of the server's own.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import numpy as np

from benchmarks.stimulation.trace import RATE_HZ, Values

FRAME_BYTES = 4
AHEAD = 12
"""Samples are taken at each look up to a quarter of a millisecond ahead, so on the whole neither early nor late."""

MOST_AT_ONCE = 8192


class Speaker:
    """Takes sound out of the pipe as a sound card would, and writes down every sample.  ``ppm`` makes the card fast."""

    def __init__(self, pipe: Path, raw: BinaryIO, ppm: float = 0.0) -> None:
        self._end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        self._raw = raw
        self._rate_hz = RATE_HZ * (1.0 + ppm * 1e-6)
        self._taken = 0
        self._anchor_s: float | None = None
        self._stretches: list[tuple[int, float, float]] = []

    def take(self, now_s: float) -> None:
        """Takes what is due.  When there is less than that, the card stands still until there is more."""
        if self._anchor_s is None:
            self._begin(now_s)
            return
        due = int((now_s - self._anchor_s) * self._rate_hz) + AHEAD
        wanted = min(due - self._taken, MOST_AT_ONCE)
        if wanted > 0 and self._read(wanted) < wanted:
            self._anchor_s = None

    def stretches(self) -> Values:
        """As ``Hearing`` has them."""
        return np.asarray(self._stretches, dtype=np.float64).reshape(-1, 3)

    def close(self) -> None:
        """Lets go of the pipe."""
        os.close(self._end)

    def _begin(self, now_s: float) -> None:
        before = self._taken
        if self._read(2 * AHEAD):
            self._anchor_s = now_s - (before + AHEAD) / self._rate_hz
            self._stretches.append((before, self._anchor_s, self._rate_hz))

    def _read(self, wanted: int) -> int:
        try:
            told = os.read(self._end, wanted * FRAME_BYTES)
        except BlockingIOError:
            return 0
        self._raw.write(told)
        self._taken += len(told) // FRAME_BYTES
        return len(told) // FRAME_BYTES
