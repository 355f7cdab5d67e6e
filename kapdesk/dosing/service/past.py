"""What a practice's past readings would have carried under other limits.  Reads only; nothing is written to them."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.protocol import Flag, Limit
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.service.readings import judged
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class PastReading:
    """A stored reading and the flags it would have carried.  unit seconds from the first dose, if there was one."""

    book: BookId
    sitting: SittingId
    at: Instant
    fact: VitalsRecorded
    flags: tuple[Flag, ...]
    since_s: float | None


@dataclass(frozen=True, slots=True)
class Past:
    """The sittings of a practice, looked at again.  thread: the record lane."""

    ledger: Ledger
    kind: str

    def sittings(self, begin: Instant, end: Instant) -> tuple[SittingId, ...]:
        """The sittings opened in a stretch of time, its end left out, so that they can be read a few at a time."""
        return tuple(
            row.id
            for row in sittings(self.ledger)
            if row.kind == self.kind and begin <= row.opened < end
        )

    def readings(
        self, chosen: tuple[SittingId, ...], limits: tuple[Limit, ...]
    ) -> tuple[PastReading, ...]:
        """Every standing reading of these sittings with what it would have carried under these limits."""
        views = ((sitting, view_of(self.ledger.sitting(sitting))) for sitting in chosen)
        return tuple(
            _again(view, sitting, entry, fact, limits)
            for sitting, view in views
            for entry, fact in view.readings
        )


def _again(
    view: DosingView,
    sitting: SittingId,
    entry: Entry,
    fact: VitalsRecorded,
    limits: tuple[Limit, ...],
) -> PastReading:
    flags = judged(view, fact.vitals, entry.at, instead=entry.id, limits=limits).flags
    since = entry.at.seconds_since(view.t0) if view.t0 is not None else None
    return PastReading(entry.book, sitting, entry.at, fact, flags, since)
