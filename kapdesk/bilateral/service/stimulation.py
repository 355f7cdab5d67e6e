"""Stimulation as the desk holds it: its nouns, put together once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kapdesk.bilateral.model.guard import Locks, Onboard
from kapdesk.bilateral.model.onboard import OnboardPolicy
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.service.afterwards import AfterSets
from kapdesk.bilateral.service.keeping import Arranging, Presets
from kapdesk.bilateral.service.leftover import take_in, told_late
from kapdesk.bilateral.service.resourcing import Resourcing
from kapdesk.bilateral.service.sets import Sets
from kapdesk.bilateral.service.writing import Written, writing_on
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Entry
from kapdesk.chart.sittings import Sittings
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Stimulation:
    """Every verb of stimulation, by noun.  thread: the record lane."""

    sets: Sets
    afterwards: AfterSets
    resourcing: Resourcing
    presets: Presets
    arranging: Arranging

    def take_in(self) -> str:
        """Write the end of a set that a crash cut off; what to say of it, or nothing."""
        return take_in(self.sets)

    def told_late(self, started: EntryId, outcome: Outcome) -> tuple[Entry, ...]:
        """Write the last word of a stage on a set, where it is still wanted; nothing where it is not."""
        return told_late(self.sets, started, outcome)


def stimulation_of(
    ledger: Ledger,
    sittings: Sittings,
    *,
    locks_for: Callable[[BookId, Instant], Locks],
    onboard_at: Callable[[SittingId, Instant], Onboard],
    open_lock: Callable[[BookId, str, str], Written],
    policy: Callable[[], OnboardPolicy],
    signer: Callable[[], str],
) -> Stimulation:
    """The nouns on one vault.

    ``policy`` is what the practice holds to with a medicine on board; ``signer`` the name of whoever writes here, as it
    stands under a signature.
    """
    writing = writing_on(ledger, sittings)
    return Stimulation(
        Sets(writing, locks_for, onboard_at, open_lock, policy, ledger.vault.folder),
        AfterSets(writing, onboard_at),
        Resourcing(writing, signer),
        Presets(ledger),
        Arranging(ledger),
    )
