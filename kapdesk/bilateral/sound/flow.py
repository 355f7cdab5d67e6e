"""An unbroken sound that moves from side to side with the light."""

from __future__ import annotations

from dataclasses import dataclass, field
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

_CHUNK = 40 * _STEP
_KEPT = 4


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


@dataclass(frozen=True, eq=False)
class Flow:
    """A source, panned by the course, as loud as gates and ears allow.  ``origin`` is where the count begins."""

    source: Source
    course: Course
    origin: int
    sound: Sound
    ears: Ears
    gates: Gates
    _chunks: dict[int, tuple[Counts, Values]] = field(default_factory=dict, repr=False)

    def load(self, start_sample: int, frames: int) -> None:
        """Bring in what a stretch needs."""
        begin = max(start_sample - self.begins, 0)
        self.source.load(begin, frames)

    def pour(self, out: Block, start_sample: int) -> None:
        """Adds what sounds within a block to it."""
        frames = len(out)
        chunks = range(start_sample // _CHUNK, (start_sample + frames) // _CHUNK + 1)
        found = [self._chunk(number) for number in chunks]
        grid, shares = (np.concatenate(parts) for parts in zip(*found, strict=True))
        if not shares.any():
            return
        wave = self.source.stretch(start_sample - self.begins, frames)
        at = np.arange(start_sample, start_sample + frames)
        for ear in (0, 1):
            out[:, ear] += wave * np.interp(at, grid, shares[:, ear]).astype(np.float32)

    @property
    def begins(self) -> int:
        """The first sample of it."""
        return self.origin - samples(self.course.lead_s)

    def _chunk(self, number: int) -> tuple[Counts, Values]:
        """A fifth of a second of them, with the first of the next; the last few are kept."""
        found = self._chunks.get(number)
        if found is None:
            grid = number * _CHUNK + np.arange(0, _CHUNK + _STEP, _STEP)
            found = grid, self._shares(grid)
            self._chunks[number] = found
            if len(self._chunks) > _KEPT:
                self._chunks.pop(min(self._chunks))
        return found

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
