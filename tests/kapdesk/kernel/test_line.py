"""Words of a script's line that every kind of work reads alike."""

from __future__ import annotations

from enum import StrEnum

from kapdesk.kernel.line import because, noun, numbered, offered, written


class Colour(StrEnum):
    RED = "red"
    DARK = "dark blue"


def test_a_number_stands_behind_its_letter() -> None:
    assert [numbered("T", word) for word in ("T7", "T0", "P7", "T12345", "t7")] == [7, 0, 0, 0, 0]


def test_a_noun_is_written_with_hyphens() -> None:
    assert written(Colour.DARK) == "dark-blue"
    assert noun(Colour, "dark-blue") is Colour.DARK
    assert noun(Colour, "dark blue") is None
    assert offered("colour", Colour).sentences() == "It is one of: red, dark-blue."


def test_the_reason_stands_after_the_last_because() -> None:
    assert because(("a", "because", "b", "because", "c", "d")) == (("a", "because", "b"), "c d")
    assert because(("a",)) == (("a",), "")
