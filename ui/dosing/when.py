"""When something happened, from a short text: by the wall while a session runs, from the paper when typed in later."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from kapdesk.chart.model import SittingOpened
from kapdesk.dosing.model.facts import FACTS
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.instant import Instant

WHEN = "at"
EARLY_S = 6 * 3600.0
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)
_AGO = re.compile(r"[-−]\s*([0-9]{1,3})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Times:
    """How times are read in one session.  ``begun`` and ``last`` are known where it is typed in from paper."""

    now: Instant
    begun: Instant | None = None
    last: str = ""

    @property
    def on_paper(self) -> bool:
        """Whether every line needs the time that stands on the paper."""
        return self.begun is not None

    def read(self, text: str) -> Instant | Refusals | None:
        """The moment meant; None for now, which only a running session has."""
        return parse_when(text, self.now) if self.begun is None else _on_paper(text, self.begun)


def times_of(view: DosingView, now: Instant) -> Times:
    """How times are read in this session; ``last`` is the time of the line written last."""
    if not view.from_paper or view.opened is None:
        return Times(now)
    told = [
        line.entry.at
        for line in view.timeline.lines
        if isinstance(line.entry.fact, (SittingOpened, *FACTS))
    ]
    return Times(now, view.opened.at, told[-1].hm())


def parse_when(text: str, now: Instant) -> Instant | Refusals | None:
    """The moment meant: ``10:27`` the last time the wall showed it, ``-5`` five minutes ago, nothing for now."""
    text = text.strip()
    if not text:
        return None
    if found := _AGO.fullmatch(text):
        return now.plus_s(-60.0 * int(found.group(1)))
    if found := _CLOCK.fullmatch(text):
        then = _showing(now, found)
        return Instant.of(then if then <= now.local() else then - timedelta(days=1))
    return refused(WHEN, "Write the time as 10:27, or minutes ago as -5. Empty means now.")


def parse_begin(day: str, clock: str, now: Instant) -> Instant | Refusals:
    """When a session on paper began; a date and a time, both written out and both past."""
    date, found = read_day(day), _CLOCK.fullmatch(clock.strip())
    against = [] if date else [Refusal("day", HOW_TO_WRITE)]
    against += [] if found else [Refusal("time", "Write the time as 10:27.")]
    if date is None or found is None:
        return Refusals(tuple(against))
    day_of = now.local().replace(year=date.year, month=date.month, day=date.day)
    begun = Instant.of(_showing(Instant.of(day_of), found))
    return begun if begun <= now else refused("day", "That lies ahead.")


def _on_paper(text: str, begun: Instant) -> Instant | Refusals:
    """The first time the wall showed it from six hours before the session began."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return refused(WHEN, "Write the time that stands on the paper, as 10:27.")
    earliest = begun.plus_s(-EARLY_S)
    then = _showing(earliest, found)
    return Instant.of(then if then >= earliest.local() else then + timedelta(days=1))


def _showing(near: Instant, found: re.Match[str]) -> datetime:
    hour, minute = int(found.group(1)), int(found.group(2))
    return near.local().replace(hour=hour, minute=minute, second=0, microsecond=0)
