"""The card about something that helps."""

from __future__ import annotations

import pytest

from kapdesk.emdr.handout.meeting import chart_state
from kapdesk.emdr.handout.resource_card import STEPS, resource_card
from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.model.resources import ResourceMade
from kapdesk.emdr.model.view import view_of
from kapdesk.kernel.ids import ResourceId
from tests.fakes.emdr_paper import HEADING, whole_work
from tests.fakes.emdr_work import LAKE, Notebook
from tests.kapdesk.emdr.handout.reading import pages, says

SIZES = [("A4", False), ("A4", True), ("Letter", False), ("Letter", True)]


@pytest.mark.parametrize(("paper", "large"), SIZES)
def test_the_card_has_the_word_and_the_way(paper: str, large: bool) -> None:
    pdf = resource_card(whole_work().state(), LAKE, HEADING, paper=paper, large=large)
    assert len(pages(pdf)) == 1
    assert says(pdf, "Your word for it “lake”")
    assert says(pdf, "early, no wind")
    assert says(pdf, "1. Sit or lie down.")
    assert says(pdf, "If it turns unpleasant, stop.")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_steps(kind: Kind) -> None:
    book = Notebook()
    made = ResourceId("r1")
    book.write(ResourceMade(made, kind))
    pdf = resource_card(book.state(), made, HEADING, paper="A4")
    assert len(STEPS[kind]) >= 4
    for number, step in enumerate(STEPS[kind], 1):
        assert says(pdf, f"{number}. {step}")


def test_without_words_the_card_holds_none() -> None:
    pdf = resource_card(chart_state(view_of(whole_work().entries)), LAKE, HEADING, paper="A4")
    assert not says(pdf, "Your word for it")
    assert not says(pdf, "no wind")


def test_an_unknown_resource_has_no_card() -> None:
    with pytest.raises(LookupError):
        resource_card(whole_work().state(), ResourceId("none"), HEADING, paper="A4")
