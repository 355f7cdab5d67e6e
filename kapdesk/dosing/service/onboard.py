"""What is on board of a client in any of their sittings, by the clocks of their dosing sessions."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow, sittings
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.rules.onboard import ON_BOARD_H, onboard
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class OnBoard:
    """The dosing clock as other rooms ask it.  thread: the record lane."""

    ledger: Ledger
    kind: str

    def at(self, sitting: SittingId, now: Instant) -> Onboard:
        """The state in a sitting at a moment: its own doses', or those of a session of the same client before it."""
        rows = {row.id: row for row in sittings(self.ledger)}
        own = rows.get(sitting)
        if own is None:
            return Onboard()
        if own.kind == self.kind:
            return onboard(view_of(self.ledger.sitting(sitting)), now)
        return self._earlier(own, tuple(rows.values()), now)

    def _earlier(self, own: SittingRow, rows: tuple[SittingRow, ...], now: Instant) -> Onboard:
        """The latest session of that client whose first dose is not a day old; nothing where there is none."""
        for row in reversed(rows):
            if row.book == own.book and row.kind == self.kind and row.opened <= now:
                found = onboard(view_of(self.ledger.sitting(row.id)), now)
                if found.minutes is not None and found.minutes <= ON_BOARD_H * 60.0:
                    return found
        return Onboard()
