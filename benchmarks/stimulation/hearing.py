"""What sounded: when each tone began, in which ear, and whether the other ear was still."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.stimulation.trace import RATE_HZ, Hearing, Samples, Values

SILENT = 2
"""A sample this small is silence.  unit steps of 16 bits."""

BETWEEN = RATE_HZ * 3 // 1000
"""Silence of 3 ms parts two tones."""

BLOCK = 48
RISEN = 0.01
"""A tone has begun where it reaches a hundredth of its own loudest."""

NOWHERE = np.zeros((0, 2), dtype=np.int64)


@dataclass(frozen=True)
class Tones:
    """Every tone.  ``began_s`` on the steady clock; ``sides`` -1 left, 1 right, by the louder ear; ``other`` the share
    of its loudness in the other ear; ``numbers`` the sample each began with."""

    began_s: Values
    ended_s: Values
    sides: NDArray[np.int8]
    other: Values
    numbers: NDArray[np.int64]


def tones(hearing: Hearing) -> Tones:
    """Every tone there was."""
    begins: list[int] = []
    sides: list[int] = []
    others: list[float] = []
    parts = _parts(hearing.samples)
    for start, end in parts:
        loud = np.abs(hearing.samples[start:end].astype(np.int32))
        peaks = loud.max(axis=0)
        first = np.flatnonzero(loud.max(axis=1) >= max(SILENT + 1, RISEN * peaks.max()))
        begins.append(start + int(first[0]))
        sides.append(1 if peaks[1] > peaks[0] else -1)
        others.append(float(peaks.min() / peaks.max()))
    numbers = np.asarray(begins, dtype=np.int64)
    if not len(numbers):
        return Tones(np.zeros(0), np.zeros(0), np.zeros(0, np.int8), np.zeros(0), numbers)
    return Tones(
        hearing.heard_s(numbers),
        hearing.heard_s(parts[:, 1]),
        np.asarray(sides, dtype=np.int8),
        np.asarray(others),
        numbers,
    )


def leaning(hearing: Hearing, from_s: Values, until_s: Values) -> NDArray[np.int8]:
    """The louder ear in each of these spans of time: -1 left, 1 right, 0 where it was silent."""
    if not len(hearing.stretches):
        return np.zeros(len(from_s), dtype=np.int8)
    _, anchor_s, rate_hz = hearing.stretches[-1]
    found = []
    for since, until in zip(from_s, until_s, strict=True):
        first, last = (max(int((at - anchor_s) * rate_hz), 0) for at in (since, until))
        power = (hearing.samples[first:last].astype(np.float64) ** 2).sum(axis=0)
        found.append(int(np.sign(power[1] - power[0])) if len(power) else 0)
    return np.asarray(found, dtype=np.int8)


def _parts(samples: Samples) -> NDArray[np.int64]:
    """First and last sample of everything that is not silence.  shape (n, 2)."""
    whole = len(samples) // BLOCK * BLOCK
    if not whole:
        return NOWHERE
    loud = np.zeros(whole // BLOCK, dtype=np.bool_)
    at_once = 60_000
    for start in range(0, len(loud), at_once):
        part = samples[start * BLOCK : (start + at_once) * BLOCK][: (len(loud) - start) * BLOCK]
        blocks = part.reshape(-1, BLOCK * 2)
        loud[start : start + at_once] = (blocks.max(axis=1) > SILENT) | (
            blocks.min(axis=1) < -SILENT
        )
    at = np.flatnonzero(loud)
    if not len(at):
        return NOWHERE
    apart = np.flatnonzero(np.diff(at) > BETWEEN // BLOCK)
    starts = at[np.concatenate(([0], apart + 1))] * BLOCK
    ends = (at[np.concatenate((apart, [len(at) - 1]))] + 1) * BLOCK
    return np.stack((starts, ends), axis=1)
