"""The observer put to the test: a reference player commits known faults, and each must be found, and only that one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from benchmarks.figure import Figure
from benchmarks.stimulation.finding import Finding, found
from benchmarks.stimulation.observing import ROOT, observer
from benchmarks.stimulation.ordered_faults import Faults, Performance
from benchmarks.stimulation.theatre import Theatre, theatre

MODULE = "benchmarks.stimulation.player"
RATE_HZ, PASSES = 1.0, 12
LATE_MS, FAST_PPM, UNSTEADY_MS, HOLE_MS = 20.0, 100.0, 2.0, 150.0
DROPPED = (90, 170, 250, 333, 410)
CLEAN_PPM, CLEAN_MS, CLEAN_SD_MS, CLEAN_LATE = 20.0, 2.0, 1.0, 3
"""What a clean performance may show on a machine that has other things to do."""

Verdict = Callable[[Finding], bool]


@dataclass(frozen=True)
class Ordeal:
    """One performance, the fault it commits, and how the observer is to notice."""

    title: str
    faults: Faults
    is_noticed: Verdict
    told: Callable[[Finding], str]


def _is_whole(one: Finding) -> bool:
    """Whether every tone and turn was there, and on its side."""
    return (
        one.passes == PASSES
        and (one.wrong_turns, one.wrong_sides, one.missing, one.extra, one.starved) == (0,) * 5
    )


def _is_clean(one: Finding) -> bool:
    """Whether nothing at all was noticed."""
    in_step = abs(one.offset_ms or 0.0) < CLEAN_MS and (one.jitter_ms or 0.0) < CLEAN_SD_MS
    in_time = one.clock_ppm is not None and one.clock_ppm < CLEAN_PPM and one.late <= CLEAN_LATE
    return _is_whole(one) and in_step and in_time and (one.error_rms_ms or 0.0) < CLEAN_SD_MS


ALL = (
    Ordeal(
        "nothing wrong",
        Faults(),
        _is_clean,
        lambda one: f"tones {one.offset_ms:+.2f} ± {one.jitter_ms:.2f} ms, {one.clock_ppm:.1f} ppm",
    ),
    Ordeal(
        f"{len(DROPPED)} frames dropped",
        Faults(dropped=DROPPED),
        lambda one: _is_whole(one) and abs(one.late - len(DROPPED)) <= CLEAN_LATE,
        lambda one: f"{one.late} late, longest {one.longest_ms:.1f} ms",
    ),
    Ordeal(
        "every tone 20 ms late",
        Faults(late_ms=LATE_MS),
        lambda one: _is_whole(one) and abs((one.offset_ms or 0.0) - LATE_MS) < CLEAN_MS,
        lambda one: f"tones {one.offset_ms:+.2f} ± {one.jitter_ms:.2f} ms",
    ),
    Ordeal(
        "two tones in the other ear",
        Faults(swapped=(3, 8)),
        lambda one: one.wrong_sides == 2 and (one.missing, one.extra) == (0, 0),
        lambda one: f"{one.wrong_sides} on the wrong side",
    ),
    Ordeal(
        "one tone missing",
        Faults(missing=(5,)),
        lambda one: (one.missing, one.extra, one.wrong_sides) == (1, 0, 0),
        lambda one: f"{one.missing} missing",
    ),
    Ordeal(
        "one tone too many",
        Faults(extra=(7,)),
        lambda one: (one.missing, one.extra, one.wrong_sides) == (0, 1, 0),
        lambda one: f"{one.extra} extra",
    ),
    Ordeal(
        "a clock 100 ppm fast",
        Faults(ppm=FAST_PPM),
        lambda one: _is_whole(one) and _is_near(one.rate_ppm) and _is_near(one.tone_ppm),
        lambda one: f"light {one.rate_ppm:+.1f}, tones {one.tone_ppm:+.1f} ppm",
    ),
    Ordeal(
        "frames 2 ms early and late by turns",
        Faults(unsteady_ms=UNSTEADY_MS),
        lambda one: _is_whole(one) and abs((one.error_rms_ms or 0.0) - UNSTEADY_MS) < CLEAN_SD_MS,
        lambda one: f"position {one.error_rms_ms:.2f} ms rms",
    ),
    Ordeal(
        "one pass too many",
        Faults(more_passes=1),
        lambda one: one.passes == PASSES + 1,
        lambda one: f"{one.passes:g} passes of {PASSES}",
    ),
    Ordeal(
        "no sound handed out for 150 ms",
        Faults(hole_ms=HOLE_MS),
        lambda one: one.starved >= 1,
        lambda one: f"the loudspeaker ran dry {one.starved} ×",
    ),
)


def _is_near(ppm: float | None) -> bool:
    return ppm is not None and abs(ppm - FAST_PPM) < CLEAN_PPM


def performed(stage: Theatre, performance: Performance) -> Finding:
    """What the observer finds of a performance of the reference player."""
    told = msgspec.json.encode(performance).decode()
    command = (sys.executable, "-m", MODULE, str(stage.pipe), told)
    with observer(stage) as watching:
        subprocess.run(command, env=stage.env, check=True, cwd=ROOT)
        return found(watching.home(), performance.ordered)


def figures() -> tuple[Figure, ...]:
    """How many of the faults went unnoticed, and one line for each."""
    lines, unnoticed = [], 0
    with theatre(server=False) as stage:
        for ordeal in ALL:
            one = performed(stage, Performance(RATE_HZ, PASSES, ordeal.faults))
            is_noticed = ordeal.is_noticed(one)
            unnoticed += not is_noticed
            lines.append(f"{ordeal.title}: {ordeal.told(one)}{'' if is_noticed else ' **wrong**'}")
            print(lines[-1], file=sys.stderr, flush=True)
    title = "Observer of stimulation: ordered faults it got wrong"
    return (Figure(title, float(unnoticed), "", "; ".join(lines), 0.0),)
