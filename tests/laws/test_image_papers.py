"""What papers of image work for a client must keep to: plain words that claim nothing, and nothing of an owner's."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kapdesk.art.handout import image_sheet, leaves, panels
from kapdesk.art.model.nouns import Kind
from kapdesk.art.wording import ASKS
from tests.laws.test_leaflets import CLAIMS, HARDEST_GRADE, WORD, grade, syllables

LONGEST_WORDS = 24
MOST_SYLLABLES = 3
"""Of a word that stands in a label, too short for a grade."""
OWNED = re.compile(r"\b(?:ART|EMDR|IRT|director|magic|movie|accelerated)\b")
"""Names and figures of speech that belong to somebody's method.  source art-1.8"""


def _sentences() -> Iterator[str]:
    kept = (
        leaves.STORYBOARD,
        leaves.CARD,
        leaves.NIGHTS,
        leaves.STATEMENT,
        leaves.NO_PANEL,
        leaves.KEEP,
        leaves.ACTION,
        leaves.PLAN,
        leaves.NIGHTS_INTRO,
        leaves.BEFORE,
        leaves.NONE_WRITTEN,
        *leaves.NIGHT_COLUMNS,
        panels.WORST,
        panels.REPLACED,
        image_sheet.TITLE,
        image_sheet.OLD,
        image_sheet.NEW,
        image_sheet.LEFT,
        *(words for _, words in image_sheet.PARTS),
        *image_sheet.NUMBERS,
        *(ASKS[one] for one in image_sheet.ASKED),
        *image_sheet.KINDS.values(),
    )
    for text in kept:
        yield from re.split(r"(?<=[.!?:])\s+", text)


EVERY = tuple(_sentences())
WHOLE = tuple(one for one in EVERY if one.endswith((".", ":", "?")))


def test_they_read_like_the_eighth_year_of_school_or_easier() -> None:
    assert grade(list(WHOLE)) <= HARDEST_GRADE


@pytest.mark.parametrize("sentence", dict.fromkeys(EVERY))
def test_no_sentence_is_hard_or_long_or_claims_anything(sentence: str) -> None:
    words = WORD.findall(sentence.lower())
    assert len(words) <= LONGEST_WORDS
    assert len(words) <= 5 or grade([sentence]) <= HARDEST_GRADE
    assert CLAIMS.findall(sentence) + OWNED.findall(sentence) == []


@pytest.mark.parametrize("label", [one for one in dict.fromkeys(EVERY) if one not in WHOLE])
def test_no_label_holds_a_learned_word(label: str) -> None:
    assert [one for one in WORD.findall(label.lower()) if syllables(one) > MOST_SYLLABLES] == []


def test_every_kind_of_picture_can_be_ticked() -> None:
    assert tuple(image_sheet.KINDS) == tuple(Kind)
