"""The urgent card's presses in a session's chart."""

from __future__ import annotations

import msgspec

from kapdesk.chart.model import Fact
from kapdesk.dosing.model.urgent import (
    UrgentEnded,
    UrgentOpened,
    UrgentSeen,
    UrgentStamped,
    UrgentStruck,
)
from kapdesk.kernel.ids import PRACTICE
from kapdesk.practice.model.urgent import END, SEEN, STAMP, STRIKE, Press
from tests.kapdesk.dosing.service.room import CLIENT, Room, moment, refusal, saved


def kinds(room: Room) -> list[type[Fact]]:
    urgent = (UrgentOpened, UrgentSeen, UrgentStamped, UrgentStruck, UrgentEnded)
    lines = room.view.timeline.in_time()
    return [type(line.entry.fact) for line in lines if isinstance(line.entry.fact, urgent)]


def test_the_first_press_also_says_when_the_card_was_opened(room: Room) -> None:
    room.at(20)
    saved(
        room.dosing.urgent.press(
            room.sitting, Press(STAMP, "help"), opened=moment(19), where="cover"
        )
    )
    saved(room.dosing.urgent.press(room.sitting, Press(SEEN, "seizure"), opened=moment(19)))
    assert kinds(room) == [UrgentOpened, UrgentStamped, UrgentSeen]
    now = room.dosing.urgent.now(room.sitting)
    assert now.opened == moment(19)
    assert [mark.key for mark in now.marks] == ["help", "seizure"]
    assert now.event == "seizure"


def test_what_is_taken_back_stays_in_the_chart_struck(room: Room) -> None:
    cards = room.dosing.urgent
    saved(cards.press(room.sitting, Press(STAMP, "help")))
    saved(cards.press(room.sitting, Press(STAMP, "oxygen")))
    saved(cards.press(room.sitting, Press(STRIKE)))
    marks = cards.now(room.sitting).marks
    assert [(mark.key, mark.struck) for mark in marks] == [("help", False), ("oxygen", True)]
    assert kinds(room).count(UrgentStamped) == 2
    saved(cards.press(room.sitting, Press(STRIKE)))
    assert refusal(cards.press(room.sitting, Press(STRIKE)))[0] == "urgent"


def test_the_end_takes_its_words_and_the_next_press_opens_anew(room: Room) -> None:
    cards = room.dosing.urgent
    assert refusal(cards.press(room.sitting, Press(END)))[0] == "urgent"
    saved(cards.press(room.sitting, Press(STAMP, "help")))
    saved(cards.press(room.sitting, Press(END, text=" awake, talking ")))
    ended = room.view.last_of(UrgentEnded)
    assert ended is not None
    assert ended.text == "awake, talking"
    assert cards.now(room.sitting).opened is None
    saved(cards.press(room.sitting, Press(STAMP, "help")))
    assert kinds(room).count(UrgentOpened) == 2


def test_putting_the_words_of_an_end_right_ends_nothing_that_runs_since(room: Room) -> None:
    cards = room.dosing.urgent
    saved(cards.press(room.sitting, Press(STAMP, "help")))
    ended = saved(cards.press(room.sitting, Press(END, text="awake")))[-1]
    saved(cards.press(room.sitting, Press(STAMP, "oxygen")))
    right = msgspec.structs.replace(ended.fact, text="awake, talking")
    saved(room.dosing.corrections.correct(room.sitting, ended.id, right, "more to say"))
    assert [mark.key for mark in cards.now(room.sitting).marks] == ["oxygen"]


def test_a_card_nobody_ended_is_over_after_half_a_day(room: Room) -> None:
    saved(room.dosing.urgent.press(room.sitting, Press(STAMP, "help")))
    room.at(13 * 60)
    assert room.dosing.urgent.now(room.sitting).opened is None


def test_without_a_session_the_practice_keeps_the_times(room: Room) -> None:
    room.closes()
    cards = room.dosing.urgent
    assert cards.sitting() is None
    entries = saved(cards.press(None, Press(STAMP, "help")))
    assert {entry.book for entry in entries} == {PRACTICE}
    assert [mark.key for mark in cards.now(None).marks] == ["help"]


def test_a_session_typed_in_from_paper_is_not_the_one_that_runs(room: Room) -> None:
    assert room.dosing.urgent.sitting() == room.sitting
    room.closes()
    saved(room.dosing.begin(CLIENT, at=moment(0)))
    assert room.dosing.urgent.sitting() is None


def test_a_key_the_card_has_not_is_refused(room: Room) -> None:
    for press in (Press(SEEN, "party"), Press(STAMP, "tea"), Press("dance")):
        assert refusal(room.dosing.urgent.press(room.sitting, press))[0] == "urgent"
    assert kinds(room) == []
