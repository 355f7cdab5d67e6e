"""The lists a chart keeps of itself: clients, sittings, what is due."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Drawer, Title
from kapdesk.chart.projections import clear, project
from kapdesk.chart.rows import Columns
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Listed:
    """One client in the list."""

    book: BookId
    title: Title
    last_seen: Instant | None
    sittings: int

    def __repr__(self) -> str:
        """The id alone."""
        return f"<Listed {self.book}>"


@dataclass(frozen=True, slots=True)
class SittingRow:
    """One meeting in the list, and how far it has come."""

    id: SittingId
    book: BookId
    kind: str
    opened: Instant
    closed: Instant | None
    ended: str
    signed: Instant | None
    rehearsal: bool


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due for a client."""

    book: BookId
    key: str
    words: str
    at: Instant

    def __repr__(self) -> str:
        """Ids only."""
        return f"<Due {self.book} {self.key}>"


_BOOKS = """SELECT book, label, finds, born, seen_us, seen_offset_min, sittings
    FROM book_list WHERE label IS NOT NULL ORDER BY label COLLATE NOCASE, book"""
_SITTINGS = """SELECT sitting, book, kind, opened_us, opened_offset_min, closed_us,
    closed_offset_min, ended, signed_us, signed_offset_min, rehearsal FROM sitting_list
    WHERE ?1 IS NULL OR book = ?1 ORDER BY opened_us, sitting"""
_DUE = """SELECT book, key, words, at_us, at_offset_min FROM due_list
    WHERE (?1 IS NULL OR at_us >= ?1) AND (?2 IS NULL OR at_us < ?2) ORDER BY at_us, book, key"""


def books(ledger: Ledger) -> tuple[Listed, ...]:
    """The clients by name."""
    with ledger.reading() as cursor:
        found = cursor.execute(_BOOKS).fetchall()
    return tuple(
        Listed(BookId(book), Title(label, finds, born), _instant(*seen), sittings)
        for book, label, finds, born, *seen, sittings in found
    )


def sittings(ledger: Ledger, book: BookId | None = None) -> tuple[SittingRow, ...]:
    """The meetings of one client, or of all, by when they were opened."""
    with ledger.reading() as cursor:
        found = cursor.execute(_SITTINGS, (book,)).fetchall()
    return tuple(_sitting_row(columns) for columns in found)


def due(ledger: Ledger) -> tuple[Due, ...]:
    """What falls due, soonest first."""
    return _due_from(ledger, None, None)


def due_between(ledger: Ledger, begin: Instant, end: Instant) -> tuple[Due, ...]:
    """What falls due in a stretch of time, its end left out."""
    return _due_from(ledger, begin.utc_us, end.utc_us)


def rebuild(ledger: Ledger) -> None:
    """Makes every list and the search index anew from the entries.  raises Trouble; then the old ones stay."""
    entries = ledger.every(drawers=tuple(Drawer))
    with ledger.rearranging() as cursor:
        clear(cursor)
        for entry in entries:
            project(cursor, entry)


def _due_from(ledger: Ledger, begin_us: int | None, end_us: int | None) -> tuple[Due, ...]:
    with ledger.reading() as cursor:
        found = cursor.execute(_DUE, (begin_us, end_us)).fetchall()
    return tuple(Due(BookId(book), key, words, Instant(*at)) for book, key, words, *at in found)


def _sitting_row(columns: Columns) -> SittingRow:
    sitting, book, kind, opened_us, opened_offset, *rest = columns
    closed_us, closed_offset, ended, signed_us, signed_offset, rehearsal = rest
    return SittingRow(
        SittingId(sitting),
        BookId(book),
        kind,
        Instant(opened_us, opened_offset),
        _instant(closed_us, closed_offset),
        ended,
        _instant(signed_us, signed_offset),
        bool(rehearsal),
    )


def _instant(utc_us: int | None, offset_min: int | None) -> Instant | None:
    return None if utc_us is None or offset_min is None else Instant(utc_us, offset_min)
