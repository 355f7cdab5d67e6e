"""The columns of a list as they are typed."""

from __future__ import annotations

import pytest

from kapdesk.sheets.columns import column_lines, read_columns
from kapdesk.sheets.model import Choice, Number, Reach, Scale
from tests.kapdesk.sheets.made import COLUMNS


def test_every_column_can_be_typed_again() -> None:
    assert read_columns(column_lines(COLUMNS), COLUMNS) == COLUMNS


def test_a_column_is_read_as_a_person_writes_it() -> None:
    found = read_columns(
        "Weight: number 20,5 to 400 kg\nBetter: scale -5..+5 from worse to better\n\n"
        "Who: choice of mother / father / somebody, may stay empty",
        (),
    )
    assert not isinstance(found, str)
    weight, better, who = found
    assert isinstance(weight, Number)
    assert (weight.low, weight.high, weight.unit) == (20.5, 400, "kg")
    assert isinstance(better, Scale)
    assert (better.reach, better.low, better.high) == (Reach.FIVES, "worse", "better")
    assert isinstance(who, Choice)
    assert [one.words for one in who.options] == ["mother", "father", "somebody"]
    assert who.optional


@pytest.mark.parametrize(
    "line", ["no colon", "A: slider", "A: number one to two", "A: scale 0..7", "A: drawing"]
)
def test_what_is_no_column_is_said_with_how_to_write_one(line: str) -> None:
    found = read_columns(line, ())
    assert isinstance(found, str)
    assert "One a line" in found
