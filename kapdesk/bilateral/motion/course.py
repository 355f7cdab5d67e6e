"""One set from first motion to rest: where the light stands, where the sound stands, and when each turn is.

Everything is a pure function of the plan, what was changed, and time.  ``t_s`` is zero where the count begins; the
light leaves the centre ``lead_s`` earlier, and settles back to it after ``end_s``; neither belongs to the count.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from kapdesk.bilateral.model.plan import (
    EVEN,
    FROM_REST,
    MOST_PAUSED,
    At,
    Change,
    Channel,
    Path,
    SetPlan,
    Side,
)
from kapdesk.bilateral.motion.glide import Glides
from kapdesk.bilateral.motion.paths import REACH, ROUND, on_plane
from kapdesk.bilateral.motion.phase import EASE_S, Phase
from kapdesk.bilateral.motion.rest import Rest
from kapdesk.bilateral.motion.shape import QUARTER, Values, swing

SETTLE_S = 1.0
"""How long the light takes to come to rest at the centre.  unit s.  source emdr-3.7"""

_JUST_S = 1e-6
_SAME_S = 1e-9
_SEARCHES = 12


class Beats(NamedTuple):
    """When something sounds or is felt, and on which of the client's sides.  shape (n,); unit s; -1 left, 1 right."""

    t_s: Values
    sides: NDArray[np.int8]


@dataclass(frozen=True)
class Course:
    """A plan with what was changed while it ran, in the order it was changed.

    A length is never shorter than what is done when it is changed: the pass that runs then is the last.  A pause at
    the edges becomes shorter where a faster rate leaves no room for it.  A circle, which does not pass the centre,
    is neither entered nor left before the next set.
    """

    plan: SetPlan
    changes: tuple[Change, ...] = ()

    @cached_property
    def phase(self) -> Phase:
        """Its cycles over time."""
        rate_hz = self.plan.rate_hz
        edge = 0.5 if self.plan.path is Path.TWO_POINT else QUARTER - self._held(rate_hz)
        return Phase.of(rate_hz, edge, self._rates())

    @cached_property
    def width(self) -> Glides:
        """Its width over time, as a share of the plan's own."""
        changes = ((one.at_s, one.width) for one in self.changes if one.width is not None)
        return Glides.of(1.0, changes, -EASE_S)

    @cached_property
    def hold(self) -> Glides:
        """The share of a cycle the light stands still before, and again after, the middle of a turn."""
        changes = ((at_s, self._held(rate_hz)) for at_s, rate_hz in self._rates())
        return Glides.of(self._held(self.plan.rate_hz), changes, self.phase.eased_s)

    @cached_property
    def paths(self) -> tuple[tuple[float, Path], ...]:
        """From when each path holds: the plan's own from the beginning, another from the midline after it was asked."""
        found: list[tuple[float, Path]] = [(-np.inf, self.plan.path)]
        for one in self.changes:
            path, last = one.path, found[-1][1]
            if path is not None and path is not last and not {path, last} & set(FROM_REST):
                asked = self.phase.cycles(np.asarray(one.at_s))
                midline = np.maximum(np.floor(asked * 2.0) + 1.0, 1.0) / 2.0
                found.append((float(self.phase.time_s(midline)), path))
        return tuple(found)

    @property
    def lead_s(self) -> float:
        """How long before the count the light leaves the centre."""
        return self.phase.lead_s

    @cached_property
    def end_s(self) -> float:
        """When the count ends, by the one length that governs."""
        end_s = self._end_s(self.plan.passes, self.plan.seconds, 0.0)
        for one in self.changes:
            if one.passes is not None or one.seconds is not None:
                end_s = self._end_s(one.passes, one.seconds, one.at_s)
        return end_s

    def channels_at(self, t_s: float) -> tuple[Channel, ...]:
        """The channels that are open at one time."""
        found = self.plan.channels
        for one in self.changes:
            if one.channels is not None and one.at_s <= t_s:
                found = one.channels
        return found

    def cycles(self, t_s: ArrayLike) -> Values:
        """Full cycles at these times, none before the count and no more after its end."""
        times = np.minimum(np.asarray(t_s, dtype=np.float64), self.end_s)
        return self.phase.cycles(times)

    def passes_at(self, t_s: float) -> int:
        """Whole passes done at one time."""
        return math.floor(float(self.cycles(t_s)) + _SAME_S)

    def path_at(self, t_s: float) -> Path:
        """The path in force at one time."""
        return next(path for since, path in reversed(self.paths) if t_s >= since)

    def width_at(self, t_s: float) -> float:
        """The share of the plan's own width at one time."""
        return float(self.width.at(np.asarray(t_s, dtype=np.float64)))

    def place(self, t_s: ArrayLike) -> Values:
        """Where the light stands.  shape (..., 2), right and up; unit half of the plan's width."""
        times = np.asarray(t_s, dtype=np.float64)
        inside = np.minimum(times, self.end_s)
        found = np.stack(self._moving(self.paths[0][1], inside), axis=-1)
        for since, path in self.paths[1:]:
            place = np.stack(self._moving(path, inside), axis=-1)
            found = np.where((inside >= since)[..., None], place, found)
        rest = self._rest.at(np.maximum(times - self.end_s, 0.0))
        return np.where((times > self.end_s)[..., None], rest, found)

    def spot(self, t_s: float) -> tuple[float, float]:
        """``place`` at one time, as cheaply as a frame needs it."""
        time = np.asarray(t_s, dtype=np.float64)
        if t_s > self.end_s:
            right, up = self._rest.at(time - self.end_s)
        else:
            right, up = self._moving(self.path_at(t_s), time)
        return float(right), float(up)

    def pan(self, t_s: ArrayLike) -> Values:
        """Where an unbroken sound stands, -1 left to 1 right, whatever the path.  shape as ``t_s``."""
        times = np.asarray(t_s, dtype=np.float64)
        inside = np.minimum(times, self.end_s)
        found = self._along(self.paths[0][1], inside)
        for since, path in self.paths[1:]:
            found = np.where(inside >= since, self._along(path, inside), found)
        rest = self._pan_rest.at(np.maximum(times - self.end_s, 0.0))[..., 0]
        return np.where(times > self.end_s, rest, found)

    def beats(self, at: At = At.EDGE) -> Beats:
        """Every turn, or every crossing of the midline towards a side, in order, within the count."""
        number = np.arange(math.ceil(float(self.cycles(self.end_s)) * 2.0) + 1, dtype=np.float64)
        sides = np.where(number % 2 == 0, 1, -1) * self._sign
        times = np.where(number == 0.0, 0.0, self.phase.time_s(number / 2.0))
        if at is At.EDGE:
            jumps = self._on(times, (Path.TWO_POINT,))
            turns = self._turns(number)
            between = ~self._on(turns, (Path.TWO_POINT,))
            times, sides = _joined((times, jumps, sides), (turns, between, sides))
        within = times < self.end_s - _SAME_S
        return Beats(times[within], sides[within].astype(np.int8))

    @property
    def _sign(self) -> int:
        return 1 if self.plan.first is Side.RIGHT else -1

    def _rates(self) -> list[tuple[float, float]]:
        return [(one.at_s, one.rate_hz) for one in self.changes if one.rate_hz is not None]

    def _held(self, rate_hz: float) -> float:
        """The share of a cycle before the middle of a turn that the plan's pause comes to at a rate."""
        return min(rate_hz * self.plan.edge_pause_s / 2.0, MOST_PAUSED / 4.0)

    def _end_s(self, passes: int | None, seconds: float | None, asked_s: float) -> float:
        """When a length ends that was asked for at a time, no earlier than with the pass that ran then."""
        if passes is None:
            return max(float(seconds or 0.0), asked_s)
        done = math.ceil(float(self.phase.cycles(np.asarray(asked_s))) - _SAME_S) if asked_s else 0
        return float(self.phase.time_s(np.asarray(float(max(passes, done, 1)))))

    def _turns(self, number: Values) -> Values:
        """When each edge is reached; the light may rest there."""
        middles = QUARTER + number / 2.0
        times = self.phase.time_s(middles)
        for _ in range((1 if self.hold.still else _SEARCHES) if self.plan.edge_pause_s else 0):
            held = np.where(self._on(times, EVEN), 0.0, self.hold.at(times))
            times = self.phase.time_s(middles - held)
        return times

    def _on(self, t_s: Values, paths: tuple[Path, ...]) -> NDArray[np.bool_]:
        """Whether the path in force at these times is one of some."""
        found = np.full(t_s.shape, self.paths[0][1] in paths)
        for since, one in self.paths[1:]:
            found = np.where(t_s >= since - _SAME_S, one in paths, found)
        return found

    def _along(self, path: Path, t_s: Values) -> Values:
        """The swing from side to side on a path, -1 to 1."""
        return self._swung(path, t_s, self.phase.cycles(t_s)) * self._sign

    def _swung(self, path: Path, t_s: Values, cycles: Values) -> Values:
        if path in ROUND:
            return np.sin(2.0 * np.pi * cycles)
        if path is Path.TWO_POINT:
            return np.where(t_s < 0.0, 0.0, np.where(np.mod(cycles, 1.0) < 0.5, 1.0, -1.0))
        return swing(self.plan.profile, cycles, self.hold.at(t_s))

    def _moving(self, path: Path, t_s: Values) -> tuple[Values, Values]:
        """Where the light stands on a path before the end of the count, right and up."""
        cycles = self.phase.cycles(t_s)
        along = self._swung(path, t_s, cycles) * self._sign
        opened = _eased((t_s + self.lead_s) / EASE_S) if path is Path.CIRCLE else along
        right, up = on_plane(path, along, cycles * self._sign, opened)
        if self.width.still:
            return right, up
        wide = self.width.at(t_s)
        return right * wide, up * wide

    @cached_property
    def _rest(self) -> Rest:
        """From where the light is and how fast, when the count ends, to the centre."""
        path = self.path_at(self.end_s)
        before, last = np.stack(self._moving(path, self._ending), axis=-1)
        wide = self.width.at(self._ending[1])
        return Rest.of(last, self._speed(path, before, last), np.asarray(REACH[path]) * wide)

    @cached_property
    def _pan_rest(self) -> Rest:
        path = self.path_at(self.end_s)
        before, last = self._along(path, self._ending)[:, None]
        return Rest.of(last, self._speed(path, before, last), np.ones(1))

    @property
    def _ending(self) -> Values:
        return np.asarray([self.end_s - _JUST_S, self.end_s])

    @staticmethod
    def _speed(path: Path, before: Values, last: Values) -> Values:
        return np.zeros_like(last) if path is Path.TWO_POINT else (last - before) / _JUST_S


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
