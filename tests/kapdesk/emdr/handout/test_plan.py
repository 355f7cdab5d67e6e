"""The plan of targets, with words and without."""

from __future__ import annotations

import pytest

from kapdesk.emdr.handout.meeting import chart_state
from kapdesk.emdr.handout.plan import plan
from kapdesk.emdr.model.state import EmdrState
from kapdesk.emdr.model.view import view_of
from tests.fakes.emdr_paper import HEADING, whole_work
from tests.fakes.emdr_work import worked_record
from tests.kapdesk.emdr.handout.reading import pages, says, told


@pytest.mark.parametrize(
    "words",
    [
        "1. T7 kitchen, age 9 touchstone, safety ● complete ● 0 ● 7 floatback: T14",
        "Negative belief: I am not safe Positive belief: I am safe now",
        "1. T14 a siren in the street",
        "2. T9 keys in the lock trigger, safety ○ open ● 3 – cluster: T7",
        "T13 the talk with my brother template, control",
    ],
)
def test_the_plan_says(words: str) -> None:
    assert says(plan(whole_work().state(), HEADING, paper="A4"), words)


def test_without_words_targets_are_their_numbers() -> None:
    state = chart_state(view_of(whole_work().entries))
    pdf = plan(state, HEADING, paper="Letter", large=True)
    assert says(pdf, "1. T7 touchstone, safety ● complete ● 0 ● 7")
    for words in ("kitchen", "siren", "brother", "I am not safe"):
        assert not says(pdf, words)


def test_the_order_is_that_of_the_board() -> None:
    text = told(plan(whole_work().state(), HEADING, paper="A4"))
    assert text.index("Past") < text.index("Present") < text.index("T14 a siren")
    assert text.index("T14 a siren") < text.index("T9 keys") < text.index("Future")


def test_an_empty_plan_says_so_in_each_column() -> None:
    pdf = plan(EmdrState(), HEADING, paper="A4")
    assert told(pdf).count("No target yet.") == 3
    assert len(pages(pdf)) == 1


def test_an_open_dot_is_explained_where_one_stands() -> None:
    book = worked_record()
    keep = next(i for i, one in enumerate(book.entries) if one.sitting == "s6")
    book.entries = book.entries[:keep]
    text = told(plan(book.state(), HEADING, paper="A4"))
    assert "○ 1" in text
    assert "○ given while a medicine was working." in text
    assert "medicine" not in told(plan(whole_work().state(), HEADING, paper="A4"))
