"""Text that runs to the left, alone and mixed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.press.direction import levels_of, seen_order


def test_latin_text_runs_to_the_right() -> None:
    assert levels_of("abc 12").of == (0,) * 6


def test_a_hebrew_paragraph_starts_at_the_right_and_keeps_its_numbers() -> None:
    levels = levels_of("שלום 12")
    assert levels.base == 1
    assert levels.of == (1, 1, 1, 1, 1, 2, 2)


def test_hebrew_inside_english_turns_only_itself() -> None:
    levels = levels_of("a של b")
    assert levels.base == 0
    assert levels.of == (0, 0, 1, 1, 0, 0)


def test_a_joiner_takes_the_level_before_it() -> None:
    assert levels_of("می\u200cروم").of == (1,) * 6


@given(st.text())
def test_every_character_has_a_level(text: str) -> None:
    for paragraph in text.splitlines():
        assert len(levels_of(paragraph).of) == len(paragraph)


def test_runs_are_seen_in_their_order() -> None:
    assert seen_order([0, 0]) == [0, 1]
    assert seen_order([1, 2, 1]) == [2, 1, 0]
    assert seen_order([0, 1, 2, 1, 0]) == [0, 3, 2, 1, 4]
