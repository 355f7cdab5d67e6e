"""The client's own level before the dose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.rules.baseline import baseline_at, baseline_of
from tests.kapdesk.dosing.session import Session, minute, pressure


def test_each_measure_has_its_own_median_over_the_readings_that_hold_it() -> None:
    readings = (
        Vitals(systolic_mmhg=150, diastolic_mmhg=80, temperature_c=36.5),
        Vitals(systolic_mmhg=120, diastolic_mmhg=70, pulse_bpm=71),
        Vitals(systolic_mmhg=126, diastolic_mmhg=75, pulse_bpm=74),
    )
    got = baseline_of(readings)
    assert (got.systolic_mmhg, got.diastolic_mmhg, got.pulse_bpm) == (126, 75, 73)
    assert got.temperature_c == 36.5
    assert got.spo2_pct is None


def test_no_reading_makes_no_number_up() -> None:
    assert baseline_of(()) == Vitals(source="median")


def test_only_readings_before_the_dose_count_as_they_stand_now() -> None:
    session = Session()
    first = session.reads(pressure(140, 90), -20)
    second = session.reads(pressure(120, 80), -10)
    session.reads(pressure(170, 100), 40)
    session.add(VitalsRecorded(pressure(130, 86)), -20, corrects=first)
    fixed = baseline_at(minute(0), session.view().readings)
    assert fixed.values.systolic_mmhg == 125
    assert second in fixed.from_entries
    assert first not in fixed.from_entries
    assert len(fixed.from_entries) == 2


@given(st.lists(st.integers(40, 300), min_size=1))
def test_the_baseline_lies_within_what_was_measured(values: list[int]) -> None:
    got = baseline_of([Vitals(systolic_mmhg=value) for value in values]).systolic_mmhg
    assert got is not None
    assert min(values) <= got <= max(values)
