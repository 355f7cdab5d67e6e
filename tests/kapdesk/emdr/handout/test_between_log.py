"""The sheet for the days between: room to write, and nothing of the record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kapdesk.emdr.handout.between_log import FIELDS, between_log
from tests.fakes.emdr_paper import HEADING
from tests.kapdesk.emdr.handout.reading import pages, says, told


@pytest.mark.parametrize(
    ("paper", "large", "places"),
    [("A4", False, 6), ("Letter", False, 5), ("A4", True, 3), ("Letter", True, 3)],
)
def test_it_is_one_sheet_front_and_back_with_places_to_write(
    paper: str, large: bool, places: int
) -> None:
    pdf = between_log(HEADING, paper=paper, large=large)
    assert len(pages(pdf)) == 2
    for field in FIELDS:
        assert told(pdf).count(field.name.split(":")[0]) == places
    assert told(pdf).count("How strong was it?") == places


def test_it_says_whom_to_call() -> None:
    assert says(between_log(HEADING, paper="A4"), "You can call us: 555 0100.")
    alone = replace(HEADING, phone="")
    assert says(between_log(alone, paper="A4"), "You can call us.")
