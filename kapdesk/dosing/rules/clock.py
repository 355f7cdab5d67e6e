"""What the clock column shows: the phase by the reference windows, time since each dose, the hold in the mouth."""

from __future__ import annotations

from kapdesk.chart.model import BodyErased, SittingClosed
from kapdesk.dosing.model.facts import FACTS, HoldEnded
from kapdesk.dosing.model.protocol import Phase
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.ids import EntryId
from kapdesk.kernel.instant import Instant

HELD_ROUTES = ("sublingual", "buccal")


def stands_at(view: DosingView, now: Instant) -> Instant:
    """The moment a session stands at: now while it runs, else its closing, else its last line that tells of a time."""
    closed = view.lines_of(SittingClosed)
    if closed:
        return closed[-1].entry.at
    told = [
        line.entry.at
        for line in view.timeline.lines
        if line.standing and not isinstance(line.entry.fact, BodyErased)
    ]
    return max(told, default=now) if view.from_paper else now


def last_told(view: DosingView) -> Instant | None:
    """When the latest line that stands happened; None before the first."""
    told = [
        line.entry.at
        for line in view.timeline.lines
        if line.standing and isinstance(line.entry.fact, FACTS)
    ]
    return max(told, default=None)


def phase_at(view: DosingView, now: Instant) -> Phase | None:
    """The reference window a moment lies in, counted from the first dose; None before it and past the last window."""
    if view.pinned is None or view.t0 is None:
        return None
    minutes = now.seconds_since(view.t0) / 60.0
    if minutes < 0:
        return None
    phases = view.pinned.protocol.phases
    return next((phase for phase in phases if phase.start_min <= minutes < phase.end_min), None)


def since_doses(view: DosingView, now: Instant) -> tuple[tuple[EntryId, float], ...]:
    """Each dose and the seconds since it was given.  A second dose moves no window."""
    return tuple((entry.id, now.seconds_since(entry.at)) for entry, _ in view.doses)


def held_dose(view: DosingView) -> EntryId | None:
    """The latest dose still held in the mouth, when its route is one that is held."""
    ended = {fact.dose for _, fact in view.facts_of(HoldEnded)}
    held = [
        entry.id
        for entry, dose in view.doses
        if dose.route in HELD_ROUTES and not dose.handling and entry.id not in ended
    ]
    return held[-1] if held else None


def held_s(view: DosingView, now: Instant) -> float | None:
    """Seconds the held dose has been in the mouth; None when none is held."""
    held = held_dose(view)
    return dict(since_doses(view, now)).get(held) if held else None
