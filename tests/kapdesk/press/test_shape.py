"""Joined and combined scripts come out as glyphs, in the order they are seen."""

from __future__ import annotations

import pytest

from kapdesk.press.fonts import width_pt_of
from kapdesk.press.paper import REGULAR
from kapdesk.press.shape import shaped_run

ARABIC = "NotoSansArabic-Regular"


def test_arabic_letters_are_joined() -> None:
    joined = shaped_run("سلام", ARABIC, 10, leftward=True)
    assert joined.text != "سلام"
    assert joined.width_pt < sum(width_pt_of(letter, ARABIC, 10) for letter in "سلام")


def test_an_accent_typed_apart_is_set_on_its_letter() -> None:
    assert shaped_run("e\u0301", REGULAR, 10, leftward=False).width_pt == pytest.approx(
        width_pt_of("é", REGULAR, 10), abs=0.01
    )


def test_shaped_text_still_says_what_it_reads() -> None:
    assert shaped_run("कमरा", "NotoSansDevanagari-Regular", 10, leftward=False).reads == "कमरा"
    assert shaped_run("שלום", "NotoSansHebrew-Regular", 10, leftward=True).reads == "םולש"


def test_plain_text_needs_no_second_reading() -> None:
    assert shaped_run("plain", REGULAR, 10, leftward=False).reads == ""
