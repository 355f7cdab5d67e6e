"""Time at each part and way of working, and minutes led from Self as an estimate."""

from __future__ import annotations

import pytest

from kapdesk.ifs.model.moves import PartsMerged
from kapdesk.ifs.model.nouns import Noticed
from kapdesk.ifs.model.state import MeetingState
from kapdesk.ifs.model.work import BlendBegan, BlendEnded, PartEntered, Tab
from kapdesk.ifs.rules.timing import episodes, led, stays, time_at
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.kapdesk.ifs.told import Work

A, B = PartId("a"), PartId("b")


def meeting(work: Work) -> MeetingState:
    return work.state.meetings[0]


def test_each_stay_ends_where_the_next_begins_and_the_last_runs_on() -> None:
    work = Work()
    work.lays(met("a", 1))
    work.say(PartEntered(A, Tab.FIND))
    work.say(PartEntered(A, Tab.FOCUS))
    work.say(PartEntered(A, Tab.FIND))
    now = work.now.plus_s(30)
    assert [(one.tab, one.seconds) for one in stays(meeting(work), now)] == [
        (Tab.FIND, 60.0), (Tab.FOCUS, 60.0), (Tab.FIND, 30.0),
    ]  # fmt: skip
    assert time_at(meeting(work), A, Tab.FIND, now) == 90.0
    assert time_at(meeting(work), B, Tab.FIND, now) == 0.0


def test_a_closed_meeting_stops_the_time() -> None:
    work = Work()
    work.say(PartEntered(None))
    work.meets(5.0)
    assert [one.seconds for one in stays(meeting(work), work.now)] == [60.0]


def test_who_has_the_seat_is_told_with_what_helped() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    work.say(BlendBegan(A, "voice rose", by=Noticed.CLIENT))
    work.say(BlendBegan(A, "again"))
    work.say(BlendEnded(A, "asked for room"))
    work.say(BlendEnded(B))
    work.say(BlendBegan(B))
    first, second = episodes(work.state, meeting(work))
    assert (first.part, first.noticed, first.helped) == (A, "voice rose", "asked for room")
    assert (first.by, second.by) == (Noticed.CLIENT, None)
    assert first.seconds(work.now) == 120.0
    assert (second.ended, second.seconds(work.now.plus_s(5))) == (None, 5.0)


def test_minutes_led_from_self_leave_out_the_seat_once_and_say_whose_estimate_it_is() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    opened = meeting(work).opened
    work.say(BlendBegan(A))
    work.say(BlendBegan(B))
    work.say(BlendEnded(A))
    work.say(BlendEnded(B))
    found = led(work.state, meeting(work), opened.plus_s(600))
    assert found.minutes == pytest.approx(7.0)
    assert found.words() == "led from Self 7 of 10 min, by the therapist's estimate"


def test_a_seat_that_was_not_given_back_is_held_to_the_end_of_the_meeting() -> None:
    work = Work()
    work.lays(met("a", 1), met("b", 2))
    work.say(BlendBegan(B))
    work.lays(PartsMerged(A, (B,)))
    work.meets(50.0)
    (one,) = episodes(work.state, meeting(work))
    assert (one.part, one.ended) == (A, meeting(work).closed_at)
    assert led(work.state, meeting(work), work.now).minutes == pytest.approx(3.0)
    assert episodes(work.state, work.state.meetings[1]) == ()
