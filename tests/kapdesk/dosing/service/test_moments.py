"""Moments kept by their kind alone, and the words they get."""

from __future__ import annotations

from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.moments import WordsAdded
from kapdesk.dosing.model.parsed import Words
from kapdesk.dosing.rules.missing import missing_at_close
from kapdesk.dosing.rules.moments import open_moments, words_added
from tests.kapdesk.dosing.service.room import Room, refusal, saved


def stamped(room: Room, kind: str = "touch") -> str:
    return saved(room.dosing.moments.stamp(room.sitting, kind))[0].id


def test_words_stand_at_the_moment_they_belong_to(room: Room) -> None:
    event = room.dosing.moments.stamp(room.sitting, "touch")
    moment = saved(event)[0]
    room.at(20)
    (added,) = saved(room.dosing.moments.add_words(room.sitting, moment.id, " a hand "))
    assert added.fact == WordsAdded(moment.id, "touch", "a hand")
    assert (added.at, added.corrects) == (moment.at, None)
    assert open_moments(room.view) == ()


def test_what_waits_is_said_before_closing(room: Room) -> None:
    stamped(room)
    stamped(room, "tears")
    stamped(room, "took")
    said = missing_at_close(room.view, room.clock.now())
    assert "Words for touch at 12:00" in said
    assert "The dose that was taken at 12:00" in said
    assert not any("tears" in sentence for sentence in said)
    room.gives()
    assert [event.kind for _, event in open_moments(room.view)] == ["touch"]


def test_a_moment_that_was_corrected_keeps_its_words(room: Room) -> None:
    moment = saved(room.dosing.moments.stamp(room.sitting, "touch"))[0]
    saved(room.dosing.moments.add_words(room.sitting, moment.id, "a hand"))
    said = EventNoted("intervention")
    saved(room.dosing.corrections.correct(room.sitting, moment.id, said, "wrong key"))
    assert open_moments(room.view) == ()
    assert [added.text for _, added in words_added(room.view)[moment.id]] == ["a hand"]


def test_words_can_be_corrected_themselves(room: Room) -> None:
    moment = saved(room.dosing.moments.stamp(room.sitting, "touch"))[0]
    (added,) = saved(room.dosing.moments.add_words(room.sitting, moment.id, "a hnd"))
    words = Words("touch", "a hand")
    fixed = saved(room.dosing.corrections.correct(room.sitting, added.id, words, "typing"))[0]
    assert fixed.fact == WordsAdded(moment.id, "touch", "a hand")


def test_the_latest_moment_of_a_kind_gets_the_words(room: Room) -> None:
    stamped(room)
    room.at(5)
    later = stamped(room)
    (added,) = saved(room.dosing.moments.complete(room.sitting, "touch", "a hand"))
    assert isinstance(added.fact, WordsAdded)
    assert added.fact.event == later


def test_what_it_refuses(room: Room) -> None:
    moments = room.dosing.moments
    moment = saved(moments.stamp(room.sitting, "touch"))[0]
    assert refusal(moments.stamp(room.sitting, "moonrise"))[0] == "kind"
    assert refusal(moments.add_words(room.sitting, moment.id, " "))[0] == "text"
    assert refusal(moments.complete(room.sitting, "quote", "a word"))[0] == "kind"
