"""A reading from fields of text."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Literal

from kapdesk.dosing.model.quality import NOT_TRUSTED
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.measures import (
    DIASTOLIC,
    EVERY,
    MMHG_IN_KPA,
    SYSTOLIC,
    TEMPERATURE,
    WHOLE,
    Measure,
)
from kapdesk.dosing.parse.seen import parse_inward, parse_poss, parse_quality, parse_yes
from kapdesk.dosing.parse.typed import typed_line
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.units import Span, celsius_from_fahrenheit, fahrenheit_from_celsius

Degrees = Literal["C", "F"]

_WHOLE = re.compile(r"[0-9]{1,4}")
_SIGNED = re.compile(r"[+-]?[0-9]{1,4}")
_PRESSURE = re.compile(
    r"([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*/\s*([0-9]{1,4}(?:[.,][0-9]{1,2})?)\s*(kpa|mmhg)?"
)
_TEMPERATURE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*°?\s*([cf])?")

SIDES = {"l": "left", "left": "left", "r": "right", "right": "right"}
POSTURES = ("sitting", "lying", "reclined", "standing")
SOURCES = ("manual", "monitor")


@dataclass(frozen=True, slots=True, repr=False)
class VitalsDraft:
    """A reading as it was typed, field by field; empty means not measured."""

    pressure: str = ""
    pulse: str = ""
    spo2: str = ""
    oxygen: str = ""
    breathing: str = ""
    temperature: str = ""
    moaas: str = ""
    distress: str = ""
    depth: str = ""
    nausea: str = ""
    arm: str = ""
    posture: str = ""
    source: str = "manual"
    typed: str = ""
    rass: str = ""
    inward: str = ""
    ramsay: str = ""
    poss: str = ""
    talks: str = ""
    quality: str = ""
    doubt: str = ""
    probe_arm: str = ""


def parse_vitals(
    draft: VitalsDraft,
    *,
    last: Vitals | None = None,
    units: Degrees = "C",
    confirmed: bool = False,
) -> Vitals | Refusals:
    """The reading, or everything against it.

    Refuses what no body shows, naming field and range; asks once (``confirmable``) for what lies far from ``last``,
    unless whoever took it says that it is not trusted.
    """
    refusals: list[Refusal] = []
    systolic, diastolic = _pressure(draft.pressure, refusals)
    whole = {m.name: _whole(m, getattr(draft, m.field), refusals) for m in WHOLE}
    quality, doubt = parse_quality(draft.quality, draft.doubt, refusals)
    vitals = Vitals(
        systolic_mmhg=systolic,
        diastolic_mmhg=diastolic,
        **whole,
        temperature_c=_temperature(draft.temperature, units, refusals),
        oxygen=draft.oxygen.strip() or None,
        arm=_one_of(SIDES, "arm", draft.arm, refusals),
        posture=_one_of({p: p for p in POSTURES}, "posture", draft.posture, refusals),
        source=_one_of({s: s for s in SOURCES}, "source", draft.source, refusals) or SOURCES[0],
        typed=draft.typed or typed_line(asdict(draft)),
        inward=parse_inward(draft.inward, whole["rass"], refusals),
        poss=parse_poss(draft.poss, refusals),
        talks=parse_yes("talks", "Able to talk", draft.talks, refusals),
        quality=quality,
        doubt=doubt,
        probe_arm=_one_of(SIDES, "probe_arm", draft.probe_arm, refusals),
    )
    if not refusals and not measured(vitals):
        refusals.append(Refusal("line", "The reading holds no value yet."))
    if refusals:
        return Refusals(tuple(refusals))
    asked = not confirmed and quality != NOT_TRUSTED
    doubts = unlikely(vitals, last) if asked else ()
    return Refusals(doubts, confirmable=True) if doubts else vitals


def measured(vitals: Vitals) -> bool:
    """Whether a reading holds any value at all, or says whether the client can be spoken with."""
    if vitals.inward or vitals.talks is not None:
        return True
    return any(getattr(vitals, measure.name) is not None for measure in EVERY)


def unlikely(vitals: Vitals, last: Vitals | None) -> tuple[Refusal, ...]:
    """What lies so far from the last reading that it is asked about once."""
    if last is None:
        return ()
    pairs = ((m, getattr(vitals, m.name), getattr(last, m.name)) for m in EVERY)
    return tuple(
        Refusal(m.field, f"{m.label} was {before:g}, now {now:g}. Enter again if it is so.")
        for m, now, before in pairs
        if m.far is not None and now is not None and before is not None
        if abs(now - before) >= m.far
    )


def _pressure(text: str, refusals: list[Refusal]) -> tuple[int | None, int | None]:
    if not text.strip():
        return None, None
    found = _PRESSURE.fullmatch(text.strip().lower())
    if found is None:
        refusals.append(Refusal("pressure", "Pressure is written upper/lower, such as 120/80."))
        return None, None
    upper, lower, unit = found.groups()
    if unit != "kpa" and not (upper.isdigit() and lower.isdigit()):
        sentence = "Pressure in mmHg has no decimals; write kPa after it if that is meant."
        refusals.append(Refusal("pressure", sentence))
        return None, None
    factor = MMHG_IN_KPA if unit == "kpa" else 1.0
    return _ordered(round(_number(upper) * factor), round(_number(lower) * factor), refusals)


def _ordered(upper: int, lower: int, refusals: list[Refusal]) -> tuple[int | None, int | None]:
    for measure, value in ((SYSTOLIC, upper), (DIASTOLIC, lower)):
        if value not in measure.span:
            refusals.append(Refusal("pressure", measure.refusal()))
    if upper <= lower:
        refusals.append(Refusal("pressure", "The upper pressure must be the larger of the two."))
    return upper, lower


def _whole(measure: Measure, text: str, refusals: list[Refusal]) -> int | None:
    text = text.strip().replace("−", "-")
    if not text:
        return None
    shape = _SIGNED if measure.span.low < 0 else _WHOLE
    value = int(text) if shape.fullmatch(text) else None
    if value is None or value not in measure.span:
        refusals.append(Refusal(measure.field, measure.refusal()))
        return None
    return value


def _temperature(text: str, units: Degrees, refusals: list[Refusal]) -> float | None:
    if not text.strip():
        return None
    found = _TEMPERATURE.fullmatch(text.strip().lower())
    typed_in = (found.group(2) or units).upper() if found else units
    if found is not None:
        value = _number(found.group(1))
        celsius = celsius_from_fahrenheit(value) if typed_in == "F" else value
        if celsius in TEMPERATURE.span:
            return round(celsius, 2)
    refusals.append(Refusal("temperature", _temperature_refusal(typed_in)))
    return None


def _temperature_refusal(degrees: str) -> str:
    if degrees == "C":
        return TEMPERATURE.refusal()[:-1] + "; write f after it for °F."
    span = TEMPERATURE.span
    range_f = Span(fahrenheit_from_celsius(span.low), fahrenheit_from_celsius(span.high))
    return f"Temperature must lie between {range_f} °F; write c after it for °C."


def _one_of(known: dict[str, str], field: str, text: str, refusals: list[Refusal]) -> str:
    word = text.strip().lower()
    if word and word not in known:
        names = ", ".join(dict.fromkeys(known.values()))
        label = field.replace("_", " ").capitalize()
        refusals.append(Refusal(field, f"{label} is one of: {names}."))
    return known.get(word, "")


def _number(text: str) -> float:
    return float(text.replace(",", "."))
