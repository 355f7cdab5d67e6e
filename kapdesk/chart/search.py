"""Finding what was written: every word of a question must begin a word of the entry."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kapdesk.chart.ledger import CHART_ONLY, Ledger
from kapdesk.chart.model import Drawer
from kapdesk.chart.rows import three
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

# The index is walked from the newest entry back and left at the limit, so a common word costs no more.
_HITS = """SELECT entry.id, entry.book, entry.sitting, entry.at_us, entry.at_offset_min,
    snippet(search, 0, '', '', '…', 12)
    FROM search CROSS JOIN entry ON entry.seq = search.rowid
    WHERE search.words MATCH ? AND entry.drawer IN (?, ?, ?)
    ORDER BY search.rowid DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
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
    """The latest entries that hold every word, or a word that begins so; sealed ones are in no index."""
    question = quoted(text)
    if not question:
        return ()
    with ledger.reading() as cursor:
        found = cursor.execute(_HITS, (question, *three(drawers), limit)).fetchall()
    return tuple(
        Hit(EntryId(entry), BookId(book), sitting, Instant(at_us, at_offset_min), snippet)
        for entry, book, sitting, at_us, at_offset_min, snippet in found
    )


def quoted(text: str) -> str:
    """The question as the index reads it: each word to the letter, none of its signs a command."""
    words = text.replace("\0", " ").split()
    spoken = [word.replace('"', '""') for word in words if any(map(str.isalnum, word))]
    return " ".join(f'"{word}"{_ending(word)}' for word in spoken)


def _ending(word: str) -> str:
    """A lone ASCII letter stands for itself; as a beginning it would fetch half the index."""
    return "" if len(word) == 1 and word.isascii() else "*"
