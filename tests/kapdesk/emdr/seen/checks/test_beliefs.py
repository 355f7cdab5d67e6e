"""Whether the beliefs are such as the work can rest on, by what the rules remark of them."""

from __future__ import annotations

from kapdesk.emdr.model.targets import TargetDescribed
from tests.fakes.emdr_work import T7, Notebook
from tests.kapdesk.emdr.seen.checks.judged import ASIDE, NO, YES, judged, opened, verdict


def _believing(negative: str, positive: str = "") -> Notebook:
    book = opened()
    book.write(TargetDescribed(T7, "cue", negative=negative, positive=positive))
    return book


def test_a_negative_belief_is_about_oneself_and_of_now() -> None:
    assert verdict(opened(), "self-now") == ASIDE
    assert verdict(_believing("I am not safe"), "self-now") == YES
    assert verdict(_believing("He is a danger to the children"), "self-now") == NO
    assert verdict(_believing("I was in danger"), "self-now") == NO
    assert verdict(_believing("I am not safe"), "self-now", whole=False) == ASIDE


def test_a_positive_belief_is_more_than_the_negative_one_denied() -> None:
    assert verdict(_believing("I am not safe"), "one-theme") == ASIDE
    assert verdict(_believing("I am in danger", "I can look after myself"), "one-theme") == YES
    assert verdict(_believing("I am not safe", "I am safe"), "one-theme") == NO
    assert verdict(_believing("I am in danger", "I gave what I had"), "one-theme") == NO
    assert verdict(_believing("I am in danger", "I am safe"), "one-theme", whole=False) == ASIDE


def test_a_remark_on_the_negative_belief_alone_does_not_count_against_the_pair() -> None:
    book = _believing("I was in danger", "I can look after myself")
    assert (verdict(book, "self-now"), verdict(book, "one-theme")) == (NO, YES)


def test_why_never_holds_a_client_s_words() -> None:
    found = judged(_believing("Zeppelins are a danger to the children"), "self-now")
    assert found.judged.why
    assert "eppelin" not in found.words
