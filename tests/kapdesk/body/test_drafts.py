"""A draft gives back the marks it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given

from kapdesk.body.drafts import draft_of, marks_of
from kapdesk.body.model import BodyMark, BodyMarks, Mode, Spot
from tests.kapdesk.body.strategies import maps_of_regions


@given(maps_of_regions())
def test_a_draft_comes_back_whole(marks: BodyMarks) -> None:
    assert marks_of(draft_of(marks)) == marks


def test_a_painted_line_comes_back_too() -> None:
    painted = (BodyMark(mode=Mode.STROKE, path=(Spot(0.1, 0.2, 0.3),), id="a"),)
    assert marks_of(draft_of(painted)) == painted


def test_no_marks_are_no_text() -> None:
    assert draft_of(()) == ""


@pytest.mark.parametrize("text", ["", "{", "[1]", '[{"intensity":"much"}]'])
def test_what_cannot_be_read_holds_no_marks(text: str) -> None:
    assert marks_of(text) == ()
