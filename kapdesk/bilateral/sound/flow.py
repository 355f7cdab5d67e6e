"""An unbroken sound that moves from side to side with the light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from kapdesk.bilateral.model.plan import Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.gates import Counts, Gates, ended
from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block, Ears, loudness, panned, samples
from kapdesk.bilateral.sound.noises import noise, ring

_STEP = 240
"""Loudness and place are worked out this many samples apart and go straight in between: 5 ms."""


class Source(Protocol):
    """What sounds, counted from where the set's sound begins."""

    def load(self, start: int, frames: int) -> None:
        """Bring in what a stretch needs."""

    def stretch(self, start: int, frames: int) -> Block:
        """So many samples."""


@dataclass(frozen=True, slots=True)
class Noise:
    """One of the three noises as a source."""

    voice: Voice

    def load(self, start: int, frames: int) -> None:
        """Make the whole ring, once."""
        ring(self.voice)

    def stretch(self, start: int, frames: int) -> Block:
        """So many samples."""
        return noise(self.voice, start, frames)


@dataclass(frozen=True, slots=True)
class Flow:
    """A source, panned by the course, as loud as gates and ears allow.  ``origin`` is where the count begins."""

    source: Source
    course: Course
    origin: int
    sound: Sound
    ears: Ears
    gates: Gates

    def load(self, start_sample: int, frames: int) -> None:
        """Bring in what a stretch needs."""
        begin = max(start_sample - self._begins, 0)
        self.source.load(begin, frames)

    def pour(self, out: Block, start_sample: int) -> None:
        """Adds what sounds within a block to it."""
        frames = len(out)
        first = start_sample // _STEP * _STEP
        grid = np.arange(first, start_sample + frames + _STEP, _STEP)
        shares = self._shares(grid)
        if not shares.any():
            return
        wave = self.source.stretch(start_sample - self._begins, frames)
        at = np.arange(start_sample, start_sample + frames)
        for ear in (0, 1):
            out[:, ear] += wave * np.interp(at, grid, shares[:, ear]).astype(np.float32)

    @property
    def _begins(self) -> int:
        return self.origin - samples(self.course.lead_s)

    def _shares(self, grid: Counts) -> Values:
        """The loudness of both ears at some samples.  shape (n, 2)"""
        open_share = self.gates.share(grid) * ended(self.course, self.origin, grid)
        gains = [
            loudness(self.sound.gain_left, self.ears),
            loudness(self.sound.gain_right, self.ears),
        ]
        pan = self.course.pan((grid - self.origin) / SAMPLES_HZ)
        both = panned(pan, self.sound.cross_feed) * np.asarray(gains)
        return np.asarray(both * open_share[:, None])
