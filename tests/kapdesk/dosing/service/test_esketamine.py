"""Answers on the esketamine form reach the chart of an esketamine session, and no other."""

from __future__ import annotations

import msgspec

from kapdesk.dosing.model.esketamine import EsketamineNoted, together
from kapdesk.dosing.protocols import load_protocol
from tests.kapdesk.dosing.service.room import OTHER, Room, refusal, saved

ANSWER = EsketamineNoted(enrolled="yes")


def nasal(room: Room) -> None:
    room.adoption = msgspec.structs.replace(room.adoption, protocol=load_protocol("esketamine"))
    room.sitting = room.begins(OTHER)


def test_another_protocol_has_no_such_form(room: Room) -> None:
    field, sentence = refusal(room.dosing.esketamine.note(room.sitting, ANSWER))
    assert (field, sentence) == ("form", "This session's protocol has no esketamine form.")


def test_answers_can_still_be_given_between_the_closing_and_the_signature(room: Room) -> None:
    nasal(room)
    saved(room.dosing.esketamine.note(room.sitting, ANSWER))
    room.closes()
    saved(room.dosing.esketamine.note(room.sitting, EsketamineNoted(serious="no")))
    noted = [fact for _, fact in room.view.facts_of(EsketamineNoted)]
    assert together(noted).answers() == {"enrolled": "yes", "serious": "no"}


def test_an_answer_is_put_right_with_a_reason_and_both_stay(room: Room) -> None:
    nasal(room)
    (entry,) = saved(room.dosing.esketamine.note(room.sitting, ANSWER))
    right = EsketamineNoted(enrolled="no")
    saved(room.dosing.corrections.correct(room.sitting, entry.id, right, "asked again"))
    (only,) = [fact for _, fact in room.view.facts_of(EsketamineNoted)]
    assert only.enrolled == "no"
    assert len(room.view.timeline.lines) == 4
