"""What an observer finds of one set: light against tone, both against what was ordered and against the steady clock."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from benchmarks.stimulation.hearing import Tones, leaning, tones
from benchmarks.stimulation.order import Ordered
from benchmarks.stimulation.seeing import FEWEST, MS, Seen, seen
from benchmarks.stimulation.trace import Hearing, Trace, Values

NEAR = 0.25
"""A tone belongs to a turn within this share of the time between two turns."""

LEAN_S = 0.1
LEAKS = 1.25
"""A tone may be heard in the other ear as loud as was ordered, and a quarter of that more."""

SILENT_EAR = 0.001
SLIP_S = 0.002
"""Two tones have slipped against each other where the time between them is off by more than this."""

PPM = 1e6


@dataclass(frozen=True)
class Finding:
    """One set as it was seen and heard.  unit ms, parts in a million; None where nothing was to be had."""

    passes: float
    wrong_turns: int = 0
    rate_ppm: float | None = None
    tone_ppm: float | None = None
    frames: int = 0
    nominal_ms: float = 0.0
    p50_ms: float = 0.0
    p99_ms: float = 0.0
    longest_ms: float = 0.0
    late: int = 0
    error_rms_ms: float | None = None
    error_rms_px: float | None = None
    tones: int = 0
    wrong_sides: int = 0
    missing: int = 0
    extra: int = 0
    both_ears: int = 0
    offset_ms: float | None = None
    jitter_ms: float | None = None
    offset_most_ms: float | None = None
    starved: int = 0
    slips: int = 0
    first_motion_s: float = 0.0
    zero_s: float = 0.0
    width_px: float = 0.0

    @property
    def clock_ppm(self) -> float | None:
        """The greater of both errors of the clock, light's and tones'."""
        found = [abs(one) for one in (self.rate_ppm, self.tone_ppm) if one is not None]
        return max(found) if found else None


@dataclass(frozen=True)
class _Matched:
    """Tones laid against the beats they are due at, how late each was, and the error of their clock."""

    wrong_sides: int
    missing: int
    extra: int
    late_ms: Values
    ppm: float | None
    slips: int


def found(trace: Trace, ordered: Ordered) -> Finding:
    """Everything about one set."""
    light = seen(trace.sight, ordered) if ordered.seen else Seen()
    if not ordered.heard:
        return _of_light(light, ordered, trace.hearing)
    if not ordered.has_tones:
        return replace(
            _of_light(light, ordered, trace.hearing),
            wrong_sides=_leaning_wrong(trace.hearing, light, ordered),
        )
    heard = tones(trace.hearing)
    due_s, sides = _due(light, heard, ordered)
    matched = _matched(heard, due_s, sides, ordered)
    late = matched.late_ms if ordered.seen else np.zeros(0)
    return replace(
        _of_light(light, ordered, trace.hearing),
        passes=len(light.sides) / 2.0 if ordered.seen else len(heard.began_s) / 2.0,
        tone_ppm=matched.ppm,
        slips=matched.slips,
        starved=_starved(trace.hearing, heard.began_s),
        tones=len(heard.began_s),
        wrong_sides=matched.wrong_sides,
        missing=matched.missing,
        extra=matched.extra,
        both_ears=int((heard.other > max(ordered.cross_feed * LEAKS, SILENT_EAR)).sum()),
        offset_ms=float(late.mean()) if len(late) else None,
        jitter_ms=float(late.std()) if len(late) else None,
        offset_most_ms=float(np.abs(late).max()) if len(late) else None,
    )


def _of_light(light: Seen, ordered: Ordered, hearing: Hearing) -> Finding:
    """The part of the light alone."""
    _, sides = ordered.turn_cycles()
    both = min(len(sides), len(light.sides))
    return Finding(
        passes=len(light.sides) / 2.0,
        wrong_turns=int((light.sides[:both] != sides[:both]).sum()),
        rate_ppm=(light.rate_hz / ordered.rate_hz - 1.0) * PPM if light.rate_hz else None,
        frames=len(light.intervals_ms),
        nominal_ms=light.nominal_ms,
        p50_ms=light.interval_ms(0.5),
        p99_ms=light.interval_ms(0.99),
        longest_ms=light.interval_ms(1.0),
        late=light.late,
        error_rms_ms=light.error_rms_ms if len(light.intervals_ms) else None,
        error_rms_px=light.error_rms_px if len(light.intervals_ms) else None,
        starved=_starved(hearing, light.turn_s),
        first_motion_s=light.first_motion_s,
        zero_s=light.zero_s,
        width_px=light.width_px,
    )


def _due(light: Seen, heard: Tones, ordered: Ordered) -> tuple[Values, Values]:
    """When each tone is due and on which side: by the light's own turns, or by the tones' own beat in the dark."""
    cycles, sides = ordered.beat_cycles()
    if not ordered.seen or not light.rate_hz:
        if not len(heard.began_s):
            return cycles, sides
        return heard.began_s[0] + (cycles - cycles[0]) / ordered.rate_hz, sides
    if ordered.at == "edge" and len(light.turn_s) == len(cycles):
        return light.turn_s, sides
    return light.zero_s + cycles / light.rate_hz, sides


def _matched(heard: Tones, due_s: Values, sides: Values, ordered: Ordered) -> _Matched:
    """Each tone with the beat nearest to it."""
    if not len(heard.began_s):
        return _Matched(0, len(due_s), 0, np.zeros(0), None, 0)
    nearest = np.abs(heard.began_s[:, None] - due_s[None, :]).argmin(axis=1)
    late_s = heard.began_s - due_s[nearest]
    near = np.abs(late_s) < NEAR * 0.5 / ordered.rate_hz
    taken, first = np.unique(nearest[near], return_index=True)
    kept = np.flatnonzero(near)[first]
    cycles, began_s = ordered.beat_cycles()[0][taken], heard.began_s[kept]
    uneven_s = np.diff(began_s - cycles / ordered.rate_hz)
    return _Matched(
        wrong_sides=int((heard.sides[kept] != sides[taken]).sum()),
        missing=len(due_s) - len(taken),
        extra=len(heard.began_s) - len(kept),
        late_ms=late_s[kept] * MS,
        ppm=_tone_ppm(began_s, cycles, ordered),
        slips=int((np.abs(uneven_s) > SLIP_S).sum()),
    )


def _starved(hearing: Hearing, span_s: Values) -> int:
    """How often the loudspeaker ran dry between the first and the last of these moments."""
    if not len(span_s):
        return 0
    began = hearing.heard_s(hearing.stretches[1:, 0].astype(np.int64))
    return int(((began > span_s.min()) & (began < span_s.max())).sum())


def _tone_ppm(began_s: Values, cycles: Values, ordered: Ordered) -> float | None:
    """The error of the tones' clock: a line through their times by the cycles they were due at."""
    if len(began_s) < FEWEST:
        return None
    each_s = float(np.polyfit(cycles, began_s - began_s[0], 1)[0])
    return (1.0 / ordered.rate_hz / each_s - 1.0) * PPM


def _leaning_wrong(hearing: Hearing, light: Seen, ordered: Ordered) -> int:
    """Turns at which an unbroken sound did not lean to the light's side."""
    if not len(light.turn_s):
        return 0
    _, sides = ordered.turn_cycles()
    leans = leaning(hearing, light.turn_s - LEAN_S, light.turn_s + LEAN_S)
    both = min(len(leans), len(sides))
    return int((leans[:both] != sides[:both]).sum())
