"""One transaction of the ledger in the making; nothing in it counts until the vault has it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kapdesk.chart import chain
from kapdesk.chart.codec import Codec
from kapdesk.chart.model import Act, BodyErased, Entry
from kapdesk.chart.projections import forget, project, relist
from kapdesk.chart.rows import (
    INSERT_BODY,
    INSERT_ENTRY,
    WITH_BODY,
    Cursor,
    Row,
    entries_of,
    entry_id,
    entry_of,
)
from kapdesk.kernel.ids import BookId, PersonId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, on which laptop's chain, in which code and under which key."""

    author: PersonId
    device: str
    codec: Codec
    chain_key: bytes

    def __repr__(self) -> str:
        """The author alone; never a key."""
        return f"<Hand {self.author}>"


class Pen:
    """What may be done within one transaction: write, erase, keep a picture, clear a draft."""

    def __init__(
        self, cursor: Cursor, hand: Hand, head: chain.Head, salts: Mapping[BookId, bytes]
    ) -> None:
        """Start at the head of the chain as it stands."""
        self.head = head
        self.fresh_salts: dict[BookId, bytes] = {}
        self._cursor = cursor
        self._hand = hand
        self._salts = salts

    def write(
        self, book: BookId, acts: Sequence[Act], *, sitting: SittingId | None, recorded: Instant
    ) -> tuple[Entry, ...]:
        """The entries of these acts, chained and listed."""
        return tuple(self._write(book, act, sitting, recorded) for act in acts)

    def erase(self, entry: Entry, why: str, *, at: Instant) -> Entry:
        """Takes the words of an entry out of body, index, lists and pictures; the entry that says so."""
        fact = BodyErased(entry.id, why, self._hand.author, entry.at)
        note = self._write(entry.book, Act(fact, at), entry.sitting, at)
        erased = (entry.seq,)
        self._cursor.execute("INSERT INTO erased VALUES (?, ?)", (entry.seq, note.seq))
        self._cursor.execute("DELETE FROM body WHERE seq = ?", erased)
        self._drop_pictures(entry.seq)
        forget(self._cursor, entry.seq)
        of_book = self._cursor.execute(
            WITH_BODY + "WHERE entry.book = ? ORDER BY entry.seq", (entry.book,)
        )
        relist(self._cursor, entry.book, entries_of(of_book.fetchall(), self._hand.codec))
        return note

    def keep(self, blobs: Iterable[bytes]) -> None:
        """Keeps pictures under their digests; the same picture twice is one."""
        for blob in blobs:
            named = (hashlib.sha256(blob).hexdigest(), blob)
            self._cursor.execute("INSERT OR IGNORE INTO blob VALUES (?, ?)", named)

    def clear(self, drafts: Iterable[tuple[str, str]]) -> None:
        """Takes away drafts that have become entries."""
        for draft in drafts:
            self._cursor.execute("DELETE FROM draft WHERE owner = ? AND place = ?", draft)

    def _write(self, book: BookId, act: Act, sitting: SittingId | None, recorded: Instant) -> Entry:
        codec, fact = self._hand.codec, act.fact
        tag, body = codec.tag(fact), codec.encode(fact)
        row = self._sealed(
            Row(
                seq=self.head.seq + 1,
                id=entry_id(recorded.utc_us // 1000, self.head.seq + 1),
                book=book,
                sitting=sitting,
                at_us=act.at.utc_us,
                at_offset_min=act.at.offset_min,
                recorded_us=recorded.utc_us,
                recorded_offset_min=recorded.offset_min,
                author=self._hand.author,
                device=self._hand.device,
                drawer=act.drawer,
                corrects=act.corrects,
                digest=chain.digest_of(self._salt(book), tag, act.reason, body),
                mac=b"",
            )
        )
        self._cursor.execute(INSERT_ENTRY, row)
        self._cursor.execute(INSERT_BODY, (row.seq, tag, act.reason, body))
        for digest in fact.pictures():
            self._cursor.execute("INSERT INTO blob_use VALUES (?, ?)", (digest, row.seq))
        entry = entry_of(row, fact, act.reason)
        project(self._cursor, entry)
        return entry

    def _sealed(self, row: Row) -> Row:
        mac = chain.mac_of(self._hand.chain_key, self.head.mac, row)
        self.head = chain.Head(row.seq, mac)
        return row._replace(mac=mac)

    def _salt(self, book: BookId) -> bytes:
        salt = self._salts.get(book) or self.fresh_salts.get(book)
        if salt is None:
            salt = secrets.token_bytes(chain.SALT_BYTES)
            self.fresh_salts[book] = salt
            self._cursor.execute("INSERT INTO book_salt VALUES (?, ?)", (book, salt))
        return salt

    def _drop_pictures(self, seq: int) -> None:
        held = self._cursor.execute("SELECT digest FROM blob_use WHERE seq = ?", (seq,)).fetchall()
        self._cursor.execute("DELETE FROM blob_use WHERE seq = ?", (seq,))
        for (digest,) in held:
            self._cursor.execute(
                "DELETE FROM blob WHERE digest = ?1 AND NOT EXISTS"
                " (SELECT 1 FROM blob_use WHERE digest = ?1)",
                (digest,),
            )
