"""Appointments as they are typed."""

from __future__ import annotations

from datetime import date, time

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.people.parse.appointments import (
    AppointmentDraft,
    Slot,
    parse_appointment,
    parse_reason,
    read_clock,
    read_coming_day,
)
from tests.fakes.clock import NOON

WEDNESDAY = date(2026, 3, 4)


def parsed(day: str, starts: str, ends: str, kind: str = "dosing", place: str = "") -> object:
    return parse_appointment(AppointmentDraft(kind, day, starts, ends, place), now=NOON)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 3, 4)),
        ("Tomorrow", date(2026, 3, 5)),
        ("thu", date(2026, 3, 5)),
        ("wednesday", date(2026, 3, 11)),
        ("2026-04-01", date(2026, 4, 1)),
        ("1 Apr 2026", date(2026, 4, 1)),
        ("01/04/2026", None),
        ("t", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_say_it(typed: str, meant: date | None) -> None:
    assert read_coming_day(typed, WEDNESDAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("9", time(9)),
        ("9:30", time(9, 30)),
        ("0930", time(9, 30)),
        ("14.05", time(14, 5)),
        ("24:00", None),
        ("9:60", None),
        ("nine", None),
    ],
)
def test_a_time_is_read_in_24_hours(typed: str, meant: time | None) -> None:
    assert read_clock(typed) == meant


def test_an_appointment_has_a_beginning_an_end_and_a_place() -> None:
    slot = parsed("tomorrow", "10", "13:00", place="  room   2 ")
    assert isinstance(slot, Slot)
    assert (slot.kind, slot.starts.day(), slot.starts.hm(), slot.ends.hm(), slot.place) == (
        "dosing",
        "Thu 5 Mar 2026",
        "10:00",
        "13:00",
        "room 2",
    )


def test_everything_that_cannot_be_taken_is_said_at_once() -> None:
    refusals = parsed("someday", "late", "", kind="party", place="x" * 300)
    assert isinstance(refusals, Refusals)
    assert [one.field for one in refusals.items] == ["kind", "place", "day", "starts", "ends"]


@pytest.mark.parametrize("ends", ["10:00", "09:59", "0"])
def test_an_end_must_lie_after_the_beginning(ends: str) -> None:
    refusals = parsed("tomorrow", "10:00", ends)
    assert isinstance(refusals, Refusals)
    assert [one.field for one in refusals.items] == ["ends"]
    assert "10:00" in refusals.sentences()


def test_calling_off_needs_its_reason() -> None:
    assert parse_reason("  has a  cold ") == "has a cold"
    assert isinstance(parse_reason(" "), Refusals)
