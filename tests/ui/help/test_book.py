"""The help as it ships, and what a few letters find in it."""

from __future__ import annotations

import re

import pytest

from kapdesk.kernel.purpose import NOT_A_DEVICE
from ui.help.about import about
from ui.help.book import Topic, matching, read_book, topic

FORBIDDEN = re.compile(r"\b(alert|safe to|safe dose|recommended dose|may go home)\b", re.IGNORECASE)


def test_every_topic_has_a_title_and_words() -> None:
    book = read_book()
    assert len(book) >= 10
    assert all(one.title and len(one.lines) > 2 for one in book)
    assert len({one.key for one in book}) == len(book)


@pytest.mark.parametrize("one", read_book(), ids=lambda one: one.key)
def test_no_topic_promises_what_the_desk_never_says(one: Topic) -> None:
    assert FORBIDDEN.findall(one.everything) == []


def test_a_topic_is_read_line_by_line() -> None:
    read = topic("one", "# Title\n\nWords.\n## Part\n- point\n")
    assert [(line.kind, line.words) for line in read.lines] == [
        ("words", "Words."),
        ("part", "Part"),
        ("point", "point"),
    ]


def test_the_title_is_found_before_the_words() -> None:
    found = [one.key for one in matching(read_book(), "urgent")]
    assert found[0] == "urgent"
    assert len(found) > 1
    assert matching(read_book(), "urgent zzz") == ()


def test_about_says_versions_and_what_the_program_is_not() -> None:
    words = [line.words for line in about("SQLCipher 4").lines]
    assert NOT_A_DEVICE in words
    assert "SQLCipher 4" in words
    assert any(one.startswith("SQLAlchemy ") for one in words)
