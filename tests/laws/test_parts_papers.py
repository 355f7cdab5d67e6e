"""What papers of parts work for a client must keep to: plain words, as if, no claim, and no term of a school's."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kapdesk.ifs.handout import council_page, letter, map_page, map_words
from kapdesk.ifs.model.nouns import Kind, Purpose, Tie
from kapdesk.ifs.seen import forward
from kapdesk.ifs.seen import letter as given
from kapdesk.ifs.shelf import load_styles
from tests.laws.test_leaflets import CLAIMS, HARDEST_GRADE, WORD, grade, syllables

LONGEST_WORDS = 24
MOST_SYLLABLES = 3
"""Of a word that stands in a label, too short for a grade."""
TERMS = re.compile(
    r"\b(?:IFS|managers?|firefighters?|exiles?|unburden\w*|polari\w+|blend\w*|protectors?|burdens?)\b",
    re.IGNORECASE,
)
"""Words of a school, for which the client's own stand on their papers.  source art-2.8"""
PERSONS = re.compile(r"\b(?:he|she|person|people|alter|inner child)\b", re.IGNORECASE)
"""Parts are spoken of as if, never as persons.  source art-2.8"""


def _templates() -> Iterator[str]:
    yield from (given.GREETING, given.AS_IF, given.CLOSING, given.PEN)
    yield from given.MET.values()
    yield from (words for _, words in given.TOLD)
    yield from given.CAME.values()
    for words in given.ANSWERED.values():
        yield from (words.format(what) for what in given.ASKED.values())
    yield from (f"You rated {what} at 2 of 10." for what in given.RATED.values())
    yield from (f"It is as if “A” {one.plain} “B”." for one in load_styles().ties)
    yield from (forward.AGREED, forward.HELD, forward.NOT_YET, forward.WANTED, forward.BRINGS)
    yield from (letter.TITLE, letter.SOURCES, *letter.COLUMNS, letter.CHANGED)


def _papers() -> Iterator[str]:
    yield from (map_words.LEGEND, map_words.IN_WORDS, *map_words.COLUMNS, map_words.FORWARD)
    yield from (map_words.RINGS, map_words.NUMBERS, map_words.NO_MEASURE)
    yield from (map_page.CLIENT_TITLE, map_page.EMPTY, map_page.BY_NUMBER, map_page.JOINED)
    yield from (council_page.TITLE, council_page.NOT_HELD, council_page.CHANGES_MIND)
    yield from (*council_page.COLUMNS, council_page.INTENTION, council_page.VOICES)
    yield from (one.plain for one in load_styles().kinds)


def _sentences() -> Iterator[str]:
    for text in (*_templates(), *_papers()):
        told = text.replace("{}", "it")
        yield from (one for one in re.split(r"(?<=[.!?:])\s+", told) if one.strip())


EVERY = tuple(dict.fromkeys(_sentences()))
WHOLE = tuple(one for one in EVERY if one.endswith((".", ":", "?")))


def test_they_read_like_the_eighth_year_of_school_or_easier() -> None:
    assert grade(list(WHOLE)) <= HARDEST_GRADE


@pytest.mark.parametrize("sentence", EVERY)
def test_no_sentence_is_hard_or_long_or_claims_anything(sentence: str) -> None:
    words = WORD.findall(sentence.lower())
    assert len(words) <= LONGEST_WORDS
    assert len(words) <= 5 or grade([sentence]) <= HARDEST_GRADE
    assert CLAIMS.findall(sentence) == []


@pytest.mark.parametrize("sentence", EVERY)
def test_no_term_and_no_person_stands_in_one(sentence: str) -> None:
    assert TERMS.findall(sentence) + PERSONS.findall(sentence) == []


@pytest.mark.parametrize("label", [one for one in EVERY if one not in WHOLE])
def test_no_label_holds_a_learned_word(label: str) -> None:
    assert [one for one in WORD.findall(label.lower()) if syllables(one) > MOST_SYLLABLES] == []


def test_every_purpose_kind_and_tie_has_its_plain_words() -> None:
    styles = load_styles()
    assert set(given.ASKED) == set(Purpose)
    assert {one.kind for one in styles.kinds} == set(Kind)
    assert {one.tie for one in styles.ties} == set(Tie)
