"""The target sheet: room for everything when blank, and everything that was said when filled."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from kapdesk.chart.model import Drawer
from kapdesk.emdr.handout.meeting import chart_state
from kapdesk.emdr.handout.target_sheet import PARTS, blank_target_sheet, target_sheet
from kapdesk.emdr.model.nouns import Prong, Role, Theme
from kapdesk.emdr.model.view import view_of
from kapdesk.kernel.ids import TargetId
from tests.fakes.emdr_paper import HEADING, REHEARSED, SIREN, whole_work
from tests.fakes.emdr_work import T7
from tests.kapdesk.emdr.handout.reading import pages, says, told

FROM_PROCESS = replace(HEADING, drawer=Drawer.PROCESS)
SIZES = [("A4", False), ("A4", True), ("Letter", False), ("Letter", True)]


@pytest.fixture(scope="module")
def whole() -> bytes:
    return target_sheet(whole_work().state(), T7, FROM_PROCESS, paper="A4")


@pytest.mark.parametrize(
    "words",
    [
        "T7 kitchen, age 9",
        "past · touchstone · safety · by the variant standard",
        "● complete since Sat 7 Mar 2026",
        "What it is made of, version 5",
        "Image, the worst part the door, far off",
        "Negative belief I am not safe",
        "Emotions fear, shame",
        "Mon 2 Mar 2026 10:00 Belief feels true (VOC) ● 2 assessment",
        "comedown, 40 min since the first dose",
        "Thu 5 Mar 2026 dosing 8, 4, 7 9",
        "cluster: T9 keys in the lock",
        "floatback: T14 a siren in the street",
        "Thu 5 Mar 2026 ◑ provisional",
        "what read otherwise Image, the worst part hand on the door",
        "from the process drawer",
    ],
)
def test_the_sheet_says(whole: bytes, words: str) -> None:
    assert says(whole, words)


def test_filling_a_part_for_the_first_time_is_no_change(whole: bytes) -> None:
    assert told(whole).count("what read otherwise") == 1


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_the_blank_sheet_asks_for_everything(paper: str, large: bool) -> None:
    pdf = blank_target_sheet(HEADING, paper=paper, large=large)
    for _, words in PARTS:
        assert says(pdf, words)
    for choice in (*Prong, *(role for role in Role if role is not Role.OTHER), *Theme):
        assert says(pdf, f"☐ {choice}")
    assert says(pdf, "0 none at all, 10 the most there could be")
    assert says(pdf, "Over the sessions")


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_a_blank_sheet_is_one_sheet_of_paper_front_and_back(paper: str, large: bool) -> None:
    found = pages(blank_target_sheet(HEADING, paper=paper, large=large))
    assert len(found) == 2
    assert "0 none at all" in found[0]
    assert "Draw where you feel it" in " ".join(found[1].split())


def test_by_the_chart_alone_no_word_of_the_target_is_there() -> None:
    state = chart_state(view_of(whole_work().entries))
    pdf = target_sheet(state, T7, HEADING, paper="A4")
    assert says(pdf, "T7")
    for words in ("kitchen", "door", "I am not safe", "keys in the lock"):
        assert not says(pdf, words)


def test_a_target_that_only_has_a_cue_is_short() -> None:
    pdf = target_sheet(whole_work().state(), SIREN, HEADING, paper="A4")
    assert len(pages(pdf)) == 1
    assert says(pdf, "T14 a siren in the street")
    assert not says(pdf, "Ratings")


@pytest.mark.parametrize(
    "words", ["<b>5 & 6</b>", "комната дышит", "الباب مفتوح", "門の手", "a\tb", "🙂"]
)
def test_words_are_printed_to_the_letter(words: str) -> None:
    book = whole_work()
    made = book.state().target(T7)
    assert made is not None
    assert made.made_of is not None
    book.write(msgspec.structs.replace(made.made_of, incident=words))
    pdf = target_sheet(book.state(), T7, HEADING, paper="A4")
    assert pages(pdf)
    if words.isascii():
        assert says(pdf, words)


def test_a_very_long_image_runs_on_over_the_pages() -> None:
    book = whole_work()
    made = book.state().target(T7)
    assert made is not None
    assert made.made_of is not None
    long = "the door " * 4000 + "last word"
    book.write(msgspec.structs.replace(made.made_of, image=long))
    pdf = target_sheet(book.state(), T7, HEADING, paper="Letter", large=True)
    assert len(pages(pdf)) > 10
    assert says(pdf, "last word")


def test_a_rehearsal_is_stamped_on_every_page() -> None:
    for pdf in (
        blank_target_sheet(REHEARSED, paper="A4"),
        target_sheet(whole_work().state(), T7, REHEARSED, paper="A4"),
    ):
        assert all(text.count("REHEARSAL") == 2 for text in pages(pdf))


def test_an_unknown_target_is_not_printed() -> None:
    with pytest.raises(LookupError):
        target_sheet(whole_work().state(), TargetId("none"), HEADING, paper="A4")
