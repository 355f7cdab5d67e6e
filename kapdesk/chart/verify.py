"""Whether the ledger is whole: every seal, every digest, every erasure, and the tip outside the book."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart import chain
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import BodyErased, SittingSigned
from kapdesk.chart.rows import ROW_WIDTH, WITH_BODY, Columns, Cursor, Row
from kapdesk.chart.tip import Tip
from kapdesk.vault.errors import VaultDamaged

_MOST_PROBLEMS = 20
_EVERY = (
    WITH_BODY.replace("SELECT entry.*,", "SELECT entry.*, book_salt.salt, erased.by_seq,")
    + """LEFT JOIN erased ON erased.seq = entry.seq
    LEFT JOIN book_salt ON book_salt.book = entry.book ORDER BY entry.seq"""
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found.  ``problems`` are sentences, the first bad entry first."""

    ok: bool
    entries: int
    erased: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TipVerdict:
    """How the book stood against its tip when it was opened; ``sentence`` is empty when all is usual."""

    lost: bool
    sentence: str


def verify(ledger: Ledger) -> Verdict:
    """Everything checked: the file, the chain, the bodies that are left, signatures, pictures, the tip.

    A file too damaged to be read to its end is a problem like any other.  raises Trouble for the disk's faults.
    """
    problems: list[str] = []
    walk = _Walk(ledger)
    try:
        for found in (_outside_problems(ledger), walk.problems()):
            problems += found
    except VaultDamaged as damage:
        problems.append(damage.sentence)
    return Verdict(not problems, walk.entries, walk.erased, tuple(problems[:_MOST_PROBLEMS]))


def tip_verdict(ledger: Ledger) -> TipVerdict:
    """Whether entries that were once written are missing from the end; asked of the book as it was opened."""
    tip, head = ledger.found_tip, ledger.found_head
    if tip is None:
        return TipVerdict(False, _no_tip_words(ledger))
    if tip.seq > head.seq:
        return TipVerdict(True, _missing_words(ledger, tip))
    with ledger.reading() as cursor:
        found = cursor.execute("SELECT mac FROM entry WHERE seq = ?", (tip.seq,)).fetchone()
    if found is None or found[0].hex() != tip.mac:
        return TipVerdict(
            True, f"Entry {tip.seq} is not the one that was last known here; the book was replaced."
        )
    return TipVerdict(False, "")


def _no_tip_words(ledger: Ledger) -> str:
    if ledger.found_head == chain.START:
        return ""
    if ledger.found_slots:
        return "The tip beside this vault cannot be read, so a lost end of the book would not show."
    return "No tip lies beside this vault, so a lost end would not show.  After a restore this is usual."


def _missing_words(ledger: Ledger, tip: Tip) -> str:
    count = tip.seq - ledger.found_head.seq
    missing = "1 entry is missing" if count == 1 else f"{count} entries are missing"
    with ledger.reading() as cursor:
        last = cursor.execute(
            "SELECT * FROM entry WHERE seq = ?", (ledger.found_head.seq,)
        ).fetchone()
    if last is None:
        return f"{missing}: the book is empty, and it was not."
    since = Row._make(last).recorded
    return f"{missing} since {since.hm()} on {since.day()}."


def _outside_problems(ledger: Ledger) -> Iterator[str]:
    """What the tip and the file itself say."""
    tip = tip_verdict(ledger)
    if tip.lost:
        yield tip.sentence
    yield from ledger.vault.check_file()


class _Walk:
    """One pass over the chain, in order."""

    def __init__(self, ledger: Ledger) -> None:
        self.entries = 0
        self.erased = 0
        self._ledger = ledger
        self._before = chain.START
        self._seals: dict[int, str] = {}
        self._erasures: list[tuple[Row, int]] = []
        self._erased_by: dict[int, str] = {}
        self._signatures: list[tuple[int, SittingSigned]] = []

    def problems(self) -> Iterator[str]:
        with self._ledger.reading() as cursor:
            rows = cursor.execute(_EVERY)
            while (columns := rows.fetchone()) is not None:
                yield from self._problems_of(columns)
            yield from self._problems_across()
            yield from _picture_problems(cursor)

    def _problems_of(self, columns: Columns) -> Iterator[str]:
        row = Row._make(columns[:ROW_WIDTH])
        salt, by_seq, tag, reason, fact = columns[ROW_WIDTH:]
        self.entries += 1
        if row.seq != self._before.seq + 1:
            yield _gap_words(self._before.seq + 1, row.seq - 1)
        elif row.mac != chain.mac_of(self._ledger.chain_key, self._before.mac, row):
            yield f"The line of {_name(row)} was changed after it was written."
        self._before = chain.Head(row.seq, row.mac)
        self._seals[row.seq] = row.mac.hex()
        if tag is None:
            yield from self._bodiless(row, by_seq)
        elif salt is None or row.digest != chain.digest_of(salt, tag, reason, fact):
            yield f"The words of {_name(row)} were changed after they were written."
        elif by_seq is not None:
            yield f"The words of {_name(row)} were erased and put back."
        else:
            self._note(row, tag, fact)

    def _problems_across(self) -> Iterator[str]:
        """What only shows once every entry was seen."""
        if self._before != self._ledger.head:
            yield "The book was changed while it was checked."
        for row, by_seq in self._erasures:
            if self._erased_by.get(by_seq) != row.id:
                yield f"The words of {_name(row)} are gone, and no erasure says so."
        for seq, signed in self._signatures:
            if self._seals.get(signed.upto_seq) != signed.digest:
                yield f"The signature in entry {seq} does not fit what it signed."

    def _bodiless(self, row: Row, by_seq: int | None) -> Iterator[str]:
        if by_seq is None:
            yield f"The words of {_name(row)} are gone, and no erasure says so."
            return
        self.erased += 1
        self._erasures.append((row, by_seq))

    def _note(self, row: Row, tag: str, body: bytes) -> None:
        fact = self._ledger.codec.decode(tag, body)
        if isinstance(fact, BodyErased):
            self._erased_by[row.seq] = fact.entry
        elif isinstance(fact, SittingSigned):
            self._signatures.append((row.seq, fact))


def _picture_problems(cursor: Cursor) -> Iterator[str]:
    for digest, picture in cursor.execute("SELECT digest, bytes FROM blob").fetchall():
        if hashlib.sha256(picture).hexdigest() != digest:
            yield f"The picture {digest[:8]} was changed after it was kept."


def _gap_words(first: int, last: int) -> str:
    return (
        f"Entry {first} is missing." if first >= last else f"Entries {first} to {last} are missing."
    )


def _name(row: Row) -> str:
    return f"entry {row.seq} of {row.recorded.hm()} on {row.recorded.day()}"
