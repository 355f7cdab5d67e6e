"""The demo's clients whose work is whole: shipped scripts, moved to days on which nobody else comes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kapdesk.rehearsal.shelf import shipped_script

EMDR_WORK, PARTS_WORK = "emdr", "parts-year"
WORKED = (EMDR_WORK, PARTS_WORK)
"""The shipped scripts that tell whole pieces of work."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLIENT = re.compile(r"^client .*$", re.MULTILINE)
_ADOPTS = re.compile(r"^adopt .*$", re.MULTILINE)
_BEGINS = re.compile(r"^day +(\S+)$", re.MULTILINE)


def worked_days(
    today: date, taken: frozenset[date], client: str, name: str = EMDR_WORK
) -> Iterator[tuple[date, tuple[str, ...]]]:
    """Each day of a shipped script with its lines, the last before ``today`` and none on a day that is ``taken``.

    ``client`` is the code its client gets.
    """
    text = shipped_script(name).read_text(encoding="utf-8")
    heads = list(_BEGINS.finditer(text))
    days = [date.fromisoformat(head[1]) for head in heads]
    moved = _moved(days, today, taken)
    who, adopts = (_first(pattern, text) for pattern in (_CLIENT, _ADOPTS))
    who = re.sub(r"^client +\S+", f"client {client}", who)
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for day, head, end in zip(days, heads, ends, strict=True):
        rest = _ADOPTS.sub("", _CLIENT.sub("", text[head.end() : end]))
        later = _DAY.sub(lambda found: (date.fromisoformat(found[0]) + moved).isoformat(), rest)
        lines = (f"day {(day + moved).isoformat()}", who, adopts, *later.strip().splitlines())
        yield day + moved, lines


def _moved(days: list[date], today: date, taken: frozenset[date]) -> timedelta:
    """How far the days move: to the latest that are free, each on its own day of the week."""
    latest = (today - days[-1]).days - 1
    weeks = latest // 7
    while any(day + timedelta(weeks=weeks) in taken for day in days):
        weeks -= 1
    return timedelta(weeks=weeks)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if found is None:
        raise ValueError("the worked script names no client, or adopts nothing")
    return found[0]
