"""Lines put right: the earlier one stays, the later one says why."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kapdesk.bilateral.correcting import set_put_right
from kapdesk.chart import erasing
from kapdesk.chart.ledger import Ledger
from kapdesk.chart.model import Act, Entry, Fact
from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.colleague import Colleague
from kapdesk.dosing.model.facts import (
    TYPED,
    ChecklistTicked,
    DischargeRecorded,
    DoseGiven,
    EventNoted,
    FlagAnswered,
    HoldEnded,
    RecoveryScored,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.parsed import (
    Did,
    Discharge,
    Followed,
    Hold,
    Parsed,
    Pictured,
    Scores,
    Skip,
    Tick,
    Verified,
    Words,
)
from kapdesk.dosing.model.verified import OrderVerified
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.belonging import about, home_of, renamed
from kapdesk.dosing.rules.leaving import against_discharge, discharge_of
from kapdesk.dosing.service.adverse import at_onset, began_at, timed
from kapdesk.dosing.service.charting import Charting, Clears, Written, rebased
from kapdesk.dosing.service.doses import against_dose, verified_by
from kapdesk.dosing.service.events import ticked_items, unknown_phase
from kapdesk.dosing.service.pictures import put_right
from kapdesk.dosing.service.readings import judged
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import BookId, EntryId, SittingId
from kapdesk.kernel.instant import Instant

_WORKED_OUT = (VitalsRecorded, ChecklistTicked, DischargeRecorded)
_NO_LINE = refused("entry", "That line is not there to be corrected.")
_OTHER_KIND = refused("entry", "A line is corrected by one of its own kind.")


SLIP = EventNoted("note", "a key pressed by mistake; nothing happened")
SLIPPED = "a key pressed by mistake"


@dataclass(frozen=True, slots=True)
class Corrections:
    """What may be done about a line that is wrong."""

    charting: Charting
    ledger: Ledger

    def correct(
        self,
        sitting: SittingId,
        entry: EntryId,
        said: Parsed,
        reason: str,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what a line should have said, at its own time or the one given; a reading carries fresh flags.

        Correcting the first dose's time or a reading before it fixes the baseline anew in the same save.
        Refuses a line that is corrected already, another kind of line, and no reason.
        """
        began = self._began(sitting, said) if at is None else at
        view = self.charting.writable(sitting, began, until_signed=True)
        if isinstance(view, Refusals):
            return view if began is at else at_onset(view)
        if not reason.strip():
            return refused("reason", "A correction needs its reason.")
        line = view.timeline.find(entry)
        if line is None or not line.standing or not isinstance(line.entry.fact, TYPED):
            return _NO_LINE
        stands_at = began or line.entry.at
        pictured = put_right(line.entry.fact, said)
        if isinstance(pictured, Refusals):
            return pictured
        fact = _put_right(view, line.entry, pictured[0], stands_at, self.charting.colleagues())
        if isinstance(fact, Refusals):
            return fact
        act = Act(fact, stands_at, entry, reason.strip())
        return self.charting.settle(sitting, view, act, blobs=pictured[1], clears=clears)

    def take_back(self, sitting: SittingId, since: Instant) -> Written:
        """Write that the last moment kept by its kind alone since then was a slip; refuses when there is none."""
        view = self.charting.view(sitting)
        kept = [
            line.entry.id
            for line in view.timeline.lines
            if line.standing and _wordless(line.entry.fact) and line.entry.recorded >= since
        ]
        if not kept:
            return refused("entry", "There is no moment to take back.")
        return self.correct(sitting, kept[-1], SLIP, SLIPPED)

    def _began(self, sitting: SittingId, said: Parsed) -> Instant | None:
        said = said.event if isinstance(said, Pictured) else said
        event = said if isinstance(said, AdverseEventRecorded) else None
        return began_at(self.charting.view(sitting), event) if event else None

    def move_to_right_chart(
        self, sitting: SittingId, entry: EntryId, to_book: BookId, to_sitting: SittingId
    ) -> Written:
        """Take a line, and what was written about it, out of the wrong chart into the right one, with both times."""
        view = self.charting.writable(sitting, None, until_signed=True)
        other = self.charting.writable(to_sitting, None, until_signed=True)
        for found in (view, other):
            if isinstance(found, Refusals):
                return found
        if isinstance(view, DosingView):
            entry = home_of(view, entry)
        line = view.timeline.find(entry) if isinstance(view, DosingView) else None
        if line is None or line.erased or not isinstance(line.entry.fact, TYPED):
            return refused("entry", "That line is not there to be moved.")
        now = self.charting.now(sitting)
        along = about(view, entry) if isinstance(view, DosingView) else ()
        moved = erasing.move(
            self.ledger, entry, to_book, to_sitting, along=along, naming=renamed, at=now
        )
        both = (sitting, to_sitting)
        return sum((self._rebased(one) + self._restamped(one) for one in both), moved)

    def _restamped(self, sitting: SittingId) -> tuple[Entry, ...]:
        gathered = self.charting.stamping.gather(sitting)
        stamps = tuple(gathered.put_right(sitting, self.charting.view(sitting)))
        return tuple(
            entry for of, fact in stamps for entry in self.charting.write(of, (fact,), at=None)
        )

    def _rebased(self, sitting: SittingId) -> tuple[Entry, ...]:
        facts = [(act.fact, act.at) for act in rebased(self.charting.view(sitting))]
        return tuple(
            entry for fact, at in facts for entry in self.charting.write(sitting, (fact,), at=at)
        )


def _wordless(fact: Fact) -> bool:
    return isinstance(fact, EventNoted) and not fact.text


def _put_right(
    view: DosingView, entry: Entry, said: Parsed, at: Instant, colleagues: tuple[Colleague, ...]
) -> Fact | Refusals:
    """The fact that takes a line's place."""
    match entry.fact, said:
        case VitalsRecorded(), Vitals():
            return judged(view, said, at, instead=entry.id)
        case DoseGiven(booster=booster), DoseGiven():
            dose = msgspec.structs.replace(said, booster=booster)
            return against_dose(view, dose, instead=entry.id) or dose
        case ChecklistTicked(), Tick():
            return ticked_items(view, said)
        case DischargeRecorded(), Discharge():
            against = against_discharge(view, said, at, colleagues)
            return against or discharge_of(view, said, at, colleagues)
        case old, Fact() if type(old) is type(said) and not isinstance(said, _WORKED_OUT):
            return unknown_phase(view, said) or _placed(view, said, at)
        case old, _:
            return _reworded(old, said, at, colleagues)


def _reworded(
    old: Fact, said: Parsed, at: Instant, colleagues: tuple[Colleague, ...]
) -> Fact | Refusals:
    """The fact of a line that refers to another, which it keeps referring to."""
    match old, said:
        case FlagAnswered(reading=reading), Did(text=text):
            return FlagAnswered(reading, text)
        case HoldEnded(dose=dose), Hold(handling=handling, text=text):
            return HoldEnded(dose, handling, text)
        case WordsAdded(event=event, kind=kind), Words(text=text):
            return WordsAdded(event, kind, text)
        case SlotSkipped() as skipped, Skip(slot=slot, reason=reason):
            return SlotSkipped(slot, reason, skipped.name if slot == skipped.slot else "")
        case RecoveryScored(scale=scale), Scores(items=items):
            return next((score for score in items if score.scale == scale), _OTHER_KIND)
        case _:
            return _later(old, said, at, colleagues)


def _placed(view: DosingView, said: Fact, at: Instant) -> Fact:
    return timed(view, said, at) if isinstance(said, AdverseEventRecorded) else said


def _later(
    old: Fact, said: Parsed, at: Instant, colleagues: tuple[Colleague, ...]
) -> Fact | Refusals:
    """What was learned or verified later, said anew."""
    match old, said:
        case AdverseEventFollowed(event=event), Followed():
            return AdverseEventFollowed(event, *msgspec.structs.astuple(said))
        case OrderVerified(order=order), Verified():
            return verified_by(order, said, at.local().date().isoformat(), colleagues)
        case _:
            return set_put_right(old, said) or _OTHER_KIND
