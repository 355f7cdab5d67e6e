"""The lists made from entries: clients, sittings, what is due, and the search index."""

from __future__ import annotations

from collections.abc import Iterable

from kapdesk.chart.model import (
    Drawer,
    Entry,
    SittingClosed,
    SittingOpened,
    SittingSigned,
    Title,
)
from kapdesk.chart.rows import Cursor
from kapdesk.kernel.ids import BookId

_OPENED = """INSERT INTO sitting_list
    (sitting, book, kind, opened_us, opened_offset_min, rehearsal) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (sitting) DO UPDATE SET kind = excluded.kind, opened_us = excluded.opened_us,
    opened_offset_min = excluded.opened_offset_min"""
_CLOSED = """UPDATE sitting_list SET closed_us = ?, closed_offset_min = ?, ended = ?
    WHERE sitting = ?"""
_SIGNED = "UPDATE sitting_list SET signed_us = ?, signed_offset_min = ? WHERE sitting = ?"
_TITLE = """INSERT INTO book_list (book, label, finds, born) VALUES (?, ?, ?, ?)
    ON CONFLICT (book) DO UPDATE SET label = excluded.label, finds = excluded.finds,
    born = excluded.born"""
_SEEN = """INSERT INTO book_list (book, seen_us, seen_offset_min, sittings)
    SELECT book, opened_us, opened_offset_min, COUNT(*) OVER ()
    FROM sitting_list WHERE book = ? ORDER BY opened_us DESC LIMIT 1
    ON CONFLICT (book) DO UPDATE SET seen_us = excluded.seen_us,
    seen_offset_min = excluded.seen_offset_min, sittings = excluded.sittings"""
_DUE = "INSERT OR REPLACE INTO due_list VALUES (?, ?, ?, ?, ?)"
_SETTLED = "DELETE FROM due_list WHERE book = ? AND key = ?"
_FOUND_BY = "INSERT INTO search (rowid, words) VALUES (?, ?)"


def project(cursor: Cursor, entry: Entry) -> None:
    """Brings every list up to date with one more entry."""
    title = entry.fact.title()
    list_entry(cursor, entry, title)
    _index(cursor, entry, title)


def list_entry(cursor: Cursor, entry: Entry, title: Title | None) -> None:
    """Brings the lists, but not the search index, up to date with one more entry."""
    _list_sitting(cursor, entry)
    if title is not None:
        cursor.execute(_TITLE, (entry.book, title.label, title.finds, title.born))
    for item in entry.fact.due():
        if item.settled:
            cursor.execute(_SETTLED, (entry.book, item.key))
        else:
            at = (item.at.utc_us, item.at.offset_min)
            cursor.execute(_DUE, (entry.book, item.key, item.words, *at))


def forget(cursor: Cursor, seq: int) -> None:
    """Takes the words of one entry out of the search index."""
    cursor.execute("DELETE FROM search WHERE rowid = ?", (seq,))


def relist(cursor: Cursor, book: BookId, entries: Iterable[Entry]) -> None:
    """Makes the lists of one book anew; an erasure may have taken what they were made from."""
    for table in ("book_list", "sitting_list", "due_list"):
        cursor.execute(_CLEAR_BOOK[table], (book,))
    for entry in entries:
        list_entry(cursor, entry, entry.fact.title())


def clear(cursor: Cursor) -> None:
    """Empties every list; the index is dropped and made again, which leaves nothing of old words."""
    for statement in _CLEAR_ALL:
        cursor.execute(statement)
    made = cursor.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()
    settings = cursor.execute("SELECT k, v FROM search_config WHERE k <> 'version'").fetchall()
    cursor.execute("DROP TABLE search")
    cursor.execute(str(made[0]) if made else "")
    for name, value in settings:
        cursor.execute("INSERT INTO search (search, rank) VALUES (?, ?)", (name, value))


_CLEAR_ALL = ("DELETE FROM book_list", "DELETE FROM sitting_list", "DELETE FROM due_list")
_CLEAR_BOOK = {
    "book_list": "DELETE FROM book_list WHERE book = ?",
    "sitting_list": "DELETE FROM sitting_list WHERE book = ?",
    "due_list": "DELETE FROM due_list WHERE book = ?",
}


def _list_sitting(cursor: Cursor, entry: Entry) -> None:
    at = (entry.at.utc_us, entry.at.offset_min)
    match entry.fact:
        case SittingOpened(kind=kind, rehearsal=rehearsal):
            opened = (entry.sitting, entry.book, kind, *at, int(rehearsal))
            cursor.execute(_OPENED, opened)
            cursor.execute(_SEEN, (entry.book,))
        case SittingClosed(ended=ended):
            cursor.execute(_CLOSED, (*at, ended, entry.sitting))
        case SittingSigned():
            cursor.execute(_SIGNED, (*at, entry.sitting))


def _index(cursor: Cursor, entry: Entry, title: Title | None) -> None:
    if entry.drawer is Drawer.SEALED:
        return
    words = entry.fact.words()
    if title is not None:
        words = f"{words} {title.label} {title.finds}"
    if words.strip():
        cursor.execute(_FOUND_BY, (entry.seq, words))
