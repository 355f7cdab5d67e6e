"""A sheet's answers as a line writes them."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusals
from kapdesk.sheets.answering import note_of
from kapdesk.sheets.line import texts_of_line
from kapdesk.sheets.shelf import load_sheet

SHEET = load_sheet("art-closing")


def test_each_key_has_its_answer_and_a_note_follows() -> None:
    words = ("scan", "something", "note", "the neck", "oriented", "yes")
    assert texts_of_line(SHEET, words) == {
        "scan": "something",
        note_of("scan"): "the neck",
        "oriented": "yes",
    }


def test_many_choices_are_told_apart_by_commas() -> None:
    assert texts_of_line(load_sheet("art-orient"), ("channels", "light,tones")) == {
        "channels": "light\ntones"
    }


def test_what_is_not_asked_or_not_answered_is_refused() -> None:
    for words in (("colour", "red"), ("scan",), ("note", "first")):
        assert isinstance(texts_of_line(SHEET, words), Refusals)
