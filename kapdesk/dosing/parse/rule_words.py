"""One bound of a limit, and the conditions it rests on, as words that read back to the same rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kapdesk.dosing.model.protocol import LATE, Bound, Limit

NAMES: Mapping[str, str] = {
    "systolic_mmhg": "upper pressure",
    "diastolic_mmhg": "lower pressure",
    "pulse_bpm": "pulse",
    "spo2_pct": "SpO₂",
    "breathing_per_min": "breathing",
    "temperature_c": "temperature",
    "moaas": "MOAA/S",
    "rass": "RASS",
    "ramsay": "Ramsay",
    "poss": "POSS",
    "distress": "distress",
    "depth": "depth",
    "nausea": "nausea",
    LATE: "seconds late",
}
HOW_TO_WRITE = (
    "Write it as: upper pressure above 150, SpO₂ below 93, pulse 30 or more over the baseline, "
    "or upper pressure more than 20 % under the baseline."
)
HOW_TO_LIMIT = (
    "Write it as: on room air, age up to 65, age from 66, 2 readings, held 5 min; a comma between."
)
_KEYS = {name.casefold().replace("₂", "2"): key for key, name in NAMES.items()}
_NUMBER = r"([-−]?[0-9]{1,4}(?:[.,][0-9]{1,2})?)"
_PLAIN = re.compile(rf"(above|below) {_NUMBER}")
_AT = re.compile(rf"{_NUMBER} or (above|below)")
_MORE = re.compile(rf"(more than )?{_NUMBER} ?(%)?( or more)? (over|under) the baseline")
_AGE = re.compile(r"age (up to|from) ([0-9]{1,3})")
_READINGS = re.compile(r"([1-9]) readings?")
_HELD = re.compile(rf"held {_NUMBER} min")


def bound_words(bound: Bound) -> str:
    """A bound in words."""
    name, number = NAMES[bound.measure], f"{bound.value:g}"
    if bound.against == "absolute":
        side = "above" if bound.above else "below"
        return f"{name} {number} or {side}" if bound.including else f"{name} {side} {number}"
    amount = f"{number} %" if bound.against == "percent" else number
    amount = f"{amount} or more" if bound.including else f"more than {amount}"
    return f"{name} {amount} {'over' if bound.above else 'under'} the baseline"


def parse_bound(text: str) -> Bound | None:
    """The bound the words say; None when they say none."""
    line = " ".join(text.casefold().replace("₂", "2").split())
    name = max((one for one in _KEYS if line.startswith(f"{one} ")), key=len, default="")
    rest = line.removeprefix(f"{name} ")
    if not name:
        return None
    if found := _PLAIN.fullmatch(rest):
        return Bound(_KEYS[name], _float(found[2]), found[1] == "above")
    if found := _AT.fullmatch(rest):
        return Bound(_KEYS[name], _float(found[1]), found[2] == "above", including=True)
    found = _MORE.fullmatch(rest)
    if found is None or bool(found[1]) is bool(found[4]) or _KEYS[name] == LATE:
        return None
    over = found[5] == "over"
    against = "percent" if found[3] else "rise" if over else "fall"
    return Bound(_KEYS[name], _float(found[2]), over, against, including=bool(found[4]))


def condition_words(limit: Limit) -> str:
    """What a limit rests on beside its bounds, in words; empty where it rests on nothing."""
    parts = ["on room air"] if limit.on_air else []
    parts += [f"age from {limit.min_age}"] if limit.min_age is not None else []
    parts += [f"age up to {limit.max_age}"] if limit.max_age is not None else []
    parts += [f"{limit.readings} readings"] if limit.readings > 1 else []
    parts += [f"held {limit.held_s / 60.0:g} min"] if limit.held_s else []
    return ", ".join(parts)


def parse_conditions(text: str) -> dict[str, Any] | None:
    """The conditions as fields of a limit; None when a part of the words says none."""
    fields: dict[str, Any] = {}
    for part in (one.strip().casefold() for one in text.split(",")):
        if not part:
            continue
        if part == "on room air":
            fields["on_air"] = True
        elif age := _AGE.fullmatch(part):
            fields["min_age" if age[1] == "from" else "max_age"] = int(age[2])
        elif readings := _READINGS.fullmatch(part):
            fields["readings"] = int(readings[1])
        elif held := _HELD.fullmatch(part):
            fields["held_s"] = _float(held[1]) * 60.0
        else:
            return None
    return fields


def _float(text: str) -> float:
    return float(text.replace(",", ".").replace("−", "-"))
