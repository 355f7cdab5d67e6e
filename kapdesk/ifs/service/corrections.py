"""A line of parts work put right: both stay, and the reason with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from kapdesk.chart.model import Act, Fact, Line
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
from kapdesk.ifs.model.state import IfsState
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
from kapdesk.ifs.service.following import answer_acts, status_acts
from kapdesk.ifs.service.sayings import BEYOND, NOTHING_READ, TOO_LONG
from kapdesk.ifs.service.writing import Writing
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.sheets.answering import filled

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
        status goes with it, and what an answer had set of the part comes to stand as the better one says, unless it was
        told anew or taken back since.
        """
        timeline = self.writing.reading.view(book).timeline
        known = timeline.find(entry)
        sitting = known.entry.sitting if known is not None else None
        line = line_meant(timeline, sitting, entry, fact, CORRECTABLE)
        if line is None or _about(line.entry.fact) != _about(fact):
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
        acts = self._acts(state, line, fact, reason.strip())
        return acts if isinstance(acts, Refusals) else self._write(book, sitting, acts, clears)

    def answer(
        self,
        book: BookId,
        entry: EntryId,
        texts: Mapping[str, str],
        reason: str,
        *,
        clears: Clears = (),
    ) -> Written:
        """Write what a sheet should have been answered with; what it set on the map comes to stand so as well.

        Refuses everything in it that cannot be taken, each under its prompt's key, and what ``correct`` refuses.
        """
        row = self.writing.state(book).found(entry)
        if row is None or not isinstance(row.fact, PartAnswered):
            return NOT_THERE
        taken = filled(row.fact.filled.sheet, texts)
        if isinstance(taken, Refusals):
            return taken
        return self.correct(book, entry, replace(row.fact, filled=taken), reason, clears=clears)

    def _acts(
        self, state: IfsState, line: Line, fact: Fact, why: str
    ) -> tuple[Act, ...] | Refusals:
        """What is written: the line as it should have been first, and what comes of it."""
        entry = line.entry
        row, onboard = state.found(entry.id), self.writing.on_board(entry.sitting, entry.at)
        if isinstance(fact, PartRated | SelfRead):
            fact = replace(fact, substance=onboard.state, since_dose_min=onboard.minutes)
        if row is not None and isinstance(fact, StatusSet):
            return tuple(status_acts(state, row, fact, why))
        if row is not None and isinstance(fact, PartAnswered):
            return answer_acts(state, row, fact, why, onboard=onboard)
        return (Act(fact, entry.at, entry.id, why),)

    def _write(
        self, book: BookId, sitting: SittingId | None, acts: tuple[Act, ...], clears: Clears
    ) -> Written:
        if sitting is None:
            return self.writing.ledger.commit(book, acts, clears=clears)
        first, *following = acts
        return self.writing.write(
            sitting,
            (first.fact,),
            at=first.at,
            corrects=first.corrects,
            reason=first.reason,
            following=following,
            clears=clears,
        )


def _about(fact: Fact) -> tuple[str, ...]:
    """Which agreement or question after an opening a line is about; whose answer it is, and to which sheet."""
    if isinstance(fact, PartAnswered):
        return (fact.part, fact.tab)
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
