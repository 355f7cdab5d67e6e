"""The client's own level: the median of the readings before the first dose."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import BaselineFixed, VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.trust import BY_DEVICE, refused_by_its_reader, trusted
from kapdesk.kernel.instant import Instant

Readings = tuple[Vitals, ...]


def baseline_of(readings: Iterable[Vitals]) -> Vitals:
    """The median of each measure over the readings that hold it; None where none does.  source kd-baseline.

    Doubtful readings count only where no good one holds the measure, those nobody trusts never.  source kd-trust.
    """
    taken = tuple(readings)
    return Vitals(
        systolic_mmhg=_whole(taken, "systolic_mmhg"),
        diastolic_mmhg=_whole(taken, "diastolic_mmhg"),
        pulse_bpm=_whole(taken, "pulse_bpm"),
        spo2_pct=_whole(taken, "spo2_pct"),
        breathing_per_min=_whole(taken, "breathing_per_min"),
        temperature_c=_middle(taken, "temperature_c"),
        source="median",
    )


def baseline_at(t0: Instant, readings: Iterable[tuple[Entry, VitalsRecorded]]) -> BaselineFixed:
    """The baseline a first dose at ``t0`` fixes, the readings it rests on, and what is weak about it."""
    before = [(entry.id, fact.vitals) for entry, fact in readings if entry.at < t0]
    taken = tuple(vitals for _, vitals in before)
    weak = {name for name in BY_DEVICE if _weak(taken, name)}
    return BaselineFixed(
        baseline_of(taken),
        tuple(entry for entry, vitals in before if trusted(vitals) or _lends(vitals, weak)),
        tuple(name for name in BY_DEVICE if name in weak),
        tuple(name for name in BY_DEVICE if not _counted(taken, name) and _holding(taken, name)),
    )


def _holding(readings: Readings, name: str) -> Readings:
    return tuple(vitals for vitals in readings if getattr(vitals, name) is not None)


def _counted(readings: Readings, name: str) -> Readings:
    """The readings a measure's median rests on."""
    held = tuple(v for v in _holding(readings, name) if not refused_by_its_reader(v))
    return tuple(v for v in held if trusted(v)) or held


def _weak(readings: Readings, name: str) -> bool:
    return any(not trusted(vitals) for vitals in _counted(readings, name))


def _lends(vitals: Vitals, weak: set[str]) -> bool:
    """Whether a doubtful reading holds something that rests on doubtful readings."""
    if refused_by_its_reader(vitals):
        return False
    return any(getattr(vitals, name) is not None for name in weak)


def _whole(readings: Readings, name: str) -> int | None:
    value = _middle(readings, name)
    return None if value is None else int(value + 0.5)


def _middle(readings: Readings, name: str) -> float | None:
    held = [getattr(vitals, name) for vitals in _counted(readings, name)]
    return float(median(held)) if held else None
