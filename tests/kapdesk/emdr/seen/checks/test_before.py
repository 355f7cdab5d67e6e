"""What was done before the first set on the memory."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Kind, Phase
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.seen.checks.account import Screened
from kapdesk.kernel.ids import EntryId
from tests.fakes.emdr_work import CALM, LAKE, Notebook
from tests.kapdesk.emdr.seen.checks.judged import ASIDE, NO, YES, judged, opened, verdict


def _then_works(book: Notebook) -> Notebook:
    book.enter(Phase.DESENSITISATION)
    book.set()
    return book


@pytest.mark.parametrize("key", ["screened", "stop-signal", "resource", "tried"])
def test_before_any_set_on_a_memory_the_question_does_not_arise(key: str) -> None:
    assert verdict(opened(), key) == ASIDE
    assert verdict(_then_works(opened()), key) == NO


def test_the_screening_counts_when_it_was_answered_before() -> None:
    book = opened()
    early = Screened(EntryId("screening"), book.now)
    _then_works(book)
    late = Screened(EntryId("later"), book.now.plus_s(60))
    assert judged(book, "screened", screened=(early, late)).evidence == ("screening",)
    assert judged(book, "screened", screened=(late,)).verdict == NO


def test_a_sign_for_stop_counts_as_it_was_answered_last_before() -> None:
    book = opened()
    book.answer(Phase.PREPARATION, "emdr-preparation", stop_agreed="yes")
    took_back = book.answer(Phase.PREPARATION, "emdr-preparation", stop_agreed="not-yet")
    assert judged(_then_works(book), "stop-signal").evidence == (took_back,)
    assert verdict(book, "stop-signal") == NO
    book = opened()
    said = book.answer(Phase.PREPARATION, "emdr-preparation", stop_agreed="yes")
    _then_works(book)
    book.answer(Phase.PREPARATION, "emdr-preparation", stop_agreed="not-yet")
    assert judged(book, "stop-signal").evidence == (said,)
    assert verdict(book, "stop-signal") == YES


def test_a_resource_counts_when_it_held_and_never_turned_until_then() -> None:
    book = opened()
    book.write(ResourceMade(LAKE, Kind.CALM_PLACE))
    book.write(ResourcePractised(LAKE, Phase.PREPARATION, 7, 4))
    assert verdict(_then_works(book), "resource") == NO
    book = opened()
    book.write(ResourceMade(LAKE, Kind.CALM_PLACE))
    held = book.write(ResourcePractised(LAKE, Phase.PREPARATION, 4, 7))
    assert judged(_then_works(book), "resource").evidence == (held,)
    book.write(ResourcePractised(LAKE, Phase.CLOSURE, 4, 1, turned=True))
    assert verdict(book, "resource") == YES
    book = opened()
    book.write(ResourceMade(LAKE, Kind.CALM_PLACE))
    book.write(ResourcePractised(LAKE, Phase.PREPARATION, 4, 7))
    book.write(ResourcePractised(LAKE, Phase.PREPARATION, 4, 1, turned=True))
    assert verdict(_then_works(book), "resource") == NO


def test_trying_out_counts_by_the_sheet_or_by_a_set_of_the_preparation() -> None:
    book = opened()
    said = book.answer(Phase.PREPARATION, "emdr-preparation", borne="yes")
    assert judged(_then_works(book), "tried").evidence == (said,)
    book = opened()
    book.enter(Phase.PREPARATION, None)
    begun = book.set(CALM)
    assert judged(_then_works(book), "tried").evidence == (begun,)
