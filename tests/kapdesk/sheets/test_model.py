"""A worksheet as a value."""

from __future__ import annotations

import pytest

from kapdesk.sheets.model import Answer, Filled, Reach, Scale
from tests.kapdesk.sheets.made import EVERY_KIND


def test_a_prompt_is_found_by_its_key() -> None:
    assert EVERY_KIND.prompt("weight").asks == "How heavy?"
    with pytest.raises(KeyError):
        EVERY_KIND.prompt("nobody")


def test_no_word_of_an_answer_shows_in_a_repr() -> None:
    filled = Filled(EVERY_KIND, (Answer("line", "by the window", "and the door"),))
    assert "window" not in repr(filled)
    assert "door" not in repr(filled.answers)


def test_a_scale_offers_eleven_numbers_and_says_those_between() -> None:
    assert Reach.HUNDRED.shown == tuple(range(0, 101, 10))
    assert Reach.HUNDRED.said(35.0) == "35 of 100"
    assert Reach.FIVES.shown == tuple(range(-5, 6))
    assert next(iter(Scale(key="k", asks="?", reach=Reach.FIVES).shown())) == "−5"
