"""Entries as rows, mapped by hand; nobody outside the chart sees a row."""

from __future__ import annotations

import os
import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple, Protocol, cast

from sqlalchemy import Connection

from kapdesk.chart.codec import Codec
from kapdesk.chart.model import Drawer, Entry, Fact, Missing
from kapdesk.kernel.ids import BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

Columns = tuple[Any, ...]

WITH_BODY = """SELECT entry.*, body.tag, body.reason, body.fact
    FROM entry LEFT JOIN body ON body.seq = entry.seq """
IN_DRAWERS = "entry.drawer IN (?, ?, ?) "
INSERT_ENTRY = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_BODY = "INSERT INTO body VALUES (?, ?, ?, ?)"

_COUNTER_BITS = 32
_LOW_BITS = 20
_RANDOM_BITS = 42


class Cursor(Protocol):
    """The little a chart asks of the driver."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor:
        """Run one statement."""
        ...

    def fetchone(self) -> Columns | None:
        """The next row."""
        ...

    def fetchall(self) -> list[Columns]:
        """All rows left."""
        ...


def cursor_of(book_session: Connection) -> Cursor:
    """The driver's own cursor inside a transaction the vault has opened: a save is a few bare statements."""
    return cast(Cursor, book_session.connection.cursor())


class Row(NamedTuple):
    """One row of ``entry``, in column order."""

    seq: int
    id: EntryId
    book: BookId
    sitting: SittingId | None
    at_us: int
    at_offset_min: int
    recorded_us: int
    recorded_offset_min: int
    author: PersonId
    device: str
    drawer: Drawer
    corrects: EntryId | None
    digest: bytes
    mac: bytes

    @property
    def recorded(self) -> Instant:
        """When it was written."""
        return Instant(self.recorded_us, self.recorded_offset_min)


ROW_WIDTH = len(Row._fields)
_DRAWERS = {str(drawer): drawer for drawer in Drawer}


def entry_of(row: Sequence[Any], fact: Fact, reason: str) -> Entry:
    """The entry a row and its body make.  Unpacked at once: a client page maps thousands."""
    seq, name, book, sitting, at_us, at_offset, written_us, written_offset, *rest = row
    author, device, drawer, corrects, digest, mac = rest
    return Entry(
        name,
        book,
        sitting,
        Instant(at_us, at_offset),
        Instant(written_us, written_offset),
        author,
        device,
        seq,
        _DRAWERS[drawer],
        corrects,
        reason,
        digest.hex(),
        mac.hex(),
        fact,
    )


def entries_of(found: Iterable[Columns], codec: Codec) -> tuple[Entry, ...]:
    """The entries of rows selected by ``WITH_BODY``."""
    return tuple(_entry_from(columns, codec) for columns in found)


def _entry_from(columns: Columns, codec: Codec) -> Entry:
    *row, tag, reason, body = columns
    fact = Missing("erased") if tag is None else codec.decode(tag, body)
    return entry_of(row, fact, reason or "")


def three(drawers: Collection[Drawer]) -> tuple[str | None, ...]:
    """Drawers as the three values ``IN_DRAWERS`` asks for."""
    chosen = tuple(str(drawer) for drawer in dict.fromkeys(drawers))
    return chosen + (None,) * (len(Drawer) - len(chosen))


def entry_id(unix_ms: int, seq: int) -> EntryId:
    """A UUIDv7 that carries its place in the chain as its counter, so finding an entry needs no index.

    unit milliseconds since 1970.  source RFC 9562, section 6.2, method 1.
    """
    counter = seq % (1 << _COUNTER_BITS)
    tail = int.from_bytes(os.urandom(6), "big") >> (48 - _RANDOM_BITS)
    high, low = counter >> _LOW_BITS, counter & ((1 << _LOW_BITS) - 1)
    value = unix_ms << 80 | 0x7 << 76 | high << 64 | 0x2 << 62 | low << _RANDOM_BITS | tail
    return EntryId(str(uuid.UUID(int=value)))


def seq_in(entry: EntryId) -> int:
    """The place in the chain an entry's id carries.  raises ValueError for what is no id."""
    value = uuid.UUID(entry).int
    high = value >> 64 & 0xFFF
    low = value >> _RANDOM_BITS & ((1 << _LOW_BITS) - 1)
    return high << _LOW_BITS | low
