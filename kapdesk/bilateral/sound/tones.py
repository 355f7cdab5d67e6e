"""The eight voices that sound once at a turn: what each is made of, and how it comes and goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Voice
from kapdesk.bilateral.motion.shape import Values
from kapdesk.bilateral.sound.level import LEAST_EDGE_S, SAMPLES_HZ, Block, risen, samples

MOST_OF_GAP = 0.4
"""The share of the time between two tones that one may last.  source emdr-3.4"""

_STEP_S = 0.005
_USUAL_HZ = 250.0
_DRUM_HZ = (110.0, 70.0)
"""From where a drum at the usual pitch falls, and to where.  source emdr-3.4"""

_CLICK_HZ = 1000.0
"""A click at the usual pitch.  source emdr-3.4"""

_SEED = 20_251


class Made(NamedTuple):
    """How a voice is made: ``body`` by time and pitch, and how long it lasts, comes and goes where there is room.

    ``band`` are the lowest and highest frequencies it needs, as multiples of its pitch.  unit s
    """

    body: Callable[[Values, float], Values]
    lasts_s: float
    comes_s: float
    goes_s: float
    band: tuple[float, float]


def _turns(t_s: Values, hertz: float) -> Values:
    return np.sin(2.0 * np.pi * hertz * t_s)


def _sine(t_s: Values, pitch_hz: float) -> Values:
    return _turns(t_s, pitch_hz)


def _drum(t_s: Values, pitch_hz: float) -> Values:
    high, low = (hertz * pitch_hz / _USUAL_HZ for hertz in _DRUM_HZ)
    fall_s = 0.04
    cycles = low * t_s + (high - low) * fall_s * (1.0 - np.exp(-t_s / fall_s))
    return np.sin(2.0 * np.pi * cycles) * np.exp(-t_s / 0.07)


def _wood(t_s: Values, pitch_hz: float) -> Values:
    body = _turns(t_s, 3.2 * pitch_hz) * np.exp(-t_s / 0.014)
    return body + 0.45 * _turns(t_s, 8.8 * pitch_hz) * np.exp(-t_s / 0.006)


def _chime(t_s: Values, pitch_hz: float) -> Values:
    parts = ((2.0, 1.0, 0.16), (5.52, 0.45, 0.09), (10.8, 0.2, 0.05))
    return _partials(t_s, pitch_hz, parts)


def _click(t_s: Values, pitch_hz: float) -> Values:
    return _turns(t_s, _CLICK_HZ * pitch_hz / _USUAL_HZ)


def _bell(t_s: Values, pitch_hz: float) -> Values:
    parts = (
        (0.5, 0.7, 0.3),
        (1.0, 1.0, 0.2),
        (1.2, 0.5, 0.15),
        (1.5, 0.35, 0.12),
        (2.0, 0.45, 0.1),
    )
    return _partials(t_s, pitch_hz, parts)


def _partials(
    t_s: Values, pitch_hz: float, parts: tuple[tuple[float, float, float], ...]
) -> Values:
    """Several pitches at once: multiple of the pitch, share, and after how long each has fallen to a third."""
    found = np.zeros_like(t_s)
    for multiple, share, fades_s in parts:
        found += share * _turns(t_s, multiple * pitch_hz) * np.exp(-t_s / fades_s)
    return found


def _breath(t_s: Values, pitch_hz: float) -> Values:
    """Many pitches in no order, weaker the higher: the same breath every time."""
    hertz = pitch_hz * np.geomspace(1.2, 9.0, 160)
    phases = np.mod(np.arange(160, dtype=np.float64) ** 2 * 0.6180339887 * _SEED, 1.0)
    waves = np.sin(2.0 * np.pi * (hertz[:, None] * t_s + phases[:, None]))
    found: Values = waves.sum(axis=0)
    return found


def _pulse(t_s: Values, pitch_hz: float) -> Values:
    """A low tone that throbs without ever falling silent."""
    return _turns(t_s, 0.5 * pitch_hz) * (1.0 - 0.35 * np.cos(2.0 * np.pi * 22.0 * t_s))


VOICES: dict[Voice, Made] = {
    Voice.SINE: Made(_sine, 0.12, 0.008, 0.03, (1.0, 1.0)),
    Voice.DRUM: Made(_drum, 0.16, 0.008, 0.05, (0.28, 0.44)),
    Voice.WOOD: Made(_wood, 0.07, 0.005, 0.02, (3.2, 8.8)),
    Voice.CHIME: Made(_chime, 0.4, 0.005, 0.06, (2.0, 10.8)),
    Voice.CLICK: Made(_click, 0.01, 0.005, 0.005, (4.0, 4.0)),
    Voice.BELL: Made(_bell, 0.4, 0.008, 0.08, (0.5, 2.0)),
    Voice.BREATH: Made(_breath, 0.2, 0.05, 0.08, (1.2, 9.0)),
    Voice.PULSE: Made(_pulse, 0.15, 0.01, 0.03, (0.5, 0.5)),
}


def lengths(voice: Voice, gaps_s: Values) -> NDArray[np.int64]:
    """How many samples tones last where the next ones follow after these gaps, in whole steps of 5 ms."""
    room = np.minimum(VOICES[voice].lasts_s, MOST_OF_GAP * gaps_s)
    return np.floor(room / _STEP_S + 1e-9).astype(np.int64) * samples(_STEP_S)


@lru_cache(maxsize=256)
def tone(voice: Voice, pitch_hz: float, long: int) -> Block:
    """One tone of ``long`` samples, its highest point 1; it begins and ends at nothing."""
    t_s = np.arange(long, dtype=np.float64) / SAMPLES_HZ
    wave = _body(voice, pitch_hz)[:long] * _envelope(VOICES[voice], t_s, long / SAMPLES_HZ)
    sounding: Block = (wave / np.abs(wave).max(initial=1e-9)).astype(np.float32)
    sounding.flags.writeable = False
    return sounding


@lru_cache(maxsize=32)
def _body(voice: Voice, pitch_hz: float) -> Values:
    """A voice as long as it lasts where there is room, without its envelope."""
    made = VOICES[voice]
    return made.body(np.arange(samples(made.lasts_s), dtype=np.float64) / SAMPLES_HZ, pitch_hz)


def _envelope(made: Made, t_s: Values, lasts_s: float) -> Values:
    """Raised cosines at both ends, shorter where there is little room, never shorter than the shortest."""
    room = lasts_s / (made.comes_s + made.goes_s)
    comes, goes = (max(LEAST_EDGE_S, edge * min(room, 1.0)) for edge in (made.comes_s, made.goes_s))
    return risen(t_s / comes) * risen((lasts_s - t_s) / goes)
