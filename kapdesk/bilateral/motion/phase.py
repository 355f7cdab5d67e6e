"""Cycles since the count began: eased in from rest, gliding through changes of rate, exact in between.

Zero is where the count begins, at the centre on the way to the first side.  The light leaves the centre ``lead_s``
before that and has reached the plan's own speed by the first edge at the latest, so that every edge of an unchanged
set lies on the beat: edge k at (k + 1/2) / (2 rate) where nothing pauses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np

from kapdesk.bilateral.motion.glide import GLIDE_S, Glides, Pieces
from kapdesk.bilateral.motion.shape import Values

EASE_S = 0.5
"""How long the light takes from rest to its speed.  unit s.  source emdr-3.7"""

_HALVINGS = 50


@dataclass(frozen=True, slots=True, eq=False)
class Phase:
    """The cycles of one set, from before its first motion to any later time.  unit s, cycles, Hz.

    It eases in until ``eased_s``, where it is exactly where an uneased set would be; ``done`` are the cycles at the
    start of each piece of ``rates``.
    """

    eased_s: float
    rates: Glides
    done: Values

    @classmethod
    def of(cls, rate_hz: float, first_edge: float, changes: Iterable[tuple[float, float]]) -> Self:
        """The phase of a set at this rate, whose first edge is at ``first_edge`` cycles.

        ``changes`` are (time, rate) in order; one that comes while the light eases in takes hold when it has.
        """
        eased_s = min(EASE_S / 2.0, first_edge / rate_hz)
        rates = Glides.of(rate_hz, changes, eased_s)
        pieces = np.arange(len(rates.start_s) - 1, dtype=np.intp)
        grown = rates.gathered(pieces, np.diff(rates.start_s))
        return cls(eased_s, rates, np.cumsum([rate_hz * eased_s, *grown]))

    @property
    def lead_s(self) -> float:
        """How long before the count the light leaves the centre."""
        return EASE_S - self.eased_s

    def cycles(self, t_s: Values) -> Values:
        """Cycles at these times, none before the light leaves."""
        one = self.rates.piece(t_s)
        found = self.done[one] + self.rates.gathered(one, t_s - self.rates.start_s[one])
        if np.all(t_s >= self.eased_s):
            return found
        part = np.clip((t_s + self.lead_s) / EASE_S, 0.0, 1.0)
        return np.where(t_s < self.eased_s, self.done[0] * part ** (EASE_S / self.eased_s), found)

    def rate_hz(self, t_s: Values) -> Values:
        """The rate at these times."""
        part = np.clip((t_s + self.lead_s) / EASE_S, 0.0, 1.0)
        easing = self.done[0] / self.eased_s * part ** (EASE_S / self.eased_s - 1.0)
        return np.where(t_s < self.eased_s, easing, self.rates.at(t_s))

    def time_s(self, cycles: Values) -> Values:
        """When these cycles are reached; the inverse of ``cycles``, zero and above."""
        one: Pieces = np.maximum(self.done.searchsorted(cycles, "right") - 1, 0)
        grown = cycles - self.done[one]
        since = np.array(grown / self.rates.middle[one])
        gliding = (self.rates.even[one] != 0.0) | (self.rates.odd[one] != 0.0)
        if np.any(gliding):
            since[gliding] = self._gliding_s(one[gliding], grown[gliding])
        part = np.clip(cycles / self.done[0], 0.0, 1.0)
        easing = part ** (self.eased_s / EASE_S) * EASE_S - self.lead_s
        return np.where(cycles < self.done[0], easing, self.rates.start_s[one] + since)

    def _gliding_s(self, one: Pieces, grown: Values) -> Values:
        """How long into a gliding piece so many cycles have come, by halving."""
        low, high = np.zeros_like(grown), np.full_like(grown, GLIDE_S)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            early = self.rates.gathered(one, middle) < grown
            low, high = np.where(early, middle, low), np.where(early, high, middle)
        return high
