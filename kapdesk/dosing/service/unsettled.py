"""What a client's dosing sessions leave of EMDR work in any of their sittings: all of it, or resources alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Unsettled
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow, sittings
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.rules.unsettled import dose_changed, pressure_out
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Settling:
    """The dosing sessions as EMDR work asks of them.  thread: the record lane."""

    ledger: Ledger
    kind: str

    def at(self, sitting: SittingId, now: Instant) -> Unsettled:
        """How it is in a sitting at a moment: by its own doses, or by the session of the same client on that day."""
        rows = sittings(self.ledger)
        own = next((row for row in rows if row.id == sitting), None)
        if own is None:
            return Unsettled()
        found = [row for row in rows if row.book == own.book and row.kind == self.kind]
        here = _here(own, found, now)
        if here is None:
            return Unsettled()
        view = view_of(self.ledger.sitting(here.id))
        earlier = reversed([row for row in found if row.opened < here.opened])
        before = (view_of(self.ledger.sitting(row.id)) for row in earlier)
        last = next((one for one in before if one.doses), None)
        changed = dose_changed(view, last, now) if last is not None else ""
        return Unsettled(changed, pressure_out(view, now))


def _here(own: SittingRow, found: list[SittingRow], now: Instant) -> SittingRow | None:
    """The dosing session a sitting stands in: itself, or the latest of that day."""
    return own if own in found else next(reversed(list(_of_day(found, now))), None)


def _of_day(found: list[SittingRow], now: Instant) -> Iterator[SittingRow]:
    day = now.local().date()
    return (row for row in found if row.opened <= now and row.opened.local().date() == day)
