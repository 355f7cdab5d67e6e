"""One set from first motion to rest: where the light stands, where the sound stands, and when each turn is.

Everything is a pure function of the plan, what was changed, and time.  ``t_s`` is zero where the count begins; the
light leaves the centre ``lead_s`` earlier, and settles back to it after ``end_s``; neither belongs to the count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kapdesk.bilateral.model.plan import At, Change, Path, SetPlan, Side
from kapdesk.bilateral.motion.paths import ROUND, on_plane
from kapdesk.bilateral.motion.phase import Phase, Width
from kapdesk.bilateral.motion.shape import QUARTER, Values, swing

SETTLE_S = 1.0
"""How long the light takes to come to rest at the centre.  unit s.  source emdr-3.7"""

_DAMPING = 8.0
_JUST_S = 1e-4
_SAME_S = 1e-9


class Beats(NamedTuple):
    """When something sounds or is felt, and on which of the client's sides.  shape (n,); unit s; -1 left, 1 right."""

    t_s: Values
    sides: NDArray[np.int8]


@dataclass(frozen=True)
class Course:
    """A plan with what was changed while it ran, in the order it was changed."""

    plan: SetPlan
    changes: tuple[Change, ...] = ()

    @cached_property
    def phase(self) -> Phase:
        """Its cycles over time."""
        changes = ((one.at_s, one.rate_hz) for one in self.changes if one.rate_hz is not None)
        pause = self.plan.rate_hz * self.plan.edge_pause_s / 2.0
        edge = 0.5 if self.plan.path is Path.TWO_POINT else QUARTER - pause
        return Phase.of(self.plan.rate_hz, edge, changes)

    @cached_property
    def width(self) -> Width:
        """Its width over time, as a share of the plan's own."""
        return Width.of((one.at_s, one.width) for one in self.changes if one.width is not None)

    @cached_property
    def paths(self) -> tuple[tuple[float, Path], ...]:
        """From when each path holds: the plan's own from the beginning, another from the midline after it was asked."""
        found: list[tuple[float, Path]] = [(-np.inf, self.plan.path)]
        for one in self.changes:
            if one.path is not None and one.path is not found[-1][1]:
                asked = self.phase.cycles(np.asarray(one.at_s))
                midline = np.maximum(np.floor(asked * 2.0) + 1.0, 1.0) / 2.0
                found.append((float(self.phase.time_s(midline)), one.path))
        return tuple(found)

    @property
    def lead_s(self) -> float:
        """How long before the count the light leaves the centre."""
        return self.phase.lead_s

    @cached_property
    def end_s(self) -> float:
        """When the count ends, by the one length that governs."""
        passes, seconds = self.plan.passes, self.plan.seconds
        for one in self.changes:
            if one.passes is not None or one.seconds is not None:
                passes, seconds = one.passes, one.seconds
        if passes is None:
            return float(seconds or 0.0)
        return float(self.phase.time_s(np.asarray(float(passes))))

    def cycles(self, t_s: ArrayLike) -> Values:
        """Full cycles at these times, none before the count and no more after its end."""
        times = np.minimum(np.asarray(t_s, dtype=np.float64), self.end_s)
        return self.phase.cycles(times)

    def passes_at(self, t_s: float) -> int:
        """Whole passes done at one time."""
        return int(np.floor(self.cycles(t_s) + _SAME_S))

    def place(self, t_s: ArrayLike) -> Values:
        """Where the light stands.  shape (..., 2), right and up; unit half of the plan's width."""
        times = np.asarray(t_s, dtype=np.float64)
        moving = self._moving(np.minimum(times, self.end_s))
        return np.where((times > self.end_s)[..., None], self._settling(times), moving)

    def pan(self, t_s: ArrayLike) -> Values:
        """Where an unbroken sound stands, -1 left to 1 right, whatever the path.  shape as ``t_s``."""
        times = np.asarray(t_s, dtype=np.float64)
        inside = np.minimum(times, self.end_s)
        rest = np.exp(-_DAMPING * np.maximum(times - self.end_s, 0.0))
        still: Values = self._along(inside) * rest
        return still

    def beats(self, at: At = At.EDGE) -> Beats:
        """Every turn, or every crossing of the midline towards a side, in order, within the count."""
        number = np.arange(int(np.ceil(float(self.cycles(self.end_s)) * 2.0)) + 1, dtype=np.float64)
        sides = np.where(number % 2 == 0, 1, -1) * self._sign
        times = np.where(number == 0.0, 0.0, self.phase.time_s(number / 2.0))
        if at is At.EDGE:
            jumps = self._path_is(times, Path.TWO_POINT)
            turns = self._turns(number)
            between = ~self._path_is(turns, Path.TWO_POINT)
            times, sides = _joined((times, jumps, sides), (turns, between, sides))
        within = times < self.end_s - _SAME_S
        return Beats(times[within], sides[within].astype(np.int8))

    @property
    def _sign(self) -> int:
        return 1 if self.plan.first is Side.RIGHT else -1

    def _pause(self, rate_hz: Values) -> Values:
        """The share of a cycle the light stands still before, and again after, the middle of a turn."""
        return rate_hz * self.plan.edge_pause_s / 2.0

    def _turns(self, number: Values) -> Values:
        """When each edge is reached; the light may rest there."""
        middles = QUARTER + number / 2.0
        times = self.phase.time_s(middles)
        for _ in range(4 if self.plan.edge_pause_s else 0):
            times = self.phase.time_s(middles - self._pause(self.phase.rate_hz(times)))
        return times

    def _path_is(self, t_s: Values, path: Path) -> NDArray[np.bool_]:
        found = np.zeros(t_s.shape, dtype=np.bool_)
        for since, one in self.paths:
            found = np.where(t_s >= since - _SAME_S, one is path, found)
        return found

    def _along(self, t_s: Values) -> Values:
        """The swing from side to side, -1 to 1, as the paths in force have it."""
        cycles = self.phase.cycles(t_s)
        paused = 4.0 * self._pause(self.phase.rate_hz(t_s))
        plain = swing(self.plan.profile, cycles, paused)
        even = np.sin(2.0 * np.pi * cycles)
        jumping = np.where(t_s < 0.0, 0.0, np.where(np.mod(cycles, 1.0) < 0.5, 1.0, -1.0))
        found = np.zeros_like(cycles)
        for since, path in self.paths:
            one = even if path in ROUND else jumping if path is Path.TWO_POINT else plain
            found = np.where(t_s >= since, one, found)
        return found * self._sign

    def _moving(self, t_s: Values) -> Values:
        """Where the light stands before the end of the count."""
        along, cycles = self._along(t_s), self._sign * self.phase.cycles(t_s)
        opened = _eased((t_s + self.lead_s) / (self.lead_s + self.phase.ease.end_s))
        found = np.zeros((*t_s.shape, 2))
        for since, path in self.paths:
            place = on_plane(path, along, cycles, opened)
            found = np.where((t_s >= since)[..., None], place, found)
        return found * self.width.at(t_s)[..., None]

    def _settling(self, t_s: Values) -> Values:
        """Where the light stands after it: critically damped from where and how fast it was."""
        end = np.asarray([self.end_s - _JUST_S, self.end_s])
        before, last = self._moving(end)
        jumps = bool(self._path_is(np.asarray(self.end_s), Path.TWO_POINT))
        speed = np.zeros(2) if jumps else (last - before) / _JUST_S
        since = np.maximum(t_s - self.end_s, 0.0)[..., None]
        rest: Values = (last + (speed + _DAMPING * last) * since) * np.exp(-_DAMPING * since)
        return rest


def _joined(*parts: tuple[Values, NDArray[np.bool_], NDArray[np.int64]]) -> tuple[Values, Values]:
    """Times and sides of the marked ones of several lists, in order of time."""
    times = np.concatenate([times[kept] for times, kept, _ in parts])
    sides = np.concatenate([sides[kept] for _, kept, sides in parts])
    order = np.argsort(times, kind="stable")
    return times[order], sides[order]


def _eased(part: Values) -> Values:
    """From 0 to 1, at rest at both ends."""
    inside = np.clip(part, 0.0, 1.0)
    return inside * inside * (3.0 - 2.0 * inside)


@lru_cache(maxsize=64)
def course(plan: SetPlan, changes: tuple[Change, ...] = ()) -> Course:
    """The course of a plan, kept while it is in use."""
    return Course(plan, changes)


def place(plan: SetPlan, t_s: ArrayLike, changes: Iterable[Change] = ()) -> Values:
    """Where the light of a plan stands.  shape (..., 2), right and up; unit half of the plan's width."""
    return course(plan, tuple(changes)).place(t_s)


def pan(plan: SetPlan, t_s: ArrayLike, changes: Iterable[Change] = ()) -> Values:
    """Where its sound stands, -1 left to 1 right.  shape as ``t_s``."""
    return course(plan, tuple(changes)).pan(t_s)


def edges(plan: SetPlan, changes: Iterable[Change] = ()) -> Beats:
    """When it turns, and on which side."""
    return course(plan, tuple(changes)).beats()
