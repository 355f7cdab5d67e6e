"""What the light did: its rate and turns on the steady clock, how far it was from where it ought to be, its frames."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from benchmarks.stimulation.order import Ordered
from benchmarks.stimulation.trace import Sight, Values

MS = 1000.0
ONE_PAINTING_S = 0.003
"""Changes closer than this are one picture, caught while it was being drawn."""

FAR = 0.5
"""A visit to an edge counts from half of the way on."""

QUICK = 0.5
"""Time is read off the light where it moves at half of its greatest speed or faster."""

LATE = 1.5
MOVES_PX = 1.0
"""A frame is expected only where the light would have moved this far since the last."""

FAINT = 0.3
"""What is fainter than this share of the usual light, or as many times brighter, is another thing or a fading one."""

FEWEST = 4
HALF_DIAGONAL = float(np.sqrt(0.5))
ROUNDS = 8
_PROBE = 1e-5


@dataclass(frozen=True)
class Seen:
    """The light of one set.  ``turn_s`` is when each edge was reached, on the steady clock; zeros where nothing was."""

    first_motion_s: float = 0.0
    zero_s: float = 0.0
    rate_hz: float = 0.0
    width_px: float = 0.0
    turn_s: Values = field(default_factory=lambda: np.zeros(0))
    sides: NDArray[np.int8] = field(default_factory=lambda: np.zeros(0, dtype=np.int8))
    error_rms_ms: float = 0.0
    error_rms_px: float = 0.0
    intervals_ms: Values = field(default_factory=lambda: np.zeros(0))
    went_dark_s: float | None = None

    @property
    def nominal_ms(self) -> float:
        """The usual time between two frames."""
        return float(np.median(self.intervals_ms)) if len(self.intervals_ms) else 0.0

    @property
    def late(self) -> int:
        """Frames that came after more than one and a half of it."""
        return int((self.intervals_ms > LATE * self.nominal_ms).sum())

    def interval_ms(self, share: float) -> float:
        """The interval that this share of all did not exceed."""
        if not len(self.intervals_ms):
            return 0.0
        return float(np.percentile(self.intervals_ms, 100.0 * share))


def seen(sight: Sight, ordered: Ordered) -> Seen:
    """What became of an ordered light."""
    times, places, light = _pictures(sight)
    usual = float(np.median(light[light > 0.0])) if (light > 0.0).any() else 0.0
    lit = (light > usual * FAINT) & (light < usual / FAINT)
    if lit.sum() < FEWEST:
        return Seen()
    along = _along(places, ordered)
    moving = times[lit], along[lit]
    sides, first_s = _visits(*moving, ordered)
    if ordered.path == "two-point":
        return _jumped(*moving, sides, first_s)
    if len(sides) < 3:
        return Seen(first_motion_s=first_s, sides=sides)
    zero_s, rate_hz, half_px, middle_px = _fitted(*moving, first_s, ordered)
    at_s, line = _inside(*moving, zero_s, rate_hz, ordered)
    cycles = (at_s - zero_s) * rate_hz
    speed = half_px * rate_hz * _slope(cycles, ordered)
    ideal = middle_px + half_px * ordered.along(cycles)
    quick = np.abs(speed) > QUICK * np.abs(speed).max()
    early_s = np.zeros_like(at_s)
    np.divide(line - ideal, speed, out=early_s, where=quick)
    turns = _turns(at_s, early_s, quick, zero_s, rate_hz, ordered)
    dark = times[(light == 0.0) & (times > at_s[-1])]
    return Seen(
        first_motion_s=first_s,
        zero_s=zero_s,
        rate_hz=rate_hz,
        width_px=2.0 * half_px,
        turn_s=turns,
        sides=sides,
        error_rms_ms=_rms(early_s[quick]) * MS,
        error_rms_px=_rms(line - ideal),
        intervals_ms=_intervals(at_s, zero_s, rate_hz, half_px, ordered),
        went_dark_s=float(dark[0]) if len(dark) else None,
    )


def _rms(values: Values) -> float:
    return float(np.sqrt(np.mean(values**2))) if len(values) else 0.0


def _pictures(sight: Sight) -> tuple[Values, Values, Values]:
    """Changes that are one picture counted once: when it began to show, and what it showed when it was whole."""
    if not len(sight.t_s):
        return sight.t_s, sight.place_px, sight.light
    apart = np.diff(sight.t_s) > ONE_PAINTING_S
    begins = np.concatenate(([True], apart))
    whole = np.concatenate((apart, [True]))
    return sight.t_s[begins], sight.place_px[whole], sight.light[whole]


def _along(places: Values, ordered: Ordered) -> Values:
    """The way along the ordered line.  unit px, right or up positive."""
    right, up = places[:, 0], -places[:, 1]
    match ordered.path:
        case "vertical":
            return up
        case "rising":
            return (right + up) * HALF_DIAGONAL
        case "falling":
            return (right - up) * HALF_DIAGONAL
        case _:
            return right


def _visits(times: Values, along: Values, ordered: Ordered) -> tuple[NDArray[np.int8], float]:
    """The edges that were visited, in order, and when the light first moved."""
    low, high = np.percentile(along, [1.0, 99.0])
    middle, half = (low + high) / 2.0, (high - low) / 2.0
    side = np.where(along > middle + FAR * half, 1, np.where(along < middle - FAR * half, -1, 0))
    far = side[side != 0]
    visits = far[np.concatenate(([True], np.diff(far) != 0))] if len(far) else far
    moved = np.flatnonzero(np.abs(along - along[0]) > MOVES_PX / 4.0)
    return visits.astype(np.int8), float(times[moved[0]] if len(moved) else times[0])


def _jumped(times: Values, along: Values, sides: NDArray[np.int8], first_s: float) -> Seen:
    """The same where the light only jumps: a line through the times of its jumps."""
    half = float(np.abs(along).max())
    side = np.where(along > FAR * half, 1, np.where(along < -FAR * half, -1, 0))
    there = np.flatnonzero(side)
    jumps = times[there[np.concatenate(([True], np.diff(side[there]) != 0))]]
    if len(jumps) < 3:
        return Seen(first_motion_s=first_s, sides=sides)
    each, zero = np.polyfit(np.arange(len(jumps)), jumps, 1)
    rate_hz = float(0.5 / each)
    return Seen(first_s, float(zero), rate_hz, 2.0 * half, jumps, sides)


def _fitted(
    times: Values, along: Values, first_s: float, ordered: Ordered
) -> tuple[float, float, float, float]:
    """The zero of the count, the rate, half of the width and the middle that fit the light best."""
    low, high = np.percentile(along, [1.0, 99.0])
    half, middle = float(high - low) / 2.0, float(high + low) / 2.0
    zero_s, rate_hz = _zero(times, along - middle, first_s, half, ordered), ordered.rate_hz
    for _ in range(ROUNDS):
        at_s, line = _inside(times, along, zero_s, rate_hz, ordered)
        centre_s = float(at_s.mean())
        phase = (centre_s - zero_s) * rate_hz
        cycles = phase + (at_s - centre_s) * rate_hz
        shape = ordered.along(cycles)
        slope = half * _slope(cycles, ordered)
        columns = np.stack((slope, slope * (at_s - centre_s), shape, np.ones_like(at_s)), axis=1)
        step, *_ = np.linalg.lstsq(columns, line - middle - half * shape, rcond=None)
        phase, rate_hz = phase + float(step[0]), rate_hz + float(step[1])
        half, middle = half + float(step[2]), middle + float(step[3])
        zero_s = centre_s - phase / rate_hz
    return zero_s, rate_hz, half, middle


def _slope(cycles: Values, ordered: Ordered) -> Values:
    """How fast the ideal moves, in half-widths a cycle."""
    return (ordered.along(cycles + _PROBE) - ordered.along(cycles - _PROBE)) / (2.0 * _PROBE)


def _zero(times: Values, along: Values, first_s: float, half: float, ordered: Ordered) -> float:
    """The zero of the count, from the first crossings of the middle after the first edge."""
    far = np.flatnonzero((np.abs(along) > FAR * half) & (times >= first_s))
    since = int(far[0]) if len(far) else 0
    right = along[since:] >= 0.0
    crossed = np.flatnonzero(right[:-1] != right[1:]) + since
    share = along[crossed] / (along[crossed] - along[crossed + 1])
    at_s = times[crossed] + share * (times[crossed + 1] - times[crossed])
    few = at_s[:4]
    number = np.arange(1, len(few) + 1)
    return float(np.median(few - number / (2.0 * ordered.rate_hz)))


def _inside(
    times: Values, along: Values, zero_s: float, rate_hz: float, ordered: Ordered
) -> tuple[Values, Values]:
    """What lies between the first edge and the end of the count."""
    begins = ordered.turn_cycles()[0][0] / rate_hz
    inside = (times > zero_s + begins) & (times < zero_s + ordered.end_s)
    return times[inside], along[inside]


def _turns(
    at_s: Values,
    early_s: Values,
    quick: NDArray[np.bool_],
    zero_s: float,
    rate_hz: float,
    ordered: Ordered,
) -> Values:
    """When each edge was reached: as the whole set has it, and by how much the light around it was early or late."""
    cycles, _ = ordered.turn_cycles()
    turns = zero_s + cycles / rate_hz
    number = np.floor(((at_s[quick] - zero_s) * rate_hz - cycles[0] + 0.25) * 2.0).astype(np.int64)
    inside = (number >= 0) & (number < len(turns))
    counts = np.bincount(number[inside], minlength=len(turns))
    sums = np.bincount(number[inside], weights=early_s[quick][inside], minlength=len(turns))
    # A light that is ahead of where it ought to be reaches its edge the earlier.
    reached: Values = turns - sums / np.maximum(counts, 1)
    return reached


def _intervals(
    at_s: Values, zero_s: float, rate_hz: float, half_px: float, ordered: Ordered
) -> Values:
    """Times between frames, where every frame was to be seen.  unit ms."""
    if len(at_s) < 3:
        return np.zeros(0)
    gaps = np.diff(at_s)
    nominal = float(np.median(gaps))
    ends = (at_s[:-1, None] + nominal * np.arange(3) - zero_s) * rate_hz
    moves = np.abs(np.diff(half_px * ordered.along(ends), axis=1)).min(axis=1)
    shown: Values = gaps[moves > MOVES_PX] * MS
    return shown
