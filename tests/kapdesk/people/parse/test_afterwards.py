"""Calls after a session and waiting paper, as they are typed."""

from __future__ import annotations

from datetime import date

import pytest

from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.afterwards import FollowUpCalled
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft, parse_call, parse_paper

SITTING = SittingId("s")
TODAY = date(2026, 3, 4)


def test_a_call_keeps_who_was_reached_and_the_words_as_they_were_said() -> None:
    called = parse_call(CallDraft("escort", " escort 1 ", "sleeping,\n  eats again "), SITTING)
    assert called == FollowUpCalled(SITTING, "escort", "escort 1", "sleeping,\n  eats again")


def test_a_call_that_reached_nobody_needs_no_words() -> None:
    assert parse_call(CallDraft("nobody"), SITTING) == FollowUpCalled(SITTING, "nobody")


@pytest.mark.parametrize(
    ("draft", "fields"),
    [(CallDraft("client"), ["text"]), (CallDraft("", "x" * 300), ["who", "reached"])],
)
def test_what_a_call_lacks_is_said(draft: CallDraft, fields: list[str]) -> None:
    refusals = parse_call(draft, SITTING)
    assert isinstance(refusals, Refusals)
    assert [one.field for one in refusals.items] == fields


@pytest.mark.parametrize(
    ("typed", "day"),
    [("", "2026-03-04"), ("yesterday", "2026-03-03"), ("1 Mar 2026", "2026-03-01")],
)
def test_paper_has_the_day_that_stands_on_it(typed: str, day: str) -> None:
    assert parse_paper(PaperDraft(typed, " two sheets "), today=TODAY) == (day, "two sheets")


@pytest.mark.parametrize("typed", ["5 Mar 2026", "soon"])
def test_paper_of_a_day_to_come_or_of_none_is_refused(typed: str) -> None:
    refusals = parse_paper(PaperDraft(typed), today=TODAY)
    assert isinstance(refusals, Refusals)
    assert [one.field for one in refusals.items] == ["day"]
