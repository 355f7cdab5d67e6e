"""When something happened, from a short text beside a form; empty means now."""

from __future__ import annotations

import re
from datetime import timedelta

from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.instant import Instant

WHEN = "at"
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
_AGO = re.compile(r"[-−]\s*([0-9]{1,3})")


def parse_when(text: str, now: Instant) -> Instant | Refusals | None:
    """The moment meant: ``10:27`` the last time the wall showed it, ``-5`` five minutes ago, nothing for now."""
    text = text.strip()
    if not text:
        return None
    if found := _AGO.fullmatch(text):
        return now.plus_s(-60.0 * int(found.group(1)))
    if found := _CLOCK.fullmatch(text):
        return _last_at(now, int(found.group(1)), int(found.group(2)))
    return refused(WHEN, "Write the time as 10:27, or minutes ago as -5. Empty means now.")


def _last_at(now: Instant, hour: int, minute: int) -> Instant:
    wall = now.local()
    then = wall.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return Instant.of(then if then <= wall else then - timedelta(days=1))
