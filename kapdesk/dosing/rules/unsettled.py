"""What of a dosing session leaves resources alone to EMDR work: a dose that was changed, a pressure past its limits."""

from __future__ import annotations

from kapdesk.dosing.model.facts import DoseGiven, VitalsRecorded
from kapdesk.dosing.model.protocol import Level, Limit
from kapdesk.dosing.model.view import DosingView
from kapdesk.kernel.instant import Instant

PRESSURE = frozenset(("systolic_mmhg", "diastolic_mmhg"))
LEAST = Level.ASK
"""A crossing that is only noted narrows nothing.  source kd-resources"""


def dose_changed(view: DosingView, before: DosingView, now: Instant) -> str:
    """That the dose is another than in the session before, by a moment; empty where it is the same, or none is given.

    Another medicine's amount, unit or way of the first dose, or more in all.  source emdr-4.12, kd-resources
    """
    here, there = _doses(view, now), _doses(before, now)
    if not here or not there or (_same(here, there) and _total(here) <= _total(there)):
        return ""
    return (
        f"The dose is another than in the session before, {_words(there)} then and {_words(here)} now: "
        "resources alone."
    )


def pressure_out(view: DosingView, now: Instant) -> str:
    """That the last blood pressure by a moment is past a limit the practice holds to; empty where it is not.

    A limit that is about something else as well does not count.  source emdr-4.12, kd-resources
    """
    reading = _last_pressure(view, now)
    limits = view.pinned.limits if view.pinned is not None else ()
    if reading is None:
        return ""
    at, fact = reading
    about = {limit.id for limit in limits if _of_pressure(limit)}
    crossed = [flag for flag in fact.flags if flag.limit in about and flag.level >= LEAST]
    if not crossed:
        return ""
    numbers = f"{_number(fact.vitals.systolic_mmhg)}/{_number(fact.vitals.diastolic_mmhg)}"
    return (
        f"The blood pressure at {at.hm()} was {numbers}, {crossed[0].sentence}: resources alone "
        "until a reading is within its limits again."
    )


def _doses(view: DosingView, now: Instant) -> tuple[DoseGiven, ...]:
    return tuple(fact for entry, fact in view.doses if entry.at <= now)


def _same(here: tuple[DoseGiven, ...], there: tuple[DoseGiven, ...]) -> bool:
    one, other = here[0], there[0]
    return (one.amount, one.unit, one.route) == (other.amount, other.unit, other.route)


def _total(doses: tuple[DoseGiven, ...]) -> float:
    return sum(dose.amount for dose in doses)


def _words(doses: tuple[DoseGiven, ...]) -> str:
    return f"{_total(doses):g} {doses[0].unit} {doses[0].route}"


def _last_pressure(view: DosingView, now: Instant) -> tuple[Instant, VitalsRecorded] | None:
    found = [
        (entry.at, fact)
        for entry, fact in view.readings
        if entry.at <= now
        if fact.vitals.systolic_mmhg is not None or fact.vitals.diastolic_mmhg is not None
    ]
    return found[-1] if found else None


def _of_pressure(limit: Limit) -> bool:
    return bool(limit.bounds) and all(bound.measure in PRESSURE for bound in limit.bounds)


def _number(value: int | None) -> str:
    return "–" if value is None else str(value)
