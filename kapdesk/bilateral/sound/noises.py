"""Three unbroken noises: each a ring of samples without a seam, the same every time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from kapdesk.bilateral.model.plan import Voice
from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.level import SAMPLES_HZ, Block

_LONG = {Voice.PINK: 2**19, Voice.BROWN: 2**19, Voice.SURF: 2**20}
"""Samples of each ring: about eleven and twenty-two seconds, after which nothing is recognised."""

_SLOPE = {Voice.PINK: -0.5, Voice.BROWN: -1.0, Voice.SURF: -0.7}
"""How amplitude falls with frequency, as an exponent."""

_SEED = {Voice.PINK: 11, Voice.BROWN: 12, Voice.SURF: 13}
_LOWEST_HZ, _HIGHEST_HZ = 40.0, 12_000.0
_LOUDEST_RMS = 4.0
"""So many times its own mean does a noise stand out at most; what is over is bent back, once, while it is made."""

_SWELLS = ((2, 0.55, 0.3), (3, 0.25, 0.7), (1, 0.2, 0.1))
"""The waves of the surf: how many in a ring, their share, and where they begin."""


@lru_cache(maxsize=3)
def ring(voice: Voice) -> Block:
    """One whole ring of a noise, its highest point at most 1."""
    long = _LONG[voice]
    wave = _shaped(long, _SLOPE[voice], _SEED[voice])
    wave = np.tanh(wave / (_LOUDEST_RMS * np.sqrt(np.mean(wave * wave))))
    if voice is Voice.SURF:
        wave *= _swell(long)
    made: Block = (wave / np.abs(wave).max()).astype(np.float32)
    made.flags.writeable = False
    return made


def noise(voice: Voice, start: int, frames: int) -> Block:
    """So many samples of a noise from one sample on; the ring goes round for ever."""
    one = ring(voice)
    begin = start % len(one)
    if begin + frames <= len(one):
        return one[begin : begin + frames]
    return one[np.arange(begin, begin + frames) % len(one)]


def _shaped(long: int, slope: float, seed: int) -> Values:
    """Noise by its spectrum: every frequency that fits the ring, at a chance phase, weaker the higher."""
    hertz = np.fft.rfftfreq(long, 1.0 / SAMPLES_HZ)
    heard = (hertz >= _LOWEST_HZ) & (hertz <= 1.5 * _HIGHEST_HZ)
    chance = np.random.PCG64(seed).random_raw(int(heard.sum())) / 2.0**64
    share = hertz[heard] ** slope / (1.0 + (hertz[heard] / _HIGHEST_HZ) ** 8)
    spectrum = np.zeros(len(hertz), dtype=np.complex128)
    spectrum[heard] = share * np.exp(2j * np.pi * chance)
    wave: Values = np.fft.irfft(spectrum, long)
    return wave


def _swell(long: int) -> Values:
    """How the surf rises and falls, from a tenth to one, a whole number of times round."""
    part = np.arange(long) / long
    height = sum(
        share * (1.0 - np.cos(2.0 * np.pi * (count * part + at))) / 2.0
        for count, share, at in _SWELLS
    )
    return np.asarray(0.1 + 0.9 * height)
