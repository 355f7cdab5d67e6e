"""How old the last reading is that can be trusted, kind by kind, from instants.  source kd-fresh."""

from __future__ import annotations

from dataclasses import dataclass

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.view import DosingView
from kapdesk.dosing.rules.slots import OVERDUE_S, slots_at
from kapdesk.dosing.rules.trust import trusted
from kapdesk.kernel.instant import Instant

KINDS: tuple[tuple[str, str], ...] = (
    ("systolic_mmhg", "BP"),
    ("pulse_bpm", "HR"),
    ("spo2_pct", "SpO₂"),
)


@dataclass(frozen=True, slots=True)
class Freshness:
    """One kind of reading at a moment.  unit seconds since the last that can be trusted, None where there is none.

    ``weak`` when a later one is doubtful; ``late`` when a planned reading came and went since.
    """

    measure: str
    name: str
    taken_at: Instant | None = None
    trusted_at: Instant | None = None
    age_s: float | None = None
    weak: bool = False
    late: bool = False


def freshness(view: DosingView, now: Instant) -> tuple[Freshness, ...]:
    """Pressure, pulse and SpO₂ as they stand at a moment."""
    return tuple(_of_kind(view, now, measure, name) for measure, name in KINDS)


def _of_kind(view: DosingView, now: Instant, measure: str, name: str) -> Freshness:
    held = [
        (entry, fact)
        for entry, fact in view.readings
        if entry.at <= now and getattr(fact.vitals, measure) is not None
    ]
    if not held:
        return Freshness(measure, name, late=_late(view, now, measure, None))
    last, last_fact = held[-1]
    good = _last_trusted(held)
    return Freshness(
        measure,
        name,
        last.at,
        good,
        now.seconds_since(good) if good is not None else None,
        weak=not trusted(last_fact.vitals),
        late=_late(view, now, measure, good),
    )


def _last_trusted(held: list[tuple[Entry, VitalsRecorded]]) -> Instant | None:
    good = [entry.at for entry, fact in held if trusted(fact.vitals)]
    return good[-1] if good else None


def _late(view: DosingView, now: Instant, measure: str, good: Instant | None) -> bool:
    """Whether a planned reading of this kind is overdue by its time, and nothing trusted answered it."""
    if view.pinned is None or measure not in view.pinned.protocol.needs:
        return False
    taken_at = {entry.id: entry.at for entry, _ in view.readings}
    for state in slots_at(view, now):
        due = state.due_at
        if due is None or state.passed or state.slot.at_discharge:
            continue
        if state.seconds < OVERDUE_S or (good is not None and good >= due):
            continue
        answered = taken_at.get(state.entry) if state.entry else None
        if answered is None or good is None or answered > good:
            return True
    return False
