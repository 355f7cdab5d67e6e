"""What a new passphrase must be, and what is said as it is typed."""

from __future__ import annotations

import pytest

from kapdesk.kernel.passphrases import against, guidance

GOOD = "four words nobody joins"


@pytest.mark.parametrize(
    ("passphrase", "again", "field"),
    [
        ("elevenchars", "elevenchars", "passphrase"),
        ("abababababab", "abababababab", "passphrase"),
        (GOOD, "four words nobody join", "again"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(passphrase: str, again: str, field: str) -> None:
    assert [one.field for one in against(passphrase, again)] == [field]


def test_a_good_one_typed_twice_is_taken() -> None:
    assert against(GOOD, GOOD) == ()


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Four words or more"),
        ("elevenchars", "1 more letter, at least."),
        ("short", "7 more letters, at least."),
        ("abababababab", "again and again"),
        ("two longwords", "A fourth word"),
        (GOOD, "Long enough."),
    ],
)
def test_guidance_follows_the_typing(typed: str, says: str) -> None:
    assert says in guidance(typed)
