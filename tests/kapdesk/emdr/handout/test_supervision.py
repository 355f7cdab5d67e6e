"""The sheet for supervision: every number, and not a word anybody said or wrote, nor a day of the calendar."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kapdesk.emdr.handout.supervision import A_CLIENT, supervision
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.targets import RungTried
from kapdesk.emdr.model.view import EmdrView, view_of
from tests.fakes.emdr_paper import HEADING, one_meeting, whole_work
from tests.fakes.emdr_work import T7, Notebook
from tests.kapdesk.emdr.handout.reading import pages, says, told

ANYONE = replace(HEADING, client=A_CLIENT)


def printed(book: Notebook, *, large: bool = False) -> bytes:
    """The sheet of this work."""
    return supervision(view_of(book.entries), ANYONE, paper="A4", large=large)


@pytest.mark.parametrize(
    "words",
    [
        "a client · For supervision",
        "T7 past · touchstone · safety standard ● complete ● 0 ● 7 clear",
        "T7 past/touchstone safety: SUD 8→0, VOC 2→7, body clear; S4 14 sets",
        "Session S4, 21 days later (EMDR)",
        "4 desensitisation T7 14 1.00 Hz 336 light and tone none",
        "4 desensitisation T7 9 0.60 Hz 540 touch peak",
        "Rules passed with a reason: G6 into 4 desensitisation.",
        "Went back to the target and found: something new; nothing more (2 times).",
        "Steps of the ladder tried: Direction; Interweave,",
        "What I want to ask",
    ],
)
def test_the_sheet_says(words: str) -> None:
    assert says(printed(whole_work()), words)


@pytest.mark.parametrize("book", [whole_work(), one_meeting()])
def test_nothing_anybody_said_or_wrote_is_on_it(book: Notebook) -> None:
    text = told(printed(book))
    wrote = ("She asked to", "Little time", "used last time", "time was up", "grief", "the jetty")
    for words in ("C-014", "kitchen", "door", "I am", "lake", "keys", "answer", *wrote):
        assert words not in text


def test_a_step_that_is_not_in_the_ladder_is_not_named() -> None:
    book = whole_work()
    book.meet("s7", "2026-03-14T10:00:00+01:00")
    book.enter(Phase.DESENSITISATION)
    book.write(RungTried(T7, "a word of hers", "another word"))
    text = told(printed(book))
    assert "Steps of the ladder tried: another step." in text
    assert "a word of hers" not in text


def test_no_day_of_the_sessions_is_on_it() -> None:
    days = re.findall(r"\d+ (?:Jan|Feb|Mar) 2026", told(printed(whole_work())))
    assert set(days) == {"8 Mar 2026"}, "the day it was printed alone"


def test_an_empty_plan_says_so() -> None:
    pdf = supervision(EmdrView(), ANYONE, paper="Letter", large=True)
    assert says(pdf, "No target yet.")
    assert len(pages(pdf)) == 1


def test_what_the_therapist_calls_the_client_stands_on_it() -> None:
    pdf = supervision(view_of(()), replace(HEADING, client="client K"), paper="A4")
    assert says(pdf, "client K · For supervision")
