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

from kapdesk.bilateral.motion.shape import Values

EASE_S = 0.5
"""How long the light takes from rest to its speed.  source emdr-3.7"""

GLIDE_S = 0.7
"""How long a change of rate or width takes.  source emdr-3.7"""

_HALVINGS = 60


def glided(before: float, after: float, since_s: Values) -> Values:
    """What a changed value stands at, so long after it was asked for: a half cosine, without a corner."""
    part = np.clip(since_s, 0.0, GLIDE_S) / GLIDE_S
    return before + (after - before) * (1.0 - np.cos(np.pi * part)) / 2.0


@dataclass(frozen=True, slots=True)
class _Ease:
    """From rest to ``rate_hz`` within EASE_S, ending at ``end_s`` exactly where an uneased set would be."""

    rate_hz: float
    end_s: float

    def at(self, t_s: Values) -> Values:
        """Cycles at these times, none before the light leaves."""
        part = np.clip((t_s + EASE_S - self.end_s) / EASE_S, 0.0, 1.0)
        return self.rate_hz * self.end_s * part ** (EASE_S / self.end_s)

    def rate(self, t_s: Values) -> Values:
        """The rate at these times."""
        part = np.clip((t_s + EASE_S - self.end_s) / EASE_S, 0.0, 1.0)
        return self.rate_hz * part ** (EASE_S / self.end_s - 1.0)


@dataclass(frozen=True, slots=True)
class _Piece:
    """From ``start_s`` until the next piece: ``cycles`` at its start, and a rate gliding from one value to another."""

    start_s: float
    cycles: float
    before_hz: float
    after_hz: float

    def at(self, t_s: Values) -> Values:
        """Cycles at these times."""
        since = t_s - self.start_s
        part = np.clip(since, 0.0, GLIDE_S)
        wave = GLIDE_S / (2.0 * np.pi) * np.sin(np.pi * part / GLIDE_S)
        rise = (self.after_hz - self.before_hz) * (part / 2.0 - wave)
        return self.cycles + self.before_hz * part + rise + self.after_hz * (since - part)

    def rate(self, t_s: Values) -> Values:
        """The rate at these times."""
        return glided(self.before_hz, self.after_hz, t_s - self.start_s)


@dataclass(frozen=True, slots=True)
class Phase:
    """The cycles of one set, from before its first motion to any later time.  unit s, cycles, Hz."""

    ease: _Ease
    pieces: tuple[_Piece, ...]

    @classmethod
    def of(cls, rate_hz: float, first_edge: float, changes: Iterable[tuple[float, float]]) -> Self:
        """The phase of a set at this rate, whose first edge is at ``first_edge`` cycles.

        ``changes`` are (time, rate) in order; one that comes while the light eases in takes hold when it has.
        """
        ease = _Ease(rate_hz, min(EASE_S / 2.0, first_edge / rate_hz))
        pieces = [_Piece(ease.end_s, rate_hz * ease.end_s, rate_hz, rate_hz)]
        for at_s, after_hz in changes:
            last = pieces[-1]
            start = np.asarray(max(at_s, last.start_s), dtype=np.float64)
            new = _Piece(float(start), float(last.at(start)), float(last.rate(start)), after_hz)
            pieces.append(new)
        return cls(ease, tuple(pieces))

    @property
    def lead_s(self) -> float:
        """How long before the count the light leaves the centre."""
        return EASE_S - self.ease.end_s

    def cycles(self, t_s: Values) -> Values:
        """Cycles at these times."""
        found = self.ease.at(t_s)
        for piece in self.pieces:
            found = np.where(t_s >= piece.start_s, piece.at(t_s), found)
        return found

    def rate_hz(self, t_s: Values) -> Values:
        """The rate at these times."""
        found = self.ease.rate(t_s)
        for piece in self.pieces:
            found = np.where(t_s >= piece.start_s, piece.rate(t_s), found)
        return found

    def time_s(self, cycles: Values) -> Values:
        """When these cycles are reached; the inverse of ``cycles``, zero and above."""
        found = np.where(
            cycles >= self.pieces[0].cycles,
            cycles / self.ease.rate_hz,
            np.full_like(cycles, np.nan),
        )
        for piece in self.pieces[1:]:
            even = np.asarray(piece.start_s + GLIDE_S)
            steady = piece.at(even)
            straight = even + (cycles - steady) / piece.after_hz
            found = np.where(cycles > piece.cycles, np.nan, found)
            found = np.where(cycles >= steady, straight, found)
        unsure = np.isnan(found)
        if unsure.any():
            found[unsure] = self._halved(cycles[unsure])
        return found

    def _halved(self, cycles: Values) -> Values:
        """The same where no straight line leads there: while the rate glides or the light eases in."""
        low = np.full_like(cycles, -self.lead_s)
        high = self._late_enough(cycles)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2.0
            early = self.cycles(middle) < cycles
            low, high = np.where(early, middle, low), np.where(early, high, middle)
        return high

    def _late_enough(self, cycles: Values) -> Values:
        last = self.pieces[-1]
        slowest = min([piece.after_hz for piece in self.pieces] + [last.before_hz])
        return last.start_s + GLIDE_S + np.maximum(cycles - last.cycles, 0.0) / slowest + 1.0


@dataclass(frozen=True, slots=True)
class Width:
    """The share of the plan's own width at any time."""

    steps: tuple[tuple[float, float, float], ...] = ((-np.inf, 1.0, 1.0),)

    @classmethod
    def of(cls, changes: Iterable[tuple[float, float]]) -> Self:
        """The widths of a set: one, then what each change glides to."""
        steps: list[tuple[float, float, float]] = [(-np.inf, 1.0, 1.0)]
        for at_s, after in changes:
            began, before, towards = steps[-1]
            since = np.asarray(at_s - began if np.isfinite(began) else GLIDE_S)
            steps.append((at_s, float(glided(before, towards, since)), after))
        return cls(tuple(steps))

    def at(self, t_s: Values) -> Values:
        """The share of the width at these times."""
        found = np.ones_like(t_s)
        for at_s, before, after in self.steps[1:]:
            found = np.where(t_s >= at_s, glided(before, after, t_s - at_s), found)
        return found
