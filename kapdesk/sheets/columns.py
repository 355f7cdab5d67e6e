"""The columns of a list as they are typed, one a line: ``How old: number 0 to 120 years, may stay empty``."""

from __future__ import annotations

import re

import msgspec

from kapdesk.sheets.keys import key_from, number_in, options_from
from kapdesk.sheets.model import Choice, Column, Day, Number, Option, Reach, Scale, Words

HOW_TO_WRITE = (
    "One a line, its name, a colon and what it holds: words; date; number 0 to 120 years; "
    "scale 0..10; choice of one / other. “, may stay empty” behind it lets it stay empty."
)
EMPTY = ", may stay empty"
NO_COLON = "“{}” has no colon. {}"
NOT_READ = "“{}” is not understood. {}"

_NUMBER = re.compile(r"(?P<whole>whole )?number (?P<low>\S+) to (?P<high>\S+)(?: (?P<unit>.+))?")
_SCALE = re.compile(r"scale(?: (?P<reach>\S+))?(?: from (?P<low>.+?) to (?P<high>.+))?")


def column_lines(columns: tuple[Column, ...]) -> str:
    """Every column as it can be typed again."""
    return "\n".join(f"{one.asks}: {_said(one)}{EMPTY if one.optional else ''}" for one in columns)


def read_columns(text: str, known: tuple[Column, ...]) -> tuple[Column, ...] | str:
    """The columns, or why a line is none; one that was there keeps its key, and its options theirs."""
    before = {one.asks.casefold(): one for one in known}
    taken = {one.key for one in known}
    found: list[Column] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        asks, colon, holds = line.rpartition(": ")
        if not colon:
            return NO_COLON.format(line[:40], HOW_TO_WRITE)
        was = before.pop(asks.casefold(), None)
        key = was.key if was is not None else key_from(asks, taken)
        taken.add(key)
        options = was.options if isinstance(was, Choice) else ()
        column = _column(key, asks, holds.removesuffix(EMPTY), options)
        if column is None:
            return NOT_READ.format(holds[:40], HOW_TO_WRITE)
        may_stay = holds.endswith(EMPTY)
        found.append(msgspec.structs.replace(column, optional=may_stay))
    return tuple(found)


def _said(column: Column) -> str:
    match column:
        case Number(low=low, high=high, unit=unit, whole=whole):
            return f"{'whole ' if whole else ''}number {low:g} to {high:g} {unit}".strip()
        case Choice(options=options):
            return f"choice of {' / '.join(option.words for option in options)}"
        case Scale(reach=reach, low=low_words, high=high_words):
            ends = f" from {low_words} to {high_words}" if low_words and high_words else ""
            return f"scale {reach.value}{ends}"
        case Day():
            return "date"
        case _:
            return "words"


def _column(key: str, asks: str, holds: str, known: tuple[Option, ...]) -> Column | None:
    if holds == "words":
        return Words(key=key, asks=asks)
    if holds == "date":
        return Day(key=key, asks=asks)
    if holds.startswith("choice of "):
        words = "\n".join(holds.removeprefix("choice of ").split(" / "))
        return Choice(key=key, asks=asks, options=options_from(words, known))
    return _number(key, asks, holds) or _scale(key, asks, holds)


def _number(key: str, asks: str, holds: str) -> Number | None:
    found = _NUMBER.fullmatch(holds)
    low = number_in(found["low"]) if found else None
    high = number_in(found["high"]) if found else None
    if found is None or low is None or high is None:
        return None
    whole, unit = bool(found["whole"]), found["unit"] or ""
    return Number(key=key, asks=asks, low=low, high=high, unit=unit, whole=whole)


def _scale(key: str, asks: str, holds: str) -> Scale | None:
    found = _SCALE.fullmatch(holds)
    reach = (found["reach"] if found else None) or Reach.TEN.value
    if found is None or reach not in tuple(Reach):
        return None
    low, high = found["low"] or "", found["high"] or ""
    return Scale(key=key, asks=asks, low=low, high=high, reach=Reach(reach))
