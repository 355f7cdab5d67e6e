"""The length of sets at a child's age, year by year."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.bilateral.model.guard import Locks
from kapdesk.bilateral.presets import shipped
from kapdesk.chart.model import Timeline
from kapdesk.people.model.clients import ClientAdded, ClientRenamed
from kapdesk.people.model.locking import LockOpened, LockShut
from kapdesk.people.rules.by_age import BANDS, about_age, age_of, with_length
from tests.fakes.entries import entry

NOBODY = Timeline()


@pytest.mark.parametrize(
    ("age", "most", "preset"),
    [
        (None, None, None),
        (3, None, None),
        (4, 15, "child-4"),
        (5, 15, "child-4"),
        (6, 20, "child-6"),
        (7, 20, "child-6"),
        (8, 24, "child-8"),
        (11, 24, "child-8"),
        (12, None, None),
        (40, None, None),
    ],
)
def test_the_most_passes_of_each_age(age: int | None, most: int | None, preset: str | None) -> None:
    length = with_length(Locks(), age, NOBODY).length
    found = (length.most_passes, length.preset) if length is not None else (None, None)
    assert found == (most, preset)
    if length is not None:
        assert f"at most {most} passes" in length.reason


def test_every_band_has_its_starting_point_within_it() -> None:
    presets = {one.key: one.plan for one in shipped()}
    for band in BANDS.values():
        assert presets[band.preset].planned_passes <= band.most_passes


def test_the_age_is_that_of_the_day_by_the_birth_date_as_it_stands() -> None:
    timeline = Timeline().after(entry(ClientAdded("C-1", born="2018-03-05"), 1))
    assert (age_of(timeline, date(2026, 3, 4)), age_of(timeline, date(2026, 3, 5))) == (7, 8)
    assert age_of(timeline.after(entry(ClientRenamed("C-1"), 2)), date(2026, 3, 5)) is None
    assert age_of(NOBODY, date(2026, 3, 5)) is None


def test_an_opening_holds_until_it_is_shut_or_the_next_band_begins() -> None:
    opened = Timeline().after(entry(LockOpened("age-6", about_age("age-6"), "asked for"), 1))
    assert with_length(Locks(), 7, opened).length_opened() == "asked for"
    assert with_length(Locks(), 8, opened).length_opened() == ""
    shut = opened.after(entry(LockShut("age-6"), 2))
    assert with_length(Locks(), 7, shut).length_opened() == ""
    assert about_age("age-6") == "Sets longer than those from 6 to below 8 years"
