"""Which stamps of sets and ratings are no longer true, once a dose was written down late or put right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, runtime_checkable

from kapdesk.bilateral.model.facts import OnboardRuleOpened, SetRun
from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.bilateral.model.stamps import Stamp, stamps_of
from kapdesk.chart.model import Entry, Fact, fold
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

NEAR_MIN = 0.02
"""Minutes that differ by less are the same: a second of rounding.  unit minutes"""


@runtime_checkable
class Stamped(Protocol):
    """A fact that carries where the client stood."""

    substance: SubstanceState | None
    since_dose_min: float | None


def carries_stamp(fact: Fact) -> bool:
    """Whether a fact carries a stamp of its own; a set that ran says again what its beginning was stamped with."""
    return isinstance(fact, Stamped) and not isinstance(fact, SetRun | OnboardRuleOpened)


def untrue(entries: Iterable[Entry], onboard_at: Callable[[Instant], Onboard]) -> tuple[Stamp, ...]:
    """The stamps of one sitting's entries as they should be, of those alone that are not."""
    entries = tuple(entries)
    return tuple(_wrong(entries, stamps_of(entries), onboard_at))


def _wrong(
    entries: Iterable[Entry],
    known: Mapping[EntryId, Stamp],
    onboard_at: Callable[[Instant], Onboard],
) -> Iterator[Stamp]:
    for entry, fact in _carrying(entries):
        should = onboard_at(entry.at)
        if not _same(known.get(entry.id) or fact, should):
            yield Stamp(entry.id, should.state, should.minutes)


def _carrying(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Stamped]]:
    for line in fold(entries).lines:
        fact = line.entry.fact
        if line.standing and carries_stamp(fact) and isinstance(fact, Stamped):
            yield line.entry, fact


def _same(said: Stamped | Stamp, should: Onboard) -> bool:
    if said.substance is None:
        return True
    if said.substance is not should.state:
        return False
    one, other = said.since_dose_min, should.minutes
    if one is None or other is None:
        return one is other
    return abs(one - other) < NEAR_MIN
