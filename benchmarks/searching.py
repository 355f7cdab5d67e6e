"""The first results over 90,000 notes in the encrypted index, beside the same index in plain SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from statistics import median

from benchmarks.desks import PASSPHRASE, client, filled, fresh_desk, notes, opened, vocabulary
from benchmarks.figure import Figure
from benchmarks.timing import MS, by_turns, share_of, taken_s
from kapdesk.chart.model import Fact
from kapdesk.chart.search import quoted, search
from kapdesk.desk.desk import Desk, open_desk

NOTES = 90_000
LIMIT = 50
ROUNDS = 5
TURNS = 101
OPENINGS = 7
SPARE_CONNECTIONS = 3


def figures() -> tuple[Figure, ...]:
    """Hot, and on a connection that has just been made."""
    facts = notes(NOTES)
    questions = tuple(_questions())
    plain = _plain_index(facts)
    with fresh_desk() as desk:
        book = client(desk)
        filled(desk, book, opened(desk, book), facts)

        def ours(number: int) -> None:
            search(desk.ledger, questions[number % len(questions)], limit=LIMIT)

        def rival(number: int) -> None:
            asked = (quoted(questions[number % len(questions)]), LIMIT)
            plain.execute(_PLAIN, asked).fetchall()

        pair = by_turns(ours, rival, rounds=ROUNDS, turns=TURNS)
        desk.vault.close()
        fresh = [s for _ in range(OPENINGS) for s in _on_new_connections(desk, questions)]
    hot = median(pair.all_ours_s()) * MS
    p99, floor = share_of(pair.all_ours_s(), 0.99) * MS, pair.told("the same index in plain SQLite")
    new = median(fresh) * MS
    return (
        Figure(
            "First results over 90,000 notes, hot", hot, "ms", f"p99 {p99:.2f} ms; {floor}", 1.0
        ),
        Figure(
            "First results on a new connection", new, "ms", f"longest {max(fresh) * MS:.2f} ms", 5.0
        ),
    )


_PLAIN = "SELECT rowid, words FROM search WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"


def _questions() -> Iterator[str]:
    """What people type: a common word, a rare one, the beginning of one, two at once, one that is nowhere."""
    words = vocabulary()
    for rank in range(20):
        yield words[10 + rank * 3]
        yield words[-1 - rank]
        yield words[rank * 50][:3]
        yield f"{words[60 + rank]} {words[80 + rank]}"
        yield f"{words[100 + rank * 7]} {words[140 + rank * 3][:4]}"
    yield "nowherefound"


def _plain_index(facts: list[Fact]) -> sqlite3.Connection:
    plain = sqlite3.connect(":memory:")
    plain.execute(
        "CREATE VIRTUAL TABLE search USING fts5 (words,"
        " tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0)"
    )
    plain.executemany("INSERT INTO search (words) VALUES (?)", ((f.words(),) for f in facts))
    plain.commit()
    return plain


def _on_new_connections(desk: Desk, questions: tuple[str, ...]) -> Iterator[float]:
    """Times of searches that find every connection taken, and so make their own."""
    again = open_desk(desk.vault.folder, passphrase=PASSPHRASE)
    try:
        with ExitStack() as taken:
            for number in range(SPARE_CONNECTIONS):
                taken.enter_context(again.ledger.reading())
                yield taken_s(partial(search, again.ledger, questions[number], limit=LIMIT))
    finally:
        again.close()
