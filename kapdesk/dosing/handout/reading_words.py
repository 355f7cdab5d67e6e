"""A reading in words: what was measured, what was seen, how far it is trusted, and the limit it crossed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.dosing.handout.seen_words import arm_words, quality_words, sedation_parts, seen_parts
from kapdesk.dosing.model.protocol import Flag
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.units import fahrenheit_from_celsius

NUMBERS = (
    ("pulse_bpm", "pulse {}"),
    ("spo2_pct", "SpO₂ {} %"),
    ("breathing_per_min", "breathing {}"),
)
SAID = (("distress", "distress {}"), ("depth", "depth {}"), ("nausea", "nausea {}"))


def pressure(vitals: Vitals) -> str:
    """Systolic over diastolic, with a dash for the one that is not there; empty without either."""
    if vitals.systolic_mmhg is None and vitals.diastolic_mmhg is None:
        return ""
    high, low = (
        "–" if value is None else str(value)
        for value in (vitals.systolic_mmhg, vitals.diastolic_mmhg)
    )
    return f"{high}/{low}"


def temperature(celsius: float | None, unit: str) -> str:
    """A temperature in the practice's unit; empty when there is none."""
    if celsius is None:
        return ""
    return f"{fahrenheit_from_celsius(celsius) if unit == 'F' else celsius:.1f}"


def flag_words(flag: Flag) -> str:
    """A crossed limit with its rule and its source."""
    return f"⚑ {flag.sentence} (limit {flag.limit}, version {flag.version}, source {flag.source})"


def vitals_words(vitals: Vitals, unit: str = "C") -> str:
    """A reading in one line."""
    return ", ".join(_vitals_parts(vitals, unit)) or "no values"


def short_vitals_words(vitals: Vitals) -> str:
    """What was measured and how far it is trusted, where there is little room."""
    parts = [pressure(vitals), *_numbers(vitals, NUMBERS), *sedation_parts(vitals)]
    return ", ".join(part for part in (*parts, quality_words(vitals)) if part) or "no values"


def _vitals_parts(vitals: Vitals, unit: str) -> Iterator[str]:
    if pressure(vitals):
        yield pressure(vitals)
    yield from _numbers(vitals, NUMBERS)
    yield from seen_parts(vitals)
    yield from _numbers(vitals, SAID)
    if vitals.temperature_c is not None:
        yield f"{temperature(vitals.temperature_c, unit)} °{unit}"
    yield from arm_words(vitals)
    if quality := quality_words(vitals):
        yield quality


def _numbers(vitals: Vitals, named: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, words in named:
        value: int | None = getattr(vitals, name)
        if value is not None:
            air = f" {vitals.oxygen}" if name == "spo2_pct" and vitals.oxygen else ""
            yield words.format(value) + air
