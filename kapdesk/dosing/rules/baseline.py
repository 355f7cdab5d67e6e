"""The client's own level: the median of the readings before the first dose."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median

from kapdesk.chart.model import Entry
from kapdesk.dosing.model.facts import BaselineFixed, Vitals, VitalsRecorded
from kapdesk.kernel.instant import Instant


def baseline_of(readings: Iterable[Vitals]) -> Vitals:
    """The median of each measure over the readings that hold it; None where none does.  source kd-baseline."""
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
    """The baseline a first dose at ``t0`` fixes, and the readings it rests on."""
    before = [(entry.id, fact.vitals) for entry, fact in readings if entry.at < t0]
    return BaselineFixed(
        baseline_of(vitals for _, vitals in before), tuple(entry for entry, _ in before)
    )


def _whole(readings: tuple[Vitals, ...], name: str) -> int | None:
    value = _middle(readings, name)
    return None if value is None else int(value + 0.5)


def _middle(readings: tuple[Vitals, ...], name: str) -> float | None:
    held = [value for vitals in readings if (value := getattr(vitals, name)) is not None]
    return float(median(held)) if held else None
