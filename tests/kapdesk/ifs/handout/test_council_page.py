"""The council before a dose: who agrees, who fears what, the terms; on one page; empty where none was held."""

from __future__ import annotations

import pytest

from kapdesk.ifs.handout.council_page import CHANGES_MIND, NOT_HELD, council_page
from kapdesk.ifs.model.councils import CouncilHeld, Stance, Voice
from kapdesk.kernel.ids import PartId
from tests.fakes.ifs import met
from tests.fakes.parts_map import HEADING, map_of
from tests.kapdesk.emdr.handout.reading import pages, says
from tests.kapdesk.ifs.handout.told import whole_work
from tests.kapdesk.ifs.told import Work

SIZES = [(paper, large) for paper in ("A4", "Letter") for large in (False, True)]


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_everything_that_was_said_is_on_one_page(paper: str, large: bool) -> None:
    pdf = council_page(whole_work().state, HEADING, paper=paper, large=large)
    for words in (
        *("to be with the little one", "Scanner", "agrees on terms", "losing my mind"),
        *("the window stays open", "that it ends", "objects", "unsure", CHANGES_MIND),
        *("Not asked: 4 Whispered one.", "given on terms", "only with the window open"),
    ):
        assert says(pdf, words), words
    assert len(pages(pdf)) == 1


def test_many_voices_are_set_smaller_before_they_take_a_second_page() -> None:
    work = Work()
    names = [f"part {number}" for number in range(1, 12)]
    work.lays(*(met(name, number, 150.0 * number) for number, name in enumerate(names, 1)))
    fears = ("that nobody will be there when it is over", "that it goes on for ever and ever")
    voices = tuple(
        Voice(PartId(name), Stance.ON_TERMS, fears, "the light stays on") for name in names
    )
    work.say(CouncilHeld(voices, "to look"))
    assert len(pages(council_page(work.state, HEADING, paper="A4"))) == 1
    large = council_page(work.state, HEADING, paper="A4", large=True)
    assert [name for name in names if not says(large, name)] == []


def test_where_none_was_held_it_is_a_page_to_hold_one_by_hand() -> None:
    pdf = council_page(map_of(8), HEADING, paper="A4")
    for words in (NOT_HELD, "Escape", "☐ agrees on terms"):
        assert says(pdf, words), words
    assert not says(pdf, "Little one")
    assert len(pages(council_page(Work().state, HEADING, paper="Letter"))) == 1
