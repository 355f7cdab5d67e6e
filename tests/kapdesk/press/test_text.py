"""Text on paper is literal and nothing of it is silently lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.press.fonts import face_for
from kapdesk.press.text import JOINERS, is_mark, is_plain, literal


@pytest.mark.parametrize("text", ["5 < 6 & <b>", "<img src='x'>", "&lt;", "a  b", "“quoted” …"])
def test_what_looks_like_markup_stays_as_typed(text: str) -> None:
    assert literal(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a⟨U+0000⟩b"),
        ("\x1b[31m", "⟨U+001B⟩[31m"),
        ("\u202egnp", "⟨U+202E⟩gnp"),
        ("\ud800", "⟨U+D800⟩"),
        ("\ue000", "⟨U+E000⟩"),
        ("\U0001f984", "⟨U+1F984⟩"),
    ],
)
def test_what_cannot_be_printed_is_shown_by_its_number(text: str, shown: str) -> None:
    assert literal(text) == shown


def test_line_breaks_are_made_alike_and_tabs_become_spaces() -> None:
    assert literal("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd    e"


@given(st.text())
def test_every_character_left_has_a_font(text: str) -> None:
    left = set(literal(text)) - {"\n"} - JOINERS
    assert all(face_for(char) is not None for char in left)


def test_plain_text_is_what_the_page_face_prints_in_one_direction() -> None:
    assert is_plain("Liberté, ελευθερία, свобода – 128/82")
    assert not any(map(is_plain, ("سلام", "e\u0301", "你好", "𝒜", "⚑")))


def test_marks_belong_to_the_character_before_them() -> None:
    assert is_mark("\u0301")
    assert is_mark("\u200d")
    assert not is_mark("a")
