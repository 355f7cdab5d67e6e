"""Opening a client with 60 sittings of 200 entries, beside reading the same bodies from plain SQLite."""

from __future__ import annotations

import json
import sqlite3
from statistics import median

from benchmarks.desks import client, fresh_desk, notes, opened, reading
from benchmarks.figure import Figure
from benchmarks.timing import MS, Pair, by_turns
from kapdesk.chart.model import Fact
from kapdesk.desk.desk import Desk
from kapdesk.kernel.ids import BookId

SITTINGS = 60
ENTRIES = 200
ROUNDS = 5
TURNS = 5


def figures() -> tuple[Figure, ...]:
    """The client's page as it opens, and with every sitting read."""
    with fresh_desk() as desk:
        book = client(desk)
        plain = _filled(desk, book)

        def floor(_: int) -> None:
            for (body,) in plain.execute("SELECT body FROM entry ORDER BY seq"):
                json.loads(body)

        page = by_turns(lambda _: desk.people.card(book), floor, rounds=ROUNDS, turns=TURNS)
        whole = by_turns(lambda _: desk.people.whole_card(book), floor, rounds=ROUNDS, turns=TURNS)
    return (
        _figure("Open a client of 60 sittings × 200 entries", page, 150.0),
        _figure("The same with every sitting read", whole, None),
    )


def _figure(title: str, pair: Pair, goal: float | None) -> Figure:
    beside = f"{pair.ratio:.2f} × {pair.told('all bodies from plain SQLite through json')}"
    return Figure(title, median(pair.all_ours_s()) * MS, "ms", beside, goal)


def _filled(desk: Desk, book: BookId) -> sqlite3.Connection:
    """Writes the sittings; the same bodies in a plain book."""
    plain = sqlite3.connect(":memory:")
    plain.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, body BLOB NOT NULL)")
    for _ in range(SITTINGS):
        sitting = opened(desk, book)
        facts: list[Fact] = notes(ENTRIES - 2)
        facts[::2] = [reading(number) for number in range(0, len(facts), 2)]
        desk.sittings.record(sitting, facts)
        desk.sittings.close(sitting)
        bodies = ((desk.ledger.codec.encode(fact),) for fact in facts)
        plain.executemany("INSERT INTO entry (body) VALUES (?)", bodies)
    return plain
