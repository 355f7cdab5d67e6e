"""What a sitting would be closed without, in words."""

from __future__ import annotations

from collections.abc import Iterator

from kapdesk.bilateral.model.view import sets_of
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    DischargeRecorded,
    RecoveryScored,
    SafetyAsked,
)
from kapdesk.dosing.model.moments import TOOK
from kapdesk.dosing.model.protocol import CHECKLISTS
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.clock import held_dose
from kapdesk.dosing.rules.marks import EVENT_WORDS
from kapdesk.dosing.rules.moments import open_moments
from kapdesk.dosing.rules.slots import Standing, slots_at
from kapdesk.kernel.instant import Instant


def missing_at_close(view: DosingView, now: Instant) -> tuple[str, ...]:
    """Everything still open at a moment, one sentence part each, in the order of the session."""
    return (
        *_before(view),
        *_dose(view),
        *_readings(view, now),
        *_unanswered(view),
        *_unworded(view),
        *_running(view),
        *_ending(view),
    )


def _running(view: DosingView) -> Iterator[str]:
    for one in sets_of(view.timeline):
        if one.runs:
            yield f"How set {one.number} ended"


def ticked_of(view: DosingView, name: str) -> frozenset[str]:
    """The items of one list that were ticked, by their keys."""
    ticked = (fact for _, fact in view.facts_of(ChecklistTicked) if fact.list == name)
    return frozenset(key for fact in ticked for key in fact.items)


def _before(view: DosingView) -> Iterator[str]:
    for name, words in CHECKLISTS.items():
        ticked = ticked_of(view, name)
        for item in view.pinned.protocol.checklist(name) if view.pinned else ():
            if item.key not in ticked:
                yield f"{words}: {item.words}"
    if not _asked(view, "before"):
        yield "The safety question before the dose"


def _dose(view: DosingView) -> Iterator[str]:
    if not view.orders:
        yield "No order on file"
    if not view.doses:
        yield "No dose in the chart"
    yield from _devices(view)
    if held_dose(view) is not None:
        yield "What became of the dose held in the mouth"


def _devices(view: DosingView) -> Iterator[str]:
    """Devices that were ordered and not given, while no dose says why."""
    in_devices = view.pinned is not None and view.pinned.protocol.in_devices
    explained = any(dose.mismatch_reason for _, dose in view.doses)
    if not in_devices or explained or not view.doses:
        return
    for unit in dict.fromkeys(dose.unit for _, dose in view.doses):
        given = sum(dose.amount for _, dose in view.doses if dose.unit == unit)
        ordered = [o.amount for _, o in view.orders if o.amount is not None and o.unit == unit]
        if ordered and given < min(ordered):
            yield f"Given {given:g} of {min(ordered):g} {unit} ordered, and why"


def _readings(view: DosingView, now: Instant) -> Iterator[str]:
    if view.t0 is None:
        return
    for state in slots_at(view, now):
        late = state.state in (Standing.DUE, Standing.OVERDUE)
        if state.open and (late or state.slot.required or state.slot.at_discharge):
            yield f"Reading {state.slot.name}"


def _unworded(view: DosingView) -> Iterator[str]:
    for entry, event in open_moments(view):
        if event.kind == TOOK:
            yield f"The dose that was taken at {entry.at.hm()}"
        else:
            yield f"Words for {EVENT_WORDS.get(event.kind, event.kind)} at {entry.at.hm()}"


def _unanswered(view: DosingView) -> Iterator[str]:
    for entry, fact in view.open_flags:
        crossed = ", ".join(flag.sentence for flag in fact.flags)
        yield f"What was done at {entry.at.hm()} ({crossed})"


def _ending(view: DosingView) -> Iterator[str]:
    if not _asked(view, "end"):
        yield "The safety question at the end"
    if not view.facts_of(RecoveryScored):
        yield "A recovery score"
    discharge = view.last_of(DischargeRecorded)
    if discharge is None:
        yield "The discharge list"
    else:
        yield from discharge.missing


def _asked(view: DosingView, moment: str) -> bool:
    return any(fact.moment == moment for _, fact in view.facts_of(SafetyAsked))
