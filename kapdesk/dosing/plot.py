"""The stacked plot of a dosing session, built from its view: the same values for the screen and the paper."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.dosing.model.protocol import Limit
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.asked_tracks import asked_tracks
from kapdesk.dosing.rules.clock import stands_at
from kapdesk.dosing.rules.marks import event_marks
from kapdesk.dosing.rules.score_track import score_tracks
from kapdesk.dosing.rules.set_track import rated_after, set_tracks
from kapdesk.dosing.rules.slots import slots_at
from kapdesk.dosing.tracks import PULSE, SPO2, tracks_of
from kapdesk.kernel.asked import Asked
from kapdesk.kernel.instant import MICROSECONDS, Instant
from kapdesk.kernel.plot import Band, Mark, Marker, Plot, Series, Tick, Trace, Track

SHORTEST_MIN = 60.0
STEP_MIN = 10.0
ROOM_MIN = 1.0
"""Room beside the first and the last mark, so that neither is cut by the edge."""

ROUTES = {
    "sublingual": "SL",
    "intramuscular": "IM",
    "intravenous": "IV",
    "subcutaneous": "SC",
    "intranasal": "IN",
    "oral": "PO",
}


@dataclass(frozen=True, slots=True)
class Samples:
    """A run of device samples, copied out of the view.  unit minutes from zero, /min, %; NaN where missing."""

    minutes: array[float]
    pulse_bpm: array[float]
    spo2_pct: array[float]


def plot_of(view: DosingView, now: Instant | None = None, asked: Sequence[Asked] = ()) -> Plot:
    """The session's plot without its device samples.  Costs as much as the timeline is long, however many samples came.

    ``now`` is the moment to draw up to while the sitting is open; without it the last entry is the end.  ``asked`` is
    what other work within the sitting asked; what is among it stands on its own rows and nowhere else.
    """
    zero = view.zero
    if zero is None:
        return Plot(0.0, SHORTEST_MIN, tracks_of((), (), ()))
    running = now if view.runs else None
    taken = ((_minute(entry.at, zero), fact.vitals) for entry, fact in view.readings)
    apart = frozenset(one.entry for one in asked)
    rated = rated_after(view, zero, apart)
    readings = tuple(sorted((*taken, *rated), key=lambda one: one[0]))
    return Plot(
        *_span(view, zero, now),
        tracks_of(readings, tuple(event_marks(view, zero)), limits_in_force(view))
        + set_tracks(view, zero)
        + asked_tracks(asked, zero)
        + score_tracks(view, zero),
        _bands(view),
        tuple(_dose_mark(dose, _minute(entry.at, zero)) for entry, dose in view.doses),
        tuple(_slot_ticks(view, zero, now)),
        "min since first dose" if view.t0 else "min since opening",
        _minute(running, zero) if running else None,
    )


def samples_from(view: DosingView, start: int = 0) -> Samples:
    """The samples from number ``start`` on; asking only for new ones costs only those.

    The screen appends them to its own curve; when zero moves, at the first dose, it asks again from 0.
    """
    buffer, n, zero = view.samples.buffer, view.samples.n, view.zero
    zero_us = zero.utc_us if zero else 0
    per_min = 60.0 * MICROSECONDS
    minutes = array("d", ((at_us - zero_us) / per_min for at_us in buffer.at_us[start:n]))
    return Samples(minutes, buffer.pulse_bpm[start:n], buffer.spo2_pct[start:n])


def with_samples(plot: Plot, samples: Samples, columns: int = 600) -> Plot:
    """The plot with its samples as thin lines, thinned to the lowest and highest of each column, for paper."""
    if not samples.minutes:
        return plot
    lines = {
        "HR": _thin_line("pulse, device", PULSE, samples.minutes, samples.pulse_bpm, columns),
        "SpO₂": _thin_line("SpO₂, device", SPO2, samples.minutes, samples.spo2_pct, columns),
    }
    return replace(
        plot, tracks=tuple(_joined(track, lines.get(track.name)) for track in plot.tracks)
    )


def limits_in_force(view: DosingView) -> tuple[Limit, ...]:
    """The limits the practice had adopted for this sitting that apply to the client's age."""
    pinned = view.pinned
    if pinned is None:
        return ()
    return tuple(limit for limit in pinned.limits if _is_for_age(limit, pinned.age_years))


def route_short(route: str) -> str:
    """The route as it is abbreviated on a chart; an unknown one stays as it is."""
    return ROUTES.get(route.lower(), route)


def _minute(at: Instant, zero: Instant) -> float:
    return at.seconds_since(zero) / 60.0


def _is_for_age(limit: Limit, age_years: int | None) -> bool:
    if age_years is None:
        return True
    old_enough = limit.min_age is None or age_years >= limit.min_age
    return old_enough and (limit.max_age is None or age_years <= limit.max_age)


def _span(view: DosingView, zero: Instant, now: Instant | None) -> tuple[float, float]:
    moments = [_minute(line.entry.at, zero) for line in view.timeline.lines if line.standing]
    if now is not None and view.runs:
        moments.append(_minute(now, zero))
    if view.samples.n:
        moments.append((view.samples.buffer.at_us[view.samples.n - 1] - zero.utc_us) / 6e7)
    start = floor((min(moments) - ROOM_MIN) / STEP_MIN) * STEP_MIN
    end = ceil((max(moments) + ROOM_MIN) / STEP_MIN) * STEP_MIN
    return start, max(end, start + SHORTEST_MIN)


def _thin_line(
    name: str, colour: str, minutes: array[float], values: array[float], columns: int
) -> Series | None:
    """Per column its lowest and highest sample, in the order they came; gaps stay gaps only at the ends."""
    step = max(1, len(minutes) // columns)
    kept: list[int] = []
    for begin in range(0, len(minutes), step):
        held = [i for i in range(begin, min(begin + step, len(minutes))) if values[i] == values[i]]
        if held:
            kept += sorted({min(held, key=values.__getitem__), max(held, key=values.__getitem__)})
    if not kept:
        return None
    found = tuple(minutes[i] for i in kept)
    return Series(name, colour, Marker.NONE, Trace.LINE, found, tuple(values[i] for i in kept))


def _joined(track: Track, line: Series | None) -> Track:
    if line is None:
        return track
    low = min(track.low, floor(min(line.values) / 10) * 10)
    high = max(track.high, ceil(max(line.values) / 10) * 10)
    return replace(track, low=low, high=high, series=(line, *track.series))


def _bands(view: DosingView) -> tuple[Band, ...]:
    phases = view.pinned.protocol.phases if view.pinned and view.t0 else ()
    return tuple(Band(phase.start_min, phase.end_min, phase.name) for phase in phases)


def _dose_mark(dose: DoseGiven, minute: float) -> Mark:
    label = f"{'booster' if dose.booster else 'dose'} {dose.amount:g} {dose.unit} {route_short(dose.route)}"
    return Mark(minute, label, full=True, kind="dose")


def _slot_ticks(view: DosingView, zero: Instant, now: Instant | None) -> Iterator[Tick]:
    until = stands_at(view, now or view.timeline.lines[-1].entry.at)
    for state in slots_at(view, until):
        if state.due_at is not None:
            yield Tick(_minute(state.due_at, zero), state.slot.name, state.state)
