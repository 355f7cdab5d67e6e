"""Past readings under other limits: the same rule, read only."""

from __future__ import annotations

from kapdesk.dosing.protocols import load_limits
from tests.fakes.clock import NOON
from tests.kapdesk.dosing.service.room import Room, pressure


def test_a_stored_reading_is_judged_as_it_would_have_been_and_nothing_is_written(
    room: Room,
) -> None:
    room.reads(pressure(120, 80))
    room.at(10)
    room.gives()
    room.at(50)
    room.reads(pressure(140, 86, 125))
    head = room.ledger.head
    past = room.dosing.past
    sittings = past.sittings(NOON, NOON.plus_s(60))
    found = past.readings(sittings, load_limits("hr"))
    assert [tuple(flag.limit for flag in one.flags) for one in found] == [(), ("hr-120", "hr-rise")]
    assert [one.since_s for one in found] == [-600.0, 2400.0]
    assert room.view.readings[1][1].flags == ()
    assert room.ledger.head == head


def test_it_says_what_the_session_itself_said_under_the_same_limits(room: Room) -> None:
    for minute, reading in (
        (0, pressure(150, 95)),
        (10, pressure(162, 104)),
        (20, pressure(120, 80)),
    ):
        room.at(minute)
        if minute == 10:
            room.gives()
        room.reads(reading)
    limits = room.adoption.limits
    found = room.dosing.past.readings((room.sitting,), limits)
    assert [one.flags for one in found] == [fact.flags for _, fact in room.view.readings]


def test_a_sitting_outside_the_days_is_not_read(room: Room) -> None:
    assert room.dosing.past.sittings(NOON.plus_s(60), NOON.plus_s(120)) == ()
