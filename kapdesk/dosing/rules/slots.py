"""Planned readings: planned, due, overdue, taken or skipped, at any moment."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import SlotSkipped
from kapdesk.dosing.model.protocol import Protocol, Slot
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.observation import observed_since
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

OVERDUE_S = 300.0  # source kd-late
REACH_S = 600.0  # source kd-reach


class Standing(StrEnum):
    """How a planned reading stands."""

    PLANNED = "planned"
    DUE = "due"
    OVERDUE = "overdue"
    TAKEN = "taken"
    SKIPPED = "skipped"


class SlotState(msgspec.Struct, frozen=True):
    """A planned reading as it stands.  unit seconds since it fell due, negative before.

    ``due_at`` is None as long as its time is not known: every slot before the first dose.  The reading before leaving
    falls due with the end of the observation time and is never overdue.
    """

    slot: Slot
    due_at: Instant | None
    state: Standing
    entry: EntryId | None = None
    seconds: float = 0.0
    reason: str = ""

    @property
    def open(self) -> bool:
        """Whether it still waits for a reading."""
        return self.state not in (Standing.TAKEN, Standing.SKIPPED)

    @property
    def passed(self) -> bool:
        """Whether it belongs before a dose that was given meanwhile."""
        return self.due_at is not None and (self.slot.at_min or 0.0) < 0


def slots_at(view: DosingView, now: Instant) -> tuple[SlotState, ...]:
    """Every planned reading as it stands at a moment, in the protocol's order."""
    if view.pinned is None:
        return ()
    protocol, starts = view.pinned.protocol, (view.t0, observed_since(view))
    taken = {fact.slot: entry for entry, fact in view.readings if fact.slot}
    skipped = {fact.slot: (entry, fact) for entry, fact in view.facts_of(SlotSkipped)}
    return tuple(
        _state(
            slot, _due_at(slot, protocol, *starts), taken.get(slot.key), skipped.get(slot.key), now
        )
        for slot in protocol.slots
    )


def due_next(view: DosingView, now: Instant) -> SlotState | None:
    """The open reading whose time comes first, or came first and still waits; None once the clock does not run.

    One planned before the dose is no longer next once the dose was given; it stays open until it is left out.
    """
    waiting = [
        (state.due_at, state)
        for state in slots_at(view, now)
        if state.open and state.due_at and not state.passed
    ]
    return min(waiting, key=lambda pair: pair[0])[1] if waiting and view.runs else None


def not_taken(view: DosingView, now: Instant) -> tuple[SlotState, ...]:
    """The planned readings whose time has come and that were neither taken nor left out."""
    return tuple(
        state for state in slots_at(view, now) if state.open and state.state is not Standing.PLANNED
    )


def slot_for(view: DosingView, vitals: Vitals, at: Instant) -> SlotState | None:
    """The planned reading that a reading at a moment answers, if it answers one.

    Only a reading that holds every needed measure does.  Before the first dose the first open slot is answered; after
    it the nearest slot within ten minutes, if it is open; more than ten minutes past the last, the one before
    leaving.  source kd-reach.
    """
    pinned = view.pinned
    if pinned is None or any(getattr(vitals, name) is None for name in pinned.protocol.needs):
        return None
    states = slots_at(view, at)
    if view.t0 is None or at < view.t0:
        early = (s for s in states if s.open and s.slot.at_min is not None and s.slot.at_min < 0)
        return next(early, None)
    late = [s for s in states if s.slot.at_min is not None and s.slot.at_min >= 0]
    nearest = min(late, key=lambda state: abs(state.seconds), default=None)
    if nearest is not None and abs(nearest.seconds) <= REACH_S:
        return nearest if nearest.open else None
    leaving = (s for s in states if s.slot.at_discharge and s.open)
    return next(leaving, None) if late and late[-1].seconds > 0 else None


def _due_at(
    slot: Slot, protocol: Protocol, t0: Instant | None, stays_from: Instant | None
) -> Instant | None:
    minutes = protocol.observe_min if slot.at_discharge else slot.at_min
    start = stays_from if slot.at_discharge else t0
    return None if start is None or minutes is None else start.plus_s(minutes * 60.0)


def _state(
    slot: Slot,
    due_at: Instant | None,
    taken: Entry | None,
    skipped: tuple[Entry, SlotSkipped] | None,
    now: Instant,
) -> SlotState:
    seconds = now.seconds_since(due_at) if due_at is not None else 0.0
    if taken is not None:
        return SlotState(slot, due_at, Standing.TAKEN, taken.id, seconds)
    if skipped is not None:
        entry, fact = skipped
        return SlotState(slot, due_at, Standing.SKIPPED, entry.id, seconds, fact.reason)
    if due_at is None or seconds < 0:
        return SlotState(slot, due_at, Standing.PLANNED, None, seconds)
    overdue = seconds >= OVERDUE_S and not slot.at_discharge
    return SlotState(slot, due_at, Standing.OVERDUE if overdue else Standing.DUE, None, seconds)
