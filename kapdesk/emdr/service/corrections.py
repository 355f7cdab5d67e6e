"""A line of EMDR work put right: both stay, and the reason with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import SPANS
from kapdesk.emdr.model.targets import (
    BodyScanned,
    FittingAccepted,
    TargetRated,
    TargetReturned,
)
from kapdesk.emdr.parse.targets import RATED
from kapdesk.emdr.service.writing import Clears, Writing, Written, against_reason
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

NOT_THERE = refused("entry", "That line is not there to be corrected.")
STAMPED = (TargetRated, BodyScanned, TargetReturned)
"""What carries the sitting's own clock, which is asked anew for its moment."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of EMDR work put right.  thread: the record lane."""

    writing: Writing

    def correct(
        self,
        sitting: SittingId,
        entry: EntryId,
        fact: Fact,
        reason: str,
        *,
        clears: Clears = (),
    ) -> Written:
        """Write what a line of a sitting should have said, at its own time and stamped for it.

        Refuses a line of another kind or of another sitting, one that was corrected already, and no reason.
        """
        found = self.writing.until_signed(sitting)
        if isinstance(found, Refusals):
            return found
        if against := against_reason(reason, "A correction needs its reason."):
            return against
        line = self.writing.reading.view(found.book).timeline.find(entry)
        if line is None or not line.standing or line.entry.sitting != sitting:
            return NOT_THERE
        before = line.entry.fact
        if not isinstance(before, FACTS) or type(before) is not type(fact):
            return NOT_THERE
        if against := _against(fact):
            return against
        return self.writing.write(
            sitting,
            (self._stamped(sitting, fact, line.entry.at),),
            at=line.entry.at,
            corrects=entry,
            reason=reason.strip(),
            clears=clears,
        )

    def _stamped(self, sitting: SittingId, fact: Fact, at: Instant) -> Fact:
        """The fact with where the client stood at a moment, by the doses as they stand now."""
        if not isinstance(fact, STAMPED):
            return fact
        onboard = self.writing.surroundings.sets.onboard_at(sitting, at)
        return msgspec.structs.replace(
            fact, substance=onboard.state, since_dose_min=onboard.minutes
        )


def _against(fact: Fact) -> Refusals | None:
    match fact:
        case TargetRated(measure=measure, value=value) if value not in SPANS[measure]:
            return refused("value", f"{RATED[measure]} is between {SPANS[measure]}.")
        case FittingAccepted(reason=reason):
            return against_reason(reason, "Write why it fits.")
        case _:
            return None
