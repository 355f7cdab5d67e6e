"""Answers on the esketamine form, put together."""

from __future__ import annotations

from kapdesk.dosing.model.esketamine import QUESTIONS, EsketamineNoted, together


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_silence_takes_nothing() -> None:
    whole = together(
        [EsketamineNoted(enrolled="yes", site="room 2"), EsketamineNoted(enrolled="no")]
    )
    assert whole.answers() == {"enrolled": "no", "site": "room 2"}


def test_nothing_answered_is_nothing() -> None:
    assert together([]).answers() == {}


def test_every_question_has_a_place_in_the_fact_and_the_other_way_round() -> None:
    keys = [question.key for question in QUESTIONS]
    assert {"form", *keys} == set(EsketamineNoted.__struct_fields__)
    assert len(set(keys)) == len(keys)
