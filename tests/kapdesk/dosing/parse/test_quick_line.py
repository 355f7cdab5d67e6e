"""The quick line: what it understands, what it refuses, what it asks about once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.parse.quick_line import PREFIXES, parse_quick_line
from kapdesk.kernel.errors import Refusals

WORDS = st.sampled_from(
    [
        *PREFIXES,
        "128/82",
        "74",
        "98",
        "-",
        "o2",
        "air",
        "kpa",
        "t36.7",
        "t98.6f",
        "²",
        "9" * 5000,
        "l",
        "lying",
        "%",
    ]
)


def read(text: str) -> Vitals:
    got = parse_quick_line(text)
    assert isinstance(got, Vitals), got
    return got


def refusals(text: str) -> dict[str, str]:
    got = parse_quick_line(text)
    assert isinstance(got, Refusals), got
    assert not got.confirmable
    return {refusal.field: refusal.sentence for refusal in got.items}


def test_bare_numbers_are_pressure_pulse_and_saturation_in_that_order() -> None:
    got = read("128/82 74 98")
    assert (got.systolic_mmhg, got.diastolic_mmhg, got.pulse_bpm, got.spo2_pct) == (128, 82, 74, 98)


def test_without_a_pressure_the_order_goes_on() -> None:
    got = read("74 98")
    assert (got.systolic_mmhg, got.pulse_bpm, got.spo2_pct) == (None, 74, 98)


def test_a_dash_leaves_a_place_empty() -> None:
    assert (read("128/82 - 98").pulse_bpm, read("128/82 - 98").spo2_pct) == (None, 98)
    assert (read("- 74 98").pulse_bpm, read("- - 98").spo2_pct) == (74, 98)


def test_prefixed_values_stand_anywhere() -> None:
    got = read("rr14 128/82 t36.7 74 d6 98 depth4 n2 moaas5 o2:2l arm l reclined monitor")
    assert got == Vitals(
        systolic_mmhg=128, diastolic_mmhg=82, pulse_bpm=74, spo2_pct=98, oxygen="oxygen 2 l/min",
        breathing_per_min=14, temperature_c=36.7, moaas=5, distress=6, depth=4, nausea=2,
        source="monitor", arm="left", posture="reclined", typed=got.typed,
    )  # fmt: skip


def test_a_prefix_may_stand_before_its_number() -> None:
    got = read("distress 6 rr 14 spo2:97 hr=71 bp 120/80")
    assert (got.distress, got.breathing_per_min, got.spo2_pct, got.pulse_bpm) == (6, 14, 97, 71)
    assert got.systolic_mmhg == 120


def test_air_and_oxygen_are_told_apart_and_silence_is_neither() -> None:
    assert (read("98% air").oxygen, read("98% o2").oxygen, read("98%").oxygen) == (
        "air",
        "oxygen",
        None,
    )


def test_the_line_is_kept_as_it_was_typed() -> None:
    assert read("  16.8/10.9 kPa   t98.6f ").typed == "16.8/10.9 kPa t98.6f"


def test_other_units_are_converted() -> None:
    got = read("16.8/10.9 kPa t98.6f")
    assert (got.systolic_mmhg, got.diastolic_mmhg, got.temperature_c) == (126, 82, 37.0)


def test_a_practice_in_fahrenheit_types_fahrenheit() -> None:
    got = parse_quick_line("t98.6", units="F")
    assert isinstance(got, Vitals)
    assert got.temperature_c == 37.0


@pytest.mark.parametrize(
    ("line", "field", "says"),
    [
        ("82/128", "pressure", "larger of the two"),
        ("120/120", "pressure", "larger of the two"),
        ("301/80", "pressure", "between 40 and 300"),
        ("120/19", "pressure", "between 20 and 200"),
        ("16.8/10.9", "pressure", "kPa"),
        ("120/", "pressure", "upper/lower"),
        ("19", "pulse", "between 20 and 260"),
        ("74 101", "spo2", "between 30 and 100"),
        ("rr81", "breathing", "between 0 and 80"),
        ("t98.6", "temperature", "between 25 and 45 °C"),
        ("t37f", "temperature", "between 77 and 113 °F"),
        ("moaas6", "moaas", "between 0 and 5"),
        ("d11", "distress", "between 0 and 10"),
        ("d-1", "line", "not part"),
        ("d", "distress", "between 0 and 10"),
        ("arm x", "arm", "left, right"),
        ("hello", "line", "“hello” is not part of a reading"),
        ("74 98 99", "line", "“99”"),
        ("rr14 rr15", "breathing", "twice"),
        ("", "line", "no value"),
        ("air", "line", "no value"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field_and_range(
    line: str, field: str, says: str
) -> None:
    assert says in refusals(line)[field]


def test_everything_against_a_line_is_said_at_once() -> None:
    assert set(refusals("82/128 300 20 d11 hello")) == {
        "pressure",
        "pulse",
        "spo2",
        "distress",
        "line",
    }


def test_a_value_far_from_the_last_is_asked_about_once() -> None:
    last = read("124/78 70 99")
    got = parse_quick_line("124/78 130 99", last=last)
    assert isinstance(got, Refusals)
    assert got.confirmable
    assert got.items[0].field == "pulse"
    assert "was 70, now 130" in got.items[0].sentence
    assert isinstance(parse_quick_line("124/78 130 99", last=last, confirmed=True), Vitals)


def test_a_rise_the_body_often_shows_is_not_asked_about() -> None:
    assert isinstance(parse_quick_line("168/104 96 97", last=read("124/78 70 99")), Vitals)


def test_confirming_never_lets_the_impossible_through() -> None:
    assert isinstance(parse_quick_line("82/128", confirmed=True), Refusals)


@given(st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join))
def test_any_text_is_a_reading_or_refused_and_never_raises(text: str) -> None:
    got = parse_quick_line(text, last=Vitals(pulse_bpm=70), units="F")
    if isinstance(got, Refusals):
        assert got.items
        assert all(refusal.sentence.endswith(".") for refusal in got.items)
    else:
        assert got.systolic_mmhg is None or 40 <= got.systolic_mmhg <= 300
        assert got.temperature_c is None or 25 <= got.temperature_c <= 45


@given(st.integers(40, 300), st.integers(20, 200), st.integers(20, 260), st.integers(30, 100))
def test_what_a_monitor_shows_reads_back(upper: int, lower: int, pulse: int, spo2: int) -> None:
    got = parse_quick_line(f"{upper}/{lower} {pulse} {spo2}")
    if upper <= lower:
        assert isinstance(got, Refusals)
    else:
        assert isinstance(got, Vitals)
        assert (got.systolic_mmhg, got.diastolic_mmhg) == (upper, lower)
        assert (got.pulse_bpm, got.spo2_pct) == (pulse, spo2)
