"""The tones of one set in order: when each begins and ends, in which ear, how loud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.gates import Gates
from kapdesk.bilateral.sound.level import (
    FIRST_SHARE,
    RISE_S,
    SAMPLES_HZ,
    Block,
    Ears,
    loudness,
    risen,
)
from kapdesk.bilateral.sound.tones import lengths, tone

_ROW = np.dtype(
    [("onset", np.int64), ("long", np.int64), ("ear", np.int64), ("shares", np.float64, (2,))]
)


@dataclass(frozen=True, eq=False)
class Score:
    """A voice, its pitches left and right, and one row a turn, in order.

    A row has its first sample, its length in samples (0 where nothing sounds), its ear (0 left, 1 right), and the
    shares of full for that ear and for the other one.
    """

    voice: Voice
    pitches: tuple[float, float]
    rows: NDArray[np.void]

    @classmethod
    def of(cls, course: Course, origin: int, sound: Sound, ears: Ears, gates: Gates) -> Self:
        """The tones of a whole course whose count begins at ``origin``."""
        times, sides = course.beats(sound.at)
        rows = np.zeros(len(times), dtype=_ROW)
        rows["onset"] = origin + np.rint(times * SAMPLES_HZ).astype(np.int64)
        rows["ear"] = sides > 0
        sounding, since = gates.wanted(rows["onset"])
        part = (rows["onset"] - since) / (RISE_S * SAMPLES_HZ)
        share = FIRST_SHARE + (1.0 - FIRST_SHARE) * risen(part)
        gains = np.asarray([loudness(sound.gain_left, ears), loudness(sound.gain_right, ears)])
        rows["shares"][:, 0] = gains[rows["ear"]] * share
        rows["shares"][:, 1] = gains[1 - rows["ear"]] * share * sound.cross_feed
        rows["long"] = np.where(sounding, lengths(sound.voice, _gaps(course, times)), 0)
        return cls(sound.voice, (sound.pitch_left_hz, sound.pitch_right_hz), rows)

    def followed(self, other: Self, from_sample: int) -> Self:
        """This up to ``from_sample`` and the other from there on; a turn that sounded is not sounded again."""
        kept = self.until(from_sample).rows
        coming = other.rows[len(kept) :]
        coming = coming[coming["onset"] >= from_sample]
        return replace(other, rows=np.concatenate([kept, coming]))

    def until(self, at_sample: int) -> Self:
        """Only what begins before one sample."""
        kept = int(np.searchsorted(self.rows["onset"], at_sample))
        return replace(self, rows=self.rows[:kept])

    def warm(self) -> None:
        """Works out every tone that is needed."""
        for ear in (0, 1):
            for long in np.unique(self.rows["long"][self.rows["ear"] == ear]):
                if long:
                    tone(self.voice, self.pitches[ear], int(long))

    def strike(self, out: Block, start_sample: int) -> None:
        """Adds what sounds within a block to it."""
        end = start_sample + len(out)
        first = int(np.searchsorted(self.rows["onset"], start_sample))
        last = int(np.searchsorted(self.rows["onset"], end))
        for row in self.rows[max(first - 2, 0) : last]:
            self._add(row, out, start_sample, end)

    def _add(self, row: np.void, out: Block, start: int, end: int) -> None:
        onset, long, ear = int(row["onset"]), int(row["long"]), int(row["ear"])
        begin, stop = max(onset, start), min(onset + long, end)
        if begin >= stop:
            return
        wave = tone(self.voice, self.pitches[ear], long)[begin - onset : stop - onset]
        mine, others = row["shares"]
        out[begin - start : stop - start, ear] += wave * np.float32(mine)
        if others:
            out[begin - start : stop - start, 1 - ear] += wave * np.float32(others)


NOTHING = Score(Voice.SINE, (0.0, 0.0), np.zeros(0, dtype=_ROW))


def _gaps(course: Course, times: Values) -> Values:
    """How long after each turn the next one comes; after the last, half a cycle."""
    if not len(times):
        return times
    last = 0.5 / course.phase.rate_hz(times[-1:])
    return np.concatenate([np.diff(times), last])
