"""The reference player's sound: tones as a function of the sample's number, put straight into the pipe."""

from __future__ import annotations

import array
import fcntl
import os
import termios
import time
from pathlib import Path

import numpy as np

from benchmarks.stimulation.order import Ordered
from benchmarks.stimulation.ordered_faults import Performance
from benchmarks.stimulation.trace import RATE_HZ, Samples, Values

PITCH_HZ, TONE_S, SWELL_S, LOUD = 250.0, 0.1, 0.005, 8000.0
AT_ONCE = 480
FRAME_BYTES = 4
HOLE_AT_S = 3.0


class Tune:
    """The tones of a performance, once it is known when it begins."""

    def __init__(self, performance: Performance) -> None:
        self._play = performance
        self._starts: dict[int, int] = {}
        self._hole: tuple[float, float] | None = None

    def begin(self, zero_s: float, sample_zero_s: float) -> None:
        """From now on there are tones: the count is zero at ``zero_s``."""
        faults = self._play.faults
        played = Ordered(self._play.rate_hz, self._play.passes + faults.more_passes)
        cycles, sides = played.turn_cycles()
        at_s = zero_s + cycles / self._play.played_hz + faults.late_ms / 1000.0 - sample_zero_s
        for number, (second, side) in enumerate(zip(at_s, sides, strict=True)):
            if number in faults.missing:
                continue
            ear = int(side) if number not in faults.swapped else -int(side)
            self._starts[round(second * RATE_HZ)] = ear
            if number in faults.extra:
                between = second + 0.25 / self._play.rate_hz
                self._starts[round(between * RATE_HZ)] = ear
        if faults.hole_ms:
            began = zero_s + HOLE_AT_S
            self._hole = began, began + faults.hole_ms / 1000.0

    def is_holding_its_breath(self) -> bool:
        """Whether it leaves the pipe alone just now."""
        return self._hole is not None and self._hole[0] < time.monotonic() < self._hole[1]

    def samples(self, first: int, count: int) -> Samples:
        """These samples.  shape (count, 2)."""
        sound = np.zeros((count, 2))
        for start, ear in self._starts.items():
            if start - count < first < start + int(TONE_S * RATE_HZ):
                since = (np.arange(first, first + count) - start) / RATE_HZ
                sound[:, (ear + 1) // 2] += _tone(since)
        return sound.astype("<i2")


class Mouth:
    """The near end of the pipe: sound as a function of the sample's number, and when each number is taken."""

    def __init__(self, pipe: Path, tune: Tune) -> None:
        self._end = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        self._tune = tune
        self._put = 0
        self._zeros: list[float] = []

    def fill(self) -> None:
        """As much as there is room for."""
        if self._tune.is_holding_its_breath():
            return
        while True:
            try:
                sound = self._tune.samples(self._put, AT_ONCE).tobytes()
                self._put += os.write(self._end, sound) // FRAME_BYTES
            except BlockingIOError:
                return

    def listen(self) -> None:
        """Learns when sample zero would have been taken."""
        left = array.array("i", [0])
        before = time.monotonic()
        fcntl.ioctl(self._end, termios.FIONREAD, left)
        taken = self._put - left[0] // FRAME_BYTES
        self._zeros.append((before + time.monotonic()) / 2.0 - taken / RATE_HZ)

    def zero_s(self) -> float:
        """When sample zero would have been taken."""
        return float(np.mean(self._zeros[len(self._zeros) // 2 :]))


def _tone(since_s: Values) -> Values:
    inside = (since_s >= 0.0) & (since_s < TONE_S)
    ends = np.minimum(since_s, TONE_S - since_s)
    swell = 0.5 - 0.5 * np.cos(np.pi * np.clip(ends / SWELL_S, 0.0, 1.0))
    return np.where(inside, LOUD * swell * np.cos(2.0 * np.pi * PITCH_HZ * since_s), 0.0)
