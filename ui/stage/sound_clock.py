"""Which sample is heard when: the sound card's own count laid against the machine's steady clock."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

import numpy as np

from kapdesk.bilateral.sound.level import SAMPLES_HZ

WINDOW: Final = 100
"""So many of the last blocks are looked at together; one block's own stamp waits for whatever else the machine does."""

SETTLED_S: Final = 0.5
"""How long the blocks have come evenly, a whole window of them, before the clock is trusted.  unit s"""

SLEW_S: Final = 2.0
"""How long the clock takes to follow most of a small difference, so that the light never jumps.  unit s"""

_JUMP_S = 0.01
_STEPPED_S = 0.25
_EVERY_S = 0.05


class Clock(Protocol):
    """What maps samples to time.monotonic() and back."""

    name: str

    @property
    def ready(self) -> bool:
        """Whether it may be trusted."""

    def monotonic_at(self, sample: float) -> float:
        """When a sample is heard.  unit s of time.monotonic()"""

    def sample_at(self, monotonic_s: float) -> float:
        """Which sample is heard then, between samples too."""


class PlainClock:
    """The clock where nothing sounds: samples of the steady clock itself."""

    name = "monotonic"
    ready = True

    def __init__(self, base_s: float = 0.0) -> None:
        self._base_s = base_s

    def monotonic_at(self, sample: float) -> float:
        """When a sample would be heard."""
        return self._base_s + sample / SAMPLES_HZ

    def sample_at(self, monotonic_s: float) -> float:
        """Which sample would be heard then."""
        return (monotonic_s - self._base_s) * SAMPLES_HZ


class Stamp(NamedTuple):
    """What was known when a block was handed over.  ``current_s`` and ``dac_s`` are of the sound system's own clock."""

    sample: int
    current_s: float
    dac_s: float
    now_s: float


class SoundClock:
    """The clock of a stream.  Blocks are stamped on the sound system's thread, asked about on the stage's own."""

    name = "sound"

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._stamps: deque[Stamp] = deque(maxlen=WINDOW)
        self._base_s = 0.0
        self._followed_s = -np.inf
        self._even_since_s: float | None = None
        self._held = False
        self._shift: int | None = None
        self._latency_s: float | None = None

    @property
    def ready(self) -> bool:
        """Whether it ran evenly for long enough to be trusted; a sound server begins in fits and starts."""
        self.follow()
        return self._held or self._settled(self._now())

    @property
    def latency_ms(self) -> float | None:
        """From a block's being handed over to its being heard, as the stream itself says."""
        self.follow()
        return None if self._latency_s is None else 1000.0 * self._latency_s

    def stamp(self, stamp: Stamp) -> None:
        """One block was handed over; nothing here waits or is worked out."""
        if self._stamps:
            last = self._stamps[-1]
            stepped = (stamp.now_s - stamp.current_s) - (last.now_s - last.current_s)
            if abs(stepped) > _STEPPED_S:
                self._stamps.clear()
        self._stamps.append(stamp)

    def slipped(self) -> None:
        """Samples were late: what was heard before says nothing of what comes."""
        self._stamps.clear()

    def hold(self) -> None:
        """The stream is gone: time goes on as it last did, so that a set can go on without its sound."""
        self.follow()
        self._stamps.clear()
        self._held = self._held or self._even_since_s is not None
        self._even_since_s = self._shift = None

    @property
    def shift(self) -> int | None:
        """After another stream was opened: how many samples its count is behind this clock's; None while unsure."""
        self.follow()
        return self._shift if self._held else 0

    def join(self) -> None:
        """The stream's count was put right by the shift; from now on the clock follows it."""
        self._stamps.clear()
        self._held, self._shift = False, None

    def monotonic_at(self, sample: float) -> float:
        """When a sample is heard."""
        self.follow()
        return self._base_s + sample / SAMPLES_HZ

    def sample_at(self, monotonic_s: float) -> float:
        """Which sample is heard then."""
        self.follow()
        return (monotonic_s - self._base_s) * SAMPLES_HZ

    def _settled(self, now_s: float) -> bool:
        return self._even_since_s is not None and now_s - self._even_since_s >= SETTLED_S

    def follow(self) -> None:
        """Takes in what was stamped since; at most every twentieth of a second, and cheap in between."""
        now_s = self._now()
        if now_s - self._followed_s < _EVERY_S or not self._stamps:
            return
        stamps = np.asarray(list(self._stamps), dtype=np.float64)
        offset_s = float((stamps[:, 3] - stamps[:, 1]).min())
        laid = stamps[:, 2] - stamps[:, 0] / SAMPLES_HZ
        heard_s = float(np.median(laid)) + offset_s
        self._latency_s = float(np.median(stamps[:, 2] - stamps[:, 1]))
        if self._even_since_s is None and len(stamps) == WINDOW and np.ptp(laid) < _JUMP_S:
            self._even_since_s = now_s
        error_s = heard_s - self._base_s
        if self._held:
            self._shift = round(error_s * SAMPLES_HZ) if self._settled(now_s) else None
            return
        at_once = not self._settled(now_s) or abs(error_s) > _JUMP_S
        part = 1.0 if at_once else min((now_s - self._followed_s) / SLEW_S, 1.0)
        self._base_s += error_s * part
        self._followed_s = now_s
