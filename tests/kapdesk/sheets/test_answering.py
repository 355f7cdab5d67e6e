"""From a form to a filled sheet and back."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import (
    MOST_ROWS,
    filled,
    kept_in,
    kept_text,
    progress,
    rows_in,
    rows_text,
    texts_of,
)
from kapdesk.sheets.model import Filled, Kept
from tests.kapdesk.sheets.made import DEMANDING, DEMANDING_TEXTS, EVERY_KIND, TEXTS


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


def _demanding(**changed: str) -> Filled | Refusals:
    return filled(DEMANDING, DEMANDING_TEXTS | changed)


def test_scales_lists_and_what_other_rooms_understand_are_read_and_said() -> None:
    taken = _demanding()
    assert isinstance(taken, Filled)
    said = {key: taken.said(key) for key in ("share", "turned", "list", "felt", "drawn", "about")}
    assert said == {
        "share": "35 of 100",
        "turned": "−3 of −5 to +5",
        "list": "9 · the kitchen · First thing · Wed 4 Mar 2026 · 8 of 10 · −2 of −5 to +5\n"
        "31 · the lift · – · – · – · –",
        "felt": "Throat: tight 7\nJaw: heavy 3",
        "drawn": "A drawing of 3 lines",
        "about": "T1 the kitchen",
    }
    for own in ("the kitchen", "the lift", "Throat", "A drawing", "less sleep"):
        assert own in taken.words()
    assert "T1" not in taken.words()


def test_a_sheet_of_every_kind_stands_in_its_form_again_and_is_kept_whole() -> None:
    taken = _demanding()
    assert isinstance(taken, Filled)
    assert filled(DEMANDING, texts_of(taken)) == taken
    assert msgspec.json.decode(msgspec.json.encode(taken), type=Filled) == taken


def test_no_word_of_a_list_or_a_map_shows_in_a_repr() -> None:
    taken = _demanding()
    assert isinstance(taken, Filled)
    assert not [one for one in taken.answers if "kitchen" in repr(one.value)]


@pytest.mark.parametrize(
    ("key", "text", "sentence"),
    [
        ("share", "101", "from 0 to 100"),
        ("share", "3.5", "from 0 to 100"),
        ("turned", "-6", "from −5 to +5"),
        ("turned", "²", "from −5 to +5"),
        ("list", "9\tthe kitchen\n\tno age", "Row 2, How old: This is not answered yet."),
        ("list", "200\tthe kitchen\ta\tonce", "Row 1, The day: This is not a date."),
        ("list", "9\ta\tb\t\t\t\tmore", "Row 1 has more than 6 answers."),
        ("list", "9\ta\n" * (MOST_ROWS + 1), f"room for {MOST_ROWS} rows"),
        ("felt", "form\n" + "x" * 20_001, "more than there is room for"),
        ("about", "", "not answered yet"),
    ],
)
def test_what_the_further_kinds_cannot_take_is_refused(key: str, text: str, sentence: str) -> None:
    taken = _demanding(**{key: text})
    assert isinstance(taken, Refusals)
    assert [refusal.field for refusal in taken.items] == [key]
    assert sentence in taken.items[0].sentence


@pytest.mark.parametrize(("typed", "said"), [("-3", "−3"), ("−3", "−3"), ("+3", "+3"), ("0", "0")])
def test_a_signed_number_is_typed_either_way(typed: str, said: str) -> None:
    taken = _demanding(turned=typed)
    assert isinstance(taken, Filled)
    assert taken.said("turned") == f"{said} of −5 to +5"


def test_words_alone_answer_what_another_room_would_paint() -> None:
    taken = _demanding(felt="in the throat", about="T9")
    assert isinstance(taken, Filled)
    felt, about = taken.answer("felt"), taken.answer("about")
    assert felt is not None
    assert felt.value == Kept("", "in the throat")
    assert about is not None
    assert about.value == Kept("T9", "T9")
    assert filled(DEMANDING, texts_of(taken)) == taken


def test_rows_and_kept_forms_come_back_from_their_text() -> None:
    assert rows_in(rows_text([("a  b", ""), ("", " "), ("c\td", "e\nf")])) == (
        ("a b", ""),
        ("c d", "e f"),
    )
    assert kept_in(kept_text("form", "one\ntwo")) == Kept("form", "one\ntwo")
    assert kept_text("", "") == ""


def test_an_answer_of_the_first_engine_still_reads() -> None:
    """As it was written before there were other scales, lists and links."""
    old = (
        b'{"sheet":{"id":"s","version":"1","title":"S","sections":[{"title":"A","prompts":['
        b'{"kind":"scale","key":"how","asks":"How?","hint":"","note":"","optional":false,'
        b'"low":"none","high":"most"},{"kind":"many","key":"which","asks":"Which?","hint":"",'
        b'"note":"","optional":true,"options":[{"key":"a","words":"One"},{"key":"b","words":"Two"}]}'
        b'],"intro":""}],"anchor":""},"answers":[{"prompt":"how","value":7.0},'
        b'{"prompt":"which","value":["a","b"],"note":"both"}],"anchor":""}'
    )
    taken = msgspec.json.decode(old, type=Filled)
    assert (taken.said("how"), taken.said("which")) == ("7 of 10", "One; Two")
