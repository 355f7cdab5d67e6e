"""The tracks of a session's plot: each measure with its scale, its limits, and how far each reading is trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor

from kapdesk.dosing.model.protocol import Bound, Limit
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.trust import BY_DEVICE
from kapdesk.kernel.plot import Bar, Mark, Marker, Rule, Series, Trace, Track, Trust

PRESSURE = "#3D84C6"
PULSE = "#D1701A"
SPO2 = "#1E957B"
BREATHING = "#8A7B52"
DISTRESS = "#9A6BC4"

_PART = {"systolic_mmhg": "systolic ", "diastolic_mmhg": "diastolic "}

Readings = tuple[tuple[float, Vitals], ...]


def tracks_of(
    readings: Readings, marks: tuple[Mark, ...], limits: tuple[Limit, ...]
) -> tuple[Track, ...]:
    """The stack from the top: pressure, pulse, SpO₂, breathing where it was counted, distress, events."""
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


def _pressure(readings: Readings, limits: tuple[Limit, ...]) -> Track:
    taken = [
        (minute, vitals.systolic_mmhg, vitals.diastolic_mmhg, trust_of(vitals, "systolic_mmhg"))
        for minute, vitals in readings
        if vitals.systolic_mmhg is not None and vitals.diastolic_mmhg is not None
    ]
    minutes = tuple(minute for minute, _, _, _ in taken)
    highs = tuple(float(high) for _, high, _, _ in taken)
    lows = tuple(float(low) for _, _, low, _ in taken)
    trust = _told(tuple(trust for _, _, _, trust in taken))
    rules = (*_rules(limits, "systolic_mmhg"), *_rules(limits, "diastolic_mmhg"))
    low, high, ticks = _scale(_PRESSURE, (*highs, *lows), rules)
    return Track(
        "BP",
        _PRESSURE.unit,
        low,
        high,
        ticks,
        (
            Series("systolic", PRESSURE, Marker.DOWN, Trace.NONE, minutes, highs, trust),
            Series("diastolic", PRESSURE, Marker.UP, Trace.NONE, minutes, lows, trust),
        ),
        tuple(Bar(m, d, s, d + (s - d) / 3.0, trust) for m, s, d, trust in taken),
        rules,
        weight=_PRESSURE.weight,
    )


def _measured(readings: Readings, limits: tuple[Limit, ...], name: str, measure: str) -> Track:
    look = _LOOKS[measure]
    found = [
        (minute, float(value), trust_of(vitals, measure))
        for minute, vitals in readings
        if (value := _value(vitals, measure)) is not None
    ]
    minutes, values = tuple(m for m, _, _ in found), tuple(v for _, v, _ in found)
    trust = _told(tuple(trust for _, _, trust in found))
    rules = _rules(limits, measure)
    low, high, ticks = _scale(look, values, rules)
    series = Series(look.name, look.colour, look.marker, look.trace, minutes, values, trust)
    return Track(name, look.unit, low, high, ticks, (series,), rules=rules, weight=look.weight)


def trust_of(vitals: Vitals, measure: str) -> Trust:
    """How far one measure of a reading is drawn as trusted; a quality unknown to this version is drawn as doubtful."""
    if measure not in BY_DEVICE or vitals.quality == Trust.GOOD:
        return Trust.GOOD
    return Trust.NOT_TRUSTED if vitals.quality == Trust.NOT_TRUSTED else Trust.DOUBTFUL


def _told(trust: tuple[Trust, ...]) -> tuple[Trust, ...]:
    """Nothing where all is good."""
    return trust if set(trust) - {Trust.GOOD} else ()


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
