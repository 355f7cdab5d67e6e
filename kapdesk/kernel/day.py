"""Calendar days: read as a person writes them, said as a person reads them."""

from __future__ import annotations

import re
from datetime import date

from kapdesk.kernel.instant import MONTHS

HOW_TO_WRITE = "Write it as 1984-03-02 or 2 Mar 1984."

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})", re.ASCII)
_NAMED = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})", re.ASCII)


def read_day(text: str) -> date | None:
    """The day a text names, None when it names none.  A date with slashes is none: two countries read it two ways."""
    text = text.strip()
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _NAMED.fullmatch(text):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def say_day(iso: str) -> str:
    """An ISO day as it is read: ``2 Mar 1984``; empty for none.  raises ValueError when it is not ISO."""
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def years_between(earlier: date, later: date) -> int:
    """Whole years, as an age is counted: one more on each birthday."""
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    short = word[:3].title()
    return MONTHS.index(short) + 1 if short in MONTHS else 0
