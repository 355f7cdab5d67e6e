"""The letter on paper: in paragraphs, with where each sentence comes from, and nothing that was struck."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.ifs.handout.letter import CHANGED, SOURCES, WRITTEN, letter, paragraphs
from kapdesk.ifs.model.kept import LetterKept, Sentence
from kapdesk.ifs.seen.letter import letter_of
from tests.fakes.parts_map import HEADING
from tests.kapdesk.emdr.handout.reading import says
from tests.kapdesk.ifs.handout.told import whole_work
from tests.kapdesk.ifs.told import Work

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_the_whole_letter_stands_on_it_with_its_sources(paper: str, large: bool) -> None:
    state = whole_work().state
    pdf = letter(state, HEADING, paper=paper, large=large)
    for one in letter_of(state):
        assert says(pdf, one.text), one.text
    assert says(pdf, SOURCES)
    assert says(pdf, "said Mon 2 Mar 2026, 09:02")


def test_what_was_struck_is_in_none_of_it_and_what_was_edited_stands_in_its_place() -> None:
    work = whole_work()
    first, *others = letter_of(work.state)
    pen = tuple(
        msgspec.structs.replace(one, struck="birds" in one.text, by="client") for one in others
    )
    work.say(LetterKept((msgspec.structs.replace(first, text="Good morning.", by="client"), *pen)))
    pdf = letter(work.state, HEADING, paper="A4")
    assert says(pdf, "Good morning.")
    assert says(pdf, f"{CHANGED} (client)")
    assert not says(pdf, first.given)
    assert not says(pdf, "birds")


def test_what_is_about_one_part_stands_in_one_paragraph() -> None:
    found = [
        Sentence(key, key, key=key) for key in ("greeting", "as if", "x met", "x job", "y met")
    ]
    assert paragraphs(found) == ("greeting", "as if", "x met x job", "y met")
    assert paragraphs(()) == ()
    assert says(letter(Work().state, HEADING, paper="A4"), "know best")


def test_a_sentence_that_was_written_by_hand_says_so() -> None:
    work = whole_work()
    own = Sentence("", "We laughed.", key="by hand 1", by="client")
    work.say(LetterKept((own, *letter_of(work.state))))
    assert says(letter(work.state, HEADING, paper="A4"), f"{WRITTEN} (client)")
