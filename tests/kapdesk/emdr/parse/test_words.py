"""Words of a line that every verb reads alike."""

from __future__ import annotations

from enum import StrEnum

import pytest

from kapdesk.emdr.model.nouns import Decision, Kind, Phase, Prong, Role, Status, Theme, Tie
from kapdesk.emdr.parse.words import number_of
from kapdesk.kernel.line import because, noun, offered, written


@pytest.mark.parametrize("kind", [Phase, Prong, Role, Theme, Status, Tie, Kind, Decision])
def test_every_noun_is_read_as_it_is_written(kind: type[StrEnum]) -> None:
    for one in kind:
        assert noun(kind, written(one)) is one
        assert " " not in written(one)
    assert noun(kind, "something else") is None


@pytest.mark.parametrize(
    ("word", "number"), [("T7", 7), ("T12", 12), ("T0", 0), ("7", 0), ("t7", 0)]
)
def test_a_target_is_meant_by_its_number(word: str, number: int) -> None:
    assert number_of(word) == number


def test_a_reason_stands_after_the_last_sign() -> None:
    assert because(("a", "because", "of", "because", "why so")) == (
        ("a", "because", "of"),
        "why so",
    )
    assert because(("a",)) == (("a",), "")


def test_what_is_offered_is_written_as_it_is_read() -> None:
    assert "body-scan" in offered("phase", Phase).sentences()
