"""The day as rows to choose from: who comes, who comes in the days after, what is due."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.kernel.instant import Instant
from kapdesk.people.model.today import Task, Visit
from kapdesk.people.rules.today import by_words
from ui.kit.row_list import Row


def visit_rows(visits: Iterable[Visit]) -> tuple[Row, ...]:
    """Today's appointments in order: times and code, what for, how it stands."""
    return tuple(
        Row(
            one.appointment.id,
            f"{one.appointment.span()}   {one.label}",
            _what_for(one),
            one.state,
            "accent" if one.sitting else "quiet",
        )
        for one in visits
    )


def coming_rows(visits: Iterable[Visit]) -> tuple[Row, ...]:
    """Those of the days after: the day first."""
    return tuple(
        Row(
            one.appointment.id,
            f"{_short_day(one.appointment.starts)}   {one.appointment.span()}   {one.label}",
            _what_for(one),
        )
        for one in visits
    )


def task_rows(tasks: Iterable[Task], now: Instant) -> tuple[Row, ...]:
    """What is due: what and for whom, about what, and until when, overdue said in words."""
    return tuple(
        Row(
            one.key,
            f"{one.words}   {one.label}".rstrip(),
            one.detail,
            by_words(one, now),
            "notice" if one.overdue else "quiet",
        )
        for one in tasks
    )


def counted(number: int, one: str, many: str) -> str:
    """A count with its word; empty for none."""
    if not number:
        return ""
    return f"{number} {one if number == 1 else many}"


def _what_for(visit: Visit) -> str:
    place = visit.appointment.place
    kind = visit.appointment.kind.capitalize()
    return f"{kind} · {place}" if place else kind


def _short_day(moment: Instant) -> str:
    return moment.day().rsplit(" ", 1)[0]
