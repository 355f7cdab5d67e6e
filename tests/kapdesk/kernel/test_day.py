"""Days as people write and read them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.kernel.day import read_day, say_day, years_between


@given(st.dates(date(1000, 1, 1)))
def test_a_day_said_is_the_day_read(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_day(say_day(day.isoformat())) == day


@pytest.mark.parametrize(
    "text", ["", "3/2/1984", "1984-13-01", "31.4.1984", "2 Mai 1984", "Mar 1984"]
)
def test_what_names_no_single_day_is_none(text: str) -> None:
    assert read_day(text) is None


def test_no_day_says_nothing() -> None:
    assert say_day("") == ""
    assert say_day("1984-03-02") == "2 Mar 1984"


def test_a_leap_day_child_is_a_year_older_on_the_first_of_march() -> None:
    born = date(2004, 2, 29)
    assert years_between(born, date(2025, 2, 28)) == 20
    assert years_between(born, date(2025, 3, 1)) == 21
