"""The smaller papers: a card without the old, a storyboard, nights, a statement to be signed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kapdesk.art.handout.leaves import NO_PANEL, night_log, pocket_card, statement, storyboard
from kapdesk.art.model.state import ArtState
from tests.kapdesk.art.handout.shown import BLOBS, HEADING, whole
from tests.kapdesk.art.told import P1, Work
from tests.kapdesk.emdr.handout.reading import says

EVERY = [("A4", False), ("A4", True), ("Letter", False), ("Letter", True)]


def small() -> ArtState:
    work = Work()
    work.opens()
    return work.state


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_a_card_shows_the_new_version_and_nothing_of_the_old(paper: str, large: bool) -> None:
    pdf = pocket_card(whole().state, P1, HEADING, BLOBS.get, paper=paper, large=large)
    for words in ("my aunt has the key", "I am not alone", "a garden", "visit the friend"):
        assert says(pdf, words), words
    for words in ("corridor", "handle", "lift", "shoe", "P1"):
        assert not says(pdf, words), words


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_a_storyboard_has_the_old_above_the_new(paper: str, large: bool) -> None:
    pdf = storyboard(whole().state, P1, HEADING, BLOBS.get, paper=paper, large=large)
    for words in ("As it was", "the lift opens", "The new version", "a garden", "a shoe"):
        assert says(pdf, words), words
    assert says(storyboard(small(), P1, HEADING, BLOBS.get, paper="A4"), NO_PANEL)


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_nights_go_on_by_hand(paper: str, large: bool) -> None:
    pdf = night_log(whole().state, HEADING, paper=paper, large=large)
    for words in ("21 Feb 2026", "a nightmare, 7 of 10", "Rehearsed, min"):
        assert says(pdf, words), words


@pytest.mark.parametrize(("paper", "large"), EVERY)
def test_a_statement_is_dated_and_has_lines_to_sign_on(paper: str, large: bool) -> None:
    pdf = statement(whole().state, P1, HEADING, paper=paper, large=large)
    for words in (
        "I was in the corridor.",
        "Mon 2 Mar 2026, 09:04",
        "Name and signature",
        "Client",
    ):
        assert says(pdf, words), words
    assert says(statement(small(), P1, HEADING, paper="A4"), "No statement was written.")


@pytest.mark.parametrize(
    "make",
    [
        lambda: pocket_card(Work().state, P1, HEADING, BLOBS.get, paper="A4"),
        lambda: storyboard(Work().state, P1, HEADING, BLOBS.get, paper="A4"),
        lambda: statement(Work().state, P1, HEADING, paper="A4"),
    ],
)
def test_a_picture_that_is_not_there_is_not_printed(make: Callable[[], bytes]) -> None:
    with pytest.raises(LookupError):
        make()
