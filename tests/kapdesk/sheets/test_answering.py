"""From a form to a filled sheet and back."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import filled, progress, texts_of
from kapdesk.sheets.model import Filled
from tests.kapdesk.sheets.made import EVERY_KIND, TEXTS


def _filled(**changed: str) -> Filled:
    taken = filled(EVERY_KIND, TEXTS | changed)
    assert isinstance(taken, Filled)
    return taken


def test_every_kind_of_prompt_is_read_and_said() -> None:
    taken = _filled()
    said = {prompt.key: taken.said(prompt.key) for prompt in EVERY_KIND.prompts()}
    assert said == {
        "line": "by the window",
        "story": "one\ntwo",
        "one": "Second thing",
        "some": "First thing; Third thing",
        "weight": "72.5 kg",
        "times": "",
        "when": "Wed 4 Mar 2026",
        "strength": "7 of 10",
    }
    answer = taken.answer("one")
    assert answer is not None
    assert answer.note == "it is nearer"
    assert taken.words() == "by the window one\ntwo it is nearer"


def test_what_was_filled_in_stands_in_the_form_again_and_gives_the_same() -> None:
    taken = _filled()
    assert filled(EVERY_KIND, texts_of(taken)) == taken


def test_a_filled_sheet_is_kept_whole() -> None:
    taken = _filled()
    assert msgspec.json.decode(msgspec.json.encode(taken), type=Filled) == taken


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        ("line", "", "not answered yet"),
        ("line", "x" * 501, "500 letters"),
        ("one", "d", "First thing, Second thing, Third thing"),
        ("some", "a\nd", "Choose among"),
        ("weight", "7000", "between 20 and 400 kg"),
        ("weight", "heavy", "between 20 and 400 kg"),
        ("times", "1.5", "whole number"),
        ("when", "4/3/2026", "not a date"),
        ("strength", "11", "from 0 to 10"),
        ("one note", "x" * 501, "words beside it"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_its_prompt(key: str, text: str, sentence: str) -> None:
    taken = filled(EVERY_KIND, TEXTS | {key: text})
    assert isinstance(taken, Refusals)
    assert [refusal.field for refusal in taken.items] == [key.removesuffix(" note")]
    assert sentence in taken.items[0].sentence


def test_words_beside_no_answer_are_not_lost_in_silence() -> None:
    taken = filled(EVERY_KIND, TEXTS | {"one": ""})
    assert isinstance(taken, Refusals)
    assert "words beside it, but no answer" in taken.items[0].sentence


def test_every_refusal_comes_at_once() -> None:
    taken = filled(EVERY_KIND, {})
    assert isinstance(taken, Refusals)
    assert [one.field for one in taken.items] == ["line", "one", "weight", "when", "strength"]


def test_progress_counts_what_is_answered_and_names_what_is_missing() -> None:
    words, numbers = EVERY_KIND.sections
    assert progress(words, {"line": "x"}).answered == 1
    assert progress(words, {"line": "x"}).open == ("one",)
    assert progress(numbers, TEXTS).open == ()
    assert progress(numbers, TEXTS).answered == 3
