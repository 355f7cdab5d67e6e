"""Flags: which, in what order, and never the wrong way round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.protocol import Level, Limit
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.protocols import limit_ids, load_limits
from kapdesk.dosing.rules.flags import Around, Moment, flags_for
from tests.kapdesk.dosing.session import minute, pressure

EVERY = tuple(limit for preset in limit_ids() for limit in load_limits(preset))
USUAL = Vitals(systolic_mmhg=120, diastolic_mmhg=76, pulse_bpm=70, spo2_pct=98)
MOMENTS = st.sampled_from(("before", "during"))
PRESSURES = st.integers(120, 300)


def sentences(
    vitals: Vitals, *presets: str, moment: Moment = "during", age: int | None = 42
) -> list[str]:
    limits = tuple(limit for preset in presets for limit in load_limits(preset))
    return [
        flag.sentence
        for flag in flags_for(vitals, limits, Around(minute(40), moment, age_years=age))
    ]


def worst(vitals: Vitals, moment: Moment, limits: tuple[Limit, ...] = EVERY) -> int:
    flags = flags_for(vitals, limits, Around(minute(40), moment, baseline=USUAL, age_years=42))
    return max((flag.level for flag in flags), default=Level(1) - 1)


def test_a_high_reading_after_the_dose_crosses_the_pausing_limit_only() -> None:
    assert sentences(pressure(168, 104), "canmat-start", "canmat-pause") == ["above 160/100"]


def test_the_same_reading_before_the_dose_crosses_the_starting_limit_only() -> None:
    got = sentences(pressure(168, 104), "canmat-start", "canmat-pause", moment="before")
    assert got == ["above 140/90"]


def test_the_limit_itself_is_not_above_it() -> None:
    assert sentences(pressure(160, 100), "canmat-pause") == []
    assert sentences(pressure(161, 100), "canmat-pause") == ["above 160/100"]
    assert sentences(pressure(160, 101), "canmat-pause") == ["above 160/100"]


def test_the_most_severe_flag_comes_first() -> None:
    got = sentences(Vitals(spo2_pct=88, pulse_bpm=125), "hr", "spo2")
    assert got == ["SpO₂ below 90", "pulse above 120", "SpO₂ below 92", "SpO₂ below 95"]


def test_a_flag_keeps_rule_version_source_and_what_it_asks() -> None:
    (flag,) = flags_for(
        pressure(168, 104), load_limits("canmat-pause"), Around(minute(40), "during")
    )
    assert (flag.limit, flag.preset, flag.version, flag.source) == (
        "canmat-pause",
        "canmat-pause",
        "1",
        "S-CANMAT",
    )
    assert flag.asks == ("repeat in five minutes", "symptoms")
    assert "tell the prescriber" in flag.action


def test_a_low_saturation_on_oxygen_says_so() -> None:
    assert sentences(Vitals(spo2_pct=94, oxygen="air"), "spo2") == ["SpO₂ below 95"]
    assert sentences(Vitals(spo2_pct=94, oxygen="oxygen"), "spo2") == ["SpO₂ below 95, on oxygen"]


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (65, ["upper pressure above 140"]),
        (66, []),
        (None, ["upper pressure above 140"]),
    ],
)
def test_an_age_band_rests_on_the_age_and_an_unknown_age_on_the_stricter_band(
    age: int | None, expected: list[str]
) -> None:
    assert sentences(Vitals(systolic_mmhg=145), "esk-trial", moment="before", age=age) == expected


def test_a_rise_is_counted_from_the_baseline() -> None:
    limits = load_limits("delta")
    around = Around(minute(40), "during", baseline=USUAL)
    assert flags_for(Vitals(systolic_mmhg=159), limits, around) == ()
    assert [f.limit for f in flags_for(Vitals(systolic_mmhg=160), limits, around)] == ["delta"]
    assert [f.limit for f in flags_for(Vitals(diastolic_mmhg=101), limits, around)] == ["delta"]


def test_without_a_baseline_nothing_is_said_about_a_rise() -> None:
    assert flags_for(pressure(200, 130), load_limits("delta"), Around(minute(40), "during")) == ()


@pytest.mark.parametrize(
    ("pulse", "expected"),
    [
        (83, []),
        (84, ["pct-20"]),
        (98, ["pct-20"]),
        (99, ["pct-40", "pct-20"]),
        (56, ["pct-20"]),
        (57, []),
    ],
)
def test_percent_bands_reach_both_ways(pulse: int, expected: list[str]) -> None:
    around = Around(minute(40), "during", baseline=USUAL)
    flags = flags_for(Vitals(pulse_bpm=pulse), load_limits("pct"), around)
    assert [flag.limit for flag in flags] == expected


def confirmed(*earlier: tuple[float, Vitals], last: Vitals) -> list[str]:
    around = Around(minute(40), "during", earlier=tuple((minute(m), v) for m, v in earlier))
    return [flag.limit for flag in flags_for(last, load_limits("acute-practice"), around)]


def test_a_first_high_reading_only_asks_for_the_second() -> None:
    assert confirmed(last=pressure(186, 100)) == ["acute-practice-once"]


def test_two_high_readings_five_minutes_apart_confirm_each_other() -> None:
    assert "acute-practice-twice" in confirmed((35, pressure(184, 100)), last=pressure(186, 100))


@pytest.mark.parametrize(
    "earlier",
    [
        [(36, pressure(184, 100))],
        [(30, pressure(184, 100)), (36, pressure(150, 90))],
        [(45, pressure(184, 100))],
    ],
)
def test_readings_too_close_or_broken_by_a_lower_one_or_later_confirm_nothing(
    earlier: list[tuple[float, Vitals]],
) -> None:
    assert confirmed(*earlier, last=pressure(186, 100)) == ["acute-practice-once"]


def test_a_reading_without_pressure_between_breaks_nothing() -> None:
    got = confirmed((34, pressure(184, 100)), (37, Vitals(distress=6)), last=pressure(186, 100))
    assert "acute-practice-twice" in got


def test_one_very_high_reading_needs_no_second() -> None:
    assert confirmed(last=pressure(201, 90))[0] == "acute-practice-high"


def test_a_fast_pulse_counts_once_it_has_lasted() -> None:
    fast = Vitals(pulse_bpm=124)
    assert confirmed(last=fast) == []
    assert confirmed((34, fast), (38, fast), last=fast) == ["acute-practice-pulse"]


def test_a_late_reading_is_marked_where_the_practice_wants_it() -> None:
    limits = load_limits("no-reading")
    assert flags_for(USUAL, limits, Around(minute(40), "during", late_s=300.0)) == ()
    (flag,) = flags_for(USUAL, limits, Around(minute(40), "during", late_s=301.0))
    assert flag.sentence == "taken more than five minutes late"


@given(MOMENTS, PRESSURES, PRESSURES)
def test_raising_the_upper_pressure_never_lowers_the_worst_level(
    moment: Moment, a: int, b: int
) -> None:
    low, high = sorted((a, b))
    assert worst(Vitals(systolic_mmhg=low), moment) <= worst(Vitals(systolic_mmhg=high), moment)


@given(MOMENTS, st.integers(20, 200), st.integers(20, 200))
def test_raising_the_lower_pressure_never_lowers_the_worst_level(
    moment: Moment, a: int, b: int
) -> None:
    low, high = sorted((a, b))
    assert worst(Vitals(diastolic_mmhg=low), moment) <= worst(Vitals(diastolic_mmhg=high), moment)


@given(MOMENTS, st.integers(30, 100), st.integers(30, 100))
def test_a_lower_saturation_never_lowers_the_worst_level(moment: Moment, a: int, b: int) -> None:
    low, high = sorted((a, b))
    assert worst(Vitals(spo2_pct=low), moment) >= worst(Vitals(spo2_pct=high), moment)


@given(MOMENTS, st.integers(0, 5), st.integers(0, 5))
def test_deeper_sedation_never_lowers_the_worst_level(moment: Moment, a: int, b: int) -> None:
    low, high = sorted((a, b))
    assert worst(Vitals(moaas=low), moment) >= worst(Vitals(moaas=high), moment)


READINGS = st.builds(
    Vitals,
    systolic_mmhg=st.none() | st.integers(40, 300),
    diastolic_mmhg=st.none() | st.integers(20, 200),
    pulse_bpm=st.none() | st.integers(20, 260),
    spo2_pct=st.none() | st.integers(30, 100),
    breathing_per_min=st.none() | st.integers(0, 80),
    temperature_c=st.none() | st.floats(25, 45),
    moaas=st.none() | st.integers(0, 5),
)


@given(MOMENTS, READINGS, READINGS, st.none() | st.integers(0, 110))
def test_the_order_is_by_severity_and_leaving_a_measure_out_never_adds_a_flag(
    moment: Moment, vitals: Vitals, baseline: Vitals, age: int | None
) -> None:
    around = Around(minute(40), moment, baseline=baseline, age_years=age)
    flags = flags_for(vitals, EVERY, around)
    assert [flag.level for flag in flags] == sorted((flag.level for flag in flags), reverse=True)
    bare = flags_for(Vitals(pulse_bpm=vitals.pulse_bpm), EVERY, around)
    assert {flag.limit for flag in bare} <= {flag.limit for flag in flags}


def test_what_is_no_number_raises_nothing_and_nothing_at_all_raises_nothing() -> None:
    nan = float("nan")
    around = Around(minute(40), "during", baseline=USUAL, late_s=nan)
    assert flags_for(Vitals(temperature_c=nan), EVERY, around) == ()
    assert flags_for(Vitals(), EVERY, around) == ()
