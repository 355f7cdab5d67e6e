"""What was observed of the stage as figures beside their goals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from benchmarks.figure import Figure
from benchmarks.stimulation.acting import Act
from benchmarks.stimulation.shipped import Shipped
from benchmarks.stimulation.staged import Staged

MUST_PPM, GOAL_PPM = 20.0, 5.0
OFFSET_MS, JITTER_MS, ERROR_MS = 2.0, 1.0, 0.3
LATE_IN_FIVE_MINUTES, FIVE_MINUTES_S = 3.0, 300.0
LATE_BUSY_PCT = 0.12
CPU_PCT, MEMORY_MB = 7.0, 90.0
MOTION_MS, SILENT_BEYOND_MS = 50.0, 15.0
MB_A_MIB = 1.048576


def of_presets(runs: Sequence[tuple[Shipped, Staged]]) -> Iterator[Figure]:
    """Every shipped starting point: what must hold, and each one's clock."""
    sets = [staged for _, staged in runs]
    yield from _must("Starting points", [(preset.key, staged) for preset, staged in runs])
    worst = max((abs(one.finding.clock_ppm or 0.0) for one in sets), default=0.0)
    each = "; ".join(f"{preset.key} {_clock(one)}" for preset, one in runs)
    yield Figure("Starting points: greatest clock error", worst, "ppm", each, MUST_PPM)
    yield from _in_step("Starting points", sets)
    yield _agreement("Starting points", sets)


def of_long(title: str, staged: Staged, *, is_busy: bool) -> Iterator[Figure]:
    """One long set."""
    one = staged.finding
    yield from _must(title, [("", staged)])
    yield Figure(f"{title}: clock error", one.clock_ppm or 0.0, "ppm", _clock(staged), GOAL_PPM)
    yield from _in_step(title, [staged])
    yield _late(title, staged, is_busy=is_busy)
    yield Figure(
        f"{title}: frame interval p99",
        one.p99_ms,
        "ms",
        f"p50 {one.p50_ms:.2f}, longest {one.longest_ms:.1f} ms",
    )
    yield Figure(
        f"{title}: position error rms",
        one.error_rms_ms or 0.0,
        "ms of motion",
        f"{one.error_rms_px or 0.0:.2f} px",
        ERROR_MS,
    )
    yield from _appetite(title, staged)
    yield _agreement(title, [staged])


def of_acts(acts: Sequence[Act]) -> Iterator[Figure]:
    """Beginning and stopping."""
    motion = [one.motion_ms for one in acts if one.motion_ms is not None]
    yield Figure(
        "From Begin to a light that is seen to move, longest",
        max(motion, default=float("inf")),
        "ms",
        f"{len(motion)} of {len(acts)} sets: {_listed(motion)}; "
        f"the stage says {_listed([one.said_motion_ms for one in acts])}",
        MOTION_MS,
    )
    dark = [one.dark_ms for one in acts if one.dark_ms is not None]
    said = [one.said_dark_ms for one in acts if one.said_dark_ms is not None]
    yield Figure(
        "From stop now to darkness, longest",
        max(dark, default=float("inf")),
        "ms",
        f"{_listed(dark)}; the certificate says {_listed(said)}",
        1000.0 / 60.0,
    )
    silent = [one for one in acts if one.silent_ms is not None]
    beyond = [(one.silent_ms or 0.0) - (one.latency_ms or 0.0) for one in silent]
    yield Figure(
        "From stop now to silence, beyond the reported latency, longest",
        max(beyond, default=0.0),
        "ms",
        f"heard for {_listed([one.silent_ms or 0.0 for one in silent])}; the certificate says "
        f"{_listed([one.said_silent_ms or 0.0 for one in silent])}, "
        f"latency {_listed([one.latency_ms or 0.0 for one in silent])}",
        SILENT_BEYOND_MS,
    )


def _must(title: str, sets: Sequence[tuple[str, Staged]]) -> Iterator[Figure]:
    """No wrong side, no missing or extra tone, an exact count, no underrun; each with the sets it befell."""
    tones = sum(one.finding.tones for _, one in sets)
    turns = sum(len(one.ordered.turn_cycles()[0]) for _, one in sets if one.ordered.seen)
    said = sum(int(one.certificate.get("underruns", 0)) for _, one in sets)
    counted: tuple[tuple[str, str, Callable[[Staged], float]], ...] = (
        ("passes off the count", f"{len(sets)} sets", _off),
        ("wrong sides", f"{turns} turns, {tones} tones", _wrong),
        (
            "missing or extra tones",
            f"of {tones}",
            lambda one: one.finding.missing + one.finding.extra,
        ),
        ("tones in both ears", f"of {tones}", lambda one: one.finding.both_ears),
        (
            "underruns",
            f"{said} by the stage's own count; where the loudspeaker ran dry or a tone slipped by 2 ms",
            lambda one: one.finding.starved + one.finding.slips,
        ),
    )
    for what, beside, count in counted:
        befell = [f"{name} {count(one):g}".strip() for name, one in sets if count(one)]
        told = f"{beside}: {', '.join(befell)}" if befell else beside
        yield Figure(f"{title}: {what}", sum(count(one) for _, one in sets), "", told, 0.0)


def _off(staged: Staged) -> float:
    return abs(staged.ordered.passes - staged.finding.passes) if staged.ordered.passes else 0.0


def _wrong(staged: Staged) -> float:
    return staged.finding.wrong_sides + staged.finding.wrong_turns


def _in_step(title: str, sets: Sequence[Staged]) -> Iterator[Figure]:
    """Tone against turn, where both were to be had."""
    both = [one.finding for one in sets if one.finding.offset_ms is not None]
    if not both:
        return
    offset = max((one.offset_ms or 0.0 for one in both), key=abs)
    most = max(one.offset_most_ms or 0.0 for one in both)
    beside = f"{len(both)} sets, tones after the turn positive: {offset:+.2f} ms; one tone {most:.2f} ms at most"
    yield Figure(f"{title}: tone to turn, mean", abs(offset), "ms", beside, OFFSET_MS)
    jitter = max(one.jitter_ms or 0.0 for one in both)
    yield Figure(f"{title}: tone to turn, sd", jitter, "ms", "the greatest of the sets", JITTER_MS)


def _late(title: str, staged: Staged, *, is_busy: bool) -> Figure:
    one = staged.finding
    share = 100.0 * one.late / max(one.frames, 1)
    beside = f"{one.late} of {one.frames} frames; the certificate has {staged.certificate.get('late_frames')}"
    if is_busy:
        return Figure(f"{title}: late frames", share, "%", beside, LATE_BUSY_PCT)
    allowed = LATE_IN_FIVE_MINUTES * staged.ordered.end_s / FIVE_MINUTES_S
    return Figure(f"{title}: late frames", float(one.late), "", beside, allowed)


def _appetite(title: str, staged: Staged) -> Iterator[Figure]:
    keeping = staged.keeping
    own = keeping.cpu_s / keeping.seconds if keeping.seconds else 0.0
    beside = (
        f"the observer takes {100.0 * own:.1f} % in a turn of its own and looks every "
        f"{keeping.gap_p99_ms:.2f} ms (p99), {keeping.gap_max_ms:.1f} ms at most"
    )
    cpu = 100.0 * staged.cpu_share
    yield Figure(f"{title}: processor of the stage", cpu, "% of one core", beside, CPU_PCT)
    memory = staged.appetite.most_mib * MB_A_MIB
    beside = "what is shared counted by its part (PSS)"
    yield Figure(f"{title}: memory of the stage", memory, "MB", beside, MEMORY_MB)


def _agreement(title: str, sets: Sequence[Staged]) -> Figure:
    """How far certificates are from what was observed, at most, each in its own unit."""
    apart = [one.disagreements() for one in sets]
    names = list(dict.fromkeys(chain.from_iterable(apart)))
    most = {name: max(one.get(name, 0.0) for one in apart) for name in names}
    beside = ", ".join(f"{name} {value:.2f}" for name, value in most.items())
    counts = sum(most.get(name, 0.0) for name in ("passes", "tones", "tones_missed"))
    return Figure(
        f"{title}: counts on which certificate and observer differ", counts, "", beside, 0.0
    )


def _clock(staged: Staged) -> str:
    one = staged.finding
    parts = [
        f"{name} {ppm:+.1f}"
        for name, ppm in (("light", one.rate_ppm), ("tones", one.tone_ppm))
        if ppm is not None
    ]
    return " ".join(parts) or "nothing to be seen or heard"


def _listed(values: Sequence[float]) -> str:
    return ", ".join(f"{value:.1f}" for value in values)
