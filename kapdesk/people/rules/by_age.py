"""How long a set of stimulation may be by a client's age, and what a clinician opened of that."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType

import msgspec

from kapdesk.bilateral.model.guard import LengthLock, Locks
from kapdesk.chart.model import Timeline
from kapdesk.people.model.clients import Identity
from kapdesk.people.model.locking import LockOpened
from kapdesk.people.rules.locking import last_word


class AgeBand(msgspec.Struct, frozen=True):
    """The years from ``low`` to below ``high``, and the most passes a set has in them.

    ``preset`` is the key of the starting point of that age.
    """

    low: int
    high: int
    most_passes: int
    preset: str

    @property
    def words(self) -> str:
        """The years in words."""
        return f"from {self.low} to below {self.high} years"


BANDS = MappingProxyType(
    {
        "age-4": AgeBand(4, 6, 15, "child-4"),
        "age-6": AgeBand(6, 8, 20, "child-6"),
        "age-8": AgeBand(8, 12, 24, "child-8"),
    }
)
"""Children below 12, as far as a source gives numbers; unit years, passes.  source emdr-3.1, emdr-4.12"""


def age_of(timeline: Timeline, day: date) -> int | None:
    """A client's whole years on a day; None where no birth date is kept."""
    known = [
        line.entry.fact
        for line in timeline.lines
        if line.standing and isinstance(line.entry.fact, Identity)
    ]
    return known[-1].age_on(day) if known else None


def with_length(locks: Locks, age: int | None, timeline: Timeline) -> Locks:
    """The locks with that of the age, and whether a clinician opened it; as they are at any other age."""
    found = next(
        (one for one in BANDS.items() if age is not None and one[1].low <= age < one[1].high), None
    )
    if found is None:
        return locks
    key, band = found
    reason = f"At this age, {band.words}, a set has at most {band.most_passes} passes."
    length = LengthLock(key, band.most_passes, reason, band.preset)
    last = last_word(key, timeline)
    opened = last.fact if last is not None else None
    more = ((key, opened.reason),) if isinstance(opened, LockOpened) else ()
    return Locks(locks.locks, (*locks.opened, *more), length)


def about_age(key: str) -> str:
    """What a lock by age is about, in words.  raises KeyError for another lock."""
    return f"Sets longer than those {BANDS[key].words}"
