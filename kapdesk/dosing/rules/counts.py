"""How often this client was dosed before, as plain facts.  Nothing is made of them.  source kap-2.3."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kapdesk.dosing.model.beside import Earlier
from kapdesk.kernel.instant import Instant

MONTH_DAYS = 30
QUARTER_DAYS = 90
"""The two stretches the counts look back over.  unit days; source kap-2.3."""

NONE_YET = "No dose is on file for this client before this session."


def counts_words(earlier: Sequence[Earlier], now: Instant) -> str:
    """Doses and sessions on file before a moment, days since the last, and sessions in the last 30 and 90 days.

    A session counts when a dose was given in it.
    """
    dosed = [one for one in earlier if one.doses]
    doses = sorted(dose for one in dosed for dose in one.doses)
    if not doses:
        return NONE_YET
    return ". ".join(_said(dosed, doses, now)) + "."


def _said(dosed: Sequence[Earlier], doses: Sequence[Instant], now: Instant) -> Iterator[str]:
    yield f"Before this session: {_many(len(doses), 'dose')} in {_many(len(dosed), 'session')}"
    last = doses[-1]
    days = days_between(last, now)
    yield f"The last {_many(days, 'day') + ' ago' if days else 'today'}, {last.day()}"
    month, quarter = (
        sum(days_between(one.opened, now) <= days for one in dosed)
        for days in (MONTH_DAYS, QUARTER_DAYS)
    )
    yield f"In the last {MONTH_DAYS} days {_many(month, 'session')}, in {QUARTER_DAYS} days {quarter}"


def days_between(earlier: Instant, later: Instant) -> int:
    """Days on the calendar from one moment to another, as the wall showed them."""
    return (later.local().date() - earlier.local().date()).days


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
