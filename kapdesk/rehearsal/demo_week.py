"""The days around the demo's today: what is booked, who was called, what waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kapdesk.rehearsal.demo_before import since

UNSIGNED, OVERDUE = 1, 5
"""Which clients had a session of late: one nobody signed yet, one nobody was reached after."""

_BOOKED = (
    (3, "dosing", 0, "10:00", "13:00", "room 2"),
    (4, "preparation", 0, "13:30", "14:30", "room 1"),
    (1, "integration", 0, "16:00", "17:00", "room 1"),
    (2, "dosing", 1, "09:00", "12:00", "room 2"),
    (0, "integration", 2, "11:00", "12:00", ""),
    (6, "follow-up call", 3, "17:30", "17:45", "by phone"),
    (OVERDUE, "other", 5, "15:00", "15:30", "with the prescriber"),
)
"""Client, what for, days from today, from, to, where."""


def last_sessions(today: date, clients: int, session: int) -> Iterator[tuple[date, int, int]]:
    """The sessions of the last days: which day, which client, which session."""
    for client, days_ago in ((UNSIGNED, 2), (OVERDUE, 4)):
        if client < clients:
            yield today - timedelta(days=days_ago), client, session


def evenings(today: date, clients: int) -> Iterator[tuple[date, int, tuple[str, ...]]]:
    """What was written in the evenings before today: the day, the client, its lines."""
    yesterday = today - timedelta(days=1)
    if clients > UNSIGNED:
        called = '18:10 called client "slept on the way home, has eaten, feels light"'
        yield today - timedelta(days=2), UNSIGNED, (called,)
    if clients > OVERDUE:
        yield today - timedelta(days=4), OVERDUE, ("18:20 called nobody",)
    for client, kind, ahead, begin, end, place in _BOOKED:
        if client < clients:
            day = (today + timedelta(days=ahead)).isoformat()
            line = f'18:30 appointment "{kind}" {day} {begin} {end} "{place}"'
            yield yesterday, client, (line,)
    for client in range(clients):
        if lines := since(client):
            yield yesterday, client, lines
    if clients > UNSIGNED:
        yield yesterday, 0, ('18:40 paper "readings from 10:15 to 10:50, the power was out"',)
