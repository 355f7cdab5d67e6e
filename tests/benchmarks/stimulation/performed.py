"""Traces as an observer would bring them home of a set that went exactly so, faults and all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.stimulation.order import Ordered
from benchmarks.stimulation.trace import RATE_HZ, Hearing, Samples, Sight, Trace, Values

ZERO_S = 5000.0
FRAME_S = 1.0 / 60.0
HALF_PX, LIGHT = 800.0, 1_000_000.0
TONE = 4800
LOUD = 8000.0
BEFORE_S, AFTER_S = 1.0, 1.0
HALF_DIAGONAL = float(np.sqrt(0.5))


@dataclass(frozen=True)
class Faults:
    """What went wrong.  Numbers of frames and tones; unit ms and parts in a million."""

    dropped: tuple[int, ...] = ()
    late_ms: float = 0.0
    swapped: tuple[int, ...] = ()
    missing: tuple[int, ...] = ()
    extra: tuple[int, ...] = ()
    both: tuple[int, ...] = ()
    ppm: float = 0.0
    tone_ppm: float = 0.0
    unsteady_ms: float = 0.0
    more_passes: int = 0
    slipped: int | None = None
    dry_s: float | None = None
    leak: float = 0.0


def performed(ordered: Ordered, faults: Faults = Faults()) -> Trace:
    """The trace of a set."""
    return Trace(_sight(ordered, faults), _hearing(ordered, faults))


def _played_s(ordered: Ordered, faults: Faults) -> float:
    return ordered.end_s + faults.more_passes / ordered.rate_hz


def _sight(ordered: Ordered, faults: Faults) -> Sight:
    if not ordered.seen:
        return Sight(np.zeros(0), np.zeros((0, 2)), np.zeros(0))
    count = int((_played_s(ordered, faults) + BEFORE_S) / FRAME_S)
    since_s = np.arange(count) * FRAME_S - BEFORE_S
    since_s = np.delete(since_s, [int(BEFORE_S / FRAME_S) + one for one in faults.dropped])
    shaken_s = faults.unsteady_ms / 1000.0 * (-1.0) ** np.arange(len(since_s))
    cycles = np.maximum(since_s + shaken_s, 0.0) * ordered.rate_hz * (1.0 + faults.ppm * 1e-6)
    along = HALF_PX * ordered.along(cycles)
    still = (since_s < 0.0) & (ordered.path == "two-point")
    along = np.where(still, 0.0, along)
    changed = np.concatenate(([True], np.diff(along) != 0.0))
    places = _on_display(ordered.path, along)[changed]
    times = ZERO_S + since_s[changed]
    light = np.full(len(times), LIGHT)
    dark = ZERO_S + _played_s(ordered, faults) + 0.1
    return Sight(
        np.append(times, dark),
        np.concatenate((places, [[np.nan, np.nan]])),
        np.append(light, 0.0),
    )


def _on_display(path: str, along: Values) -> Values:
    """Right and down of the middle."""
    zeros = np.zeros_like(along)
    match path:
        case "vertical":
            right, up = zeros, along
        case "rising":
            right, up = along * HALF_DIAGONAL, along * HALF_DIAGONAL
        case "falling":
            right, up = along * HALF_DIAGONAL, -along * HALF_DIAGONAL
        case _:
            right, up = along, zeros
    return np.stack((right, -up), axis=1)


def _hearing(ordered: Ordered, faults: Faults) -> Hearing:
    count = int((_played_s(ordered, faults) + BEFORE_S + AFTER_S) * RATE_HZ)
    samples: Samples = np.zeros((count, 2), dtype=np.int16)
    if ordered.heard:
        more = Ordered(
            ordered.rate_hz,
            seconds=_played_s(ordered, faults),
            path=ordered.path,
            edge_pause_s=ordered.edge_pause_s,
            first=ordered.first,
            at=ordered.at,
        )
        cycles, sides = more.beat_cycles()
        rate_hz = ordered.rate_hz * (1.0 + (faults.ppm + faults.tone_ppm) * 1e-6)
        for number, (cycle, side) in enumerate(zip(cycles, sides, strict=True)):
            slip_s = 0.045 if faults.slipped is not None and number >= faults.slipped else 0.0
            at_s = cycle / rate_hz + faults.late_ms / 1000.0 + slip_s
            _tones(samples, number, at_s, side, ordered.rate_hz, faults)
    stretches = [(0.0, ZERO_S - BEFORE_S, float(RATE_HZ))]
    if faults.dry_s is not None:
        stretches.append((faults.dry_s * RATE_HZ, ZERO_S - BEFORE_S + 0.05, float(RATE_HZ)))
    return Hearing(samples, np.asarray(stretches))


def _tones(
    samples: Samples, number: int, at_s: float, side: float, rate_hz: float, faults: Faults
) -> None:
    if number in faults.missing:
        return
    ear = int(side > 0) if number not in faults.swapped else int(side <= 0)
    times = [at_s, at_s + 0.2 / rate_hz] if number in faults.extra else [at_s]
    shape = LOUD * np.sin(np.pi * np.arange(TONE) / TONE) * np.cos(np.arange(TONE) * 0.03)
    for one in times:
        first = round((one + BEFORE_S) * RATE_HZ)
        samples[first : first + TONE, ear] += shape.astype(np.int16)
        samples[first : first + TONE, 1 - ear] += (faults.leak * shape).astype(np.int16)
