"""One tone of every voice and a stretch of every noise, as a few numbers that are kept."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from kapdesk.bilateral.model.plan import TONES, Voice
from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block
from kapdesk.bilateral.sound.noises import noise
from kapdesk.bilateral.sound.tones import lengths, tone

KEPT = Path(__file__).with_name("voices.json")
PITCH_HZ, GAP_S = 250.0, 0.5
NOISES = (Voice.PINK, Voice.BROWN, Voice.SURF)
NOISE_FROM, NOISE_LONG = 1_000_000, 24_000

_WINDOWS = 20
_BANDS_HZ = (0, 50, 100, 200, 400, 800, 1600, 3200, 6400, 24_000)
_EVERY = 97


def sounded(voice: Voice) -> Block:
    """A tone at the usual pitch and a set of one cycle a second, or half a second of a noise."""
    if voice in NOISES:
        return noise(voice, NOISE_FROM, NOISE_LONG)
    return tone(voice, PITCH_HZ, int(lengths(voice, np.asarray([GAP_S]))[0]))


def trace(voice: Voice) -> dict[str, Any]:
    """Its length, its envelope in twentieths, its spectrum by octaves in dB, and every so many samples of it."""
    wave = sounded(voice).astype(np.float64)
    parts = np.array_split(wave, _WINDOWS)
    power = np.abs(np.fft.rfft(wave, 2**16)) ** 2
    hertz = np.fft.rfftfreq(2**16, 1.0 / SAMPLES_HZ)
    bands = [power[(hertz >= low) & (hertz < high)].sum() for low, high in pairwise(_BANDS_HZ)]
    shares = 10.0 * np.log10(np.maximum(np.asarray(bands) / power.sum(), 1e-9))
    return {
        "samples": len(wave),
        "envelope": [round(float(np.sqrt(np.mean(part * part))), 5) for part in parts],
        "octaves_db": [round(float(share), 2) for share in shares],
        "wave": [round(float(value), 5) for value in wave[::_EVERY]],
    }


def taken() -> dict[str, dict[str, Any]]:
    """Every voice and noise."""
    return {str(voice): trace(voice) for voice in (*TONES, *NOISES)}


def keep() -> None:
    """Write them down anew; listen before you keep them."""
    KEPT.write_bytes(msgspec.json.format(msgspec.json.encode(taken()), indent=0) + b"\n")


if __name__ == "__main__":
    keep()
