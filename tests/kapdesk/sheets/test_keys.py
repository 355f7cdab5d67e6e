"""Keys made from words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.sheets.keys import KEY_LETTERS, key_from, number_in, options_from
from kapdesk.sheets.model import Option


@given(st.text(max_size=80), st.sets(st.text(max_size=3)))
def test_any_words_give_a_key_no_other_has(words: str, taken: set[str]) -> None:
    key = key_from(words, taken)
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", key)
    assert len(key) <= KEY_LETTERS
    assert key not in taken


def test_a_key_says_the_words() -> None:
    assert key_from("Wie stark ist’s – überhaupt?", ()) == "wie-stark-ists-uberhaupt"
    assert key_from("Как", ("question",)) == "question-2"


def test_options_keep_their_keys_and_empty_lines_are_none() -> None:
    found = options_from("No\n\n  yes \nMaybe", (Option("y", "Yes"), Option("n", "No")))
    assert [(one.key, one.words) for one in found] == [
        ("n", "No"),
        ("y", "yes"),
        ("maybe", "Maybe"),
    ]


def test_a_number_is_read_with_point_or_comma() -> None:
    assert (number_in(" 2,5 "), number_in("−3"), number_in("two")) == (2.5, -3.0, None)
