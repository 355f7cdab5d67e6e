"""Stamps of sets and ratings kept true where a dose is written down late, put right, or moved to another chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.bilateral.model.stamps import StampsPutRight
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow, sittings
from kapdesk.chart.model import Entry
from kapdesk.dosing.model.view import DosingView, view_of
from kapdesk.dosing.rules.onboard import Beside, beside, onboard, together
from kapdesk.dosing.rules.stamping import untrue
from kapdesk.dosing.service.onboard import DAY_S, REACH_S
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True, repr=False)
class Gathered:
    """What one client's stamps rest on: their dosing sessions, and the sittings that can still be written into."""

    sessions: dict[SittingId, Beside]
    open_books: dict[SittingId, tuple[Entry, ...]]

    def put_right(
        self, changed: SittingId, view: DosingView, now_written: tuple[Entry, ...] = ()
    ) -> Iterator[tuple[SittingId, StampsPutRight]]:
        """What is to be written, and where, with one session as it stands now."""
        sessions = dict(self.sessions)
        if changed in sessions:
            sessions[changed] = Beside(view, sessions[changed].open)
        for sitting, entries in self.open_books.items():
            lines = (*entries, *(now_written if sitting == changed else ()))
            stamps = untrue(lines, partial(_at, sessions, sitting))
            if stamps:
                yield sitting, StampsPutRight(stamps)


@dataclass(frozen=True, slots=True)
class Stamping:
    """Stamps of one vault.  thread: the record lane.  ``kind`` is that of a dosing session."""

    ledger: Ledger
    kind: str

    def gather(self, sitting: SittingId) -> Gathered:
        """What the stamps rest on that a dose of this session bears on; read before anything is written."""
        rows = sittings(self.ledger)
        own = next((row for row in rows if row.id == sitting), None)
        if own is None:
            return Gathered({}, {})
        near = [row for row in rows if row.book == own.book and _near(row, own)]
        entries = {row.id: self.ledger.sitting(row.id) for row in near}
        return Gathered(
            {
                row.id: Beside(view_of(entries[row.id]), row.closed is None)
                for row in near
                if row.kind == self.kind
            },
            {row.id: entries[row.id] for row in near if row.signed is None},
        )


def _near(row: SittingRow, own: SittingRow) -> bool:
    """Whether a dose of one sitting can bear on the other, or the other's on the same stamps."""
    return abs(row.opened.seconds_since(own.opened)) <= REACH_S + DAY_S


def _at(sessions: dict[SittingId, Beside], sitting: SittingId, now: Instant) -> Onboard:
    own = sessions.get(sitting)
    others = (beside(one, now) for key, one in sessions.items() if key != sitting)
    return together([*others, *([onboard(own.view, now)] if own is not None else [])])
