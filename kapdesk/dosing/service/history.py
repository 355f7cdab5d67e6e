"""What the client's earlier sessions say: counted, never weighed up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.listing import sittings
from kapdesk.dosing.model.beside import Earlier
from kapdesk.dosing.model.view import view_of
from kapdesk.dosing.rules.counts import counts_words
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class History:
    """A client's sessions before a moment.  thread: the record lane."""

    ledger: Ledger
    kind: str

    def counts(self, client: BookId, now: Instant, *, sitting: SittingId | None = None) -> str:
        """Doses and sessions on file before a moment, in words; ``sitting`` is left out, being the one in hand."""
        return counts_words(tuple(self._earlier(client, now, sitting)), now)

    def doses(self, client: BookId, now: Instant) -> tuple[Instant, ...]:
        """When each dose before a moment was given, the earliest first."""
        return tuple(sorted(at for one in self._earlier(client, now, None) for at in one.doses))

    def _earlier(
        self, client: BookId, now: Instant, sitting: SittingId | None
    ) -> Iterator[Earlier]:
        for row in sittings(self.ledger, client):
            if row.kind == self.kind and row.id != sitting and row.opened < now:
                view = view_of(self.ledger.sitting(row.id))
                yield Earlier(row.opened, tuple(entry.at for entry, _ in view.doses))
