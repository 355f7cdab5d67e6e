"""Adverse events and what is learned of them later."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.adverse import AdverseEventFollowed, AdverseEventRecorded
from kapdesk.dosing.model.parsed import Followed
from tests.kapdesk.dosing.service.room import Room, refusal, saved

SICK = AdverseEventRecorded("nausea", "Nausea", severity="mild", serious="no")


def test_it_stands_where_it_began(room: Room) -> None:
    room.gives()
    room.at(40)
    began = msgspec.structs.replace(SICK, onset_min=25.0)
    (entry,) = saved(room.dosing.adverse.record(room.sitting, began))
    assert room.view.t0 is not None
    assert entry.at == room.view.t0.plus_s(1500.0)
    assert entry.recorded == room.clock.now()


def test_without_its_minutes_they_are_counted_from_its_time(room: Room) -> None:
    (before,) = saved(room.dosing.adverse.record(room.sitting, SICK))
    assert isinstance(before.fact, AdverseEventRecorded)
    assert before.fact.onset_min is None
    room.gives()
    room.at(12.5)
    (entry,) = saved(room.dosing.adverse.record(room.sitting, SICK))
    assert isinstance(entry.fact, AdverseEventRecorded)
    assert entry.fact.onset_min == 12.5


def test_minutes_that_lie_ahead_are_refused_at_their_field(room: Room) -> None:
    room.gives()
    ahead = msgspec.structs.replace(SICK, onset_min=30.0)
    assert refusal(room.dosing.adverse.record(room.sitting, ahead))[0] == "onset"


def test_minutes_without_a_dose_to_count_from_are_refused_and_never_dropped(room: Room) -> None:
    began = msgspec.structs.replace(SICK, onset_min=5.0)
    assert refusal(room.dosing.adverse.record(room.sitting, began))[0] == "onset"


def test_a_correction_of_its_minutes_moves_it(room: Room) -> None:
    room.gives()
    room.at(40)
    (wrong,) = saved(room.dosing.adverse.record(room.sitting, SICK))
    right = msgspec.structs.replace(SICK, onset_min=25.0)
    correct = room.dosing.corrections.correct
    (entry,) = saved(correct(room.sitting, wrong.id, right, "misread"))
    assert room.view.t0 is not None
    assert entry.at == room.view.t0.plus_s(1500.0)
    assert entry.fact == right
    ahead = msgspec.structs.replace(SICK, onset_min=90.0)
    assert refusal(correct(room.sitting, entry.id, ahead, "misread"))[0] == "onset"


def test_a_follow_up_is_an_entry_of_its_own_also_after_closing(room: Room) -> None:
    follow = room.dosing.adverse.follow
    assert refusal(follow(room.sitting, Followed("well")))[0] == "event"
    (first,) = saved(room.dosing.adverse.record(room.sitting, SICK))
    room.closes()
    room.at(60)
    (later,) = saved(follow(room.sitting, Followed("well again", "over", 30.0)))
    assert later.fact == AdverseEventFollowed(first.id, "well again", "over", 30.0)
    assert later.corrects is None


def test_both_are_corrected_by_their_own_kind(room: Room) -> None:
    (first,) = saved(room.dosing.adverse.record(room.sitting, SICK))
    worse = msgspec.structs.replace(SICK, severity="moderate")
    correct = room.dosing.corrections.correct
    assert saved(correct(room.sitting, first.id, worse, "misjudged"))[0].fact == worse
    (later,) = saved(room.dosing.adverse.follow(room.sitting, Followed("wel")))
    fixed = saved(correct(room.sitting, later.id, Followed("well"), "typing"))[0].fact
    assert isinstance(fixed, AdverseEventFollowed)
    assert fixed.text == "well"
    assert refusal(correct(room.sitting, first.id, Followed("x"), "why"))[0] == "entry"
