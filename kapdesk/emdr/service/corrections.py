"""A line of EMDR work put right: both stay, and the reason with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.bilateral.service.afterwards import AfterSets
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Act, Fact, Line
from kapdesk.chart.putting_right import NOT_THERE, against_correction, line_meant
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import SPANS
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    FittingAccepted,
    TargetRated,
    TargetReturned,
    TargetStatusSet,
)
from kapdesk.emdr.parse.targets import RATED
from kapdesk.emdr.rules.restating import Restated, restated
from kapdesk.emdr.service.numbering import numbered
from kapdesk.emdr.service.writing import Found, Writing
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant

STAMPED = (TargetRated, BodyScanned, TargetReturned)
"""What carries the sitting's own clock, which is asked anew for its moment."""

AFTER_A_SET = (SetRated, CameUp)
"""What stimulation writes after a set, and puts right itself."""

KINDS: tuple[type[Fact], ...] = (*FACTS, *AFTER_A_SET)


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of EMDR work put right.  thread: the record lane."""

    writing: Writing
    afterwards: AfterSets

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

        What a closed sitting made of its targets is put right in the same save, where it comes to something else now.
        Refuses a line of another kind or of another sitting, one that was corrected already, one that says the same,
        and no reason.
        """
        found = self.writing.until_signed(sitting)
        if isinstance(found, Refusals):
            return found
        timeline = self.writing.reading.view(found.book).timeline
        line = line_meant(timeline, sitting, entry, fact, KINDS)
        if line is None:
            return NOT_THERE
        if against := against_correction(line, fact, reason, _against(fact)):
            return against
        fact, why = self._stamped(sitting, fact, line.entry.at), reason.strip()
        following = self._restated(found, line, fact, why)
        if isinstance(fact, AFTER_A_SET):
            put_right = self.afterwards.correct
            return put_right(sitting, entry, fact, why, following=following, clears=clears)
        return self.writing.write(
            sitting,
            (fact,),
            at=line.entry.at,
            corrects=entry,
            reason=why,
            following=following,
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

    def _restated(self, found: Found, line: Line, fact: Fact, reason: str) -> tuple[Act, ...]:
        """What a closed sitting should have made of its targets, had the line said this."""
        closed_at = found.meeting.closed_at
        if closed_at is None:
            return ()
        said = msgspec.structs.replace(
            line.entry, id=EntryId("put right"), corrects=line.entry.id, fact=fact
        )
        state = self.writing.reading.view(found.book).after(said).state
        around = self.writing.surroundings.of(found.book, found.meeting, closed_at)
        anew = restated(state, found.sitting, around, load_variant)

        def act(one: Restated) -> Act:
            status = TargetStatusSet(one.ending.target, one.ending.status, one.ending.why)
            (given,) = numbered((status,), state)
            return Act(given, closed_at, one.instead_of, reason if one.instead_of else "")

        return tuple(map(act, anew))


def _against(fact: Fact) -> Refusals | None:
    match fact:
        case TargetRated(measure=measure, value=value) if value not in SPANS[measure]:
            return refused("value", f"{RATED[measure]} is between {SPANS[measure]}.")
        case BodyFelt(marks=()):
            return refused("marks", "Mark where it is felt.")
        case FittingAccepted(reason=reason):
            return against_reason(reason, "Write why it fits.")
        case _:
            return None
