"""What is due after sessions, and how an appointment stands: pure, each wait with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kapdesk.kernel.day import say_day
from kapdesk.kernel.ids import PRACTICE
from kapdesk.kernel.instant import Instant
from kapdesk.people.model.appointments import KEPT, MISSED, PLANNED, Appointment
from kapdesk.people.model.today import (
    BACKUP,
    CALL,
    CONTACT,
    FROM_PAPER,
    INTEGRATION,
    OPEN,
    ORDER,
    PAPER,
    SOBER,
    UNSIGNED,
    Known,
    Look,
    Recheck,
    Session,
    Task,
    Waits,
)

HOUR_S = 3600.0
HORIZON_S = 14 * 24 * HOUR_S
"""What was never done after a session is listed this long; the client's page keeps it for ever.  source kd-horizon."""
BACKUP_S = 24 * HOUR_S
"""A backup older than this is said to be old.  source kd-backup."""

YEARLESS_DAYS = 180
"""So near a day is said without its year: no other one is meant."""

_DATELESS = Instant(0)


def tasks_of(known: Known, waits: Waits, now: Instant) -> tuple[Task, ...]:
    """Everything due for one client.  source kap-2.2, kap-3.6."""
    recent = [
        one for one in known.sessions if one.ended and now.seconds_since(one.ended) <= HORIZON_S
    ]
    return (
        *_sittings(known),
        *_papers(known),
        *(task for one in recent if one.dosed for task in _call(known, one, waits, now)),
        *_booking(known, waits, now),
    )


def sober_task(one: Recheck, label: str, now: Instant) -> Task | None:
    """A target to be looked at again, sober; nothing once it has waited as long as anything is listed.

    source emdr-4.8
    """
    if now.seconds_since(one.opens) > HORIZON_S:
        return None
    words, detail = (
        f"Look at {one.name} again, sober",
        f"finished under effect {moment_words(one.finished, now)}",
    )
    return Task(SOBER, one.book, label, words, detail, about=one.about, opens=one.opens)


def look_task(one: Look, label: str, now: Instant) -> Task | None:
    """Something to be looked at again from its day on; nothing once it waited as long as anything is listed.

    source art-1.6, art-2.3, art-2.9
    """
    if now < one.by or now.seconds_since(one.by) > HORIZON_S:
        return None
    return Task(one.kind, one.book, label, one.words, by=one.by, about=one.about)


def backup_task(last: Instant | None, now: Instant) -> Task | None:
    """A backup, when there is none or it is old."""
    if last is None:
        return Task(BACKUP, PRACTICE, "", "Backup", "None was made yet")
    if now.seconds_since(last) <= BACKUP_S:
        return None
    return Task(BACKUP, PRACTICE, "", "Backup", f"None since {moment_words(last, now)}")


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    """What is overdue first, then by kind and by when it should be done."""
    return tuple(
        sorted(
            tasks,
            key=lambda task: (
                not task.overdue,
                ORDER.index(task.kind),
                task.by or _DATELESS,
                task.label,
            ),
        )
    )


def state_words(one: Appointment, session: Session | None, now: Instant) -> str:
    """How an appointment stands; ``session`` is the one of that client on that day."""
    if session is not None and session.ended is None:
        return "session open"
    if one.state == KEPT or (session is not None and one.state == PLANNED):
        return "came"
    if one.state == MISSED:
        return "did not come"
    if now < one.starts:
        return f"in {wait_words(one.starts.seconds_since(now))}"
    return "now" if now < one.ends else "came, or not?"


def wait_words(seconds: float) -> str:
    """A wait as it is said: ``2 h 10 min``."""
    minutes = max(1, round(seconds / 60))
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"


def moment_words(moment: Instant, now: Instant) -> str:
    """A moment as it is said near today: ``16:20``, ``tomorrow 16:20``, ``Tue 24 Nov, 16:20``."""
    days = (moment.local().date() - now.local().date()).days
    near = {0: "", 1: "tomorrow ", -1: "yesterday "}
    if days in near:
        return f"{near[days]}{moment.hm()}"
    day = moment.day().rsplit(" ", 1)[0] if abs(days) < YEARLESS_DAYS else moment.day()
    return f"{day}, {moment.hm()}"


def by_words(task: Task, now: Instant) -> str:
    """Until when a task is to be done, since when it is overdue, from when it may be; empty without a moment."""
    if task.opens is not None:
        may = "from" if now < task.opens else "since"
        return f"{may} {moment_words(task.opens, now)}"
    if task.by is None:
        return ""
    if task.overdue:
        return f"overdue since {moment_words(task.by, now)}"
    return f"by {moment_words(task.by, now)}"


def _sittings(known: Known) -> Iterator[Task]:
    for one in known.sessions:
        of = f"session of {one.opened.day()}, {one.opened.hm()}"
        if one.ended is None and one.from_paper:
            yield _task(FROM_PAPER, known, "Session from paper, half typed in", of, one.sitting)
        elif one.ended is None:
            yield _task(OPEN, known, "Session still open", of, one.sitting)
        elif not one.signed:
            yield _task(UNSIGNED, known, "Session not signed", of, one.sitting)


def _papers(known: Known) -> Iterator[Task]:
    for paper in known.papers:
        detail = " · ".join(part for part in (f"of {say_day(paper.day)}", paper.text) if part)
        yield _task(PAPER, known, "Paper to enter", detail, paper.id)


def _call(known: Known, session: Session, waits: Waits, now: Instant) -> Iterator[Task]:
    """A call the same evening, or within the practice's hours.  source kap-2.2."""
    mine = [call for call in known.calls if call.said.sitting == session.sitting]
    if session.ended is None or not waits.follow_up_h or any(call.reached for call in mine):
        return
    by = session.ended.plus_s(waits.follow_up_h * HOUR_S)
    tried = f"nobody reached {moment_words(mine[-1].at, now)} · " if mine else ""
    detail = f"{tried}session ended {moment_words(session.ended, now)}"
    yield _task(CALL, known, "Follow-up call", detail, session.sitting, by, now)


def _booking(known: Known, waits: Waits, now: Instant) -> Iterator[Task]:
    """After the latest session: a next contact, and an integration session in time.  source kap-2.2, kap-3.6."""
    last = next((one for one in reversed(known.sessions) if not one.of_sets), None)
    if last is None or last.ended is None or not last.dosed:
        return
    if now.seconds_since(last.ended) > HORIZON_S:
        return
    ended = last.ended
    booked = [one for one in known.appointments if one.counts and one.starts > ended]
    by = ended.plus_s(waits.integration_h * HOUR_S)
    if not booked:
        within = f"integration within {waits.integration_h} h · " if waits.integration_h else ""
        detail = f"{within}session ended {moment_words(ended, now)}"
        until = by if waits.integration_h else None
        yield _task(CONTACT, known, "No next contact booked", detail, last.sitting, until, now)
    elif waits.integration_h:
        yield from _integration(known, last, booked, by, now)


def _integration(
    known: Known, last: Session, booked: list[Appointment], by: Instant, now: Instant
) -> Iterator[Task]:
    meant = [one for one in booked if one.kind == INTEGRATION]
    if any(one.starts <= by for one in meant) or (meant and now > by):
        return
    words = "Integration booked late" if meant else "Integration not booked"
    found = f"booked {moment_words(meant[0].starts, now)} · " if meant else ""
    detail = f"{found}session ended {moment_words(last.ended or now, now)}"
    yield _task(INTEGRATION, known, words, detail, last.sitting, by, now)


def _task(
    kind: str,
    known: Known,
    words: str,
    detail: str,
    about: str,
    by: Instant | None = None,
    now: Instant = _DATELESS,
) -> Task:
    overdue = by is not None and now > by
    return Task(kind, known.book, known.label, words, detail, by, overdue, about)
