"""Inks differ by colour, and by number and pattern without it."""

from __future__ import annotations

from itertools import combinations

from kapdesk.sketch.inks import COLOURS, PATTERNS, SHEET, SHEET_RATIO, ink_words, number_of
from kapdesk.sketch.model import Ink
from ui.theme.tokens import contrast


def test_there_are_eight_and_each_has_its_own_number_name_colour_and_pattern() -> None:
    assert [number_of(ink) for ink in Ink] == list(range(1, 9))
    assert ink_words(Ink.RED) == "2 red"
    assert len(set(COLOURS.values())) == len(set(PATTERNS.values())) == len(Ink)


def test_every_ink_shows_on_the_sheet_and_on_white() -> None:
    for colour in COLOURS.values():
        assert contrast(colour, SHEET) >= SHEET_RATIO
        assert contrast(colour, "#FFFFFF") >= SHEET_RATIO


def test_no_two_patterns_are_drawn_and_left_out_in_the_same_rhythm() -> None:
    for one, other in combinations(PATTERNS.values(), 2):
        assert one[:2] != other[:2]


def test_every_pattern_is_whole() -> None:
    for pattern in PATTERNS.values():
        assert len(pattern) % 2 == 0
        assert all(share > 0 for share in pattern)
