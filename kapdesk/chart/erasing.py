"""Taking words out of the chart: an erasure, and an entry that was written in the wrong one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import (
    WRONG_CHART,
    Act,
    BodyErased,
    Drawer,
    Entry,
    EntryMoved,
    Fact,
    Missing,
    SittingClosed,
    SittingOpened,
    SittingSigned,
)
from kapdesk.chart.pen import Pen
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

Renamed = Mapping[EntryId, EntryId]
"""The new name of every entry that was moved, by its old one."""

_FRAME = (SittingOpened, SittingClosed, SittingSigned, BodyErased)


def erase(
    ledger: Ledger, entry: EntryId, why: str, *, at: Instant | None = None
) -> tuple[Entry, ...]:
    """The entry that says the words were taken out; the erased one keeps its times and its digest.

    Pass ``at`` within a sitting, by the sitting's clock.
    raises LookupError for an unknown entry, ValueError for one erased before or one that only frames a sitting.
    """
    found = _standing(ledger, entry)
    with ledger.transaction() as pen:
        return (pen.erase(found, why, at=at or ledger.clock.now()),)


def move(
    ledger: Ledger,
    entry: EntryId,
    to_book: BookId,
    to_sitting: SittingId | None,
    *,
    along: Collection[EntryId] = (),
    naming: Callable[[Fact, Renamed], Fact] = lambda fact, _renamed: fact,
    at: Instant | None = None,
) -> tuple[Entry, ...]:
    """Everything written when an entry goes to the chart it belongs to, earlier and later versions with it.

    The old chart keeps that something of that time was removed; the right one gets each version at the time it
    happened, after a note of when it was first written.  ``along`` goes with it, being about it; ``naming`` says a
    fact that names a moved entry with its new name.
    raises LookupError for an unknown entry, ValueError for one erased before or one that only frames a sitting.
    """
    found = _standing(ledger, entry)
    versions = _versions(ledger, found, along)
    now = at or ledger.clock.now()
    with ledger.transaction() as pen:
        put_in = _put_in(pen, versions, (to_book, to_sitting), naming, now)
        taken_out = tuple(pen.erase(version, WRONG_CHART, at=now) for version in versions)
    return put_in + taken_out


def _standing(ledger: Ledger, entry: EntryId) -> Entry:
    found = ledger.entry(entry)
    if isinstance(found.fact, (Missing, *_FRAME)):
        raise ValueError(f"{entry} holds no words to take out")
    return found


def _versions(ledger: Ledger, found: Entry, along: Collection[EntryId]) -> tuple[Entry, ...]:
    """The entries, what they correct and what corrects them, as far as they still have words."""
    entries = ledger.book(found.book, drawers=tuple(Drawer))
    linked = _followed(entries, _followed(entries[::-1], {found.id, *along}))
    return tuple(
        other for other in entries if other.id in linked and not isinstance(other.fact, Missing)
    )


def _followed(entries: Iterable[Entry], linked: set[EntryId]) -> set[EntryId]:
    """The ids met by following corrections: to what came before, backwards; to what came after, forwards."""
    for entry in entries:
        if entry.id in linked or entry.corrects in linked:
            linked = linked | {entry.id} | ({entry.corrects} if entry.corrects else set())
    return linked


def _put_in(
    pen: Pen,
    versions: Iterable[Entry],
    place: tuple[BookId, SittingId | None],
    naming: Callable[[Fact, Renamed], Fact],
    now: Instant,
) -> tuple[Entry, ...]:
    book, sitting = place
    renamed: dict[EntryId, EntryId] = {}
    written: list[Entry] = []
    for old in versions:
        corrects = renamed.get(old.corrects) if old.corrects else None
        note = Act(EntryMoved(old.recorded), old.at)
        act = Act(naming(old.fact, renamed), old.at, corrects, old.reason, kept_in=old.drawer)
        pair = pen.write(book, (note, act), sitting=sitting, recorded=now)
        renamed[old.id] = pair[-1].id
        written += pair
    return tuple(written)
