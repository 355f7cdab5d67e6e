"""What is on board of a client in any of their sittings, by the clocks of their dosing sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Onboard
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import SittingRow, sittings
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.rules.onboard import Beside, beside, onboard, together
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant

DAY_S = 24 * 3600.0
REACH_S = 14 * DAY_S
"""So far back a session is looked for; a sober look at a target may be due so late.  unit s.  source kd-emdr"""


@dataclass(frozen=True, slots=True)
class OnBoard:
    """The dosing clock as other rooms ask it.  thread: the record lane."""

    ledger: Ledger
    kind: str

    def at(self, sitting: SittingId, now: Instant) -> Onboard:
        """The state in a sitting at a moment: by its own doses, and by every other session of the client near it.

        A session whose doses wore off is looked for only until the latest is found.
        """
        rows = sittings(self.ledger)
        own = next((row for row in rows if row.id == sitting), None)
        if own is None:
            return Onboard()
        found = [self._beside(row, now) for row in self._near(own, rows, now)]
        if own.kind == self.kind:
            found.append(onboard(view_of(self.ledger.sitting(sitting)), now))
        return together(found)

    def last_dose(self, book: BookId, now: Instant) -> Instant | None:
        """When the client's latest dose was given, of those not longer ago than is looked back."""
        rows = [row for row in sittings(self.ledger, book) if row.kind == self.kind]
        found = (
            entry.at
            for row in rows
            if abs(row.opened.seconds_since(now)) <= REACH_S
            for entry, _ in view_of(self.ledger.sitting(row.id)).doses
            if entry.at <= now
        )
        return max(found, default=None)

    def _near(
        self, own: SittingRow, rows: tuple[SittingRow, ...], now: Instant
    ) -> Iterator[SittingRow]:
        """The other dosing sessions of that client that may bear on a moment, the latest first."""
        for row in reversed(rows):
            mine = row.book == own.book and row.kind == self.kind and row.id != own.id
            if mine and -REACH_S <= row.opened.seconds_since(now) <= DAY_S:
                yield row

    def _beside(self, row: SittingRow, now: Instant) -> Onboard:
        return beside(Beside(view_of(self.ledger.sitting(row.id)), row.closed is None), now)
