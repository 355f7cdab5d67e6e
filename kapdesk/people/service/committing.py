"""The one save behind every verb for a client that writes a single line outside a sitting."""

from __future__ import annotations

from collections.abc import Sequence

from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.kernel.ids import BookId, EntryId


def commit(
    ledger: Ledger,
    book: BookId,
    fact: Fact,
    *,
    corrects: EntryId | None = None,
    reason: str = "",
    clears: Sequence[tuple[str, str]] = (),
) -> tuple[Entry, ...]:
    """The entries of a fact that stands from now on, with the drafts gone whose words it takes over."""
    act = Act(fact, ledger.clock.now(), corrects, reason)
    return ledger.commit(book, [act], clears=clears)
