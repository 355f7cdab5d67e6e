"""Ranges that speak, and the conversions a practice needs."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.units import (
    Span,
    celsius_from_fahrenheit,
    fahrenheit_from_celsius,
    kg_from_lb,
)


def test_a_range_includes_both_ends_and_says_itself() -> None:
    span = Span(20, 260)
    assert 20 in span
    assert 260 in span
    assert 19.9 not in span
    assert 260.1 not in span
    assert str(span) == "20 and 260"
    assert str(Span(34.5, 42)) == "34.5 and 42"


def test_what_is_no_number_lies_in_no_range() -> None:
    assert math.nan not in Span(-math.inf, math.inf)


@given(st.floats(-100, 200))
def test_degrees_come_back(celsius: float) -> None:
    assert celsius_from_fahrenheit(fahrenheit_from_celsius(celsius)) == pytest.approx(celsius)


def test_known_degrees_and_pounds() -> None:
    assert celsius_from_fahrenheit(212) == 100
    assert fahrenheit_from_celsius(37) == pytest.approx(98.6)
    assert kg_from_lb(100) == pytest.approx(45.359237)
