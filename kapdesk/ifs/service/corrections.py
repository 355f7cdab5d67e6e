"""A line of parts work put right: both stay, and the reason with them."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.chart.model import Act, Fact
from kapdesk.chart.putting_right import NOT_THERE, against_correction, line_meant
from kapdesk.chart.workbook import Clears, Written
from kapdesk.ifs.model.councils import (
    AgreementLooked,
    AgreementMade,
    BacklashLooked,
    BacklashWorded,
    CouncilHeld,
    OpeningWorded,
)
from kapdesk.ifs.model.nouns import TEN
from kapdesk.ifs.model.work import (
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    FlagPassed,
    PartAnswered,
    PartRated,
    PermissionSet,
    PermissionWorded,
    SelfRead,
    StatusSet,
    StatusWorded,
)
from kapdesk.ifs.rules.allowed import NO_PART, WORDS
from kapdesk.ifs.service.following import status_acts
from kapdesk.ifs.service.sayings import BEYOND, NOTHING_READ, TOO_LONG
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId

CORRECTABLE: tuple[type[Fact], ...] = (
    PartRated,
    SelfRead,
    StatusSet,
    StatusWorded,
    PermissionSet,
    PermissionWorded,
    PartAnswered,
    AnotherSpoke,
    BlendBegan,
    BlendEnded,
    FlagPassed,
    AgreementMade,
    AgreementLooked,
    CouncilHeld,
    OpeningWorded,
    BacklashLooked,
    BacklashWorded,
)
"""What is put right; what a hand laid on the map is taken back, and anything else is said anew."""

UNSAID = refused("text", "Write what was said.")


@dataclass(frozen=True, slots=True)
class Corrections:
    """Lines of parts work put right, in a meeting or between meetings.  thread: the record lane."""

    writing: Writing

    def correct(
        self, book: BookId, entry: EntryId, fact: Fact, reason: str, *, clears: Clears = ()
    ) -> Written:
        """Write what a line should have said, at its own time, in its own meeting, and stamped for it.

        Refuses a line of another kind or about another agreement or opening, one that was corrected already, one of a
        signed meeting, one that says the same, and no reason.  What comes of it is in the same save: the reason of a
        status goes with it.
        """
        timeline = self.writing.reading.view(book).timeline
        known = timeline.find(entry)
        sitting = known.entry.sitting if known is not None else None
        line = line_meant(timeline, sitting, entry, fact, CORRECTABLE)
        if line is None or _due_for(line.entry.fact) != _due_for(fact):
            return NOT_THERE
        if sitting is not None:
            found = self.writing.until_signed(sitting, line.entry.at)
            if isinstance(found, Refusals):
                return found
        state = self.writing.state(book)
        (fact,) = self.writing.numbered((fact,), state)
        part = getattr(fact, "part", None)
        if part is not None and part not in state.drawn.parts:
            return NO_PART
        if against := against_correction(line, fact, reason, _against(fact)):
            return against
        why = reason.strip()
        if isinstance(fact, PartRated | SelfRead):
            onboard = self.writing.on_board(sitting, line.entry.at)
            fact = replace(fact, substance=onboard.state, since_dose_min=onboard.minutes)
        row = state.found(entry)
        first, *following = (Act(fact, line.entry.at, entry, why),)
        if row is not None and isinstance(fact, StatusSet):
            first, *following = status_acts(state, row, fact, why)
        if sitting is not None:
            return self.writing.write(
                sitting,
                (first.fact,),
                at=first.at,
                corrects=entry,
                reason=why,
                following=following,
                clears=clears,
            )
        return self.writing.ledger.commit(book, (first, *following), clears=clears)


def _due_for(fact: Fact) -> tuple[str, ...]:
    """Which agreement or which question after an opening a line is about."""
    return tuple(one.key for one in fact.due())


def _against(fact: Fact) -> Refusals | None:
    match fact:
        case PartRated(value=value) if value not in TEN:
            return BEYOND
        case SelfRead(values=values):
            said = [one for one in values if one is not None]
            return (
                NOTHING_READ if not said else None if all(map(TEN.__contains__, said)) else BEYOND
            )
        case (
            PermissionWorded(text=text)
            | BacklashWorded(text=text)
            | StatusWorded(text=text)
            | OpeningWorded(text=text)
        ) if not text.strip():
            return UNSAID
        case AgreementMade(terms=terms) if not terms.strip():
            return UNSAID
        case _:
            return TOO_LONG if len(fact.words()) > WORDS * 4 else None
