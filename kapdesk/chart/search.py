"""Finding what was written: entries that hold every word of a question, then those that hold its beginnings."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kapdesk.chart.ledger import CHART_ONLY, Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.rows import Columns, three
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

_LETTERS = 90
_BEFORE_LETTERS = 30
# The index is walked from the newest entry back and left at the limit.
_HITS = """SELECT entry.id, entry.book, entry.sitting, entry.at_us, entry.at_offset_min,
    search.words
    FROM search CROSS JOIN entry ON entry.seq = search.rowid
    WHERE search.words MATCH ? AND entry.drawer IN (?, ?, ?)
    ORDER BY search.rowid DESC LIMIT ?"""


@dataclass(frozen=True, slots=True, repr=False)
class Hit:
    """One entry found, with a few of its words."""

    entry: EntryId
    book: BookId
    sitting: SittingId | None
    at: Instant
    snippet: str

    def __repr__(self) -> str:
        """Ids only."""
        return f"<Hit {self.entry}>"


def search(
    ledger: Ledger, text: str, *, drawers: Collection[Drawer] = CHART_ONLY, limit: int = 50
) -> tuple[Hit, ...]:
    """The latest entries that hold every word; fewer than asked for, then also words that begin so.

    Sealed ones are in no index.  The words themselves are asked for first because a common beginning is slow to gather.
    """
    questions = (quoted(text), quoted(text, beginnings=True))
    if not questions[0]:
        return ()
    with ledger.reading() as cursor:
        found: list[Columns] = []
        for question in questions:
            if len(found) < limit:
                found = cursor.execute(_HITS, (question, *three(drawers), limit)).fetchall()
    asked = text.casefold().split()
    return tuple(
        Hit(EntryId(entry), BookId(book), sitting, Instant(*at), snippet_of(words, asked))
        for entry, book, sitting, *at, words in found
    )


def snippet_of(words: str, asked: Collection[str]) -> str:
    """The stretch of an entry around the first word asked for, or its beginning.  Dots mark what is left out."""
    folded = words.casefold()
    first = min((place for word in asked if (place := folded.find(word)) >= 0), default=0)
    start = words.rfind(" ", 0, max(0, first - _BEFORE_LETTERS)) + 1
    end = (
        len(words) if len(words) <= start + _LETTERS else words.rfind(" ", start, start + _LETTERS)
    )
    end = end if end > start else start + _LETTERS
    before, after = "…" if start else "", "…" if end < len(words) else ""
    return f"{before}{words[start:end]}{after}"


def quoted(text: str, *, beginnings: bool = False) -> str:
    """The question as the index reads it: each word to the letter, none of its signs a command.

    With ``beginnings`` a word need only begin so; a lone ASCII letter never does, it would fetch half the index.
    """
    words = text.replace("\0", " ").split()
    spoken = [word.replace('"', '""') for word in words if any(map(str.isalnum, word))]
    return " ".join(f'"{word}"{"*" if beginnings and _may_begin(word) else ""}' for word in spoken)


def _may_begin(word: str) -> bool:
    return len(word) > 1 or not word.isascii()
