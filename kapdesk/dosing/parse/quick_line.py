"""One line for a whole reading: ``128/82 74 98 rr14 t36.7 air moaas5 d6``.

Bare numbers are pulse and SpO₂ in that order, after a pressure or without one; ``-`` leaves a place empty, the
pressure's too when it comes first.
Prefixed values stand anywhere, joined to their number or before it: rr, t, d or distress, depth, n or nausea, moaas,
hr, spo2, bp, ramsay, poss, rass with its sign; ``o2`` or ``air``; ``arm l`` for the cuff, ``probe l``; a posture;
``monitor``.  Single words: ``inward`` (answers when addressed), ``talks`` or ``no-talk``; ``?`` or ``q:doubtful``,
``??`` or ``q:not-trusted``; a reason for doubt: movement, cold, polish, repeated, message, other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.seen import SEEN_WORDS
from kapdesk.dosing.parse.vitals import POSTURES, SOURCES, Degrees, VitalsDraft, parse_vitals
from kapdesk.kernel.errors import Refusal, Refusals

PREFIXES = {
    "bp": "pressure",
    "hr": "pulse",
    "spo2": "spo2",
    "rr": "breathing",
    "t": "temperature",
    "moaas": "moaas",
    "distress": "distress",
    "d": "distress",
    "depth": "depth",
    "nausea": "nausea",
    "n": "nausea",
    "arm": "arm",
    "cuff": "arm",
    "probe": "probe_arm",
    "rass": "rass",
    "ramsay": "ramsay",
    "poss": "poss",
}
_BARE_ORDER = ("pulse", "spo2")
_JOINED = re.compile(r"(spo2|[a-z]+?)[:=]?([0-9].*)")
_SIGNED = re.compile(r"(rass)[:=]?([+−-]?[0-9].*)|(poss)[:=]?(s)")
_OXYGEN = re.compile(r"o2(?:[:=]([0-9]{1,2}(?:[.,][0-9])?)l?)?")
_UNITS = ("kpa", "mmhg")
_SHOWN = 20


def parse_quick_line(
    text: str,
    *,
    last: Vitals | None = None,
    units: Degrees = "C",
    confirmed: bool = False,
) -> Vitals | Refusals:
    """The reading a line means, or everything against it; never raises."""
    fields, refusals = _sorted_out(_words(text))
    draft = VitalsDraft(**fields, typed=" ".join(text.split()))
    if not refusals:
        return parse_vitals(draft, last=last, units=units, confirmed=confirmed)
    match parse_vitals(draft, units=units):
        case Refusals(items) if fields:
            return Refusals((*refusals, *items))
        case _:
            return Refusals(tuple(refusals))


def _sorted_out(words: Iterator[str]) -> tuple[dict[str, str], list[Refusal]]:
    fields: dict[str, str] = {}
    refusals: list[Refusal] = []
    places = iter(_BARE_ORDER)
    for word in words:
        field, value = _placed(word, words, places)
        if not field:
            refusals.append(Refusal("line", f"“{word[:_SHOWN]}” is not part of a reading."))
        elif field in fields:
            refusals.append(Refusal(field, f"{_spoken(field)} stands there twice."))
        elif value:
            fields[field] = value
    return fields, refusals


def _placed(word: str, rest: Iterator[str], places: Iterator[str]) -> tuple[str, str]:
    if word in PREFIXES:
        return PREFIXES[word], next(rest, "?")
    if "/" in word and word[0].isdigit():
        return "pressure", word
    if word == "-" or word.isdigit():
        return next(places, ""), word.replace("-", "")
    if word.endswith("%"):
        return "spo2", word[:-1]
    return _named(word)


def _named(word: str) -> tuple[str, str]:
    if word in SEEN_WORDS:
        return SEEN_WORDS[word]
    oxygen = _OXYGEN.fullmatch(word)
    if word == "air":
        return "oxygen", "air"
    if oxygen is not None:
        return "oxygen", f"oxygen {oxygen.group(1)} l/min" if oxygen.group(1) else "oxygen"
    if word in POSTURES:
        return "posture", word
    if word in SOURCES:
        return "source", word
    return _joined(word)


def _joined(word: str) -> tuple[str, str]:
    """A prefix and the value that is joined to it."""
    joined = _SIGNED.fullmatch(word) or _JOINED.fullmatch(word)
    name, value = [part for part in joined.groups() if part] if joined else ("", "")
    return (PREFIXES[name], value) if name in PREFIXES else ("", word)


def _words(text: str) -> Iterator[str]:
    words: list[str] = []
    for word in text.lower().split():
        if word in _UNITS and words and "/" in words[-1]:
            words[-1] += word
        else:
            words.append(word)
    return iter(words[1:] if words[:1] == ["-"] else words)


def _spoken(field: str) -> str:
    return _SPOKEN.get(field, field.capitalize())


_SPOKEN = {
    "spo2": "SpO₂",
    "moaas": "MOAA/S",
    "rass": "RASS",
    "poss": "POSS",
    "talks": "Able to talk",
    "doubt": "The reason for doubt",
    "arm": "The cuff's arm",
    "probe_arm": "The probe's arm",
}
