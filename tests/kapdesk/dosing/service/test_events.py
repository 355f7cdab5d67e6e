"""Events, phases, lists, the safety question."""

from __future__ import annotations

from kapdesk.chart.model import Drawer
from kapdesk.dosing.model.facts import (
    ChecklistTicked,
    EventNoted,
    PhaseNoted,
    ProcessNoted,
    SafetyAsked,
)
from kapdesk.dosing.model.parsed import Tick
from tests.kapdesk.dosing.service.room import Room, moment, refusal, saved


def test_a_quote_stands_in_the_chart_at_its_own_time(room: Room) -> None:
    room.at(20)
    quote = EventNoted("quote", "the room is breathing with me")
    saved(room.dosing.events.note(room.sitting, quote, at=moment(12)))
    ((entry, fact),) = room.view.facts_of(EventNoted)
    assert fact == quote
    assert entry.at == moment(12)


def test_a_note_kept_apart_is_absent_unless_its_drawer_is_asked_for(room: Room) -> None:
    saved(room.dosing.events.note(room.sitting, ProcessNoted("a thought of mine")))
    assert room.view.facts_of(ProcessNoted) == ()
    asked = room.dosing.view(room.sitting, drawers=(Drawer.CHART, Drawer.PROCESS))
    assert len(asked.facts_of(ProcessNoted)) == 1


def test_the_safety_question_and_its_answer_are_kept(room: Room) -> None:
    saved(room.dosing.events.note(room.sitting, SafetyAsked("before", "no")))
    assert room.view.last_of(SafetyAsked) == SafetyAsked("before", "no")


def test_the_whole_list_or_some_of_it_can_be_ticked(room: Room) -> None:
    saved(room.dosing.events.tick(room.sitting, Tick(("escort", "phone"), list="arrival")))
    assert room.view.last_of(ChecklistTicked) == ChecklistTicked("arrival", ("escort", "phone"))
    saved(room.dosing.events.tick(room.sitting, Tick(everything=True)))
    assert room.view.last_of(ChecklistTicked) == ChecklistTicked(
        "before", tuple(item.key for item in room.adoption.protocol.before)
    )


def test_what_the_protocol_does_not_name_is_refused(room: Room) -> None:
    assert refusal(room.dosing.events.tick(room.sitting, Tick(("lunch",))))[0] == "items"
    field, sentence = refusal(room.dosing.events.tick(room.sitting, Tick(("sofa",), list="room")))
    assert (field, "water" in sentence) == ("items", True)
    assert refusal(room.dosing.events.tick(room.sitting, Tick(everything=True, list="party")))
    field, sentence = refusal(room.dosing.events.note_phase(room.sitting, PhaseNoted("bliss")))
    assert field == "phase"
    assert "plateau" in sentence
    assert saved(room.dosing.events.note_phase(room.sitting, PhaseNoted("plateau")))
