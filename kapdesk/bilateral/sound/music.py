"""Music of the practice's own: any stretch of it as one voice at the stream's own rate, round and round, seamless."""

from __future__ import annotations

import importlib
import math
import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any, Final, Self

import numpy as np

from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block, risen, samples
from kapdesk.kernel.errors import Trouble

KINDS: Final = (".wav", ".flac", ".ogg", ".mp3")
CROSS_S = 0.05
"""How long the end of the music and its beginning sound together.  source emdr-3.4"""

LEAST_S = 1.0
PIECE_S = 2
"""It is read so many seconds at a time; whole seconds, so that pieces of any rate meet exactly.  unit s"""

LOOKED_AT = 480
"""How many samples of the beginning are read before a file is taken."""

_MARGIN_S = 0.1
_KEPT = 8


class MusicUnreadable(Trouble):
    """A file of music that cannot be played."""


class Music:
    """One file.  Pieces are decoded as they are needed and a few kept; ``load`` brings them in ahead of time.

    thread: rendering and loading may run in two threads; a stretch that was loaded waits for nobody.
    """

    def __init__(self, file: Any, resample: Any, since: int = 0) -> None:
        self._file, self._resample, self._since = file, resample, since
        self._long = int(file.frames * SAMPLES_HZ / file.samplerate)
        self._pieces: OrderedDict[int, Block] = OrderedDict()
        self._reading = threading.Lock()
        self.broken = False

    @classmethod
    def open(cls, path: Path) -> Self:
        """The music in a file.  raises MusicUnreadable."""
        try:
            soundfile, soxr = (importlib.import_module(name) for name in ("soundfile", "soxr"))
        except (ImportError, OSError) as cause:
            raise MusicUnreadable(
                "Music cannot be played: what reads music files is not installed.",
                "Tones and noises can.",
            ) from cause
        try:
            file = soundfile.SoundFile(path)
        except (OSError, RuntimeError) as cause:
            raise MusicUnreadable(
                "This music file cannot be read.",
                "Choose a WAV, FLAC, OGG or MP3 file that is still there.",
            ) from cause
        if file.frames < LEAST_S * file.samplerate:
            raise MusicUnreadable(
                "This music file is shorter than a second.", "Choose a longer one."
            )
        return cls(file, soxr.resample)

    @property
    def seconds(self) -> float:
        """How long it is until it begins anew."""
        return self._round / SAMPLES_HZ

    def go_on(self, played: int) -> None:
        """The next set goes on here: so many samples after where the last one began."""
        self._since = (self._since + played) % self._round

    def load(self, start: int, frames: int) -> None:
        """Bring in what a stretch needs."""
        for place in {start, start + frames // 2, start + frames}:
            at = (self._since + place) % self._round
            for piece in {at // self._piece, min(at + self._cross, self._long - 1) // self._piece}:
                self._at(piece)

    def stretch(self, start: int, frames: int) -> Block:
        """So many samples, counted from where the set began."""
        out = np.empty(frames, dtype=np.float32)
        done = 0
        while done < frames:
            at = (self._since + start + done) % self._round
            count = min(frames - done, self._round - at)
            out[done : done + count] = self._once(at, count)
            done += count
        return out

    @property
    def _round(self) -> int:
        """Samples from one beginning to the next."""
        return self._long - self._cross

    @property
    def _cross(self) -> int:
        return samples(CROSS_S)

    @property
    def _piece(self) -> int:
        return PIECE_S * SAMPLES_HZ

    def _once(self, at: int, count: int) -> Block:
        """A stretch that does not pass the seam; at its beginning the end before still sounds."""
        plain = self._plain(at, count)
        over = self._cross - at
        if over <= 0:
            return plain
        ending = self._plain(self._round + at, min(over, count))
        share = risen((at + np.arange(len(ending))) / self._cross).astype(np.float32)
        mixed = plain.copy()
        mixed[: len(ending)] = plain[: len(ending)] * share + ending * (1.0 - share)
        return mixed

    def _plain(self, at: int, count: int) -> Block:
        first, last = at // self._piece, (at + count - 1) // self._piece
        if first == last:
            begin = at - first * self._piece
            return self._at(first)[begin : begin + count]
        middle = last * self._piece
        return np.concatenate(
            [self._plain(at, middle - at), self._plain(middle, at + count - middle)]
        )

    def _at(self, piece: int) -> Block:
        found = self._pieces.get(piece)
        if found is None:
            with self._reading:
                found = self._pieces.get(piece)
                if found is None:
                    found = self._decoded(piece)
                    self._pieces[piece] = found
                    while len(self._pieces) > _KEPT:
                        self._pieces.popitem(last=False)
        return found

    def _decoded(self, piece: int) -> Block:
        """One piece at the stream's rate, both sides in one; silence where the file can be read no more."""
        rate = int(self._file.samplerate)
        steps = math.gcd(rate, SAMPLES_HZ)
        margin = math.ceil(_MARGIN_S * steps) * rate // steps
        before = margin if piece else 0
        try:
            self._file.seek(piece * PIECE_S * rate - before)
            read = self._file.read(
                before + PIECE_S * rate + margin, dtype="float32", always_2d=True
            )
        except (OSError, RuntimeError):
            self.broken = True
            return np.zeros(self._piece, dtype=np.float32)
        mono = read.mean(axis=1, dtype=np.float32)
        if rate != SAMPLES_HZ:
            mono = self._resample(mono, rate, SAMPLES_HZ)
        skipped = before * SAMPLES_HZ // rate
        whole = np.zeros(self._piece, dtype=np.float32)
        kept = mono[skipped : skipped + self._piece]
        whole[: len(kept)] = kept
        return whole


def heard_through(path: Path) -> float:
    """How long the music in a file is until it begins anew, once its beginning was read.  unit s.

    raises MusicUnreadable, also for one that only looks like music.
    """
    music = Music.open(path)
    music.load(0, LOOKED_AT)
    if music.broken:
        raise MusicUnreadable(
            "This music file is damaged: its beginning cannot be read.",
            "Choose another, or export it anew.",
        )
    return music.seconds
