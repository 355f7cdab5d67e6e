"""Readings, the flags born with them, and the planned ones left out."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.model import Act
from kapdesk.dosing.model.facts import FlagAnswered, SlotSkipped, VitalsRecorded
from kapdesk.dosing.model.parsed import SKIP_REASONS
from kapdesk.dosing.model.protocol import Limit
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.cuff import cuff_arm_of
from kapdesk.dosing.rules.flags import Around, flags_for
from kapdesk.dosing.rules.slots import SlotState, slot_for, slots_at
from kapdesk.dosing.rules.trust import refused_by_its_reader
from kapdesk.dosing.service.charting import Charting, Clears, Written
from kapdesk.kernel.errors import Refusals, refused
from kapdesk.kernel.ids import EntryId, SittingId
from kapdesk.kernel.instant import Instant


@dataclass(frozen=True, slots=True)
class Readings:
    """What is measured in a session."""

    charting: Charting

    def record(
        self,
        sitting: SittingId,
        vitals: Vitals,
        *,
        confirmed: bool = False,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write a reading with its flags and the planned reading it answers.

        ``confirmed`` keeps that an unlikely value was entered twice.
        """
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        taken_at = at or self.charting.now(sitting)
        fact = judged(view, vitals, taken_at, confirmed=confirmed)
        return self.charting.settle(sitting, view, Act(fact, taken_at), clears=clears)

    def skip(
        self,
        sitting: SittingId,
        slot: str,
        reason: str,
        *,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Leave a planned reading out; refuses one that is not open, and a reason that is none of the few."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        states = slots_at(view, self.charting.now(sitting))
        waiting = {state.slot.key: state.slot.name for state in states if state.open}
        if slot not in waiting:
            return refused("slot", f"Open are: {', '.join(waiting) or 'none'}.")
        if reason not in SKIP_REASONS:
            return refused("reason", f"The reason is one of: {', '.join(SKIP_REASONS)}.")
        skipped = SlotSkipped(slot, reason, waiting[slot])
        return self.charting.write(sitting, (skipped,), at=at, clears=clears)

    def answer(
        self,
        sitting: SittingId,
        did: str,
        *,
        reading: EntryId | None = None,
        at: Instant | None = None,
        clears: Clears = (),
    ) -> Written:
        """Write what was done about one flagged reading, or about every one that waits."""
        view = self.charting.writable(sitting, at)
        if isinstance(view, Refusals):
            return view
        waiting = [entry.id for entry, _ in view.open_flags if reading in (None, entry.id)]
        if not waiting:
            return refused("reading", "No crossed limit waits for words.")
        if not did.strip():
            return refused("did", "Write what was done.")
        facts = tuple(FlagAnswered(entry, did.strip()) for entry in waiting)
        return self.charting.write(sitting, facts, at=at, clears=clears)


def judged(
    view: DosingView,
    vitals: Vitals,
    at: Instant,
    *,
    confirmed: bool = False,
    instead: str = "",
    limits: tuple[Limit, ...] | None = None,
) -> VitalsRecorded:
    """A reading with its flags and slot; ``instead`` is the entry it corrects, which then counts for nothing.

    The limits are those in force for the session, unless others are tried.

    One that nobody trusts is marked as late like any other, but answers no planned reading.
    """
    if instead:
        old = next(fact for entry, fact in view.readings if entry.id == instead)
        slot = next((s for s in slots_at(view, at) if s.slot.key == old.slot), None)
        if refused_by_its_reader(old.vitals):
            slot = slot_for(view, vitals, at)
    else:
        slot = slot_for(view, vitals, at)
    earlier = tuple((e.at, f.vitals) for e, f in view.readings if e.at <= at and e.id != instead)
    in_force = view.pinned.limits if view.pinned else ()
    tried = in_force if limits is None else limits
    flags = flags_for(vitals, tried, _around(view, at, slot, earlier))
    answers = slot.slot.key if slot and not refused_by_its_reader(vitals) else ""
    return VitalsRecorded(vitals, flags, answers, confirmed, cuff_arm_of(vitals, at, earlier))


def _around(
    view: DosingView,
    at: Instant,
    slot: SlotState | None,
    earlier: tuple[tuple[Instant, Vitals], ...],
) -> Around:
    before = view.t0 is None or at < view.t0
    return Around(
        at=at,
        moment="before" if before else "during",
        baseline=view.baseline.values if view.baseline and not before else None,
        earlier=earlier,
        age_years=view.pinned.age_years if view.pinned else None,
        late_s=slot.seconds if slot and not before and not slot.slot.at_discharge else None,
    )
