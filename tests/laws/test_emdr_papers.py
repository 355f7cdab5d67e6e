"""What EMDR papers for a client must keep to: plain words that claim nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kapdesk.emdr.handout import between_log, picture, resource_card
from tests.laws.test_leaflets import CLAIMS, HARDEST_GRADE, WORD, grade

LONGEST_WORDS = 24


def _sentences() -> Iterator[str]:
    kept = (
        between_log.INTRO,
        between_log.TOO_MUCH,
        picture.DREW,
        picture.DREW_VOC,
        picture.OPEN_DOTS,
        picture.SHORTENED,
        picture.BRIEF,
        picture.NOT_ASKED,
        picture.ABOUT_IT,
        picture.CLEAR,
        picture.NOT_CLEAR,
        picture.YOURS,
        *picture.WORDS.values(),
        resource_card.STOP,
        resource_card.YOURS,
        *(step for steps in resource_card.STEPS.values() for step in steps),
    )
    for text in kept:
        yield from re.split(r"(?<=[.!?:])\s+", text)


EVERY = tuple(_sentences())


def test_they_read_like_the_eighth_year_of_school_or_easier() -> None:
    assert grade(list(EVERY)) <= HARDEST_GRADE


@pytest.mark.parametrize("sentence", EVERY)
def test_no_sentence_is_hard_or_long_or_claims_anything(sentence: str) -> None:
    words = WORD.findall(sentence.lower())
    assert len(words) <= LONGEST_WORDS
    assert len(words) <= 5 or grade([sentence]) <= HARDEST_GRADE
    assert CLAIMS.findall(sentence) == []
