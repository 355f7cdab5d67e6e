"""The page a client may keep: one page, their own numbers, and what changed in plain words."""

from __future__ import annotations

import pytest

from kapdesk.emdr.handout.meeting import chart_state
from kapdesk.emdr.handout.picture import WORDS, changed, picture
from kapdesk.emdr.model.nouns import Measure, Moment, Status
from kapdesk.emdr.model.view import view_of
from kapdesk.kernel.ids import TargetId
from tests.fakes.emdr_paper import HEADING, SIREN, whole_work
from tests.fakes.emdr_work import T7, Notebook, worked_record
from tests.kapdesk.emdr.handout.reading import pages, says, told

SIZES = [("A4", False), ("A4", True), ("Letter", False), ("Letter", True)]


def many_days(book: Notebook, days: int, each: int = 3) -> Notebook:
    """The same work with so many more days on which something was rated so often."""
    for day in range(1, days + 1):
        book.meet(f"more{day}", f"2026-05-{day:02d}T10:00:00+02:00")
        for number in range(each):
            book.rate(Measure.DISTRESS, number % 11, Moment.AT_TARGET)
    return book


@pytest.mark.parametrize(("paper", "large"), SIZES)
@pytest.mark.parametrize(("days", "each"), [(0, 0), (25, 3), (3, 40), (25, 40)])
def test_it_is_one_page_however_long_the_work_was(
    paper: str, large: bool, days: int, each: int
) -> None:
    state = many_days(whole_work(), days, each).state()
    assert len(pages(picture(state, T7, HEADING, paper=paper, large=large))) == 1


def test_it_tells_the_client_what_they_said() -> None:
    pdf = picture(whole_work().state(), T7, HEADING, paper="A4")
    for words in (
        "We worked on “kitchen, age 9”.",
        "The distress was 8 of 10 when we first asked, and 0 when we last asked.",
        "How true “I am safe now” felt: 2 of 7 when we first asked, and 7 when we last asked.",
        "You went through your whole body, and nothing in it was troubled any more.",
        "An open dot is a number you gave while the medicine was working.",
    ):
        assert says(pdf, words)


@pytest.mark.parametrize("words", ["Hz", "sets", "passes", "SUD", "VOC", "S4", "minutes"])
def test_it_holds_no_number_they_did_not_give(words: str) -> None:
    assert words not in told(picture(whole_work().state(), T7, HEADING, paper="A4"))


def test_without_words_neither_cue_nor_belief_is_there() -> None:
    state = chart_state(view_of(whole_work().entries))
    pdf = picture(state, T7, HEADING, paper="A4")
    assert says(pdf, "This is about one memory we worked on.")
    assert says(pdf, "How true the good words felt: 2 of 7")
    assert not says(pdf, "kitchen")
    assert not says(pdf, "I am safe")


def test_a_last_number_given_under_effect_says_so() -> None:
    book = worked_record()
    keep = next(i for i, one in enumerate(book.entries) if one.sitting == "s6")
    book.entries = book.entries[:keep]
    target = book.state().target(T7)
    assert target is not None
    said = list(changed(target))
    assert "and 1 when we last asked, while the medicine was working." in said[0]
    assert said[1].endswith("when we first asked.")
    assert said[-1] == WORDS[Status.PROVISIONAL]


def test_before_any_number_it_says_there_is_none() -> None:
    pdf = picture(whole_work().state(), SIREN, HEADING, paper="A4")
    assert says(pdf, "You have not given a number yet.")
    assert says(pdf, WORDS[Status.OPEN])


def test_every_status_has_its_kind_words() -> None:
    assert set(WORDS) == set(Status)


def test_of_many_days_it_says_which_are_drawn() -> None:
    long = picture(many_days(whole_work(), 25).state(), T7, HEADING, paper="A4")
    assert says(long, "The first day and the latest ones are drawn.")
    assert not says(picture(whole_work().state(), T7, HEADING, paper="A4"), "the latest ones")


def test_of_a_day_with_many_numbers_it_says_which_are_drawn() -> None:
    long = picture(many_days(whole_work(), 2, 40).state(), T7, HEADING, paper="A4", large=True)
    assert says(long, "Of each day the first number and the last are drawn.")


def test_an_unknown_target_has_no_picture() -> None:
    with pytest.raises(LookupError):
        picture(whole_work().state(), TargetId("none"), HEADING, paper="A4")
