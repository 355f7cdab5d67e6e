"""Which sample is heard when: the sound card's own count laid against the machine's steady clock."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np

from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.level import SAMPLES_HZ
from ui.stage.laid import Laid

WINDOW: Final = 100
"""So many of the last blocks are looked at together; one block's own stamp waits for whatever else the machine does."""

SETTLED_S: Final = 0.5
"""How long the blocks have come evenly, a whole window of them, before they are believed.  unit s"""

SLEW_S: Final = 2.0
"""How long the clock takes between sets to follow most of a small difference, so that nothing jumps.  unit s"""

HELD_S: Final = 60.0
"""The same while a set runs: so slowly that a device which reports wrongly cannot change the light's speed.  unit s"""

SURE_S: Final = 4.0
"""How long a stream that was in step must have been out of it, evenly, before it is put right.  unit s"""

TRUSTED_S: Final = 6.0
"""How long it must have followed a stream before the two are close for certain.  unit s"""

PATIENCE_S: Final = 6.0
"""A card whose own time is never even is believed after so long all the same.  unit s"""

_JUMP_S = 0.01
_EVEN_S = 0.003
_CLOSE_S = 0.0005
_STEPPED_S = 0.25
_EVERY_S = 0.05
_LOOK_S = 0.25


class Stamp(NamedTuple):
    """What was known when a block was handed over.  ``current_s`` and ``dac_s`` are of the sound system's own clock."""

    sample: int
    current_s: float
    dac_s: float
    now_s: float


class SoundClock:
    """The clock of a stream.  Blocks are stamped on the sound system's thread, asked about on the stage's own.

    It never jumps.  Until a stream is believed it is the steady clock; from then on it follows the card slowly.  Where
    the two are far apart, at the beginning or after a gap, the stream's count is to be put right by ``shift``.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._stamps: deque[Stamp] = deque(maxlen=WINDOW)
        self._base_s = 0.0
        self._followed_s = self._looked_s = -np.inf
        self._held_until_s = -np.inf
        self._laid = Laid()
        self._even_since_s: float | None = None
        self._doubted_since_s: float | None = None
        self._joined = False
        self._shift: int | None = None
        self._late = False
        self._latency_s: float | None = None
        self._error_s = np.inf

    @property
    def joined(self) -> bool:
        """Whether it follows a stream."""
        return self._joined

    @property
    def settled(self) -> bool:
        """Whether it has come close to what the card says; just after joining the two may be some ms apart."""
        self.follow()
        trusted = self._joined and self._laid.span_s >= TRUSTED_S
        return trusted and abs(self._error_s) < _CLOSE_S

    @property
    def latency_ms(self) -> float | None:
        """From a block's being handed over to its being heard, as the stream says; the longest of the last second."""
        self.follow()
        return None if self._latency_s is None else 1000.0 * self._latency_s

    @property
    def shift(self) -> int | None:
        """By how many samples the stream's count must be put forward to be in step again; None where it is."""
        self.follow()
        return self._shift

    def stamp(self, stamp: Stamp) -> None:
        """One block was handed over; nothing here waits or is worked out."""
        if self._stamps:
            last = self._stamps[-1]
            stepped = (stamp.now_s - stamp.current_s) - (last.now_s - last.current_s)
            if abs(stepped) > _STEPPED_S:
                self._stamps.clear()
        self._stamps.append(stamp)

    def slipped(self) -> None:
        """Samples were late: what was stamped before says nothing of what comes."""
        self._stamps.clear()
        self._late = True

    def hold(self, until_s: float) -> None:
        """A set runs until then: follow the card slowly, so that its light keeps an even speed.  unit s"""
        self._held_until_s = until_s

    def part(self) -> None:
        """The stream is gone: time goes on as it last did, so that a set can go on without its sound."""
        self.follow()
        self._stamps.clear()
        self._even_since_s = self._doubted_since_s = self._shift = None
        self._laid.clear()
        self._joined = False
        self._error_s = np.inf

    def join(self) -> None:
        """The stream's count was put right by the shift; from now on the clock follows it."""
        self._stamps.clear()
        self._even_since_s = self._doubted_since_s = self._shift = None
        self._laid.clear()
        self._joined, self._late = True, False

    def monotonic_at(self, sample: float) -> float:
        """When a sample is heard.  unit s of time.monotonic()"""
        self.follow()
        return self._base_s + sample / SAMPLES_HZ

    def sample_at(self, monotonic_s: float) -> float:
        """Which sample is heard then, between samples too."""
        self.follow()
        return (monotonic_s - self._base_s) * SAMPLES_HZ

    def follow(self) -> None:
        """Takes in what was stamped since; at most every twentieth of a second, and cheap in between."""
        now_s = self._now()
        if now_s - self._followed_s < _EVERY_S or not self._stamps:
            return
        since_s, self._followed_s = min(now_s - self._followed_s, SLEW_S), now_s
        if now_s - self._looked_s >= _LOOK_S:
            self._looked_s = now_s
            self._look(now_s)
        if self._joined and self._laid.span_s > 0.0:
            held = now_s < self._held_until_s
            self._error_s = self._laid.at(now_s, slowly=held) - self._base_s
            follows = self._error_s / (HELD_S if held else SLEW_S)
            self._base_s += since_s * (self._laid.drift() + follows)

    def _look(self, now_s: float) -> None:
        """What the card says of itself, by the last second of blocks."""
        stamps = np.asarray(list(self._stamps), dtype=np.float64)
        laid = stamps[:, 2] - stamps[:, 0] / SAMPLES_HZ
        offset_s = float((stamps[:, 3] - stamps[:, 1]).min())
        laid_s = float(np.median(laid)) + offset_s
        self._latency_s = float((stamps[:, 2] - stamps[:, 1]).max())
        if self._joined and abs(laid_s - self._base_s) < _JUMP_S:
            self._laid.take(now_s, laid_s)
            self._even_since_s = self._doubted_since_s = None
        else:
            self._believe(laid, laid_s - self._base_s, now_s)

    def _believe(self, laid: Values, error_s: float, now_s: float) -> None:
        """A stream that is out of step is put right once its blocks have come evenly for a while.

        One that was in step is believed later, unless samples are known to have been late: it may only report so.
        """
        if self._doubted_since_s is None:
            self._doubted_since_s = now_s
        waited_s = now_s - self._doubted_since_s
        even = len(laid) == WINDOW and (np.ptp(laid) < _EVEN_S or waited_s > PATIENCE_S)
        enough_s = SURE_S if self._joined and not self._late else SETTLED_S
        if not even:
            self._even_since_s = None
        elif self._even_since_s is None:
            self._even_since_s = now_s
        elif now_s - self._even_since_s >= enough_s:
            self._shift = round(error_s * SAMPLES_HZ)
