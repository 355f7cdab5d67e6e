"""The ledger: acts go in as one transaction, entries come out in the order they were written."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Collection, Iterator, Sequence

from kapdesk.chart import chain
from kapdesk.chart.codec import Codec
from kapdesk.chart.model import Act, Drawer, Entry
from kapdesk.chart.pen import Hand, Pen
from kapdesk.chart.rows import (
    IN_DRAWERS,
    WITH_BODY,
    Columns,
    Cursor,
    cursor_of,
    entries_of,
    seq_in,
    three,
)
from kapdesk.chart.tip import TIP_PURPOSE, Tips
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.vault.vault import Vault

CHART_ONLY = (Drawer.CHART,)

_AT_A_TIME = 2000


class Ledger:
    """Every entry of one vault.  Writing is one at a time; reading may happen on any thread."""

    def __init__(self, vault: Vault, codec: Codec, clock: Clock, *, author: PersonId) -> None:
        """Find the head of the chain, and the tip beside it, before anything is written."""
        self.vault = vault
        self.codec = codec
        self.clock = clock
        self.author = author
        self.chain_key = vault.derive(chain.CHAIN_PURPOSE)
        self._hand = Hand(author, vault.device, codec, self.chain_key)
        self._writing = threading.Lock()
        self._tips = Tips(vault.folder, vault.derive(TIP_PURPOSE))
        with self.reading() as cursor:
            self.head = _head(cursor)
            self._salts = {
                BookId(book): salt
                for book, salt in cursor.execute("SELECT book, salt FROM book_salt").fetchall()
            }
        self.found_head, self.found_tip = self.head, self._tips.last
        self.found_slots = self._tips.found_any

    def commit(
        self,
        book: BookId,
        acts: Sequence[Act],
        *,
        sitting: SittingId | None = None,
        recorded: Instant | None = None,
        blobs: Sequence[bytes] = (),
        clears: Sequence[tuple[str, str]] = (),
    ) -> tuple[Entry, ...]:
        """The entries of these acts, on the disk.  raises Trouble when the vault could not; then nothing is."""
        with self.transaction() as pen:
            pen.keep(blobs)
            entries = pen.write(book, acts, sitting=sitting, recorded=recorded or self.clock.now())
            pen.clear(clears)
        return entries

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Pen]:
        """Several writings that stand or fall together.  raises Trouble; then nothing was written."""
        with self._writing:
            with self.vault.writing() as book_session:
                pen = Pen(cursor_of(book_session), self._hand, self.head, self._salts)
                yield pen
            self.head = pen.head
            self._salts |= pen.fresh_salts
            self._tips.write(self.vault.device, self.head, self.clock.now())

    @contextlib.contextmanager
    def rearranging(self) -> Iterator[Cursor]:
        """One transaction for the lists alone; it writes no entry.  raises Trouble."""
        with self._writing, self.vault.writing() as book_session:
            yield cursor_of(book_session)

    @contextlib.contextmanager
    def reading(self) -> Iterator[Cursor]:
        """A steady view of the book for the rest of the chart."""
        with self.vault.reading() as book_session:
            yield cursor_of(book_session)

    def book(
        self, book: BookId, *, drawers: Collection[Drawer] = CHART_ONLY, since: int = 0
    ) -> tuple[Entry, ...]:
        """One client's entries in ledger order; those of other drawers are absent, and those up to ``since``."""
        chosen = "WHERE entry.book = ? AND entry.seq > ? AND " + IN_DRAWERS
        return self._entries(chosen, (book, since, *three(drawers)))

    def between(
        self, book: BookId, *, drawers: Collection[Drawer] = CHART_ONLY
    ) -> tuple[Entry, ...]:
        """One client's entries that belong to no meeting, in ledger order: what is known of the person."""
        chosen = "WHERE entry.book = ? AND entry.sitting IS NULL AND " + IN_DRAWERS
        return self._entries(chosen, (book, *three(drawers)))

    def sitting(
        self, sitting: SittingId, *, drawers: Collection[Drawer] = CHART_ONLY, since: int = 0
    ) -> tuple[Entry, ...]:
        """One meeting's entries in ledger order; those of other drawers are absent, and those up to ``since``."""
        chosen = (
            "WHERE entry.book = (SELECT book FROM sitting_list WHERE sitting = ?1)"
            " AND entry.sitting = ?1 AND entry.drawer IN (?2, ?3, ?4) AND entry.seq > ?5"
        )
        return self._entries(chosen, (sitting, *three(drawers), since))

    def every(self, *, drawers: Collection[Drawer] = CHART_ONLY) -> Iterator[Entry]:
        """Every entry of the vault in ledger order, read a stretch at a time."""
        seq = 0
        while stretch := self._stretch(seq):
            seq = stretch[-1].seq
            yield from (entry for entry in stretch if entry.drawer in drawers)

    def entry(self, entry: EntryId) -> Entry:
        """One entry, whatever its drawer.  raises LookupError when the ledger has none of that name."""
        try:
            seq = seq_in(entry)
        except ValueError as fault:
            raise LookupError(entry) from fault
        found = self._entries("WHERE entry.seq = ? AND entry.id = ?", (seq, entry))
        if not found:
            raise LookupError(entry)
        return found[0]

    def _stretch(self, after_seq: int) -> tuple[Entry, ...]:
        chosen = "WHERE entry.seq > ? ORDER BY entry.seq LIMIT ?"
        return self._entries(chosen, (after_seq, _AT_A_TIME))

    def _entries(self, chosen: str, values: Sequence[object]) -> tuple[Entry, ...]:
        with self.reading() as cursor:
            found: list[Columns] = cursor.execute(WITH_BODY + chosen, values).fetchall()
        # The number comes first in a row, and rows arrive nearly sorted: quicker here than in the book.
        found.sort(key=lambda columns: int(columns[0]))
        return entries_of(found, self.codec)


def _head(cursor: Cursor) -> chain.Head:
    last = cursor.execute("SELECT seq, mac FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
    return chain.START if last is None else chain.Head(*last)
