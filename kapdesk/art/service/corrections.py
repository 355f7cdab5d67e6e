"""A line of image work put right: both stay, and the reason with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.art.model.images import ImageRated, OldPictureTried
from kapdesk.art.model.work import NightLogged
from kapdesk.art.parse.images import against_value
from kapdesk.art.service.writing import Writing
from kapdesk.chart.gates import against_reason
from kapdesk.chart.model import Fact
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId

NOT_THERE = refused("entry", "That line is not there to be corrected.")
CORRECTABLE: tuple[type[Fact], ...] = (ImageRated, OldPictureTried, NightLogged)
"""What is put right; anything else is said anew, and the earlier version stays."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of image work put right.  thread: the record lane."""

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
        if type(fact) not in CORRECTABLE or type(line.entry.fact) is not type(fact):
            return NOT_THERE
        if isinstance(fact, ImageRated):
            if against := against_value(fact.measure, fact.value):
                return against
            onboard = self.writing.sets.onboard_at(sitting, line.entry.at)
            fact = msgspec.structs.replace(
                fact, substance=onboard.state, since_dose_min=onboard.minutes
            )
        return self.writing.write(
            sitting,
            (fact,),
            at=line.entry.at,
            corrects=entry,
            reason=reason.strip(),
            clears=clears,
        )
