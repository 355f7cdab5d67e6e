"""Lines that fit, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.press.lines import natural, set_line, set_lines
from kapdesk.press.paper import BOLD, REGULAR, Style
from kapdesk.press.text import unbroken

STYLE = Style(REGULAR, 10.0, 13.2)
LONG = "The room is breathing with me and the floor is far away. " * 8


def words(text: str, width_pt: float) -> list[str]:
    lines = set_lines(text, STYLE, width_pt)
    return ["".join(run.reads or run.text for run in line.runs) for line in lines]


def test_a_short_text_is_one_line() -> None:
    assert words("128/82", 100) == ["128/82"]


def test_words_are_kept_whole_and_in_order() -> None:
    lines = words(LONG, 200)
    assert len(lines) > 5
    assert " ".join(lines) == LONG.strip()


def test_a_word_longer_than_the_line_is_broken_not_cut() -> None:
    assert "".join(words("W" * 500, 90)) == "W" * 500


def test_chinese_breaks_anywhere_but_before_a_full_stop() -> None:
    lines = words("房间和我一起呼吸。" * 12, 92)
    assert len(lines) > 5
    assert not any(line.startswith("。") for line in lines)


def test_an_empty_text_is_an_empty_line() -> None:
    assert len(set_lines("", STYLE, 100)) == 1
    assert len(set_lines("a\n\nb", STYLE, 100)) == 3


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=120), st.sampled_from([60.0, 140.0, 400.0]))
def test_no_line_is_wider_than_its_column(text: str, width_pt: float) -> None:
    assert all(line.width_pt <= width_pt + 12.0 for line in set_lines(text, STYLE, width_pt))


def test_a_hebrew_line_starts_at_the_right() -> None:
    assert set_line("החדר נושם", STYLE).leftward
    assert not set_line("the room חדר", STYLE).leftward


def test_mixed_runs_are_seen_left_to_right() -> None:
    runs = set_line("a שלום b", STYLE).runs
    assert "".join(run.reads or run.text for run in runs) == "a םולש b"


def test_a_bold_heading_keeps_its_weight_beside_another_script() -> None:
    runs = set_line("Client 中", Style(BOLD, 10.0, 13.2)).runs
    assert [run.font for run in runs] == [BOLD, "DroidSansFallbackFull"]


def test_a_column_needs_the_width_of_its_longest_word() -> None:
    found = natural("one breathing two", STYLE)
    assert found.narrowest_pt == pytest.approx(set_line("breathing", STYLE).width_pt)
    assert found.whole_pt == pytest.approx(set_line("one breathing two", STYLE).width_pt)


@pytest.mark.parametrize("words", ["0.60 Hz", "● complete", "בבית 7"])
def test_what_stays_together_breaks_no_line_and_reads_as_it_was_typed(words: str) -> None:
    alone = natural(words, STYLE).whole_pt
    room = natural("before", STYLE).whole_pt + alone * 0.8
    lines = set_lines(f"before {unbroken(words)}", STYLE, room)
    assert len(lines) == 2
    assert lines[1].width_pt == pytest.approx(alone)
    assert not any("\u00a0" in (run.reads or run.text) for line in lines for run in line.runs)
