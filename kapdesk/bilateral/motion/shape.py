"""One cycle of a profile: how far from the centre the light stands at each part of it."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Profile

Values: TypeAlias = NDArray[np.float64]

QUARTER = 0.25
TURN = 0.1
"""The share of a cycle that each turn of a rounded line takes; the rest is of one speed.  source emdr-3.7"""

_TOP_SPEED = {
    Profile.LINEAR: 4.0,
    Profile.SINE: 2.0 * np.pi,
    Profile.ROUNDED: 1.0 / (QUARTER - TURN / 4.0),
}


def swing(profile: Profile, cycles: Values, hold: Values) -> Values:
    """From -1 to 1, by cycles since the centre was left towards 1.  shape as ``cycles``.

    ``hold`` is the share of a cycle the light stands still before, and again after, the middle of each turn.
    """
    along = np.mod(cycles, 1.0)
    half = np.mod(cycles, 0.5)
    moved = np.maximum(np.abs(half - QUARTER) - hold, 0.0) * (QUARTER / (QUARTER - hold))
    return np.where(along < 0.5, 1.0, -1.0) * _fall(profile, moved)


def top_speed(profile: Profile, paused: float) -> float:
    """The greatest speed, in half-widths a cycle.  Edge pauses make what is left of the cycle faster."""
    return float(_TOP_SPEED[profile] * QUARTER / (QUARTER - paused / 4.0))


def _fall(profile: Profile, moved: Values) -> Values:
    """From 1 at an edge to 0 at the centre, by the share of a cycle since the edge, 0 to a quarter."""
    match profile:
        case Profile.LINEAR:
            return 1.0 - moved / QUARTER
        case Profile.SINE:
            return np.cos(2.0 * np.pi * moved)
        case Profile.ROUNDED:
            half, speed = TURN / 2.0, _TOP_SPEED[Profile.ROUNDED]
            turning = 1.0 - speed * moved * moved / (2.0 * half)
            return np.where(moved < half, turning, speed * (QUARTER - moved))
