"""One entry saved: encrypted, chained, listed and indexed, beside a bare insert of the same body."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from benchmarks.desks import client, filled, fresh_desk, notes, opened, reading
from benchmarks.figure import Figure
from benchmarks.timing import MS, by_turns, share_of
from kapdesk.chart.model import Act, Fact

ROUNDS = 7
TURNS = 200
ALREADY_THERE = 5000


@contextmanager
def plain_book(path: Path) -> Iterator[sqlite3.Connection]:
    """The rival: the standard library's SQLite, write-ahead log, every commit forced to the disk."""
    with closing(sqlite3.connect(path, isolation_level=None)) as book:
        book.execute("PRAGMA journal_mode=WAL")
        book.execute("PRAGMA synchronous=FULL")
        book.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, body BLOB NOT NULL)")
        yield book


def figures() -> tuple[Figure, ...]:
    """The ratio of a save, and the slowest of a hundred."""
    facts: list[Fact] = []
    for number, note in enumerate(notes(ROUNDS * TURNS + 1)):
        facts.append(note if number % 2 else reading(number))
    with fresh_desk() as desk, plain_book(desk.vault.folder.parent / "plain.db") as plain:
        book = client(desk)
        sitting = opened(desk, book)
        filled(desk, book, sitting, notes(ALREADY_THERE))
        bodies = [desk.ledger.codec.encode(fact) for fact in facts]

        def ours(number: int) -> None:
            desk.ledger.commit(book, [Act(facts[number], desk.clock.now())], sitting=sitting)

        def rival(number: int) -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.execute("INSERT INTO entry (body) VALUES (?)", (bodies[number],))
            plain.execute("COMMIT")

        pair = by_turns(ours, rival, rounds=ROUNDS, turns=TURNS)
    slowest, theirs = (share_of(s, 0.99) * MS for s in (pair.all_ours_s(), pair.all_rival_s()))
    return (
        Figure("Save one entry", pair.ratio, "×", pair.told("stdlib SQLite, WAL, FULL"), 1.6),
        Figure("Save one entry, p99", slowest, "ms", f"{theirs:.2f} ms, the same SQLite", 2.5),
    )
