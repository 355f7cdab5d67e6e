"""How late a sound is heard, from taps in time with a light and taps in time with its tone."""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from statistics import median

BEAT_S = 1.0
"""The light of the wizard turns, and its tone sounds, once in so long.  unit s."""

LEAST_TAPS = 6
TRIM_MS = (-100.0, 500.0)
"""What a trim may be: beyond it something else is wrong.  unit ms."""


def late_ms(with_light: Sequence[float], with_tone: Sequence[float]) -> float | None:
    """How much later the tone was tapped than the light, or None while there are too few taps.  unit s in, ms out.

    A hand taps a little off a beat, but as much with the one as with the other; the middle of each is compared.
    """
    if min(len(with_light), len(with_tone)) < LEAST_TAPS:
        return None
    apart = _middle(with_tone) - _middle(with_light)
    return 1000.0 * _wrapped(apart)


def trimmed(trim_ms: float, by_ms: float) -> float:
    """A trim changed by so much, in whole milliseconds and within what it may be."""
    low, high = TRIM_MS
    return min(max(float(round(trim_ms + by_ms)), low), high)


def _middle(taps: Sequence[float]) -> float:
    """Where within the beat the taps lie, by their median about their mean direction.  unit s"""
    turns = sum(cmath.exp(2j * math.pi * tap / BEAT_S) for tap in taps)
    about = cmath.phase(turns) / (2.0 * math.pi) * BEAT_S
    return about + median(_wrapped(tap - about) for tap in taps)


def _wrapped(seconds: float) -> float:
    """The same place within the beat, as little before or after it as can be."""
    return (seconds + BEAT_S / 2.0) % BEAT_S - BEAT_S / 2.0


def made_words(what: str, trim_ms: float) -> str:
    """How much earlier, or later, something is made than it is to be heard or felt."""
    way = "earlier" if trim_ms >= 0.0 else "later"
    return f"{what} are made {abs(trim_ms):.0f} ms {way}."
