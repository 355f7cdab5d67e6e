"""A meeting as every kind of work with a client sees it, and a row said in one; each room adds what is its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from kapdesk.chart.model import Entry, SittingClosed, SittingOpened, SittingSigned
from kapdesk.kernel.discreet import Discreet
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


class Said(Discreet, frozen=True):
    """A fact with its entry, its moment and its sitting; ``seq`` decides between equal moments."""

    entry: EntryId
    at: Instant
    seq: int
    sitting: SittingId | None


class Met(Discreet, frozen=True):
    """One meeting: whose clock it is on, and whether it is closed and signed."""

    sitting: SittingId
    kind: str
    opened: Instant
    rehearsal: bool = False
    from_paper: bool = False
    closed: SittingClosed | None = None
    closed_at: Instant | None = None
    signed: bool = False


M = TypeVar("M", bound=Met)
FRAME = (SittingOpened, SittingClosed, SittingSigned)
"""The facts that frame a meeting."""


def place_of(entry: Entry) -> tuple[EntryId, Instant, int, SittingId | None]:
    """What every row says first: its entry, moment, place in the ledger and meeting."""
    return entry.id, entry.at, entry.seq, entry.sitting


def framed(meetings: tuple[M, ...], entry: Entry, new: Callable[..., M]) -> tuple[M, ...]:
    """The meetings after one of the facts that frame them; ``new`` makes a room's own meeting."""
    fact = entry.fact
    if isinstance(fact, SittingOpened):
        if entry.sitting is None:
            return meetings
        began = new(entry.sitting, fact.kind, entry.at, fact.rehearsal, fact.from_paper)
        return (*meetings, began)
    if isinstance(fact, SittingClosed):
        return changed(meetings, entry, lambda one: replace(one, closed=fact, closed_at=entry.at))
    return changed(meetings, entry, lambda one: replace(one, signed=True))


def changed(meetings: tuple[M, ...], entry: Entry, change: Callable[[M], M]) -> tuple[M, ...]:
    """The meetings with that of an entry changed."""
    return tuple(change(one) if one.sitting == entry.sitting else one for one in meetings)


def earlier(meetings: tuple[M, ...], sitting: SittingId) -> tuple[M, ...]:
    """The meetings before one, as they began; all of them where it is not there yet."""
    this = next((one for one in meetings if one.sitting == sitting), None)
    before = (
        one
        for one in meetings
        if one.sitting != sitting and (this is None or one.opened <= this.opened)
    )
    return tuple(sorted(before, key=lambda one: one.opened))


def later(one: Said, other: Said) -> bool:
    """Whether one thing was said after another; ledger order decides between equal moments."""
    return (one.at, one.seq) > (other.at, other.seq)
