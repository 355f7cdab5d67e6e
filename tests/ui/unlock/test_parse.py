"""What is typed at the first start."""

from __future__ import annotations

import pytest

from kapdesk.kernel.errors import Refusals
from ui.unlock.parse import FirstStart, FirstStartDraft, parse_first_start, retyped

KEY = "7K2M9P-QX4T8W-0ZCVB3-HJ5N6R-A1D7EF-G8K2S4"
GOOD = "four words nobody joins"


def draft(**changed: str) -> FirstStartDraft:
    typed = {"folder": "/home/vault", "therapist": "therapist 1", "passphrase": GOOD, "again": GOOD}
    return FirstStartDraft(**{**typed, **changed})


def refused_fields(made: FirstStart | Refusals) -> list[str]:
    assert isinstance(made, Refusals)
    return [refusal.field for refusal in made.items]


def test_a_full_form_is_taken() -> None:
    made = parse_first_start(draft(therapist="  therapist   1 "))
    assert isinstance(made, FirstStart)
    assert made.therapist == "therapist 1"


def test_everything_missing_is_said_at_once() -> None:
    made = parse_first_start(FirstStartDraft("", " ", "", ""))
    assert refused_fields(made) == ["folder", "therapist", "passphrase"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"folder": "somewhere"}, "folder"),
        ({"therapist": "x" * 121}, "therapist"),
        ({"passphrase": "elevenchars", "again": "elevenchars"}, "passphrase"),
        ({"passphrase": "abababababab", "again": "abababababab"}, "passphrase"),
        ({"again": "another thing"}, "again"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(changed: dict[str, str], field: str) -> None:
    assert refused_fields(parse_first_start(draft(**changed))) == [field]


def test_neither_name_nor_passphrase_shows_in_a_repr() -> None:
    assert repr(parse_first_start(draft())) == "<FirstStart>"


def test_two_groups_copied_from_paper_prove_the_paper() -> None:
    assert retyped(KEY, ("QX4T8W", "A1D7EF"))
    assert retyped(KEY, (" qx4t 8w", "aid7ef"))
    assert not retyped(KEY, ("QX4T8W", "A1D7EG"))
    assert not retyped(KEY, ("", ""))
