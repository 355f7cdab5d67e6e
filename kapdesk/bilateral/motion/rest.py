"""How a light comes to rest at the centre once the count is over: critically damped, never past its own edge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np

from kapdesk.bilateral.motion.shape import Values

DAMPINGS = (8.0, 12.0, 16.0, 24.0, 32.0, 48.0)
"""From the softest rest to the firmest; the softest within the edges is taken.  unit 1/s.  source emdr-3.7"""

_NEARLY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """From a place and a speed to the centre.  shape (k,), one for each direction."""

    place: Values
    speed: Values
    damping: float

    @classmethod
    def of(cls, place: Values, speed: Values, reach: Values) -> Self:
        """The softest rest that stays within ``reach``; from where none does, at an edge, it starts at no speed."""
        within = np.maximum(reach, np.abs(place)) + _NEARLY
        for damping in DAMPINGS:
            if np.all(_farthest(place, speed, damping) <= within):
                return cls(place, speed, damping)
        return cls(place, np.zeros_like(speed), DAMPINGS[0])

    def at(self, since_s: Values) -> Values:
        """Where it stands, so long after the count.  shape (..., k)"""
        since = since_s[..., None]
        pull = self.speed + self.damping * self.place
        return (self.place + pull * since) * np.exp(-self.damping * since)


def _farthest(place: Values, speed: Values, damping: float) -> Values:
    """The greatest distance from the centre on the way to rest."""
    pull = speed + damping * place
    turns = speed * pull > 0.0
    safe = np.where(turns, pull, 1.0)
    later = np.abs(place + speed / damping) * np.exp(-np.where(turns, speed, 0.0) / safe)
    return np.maximum(np.abs(place), np.where(turns, later, 0.0))
