"""The record of an EMDR session, alone and as a part of another: what a reader finds, what never gets there."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kapdesk.chart.model import Fact, fold
from kapdesk.emdr.handout.record import emdr_record, emdr_section
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.view import view_of
from kapdesk.kernel.ids import SittingId
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.sitting import SittingHeading
from tests.fakes.emdr_paper import MEETING, RECORD_HEADING, one_meeting, whole_work
from tests.fakes.emdr_work import Notebook
from tests.kapdesk.emdr.handout.reading import pages, says, told

GOLDEN = Path(__file__).parents[3] / "golden" / "paper" / "emdr_record.txt"


def say(fact: Fact) -> str:
    """A fact by its kind alone."""
    return type(fact).__name__


def printed(
    book: Notebook,
    sitting: str = "s1",
    heading: SittingHeading = RECORD_HEADING,
    *,
    paper: str = "A4",
    large: bool = False,
) -> bytes:
    """The record of one of its meetings."""
    here = SittingId(sitting)
    lines = fold(one for one in book.entries if one.sitting == here)
    work = view_of(book.entries)
    return emdr_record(lines, work, here, heading, say=say, paper=paper, large=large)


@pytest.fixture(scope="module")
def whole() -> bytes:
    return printed(one_meeting())


@pytest.mark.parametrize(
    "words",
    [
        "EMDR session record",
        "C-014, born 2 Mar 1984 · session 4 · Mon 2 Mar 2026",
        "Worked on T7: 3 sets, 72 passes, 72 s of stimulation in all.",
        "4 desensitisation T7 3 1–3",
        "In all: 3 assessment 1 min · 4 desensitisation 3 min · 7 closure 11 min.",
        "4 desensitisation T7 The stop signal was not tried out. used last time",
        "T7 Distress ● 8 assessment",
        "T7 Belief feels true (VOC) ● 2 assessment",
        "T7 Distress ● 6 after set 3",
        "TargetReturned",
        "FittingAccepted",
        "Closing an unfinished session, T7",
        "Where the client went to the jetty",
        "T7 past · touchstone · safety ○ open ◐ incomplete",
        "time was up",
        "T7, desensitisation 1 Desensitise, standard 1.00 Hz 24 of 24 24 s finished 8",
        "timing: light and tone apart by 4 ms",
        "Left open when it was closed: ☐ The log was not handed out.",
        "Signed by therapist 1, Mon 2 Mar 2026",
        "by therapist 1: The client called and is well.",
        "Therapist ____",
    ],
)
def test_the_record_says(whole: bytes, words: str) -> None:
    assert says(whole, words)


@pytest.mark.parametrize(
    "words", ["kitchen", "hand on the door", "like a fist", "answer 1", "warm wood", "kept apart"]
)
def test_the_process_drawer_stays_out_of_the_record(whole: bytes, words: str) -> None:
    assert not says(whole, words)


def test_a_number_given_under_effect_is_hollow_in_the_record() -> None:
    pdf = printed(whole_work(), "s5")
    assert says(pdf, "T7 Distress ○ 1 at the target")
    assert says(pdf, "comedown, 40 min since the first dose")
    assert says(pdf, "○ given while a medicine was working.")
    assert says(pdf, "◐ incomplete ◑ provisional")


def test_the_record_reads_as_it_did(whole: bytes) -> None:
    text = "\n\f\n".join(pages(whole)) + "\n"
    if os.environ.get("KAPDESK_GOLDEN") == "write":
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("paper", "large", "count"), [("A4", False, 3), ("Letter", False, 3), ("A4", True, 4)]
)
def test_a_record_has_its_pages(paper: str, large: bool, count: int) -> None:
    found = pages(printed(one_meeting(), paper=paper, large=large))
    assert len(found) == count
    assert all(f"page {i} of {count}" in text for i, text in enumerate(found, 1))


def test_a_meeting_without_any_work_says_so() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T14:00:00+01:00")
    text = told(printed(book))
    assert "No phase was entered." in text
    assert "No set was run." in text
    assert "The session is not closed." in text


def test_a_rehearsal_is_stamped_on_every_page() -> None:
    pdf = printed(one_meeting(), heading=replace(RECORD_HEADING, rehearsal=True))
    assert all(text.count("REHEARSAL") == 2 for text in pages(pdf))


def test_every_fact_of_the_chart_has_its_place_in_the_record() -> None:
    book = whole_work()
    text = "".join(told(printed(book, f"s{number}")) for number in (3, 4, 5, 6))
    elsewhere = {
        "PhaseEntered": "4 desensitisation",
        "GuardOverridden": "Rules passed with a reason",
        "TargetRated": "Ratings",
        "StepAnswered": "Asked Answered",
        "TargetStatusSet": "How far the targets came",
    }
    told_of = {
        type(one.fact).__name__
        for one in book.entries
        if isinstance(one.fact, FACTS) and one.sitting
    }
    apart = {kind.__name__ for kind in FACTS if kind.drawer != "chart"}
    for kind in told_of - apart:
        assert elsewhere.get(kind, kind) in text


def test_in_another_record_it_leaves_the_sets_to_it() -> None:
    book, on = whole_work(), page("A4")
    here = SittingId("s5")
    lines = fold(one for one in book.entries if one.sitting == here)
    blocks = emdr_section(lines, view_of(book.entries), here, RECORD_HEADING, say=say, page=on)
    pdf = build(blocks, page=on, edges=Edges("", "", ""), title="Record")
    assert says(pdf, "EMDR in this session Worked on T7: 9 sets")
    assert says(pdf, "4 desensitisation T7 19 1–9")
    assert "Sets of stimulation" not in told(pdf)
    assert "Signature" not in told(pdf)


def test_without_a_phase_another_record_says_nothing_of_it() -> None:
    book = Notebook()
    book.meet("s1", "2026-03-02T14:00:00+01:00", kind="dosing")
    view = view_of(book.entries)
    assert (
        emdr_section(fold(book.entries), view, MEETING, RECORD_HEADING, say=say, page=page("A4"))
        == ()
    )


def test_the_same_meeting_prints_the_same_bytes() -> None:
    assert printed(one_meeting()) == printed(one_meeting())


def test_what_was_put_right_stands_with_both_values() -> None:
    book = one_meeting()
    rated = next(one for one in book.entries if type(one.fact).__name__ == "TargetRated")
    book.write(rated.fact, corrects=rated.id)
    assert re.search(r"Corrections.*misread", told(printed(book)))
