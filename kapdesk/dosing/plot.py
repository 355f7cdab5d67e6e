"""The stacked plot of a dosing session, built from its view: the same values for the screen and the paper."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor

from kapdesk.dosing.model.facts import DoseGiven, Vitals
from kapdesk.dosing.model.protocol import Bound, Limit
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import stands_at
from kapdesk.dosing.rules.marks import event_marks
from kapdesk.dosing.rules.slots import slots_at
from kapdesk.kernel.instant import MICROSECONDS, Instant
from kapdesk.kernel.plot import Band, Bar, Mark, Marker, Plot, Rule, Series, Tick, Trace, Track

PRESSURE = "#3D84C6"
PULSE = "#D1701A"
SPO2 = "#1E957B"
BREATHING = "#8A7B52"
DISTRESS = "#9A6BC4"

SHORTEST_MIN = 60.0
STEP_MIN = 10.0

ROUTES = {
    "sublingual": "SL",
    "intramuscular": "IM",
    "intravenous": "IV",
    "subcutaneous": "SC",
    "intranasal": "IN",
    "oral": "PO",
}

_PART = {"systolic_mmhg": "systolic ", "diastolic_mmhg": "diastolic "}


@dataclass(frozen=True, slots=True)
class Samples:
    """A run of device samples, copied out of the view.  unit minutes from zero, /min, %; NaN where missing."""

    minutes: array[float]
    pulse_bpm: array[float]
    spo2_pct: array[float]


def plot_of(view: DosingView, now: Instant | None = None) -> Plot:
    """The session's plot without its device samples.  Costs as much as the timeline is long, however many samples came.

    ``now`` is the moment to draw up to while the sitting is open; without it the last entry is the end.
    """
    zero = view.zero
    if zero is None:
        return Plot(0.0, SHORTEST_MIN, _tracks((), (), ()))
    running = now if view.runs else None
    readings = tuple((_minute(entry.at, zero), fact.vitals) for entry, fact in view.readings)
    return Plot(
        *_span(view, zero, now),
        _tracks(readings, tuple(event_marks(view, zero)), limits_in_force(view)),
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
    start = floor(min(moments) / STEP_MIN) * STEP_MIN
    end = ceil((max(moments) + 1.0) / STEP_MIN) * STEP_MIN
    return start, max(end, start + SHORTEST_MIN)


def _tracks(
    readings: tuple[tuple[float, Vitals], ...], marks: tuple[Mark, ...], limits: tuple[Limit, ...]
) -> tuple[Track, ...]:
    stack = [
        _pressure(readings, limits),
        _measured(readings, limits, "HR", "pulse_bpm"),
        _measured(readings, limits, "SpO₂", "spo2_pct"),
    ]
    if any(vitals.breathing_per_min is not None for _, vitals in readings):
        stack.append(_measured(readings, limits, "Breathing", "breathing_per_min"))
    stack.append(_measured(readings, limits, "Distress", "distress"))
    stack.append(Track("Events", "", 0.0, 1.0, (), marks=marks, weight=0.8))
    return tuple(stack)


@dataclass(frozen=True, slots=True)
class _Look:
    """How one measure is drawn: its axis, its usual range and the step it widens by."""

    name: str
    unit: str
    colour: str
    marker: Marker
    trace: Trace
    low: float
    high: float
    step: float
    weight: float


_LOOKS = {
    "pulse_bpm": _Look("pulse", "/min", PULSE, Marker.DOT, Trace.LINE, 40, 120, 20, 1.5),
    "spo2_pct": _Look("SpO₂", "%", SPO2, Marker.SQUARE, Trace.LINE, 90, 100, 5, 1.2),
    "breathing_per_min": _Look(
        "breathing", "/min", BREATHING, Marker.DIAMOND, Trace.LINE, 5, 25, 10, 1.0
    ),
    "distress": _Look("distress", "0–10", DISTRESS, Marker.NONE, Trace.STEP, 0, 10, 5, 1.2),
}
_PRESSURE = _Look("pressure", "mmHg", PRESSURE, Marker.NONE, Trace.NONE, 60, 160, 20, 2.4)


def _pressure(readings: Iterable[tuple[float, Vitals]], limits: tuple[Limit, ...]) -> Track:
    taken = [
        (minute, vitals.systolic_mmhg, vitals.diastolic_mmhg)
        for minute, vitals in readings
        if vitals.systolic_mmhg is not None and vitals.diastolic_mmhg is not None
    ]
    minutes = tuple(minute for minute, _, _ in taken)
    highs = tuple(float(high) for _, high, _ in taken)
    lows = tuple(float(low) for _, _, low in taken)
    rules = (*_rules(limits, "systolic_mmhg"), *_rules(limits, "diastolic_mmhg"))
    low, high, ticks = _scale(_PRESSURE, (*highs, *lows), rules)
    return Track(
        "BP",
        _PRESSURE.unit,
        low,
        high,
        ticks,
        (
            Series("systolic", PRESSURE, Marker.DOWN, Trace.NONE, minutes, highs),
            Series("diastolic", PRESSURE, Marker.UP, Trace.NONE, minutes, lows),
        ),
        tuple(
            Bar(m, d, s, d + (s - d) / 3.0) for m, s, d in zip(minutes, highs, lows, strict=True)
        ),
        rules,
        weight=_PRESSURE.weight,
    )


def _measured(
    readings: Iterable[tuple[float, Vitals]], limits: tuple[Limit, ...], name: str, measure: str
) -> Track:
    look = _LOOKS[measure]
    found = [(minute, _value(vitals, measure)) for minute, vitals in readings]
    minutes = tuple(minute for minute, value in found if value is not None)
    values = tuple(float(value) for _, value in found if value is not None)
    rules = _rules(limits, measure)
    low, high, ticks = _scale(look, values, rules)
    series = Series(look.name, look.colour, look.marker, look.trace, minutes, values)
    return Track(name, look.unit, low, high, ticks, (series,), rules=rules, weight=look.weight)


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


def _value(vitals: Vitals, measure: str) -> int | None:
    value: int | None = getattr(vitals, measure)
    return value


def _scale(
    look: _Look, values: Iterable[float], rules: Iterable[Rule]
) -> tuple[float, float, tuple[float, ...]]:
    held = (*values, *(rule.value for rule in rules))
    low = min(look.low, *(floor(value / look.step) * look.step for value in held), look.high)
    high = max(look.high, *(ceil(value / look.step) * look.step for value in held), look.low)
    step = look.step
    while (high - low) / step > 5:
        step *= 2
    first = ceil(low / step) * step
    return low, high, tuple(first + i * step for i in range(int((high - first) / step) + 1))


def _rules(limits: tuple[Limit, ...], measure: str) -> tuple[Rule, ...]:
    found = {
        _limit_label(limit, bound): bound.value
        for limit in limits
        for bound in limit.bounds
        if bound.measure == measure and bound.against == "absolute"
    }
    return tuple(Rule(value, label) for value, label in sorted((v, n) for n, v in found.items()))


def _limit_label(limit: Limit, bound: Bound) -> str:
    above = "from" if bound.including else "above"
    side = above if bound.above else "down to" if bound.including else "below"
    air, when = " on air" * limit.on_air, " before dose" * (limit.when == "before")
    return f"{_PART.get(bound.measure, '')}{side} {bound.value:g}{air}{when}"


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
