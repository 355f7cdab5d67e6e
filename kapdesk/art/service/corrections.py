"""A line of image work put right: both stay, and the reason with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.art.model.images import ImageRated, OldPictureTried, SensationFelt
from kapdesk.art.model.tried import RehearsalWalked, ReminderMet
from kapdesk.art.model.work import NightLogged
from kapdesk.art.parse.images import against_value
from kapdesk.art.parse.said import against_said
from kapdesk.art.service.ratings import NOT_MARKED
from kapdesk.art.service.writing import Writing
from kapdesk.bilateral.model.facts import CameUp, SetRated
from kapdesk.bilateral.service.afterwards import AfterSets
from kapdesk.chart.model import Fact
from kapdesk.chart.putting_right import NOT_THERE, against_correction, line_meant
from kapdesk.chart.workbook import Clears, Written
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import EntryId, SittingId

AFTER_A_SET = (SetRated, CameUp)
"""What stimulation writes after a set, and puts right itself."""

CORRECTABLE: tuple[type[Fact], ...] = (
    ImageRated,
    OldPictureTried,
    SensationFelt,
    ReminderMet,
    RehearsalWalked,
    NightLogged,
    *AFTER_A_SET,
)
"""What is put right; anything else is said anew, and the earlier version stays."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of image work put right.  thread: the record lane."""

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

        Refuses a line of another kind or of another sitting, one that was corrected already, one that says the same,
        and no reason.
        """
        found = self.writing.until_signed(sitting)
        if isinstance(found, Refusals):
            return found
        timeline = self.writing.reading.view(found.book).timeline
        line = line_meant(timeline, sitting, entry, fact, CORRECTABLE)
        if line is None:
            return NOT_THERE
        if against := against_correction(line, fact, reason, _against(fact)):
            return against
        why = reason.strip()
        if isinstance(fact, AFTER_A_SET):
            return self.afterwards.correct(sitting, entry, fact, why, clears=clears)
        if isinstance(fact, ImageRated):
            onboard = self.writing.sets.onboard_at(sitting, line.entry.at)
            fact = msgspec.structs.replace(
                fact, substance=onboard.state, since_dose_min=onboard.minutes
            )
        return self.writing.write(
            sitting, (fact,), at=line.entry.at, corrects=entry, reason=why, clears=clears
        )


def _against(fact: Fact) -> Refusals | None:
    match fact:
        case ImageRated(measure=measure, value=value):
            return against_value(measure, value)
        case SensationFelt(marks=(), stuck=True):
            return NOT_MARKED
        case ReminderMet() | RehearsalWalked():
            return against_said(fact)
        case _:
            return None
