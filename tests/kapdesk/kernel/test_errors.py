"""Refusals are values; troubles carry a sentence and what to do."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusal, Refusals, Trouble, refused


def test_everything_that_stands_against_a_draft_is_said_line_by_line() -> None:
    both = Refusals((Refusal("pulse", "Too fast."), Refusal("spo2", "Too low.")))
    assert both.sentences() == "Too fast.\nToo low."
    assert not both.confirmable


def test_one_refusal_reads_like_many() -> None:
    assert refused("pulse", "Too fast.") == Refusals((Refusal("pulse", "Too fast."),))


def test_trouble_says_what_happened_and_what_to_do() -> None:
    trouble = Trouble("The disk is full.", "Make room and try again.")
    assert str(trouble) == trouble.sentence == "The disk is full."
    assert trouble.advice == "Make room and try again."
