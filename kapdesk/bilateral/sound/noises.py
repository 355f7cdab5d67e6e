"""Three unbroken noises: each a ring of samples without a seam, the same every time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from kapdesk.bilateral.model.plan import Voice
from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block

_LONG = 2**18
"""Samples of each ring: about five and a half seconds, after which nobody knows it again."""

_SLOPE = {Voice.PINK: -0.5, Voice.BROWN: -1.0, Voice.SURF: -0.7}
"""How amplitude falls with frequency, as an exponent."""

_SEED = {Voice.PINK: 11, Voice.BROWN: 12, Voice.SURF: 13}
_LOWEST_HZ, _HIGHEST_HZ = 40.0, 12_000.0
_LOUDEST_RMS = 4.0
"""So many times its own mean does a noise stand out at most; what is over is bent back, once, while it is made."""

_SWELLS = ((21.5, 0.35, 0.3), (8.6, 0.45, 0.7), (6.2, 0.2, 0.1))
"""The waves of the surf: how long each takes, its share, and where it begins.  unit s"""

_LEAST_SWELL = 0.12


@lru_cache(maxsize=3)
def ring(voice: Voice) -> Block:
    """One whole ring of a noise, its highest point 1."""
    wave = _shaped(_SLOPE[voice], _SEED[voice])
    wave = np.tanh(wave / (_LOUDEST_RMS * np.sqrt(np.mean(wave * wave))))
    made: Block = (wave / np.abs(wave).max()).astype(np.float32)
    made.flags.writeable = False
    return made


def noise(voice: Voice, start: int, frames: int) -> Block:
    """So many samples of a noise from one sample on; the ring goes round for ever."""
    one = ring(voice)
    begin = start % _LONG
    wave = one[begin : begin + frames]
    if len(wave) < frames:
        wave = one[np.arange(begin, begin + frames) % _LONG]
    return wave * _swell(start, frames) if voice is Voice.SURF else wave


def _shaped(slope: float, seed: int) -> Block:
    """Noise by its spectrum: every frequency that fits the ring, at a chance phase, weaker the higher."""
    hertz = np.fft.rfftfreq(_LONG, 1.0 / SAMPLES_HZ)
    heard = (hertz >= _LOWEST_HZ) & (hertz <= 1.5 * _HIGHEST_HZ)
    chance = np.random.PCG64(seed).random_raw(int(heard.sum())) / 2.0**64
    share = hertz[heard] ** slope / (1.0 + (hertz[heard] / _HIGHEST_HZ) ** 8)
    spectrum = np.zeros(len(hertz), dtype=np.complex64)
    spectrum[heard] = share * np.exp(2j * np.pi * chance)
    return np.fft.irfft(spectrum, _LONG).astype(np.float32)


def _swell(start: int, frames: int) -> Block:
    """How the surf rises and falls, from about a tenth to one."""
    t_s = (start + np.arange(frames)) / SAMPLES_HZ
    height = np.zeros(frames)
    for lasts_s, share, at in _SWELLS:
        height += share * (1.0 - np.cos(2.0 * np.pi * (t_s / lasts_s + at))) / 2.0
    return (_LEAST_SWELL + (1.0 - _LEAST_SWELL) * height).astype(np.float32)
