"""Waste and remainders, from the words of a script and from a form."""

from __future__ import annotations

import pytest

from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.parse.verbs import VERBS
from kapdesk.kernel.errors import Refusals

PEOPLE = ("by", "nurse 1", "witness", "therapist 1")


def test_waste_names_what_how_who_and_who_saw_it() -> None:
    got = VERBS["waste"](("50", "mg", "ketamine", "lot", "K220", "how", "sharps bin", *PEOPLE))
    assert got == MedicineWasted(
        "ketamine", 50.0, "mg", "K220", "sharps bin", "nurse 1", "therapist 1"
    )


def test_nothing_left_is_a_count_too() -> None:
    got = VERBS["remaining"](("0", "mg", "ketamine", "lot", "K220", *PEOPLE))
    assert got == RemainderCounted("ketamine", 0.0, "mg", "K220", "nurse 1", "therapist 1")


@pytest.mark.parametrize(
    ("verb", "words", "fields"),
    [
        ("waste", (), ["medicine", "lot", "by", "witness", "amount", "unit", "how"]),
        ("waste", ("0", "mg", "k", "lot", "L", "how", "bin", *PEOPLE), ["amount"]),
        ("remaining", ("some", "mg", "k", "lot", "L", *PEOPLE), ["amount"]),
        ("remaining", ("5", "boxes", "k", "lot", "L", *PEOPLE), ["unit"]),
        (
            "waste",
            ("5", "mg", "k", "lot", "L", "how", "bin", "by", "nurse 1", "witness", "Nurse  1"),
            ["witness"],
        ),
    ],
)
def test_waste_without_its_parts_or_without_a_second_person_is_refused(
    verb: str, words: tuple[str, ...], fields: list[str]
) -> None:
    got = VERBS[verb](words)
    assert isinstance(got, Refusals)
    assert [item.field for item in got.items] == fields
