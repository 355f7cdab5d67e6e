"""Entries made by hand, for folds that need no vault."""

from __future__ import annotations

from kapdesk.chart.model import Drawer, Entry, Fact
from kapdesk.kernel.ids import PRACTICE, BookId, EntryId, PersonId, SittingId
from kapdesk.kernel.instant import Instant

NINE = Instant.from_iso("2026-03-04T09:00:00+01:00")


def entry(
    fact: Fact,
    seq: int,
    *,
    book: BookId = PRACTICE,
    corrects: EntryId | None = None,
    sitting: SittingId | None = None,
) -> Entry:
    """The entry ``e<seq>``, a minute after nine for each before it."""
    at = NINE.plus_s(60.0 * seq)
    return Entry(
        id=EntryId(f"e{seq}"),
        book=book,
        sitting=sitting,
        at=at,
        recorded=at,
        author=PersonId("author"),
        device="device",
        seq=seq,
        drawer=Drawer.CHART,
        corrects=corrects,
        reason="misread" if corrects else "",
        digest="",
        mac="",
        fact=fact,
    )
