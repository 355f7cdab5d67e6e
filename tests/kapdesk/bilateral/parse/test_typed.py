"""What is typed into the steppers."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.plan import HELD_S, SetPlan
from kapdesk.bilateral.parse.typed import (
    Length,
    Wide,
    parse_distance,
    parse_length,
    parse_rate,
    parse_size,
    parse_width,
)
from kapdesk.kernel.errors import Refusals


@pytest.mark.parametrize(
    ("text", "rate_hz"), [("1", 1.0), ("0,8", 0.8), (" 1.25 Hz", 1.25), ("2", 2.0)]
)
def test_a_rate(text: str, rate_hz: float) -> None:
    assert parse_rate(text) == rate_hz


@pytest.mark.parametrize("text", ["", "fast", "2.01", "0.05", "-1", "nan", "1.0.0"])
def test_a_rate_that_is_none_says_the_range(text: str) -> None:
    found = parse_rate(text)
    assert isinstance(found, Refusals)
    assert found.sentences() == "Rate must be a number between 0.1 and 2 Hz."


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("24", Length(passes=24)),
        ("1 pass", Length(passes=1)),
        ("48 sweeps", Length(passes=24)),
        ("30 s", Length(seconds=30.0)),
        ("1:30", Length(seconds=90.0)),
        ("2,5 min", Length(seconds=150.0)),
        ("held", Length(seconds=HELD_S)),
    ],
)
def test_a_length(text: str, length: Length) -> None:
    assert parse_length(text) == length
    assert length.on(SetPlan(rate_hz=1.0, passes=9)).passes == length.passes


def test_a_practice_that_counts_sweeps_types_sweeps() -> None:
    assert parse_length("48", bare="sweeps") == Length(passes=24)
    assert parse_length("48", bare="seconds") == Length(seconds=48.0)
    odd = parse_length("25", bare="sweeps")
    assert isinstance(odd, Refusals)
    assert "even number between 2 and 1000" in odd.sentences()


@pytest.mark.parametrize("text", ["", "0", "501", "3601 s", "99:59", "many", "12.5"])
def test_a_length_that_is_none_is_refused(text: str) -> None:
    assert isinstance(parse_length(text), Refusals)


def test_a_width_is_degrees_or_a_share() -> None:
    assert parse_width("28°") == Wide(amplitude_deg=28.0)
    assert parse_width("80 %") == Wide(amplitude_fraction=0.8)
    plan = SetPlan(rate_hz=1.0, passes=1, amplitude_deg=20.0)
    assert Wide(amplitude_fraction=0.5).on(plan).amplitude_deg is None
    for text, words in (("4", "5 and 60 degrees"), ("9 %", "10% and 100%"), ("wide", "such as")):
        found = parse_width(text)
        assert isinstance(found, Refusals)
        assert words in found.sentences()


def test_a_size_and_a_distance() -> None:
    assert parse_size("1,5 deg") == 1.5
    assert isinstance(parse_size("5"), Refusals)
    assert parse_distance("80") == 80.0
    assert parse_distance("1.2 m") == 120.0
    assert isinstance(parse_distance("3"), Refusals)
