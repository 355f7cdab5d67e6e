"""What the card says of a client."""

from __future__ import annotations

import pytest

from kapdesk.chart.model import Fact
from kapdesk.people.model.clients import (
    AllergiesDenied,
    AllergyWritten,
    ContactWritten,
    MedicineWritten,
    WeightTaken,
    view_of,
)
from tests.fakes.entries import entry
from ui.people.about import ASKED, about_line, about_rows


def said(*facts: Fact) -> list[tuple[str, str]]:
    rows = about_rows(view_of(entry(fact, seq) for seq, fact in enumerate(facts)))
    return [(row.title, row.detail) for row in rows]


def test_what_was_never_asked_is_a_row_of_its_own() -> None:
    assert said() == list(ASKED.values())


def test_having_no_allergies_is_not_the_same_as_never_asked() -> None:
    assert said(AllergiesDenied())[0] == ("No allergies", "Asked; the client knows of none")


def test_allergies_stand_first_whatever_was_written_first() -> None:
    rows = said(
        ContactWritten("escort", "escort 1", "112", "neighbour"),
        WeightTaken(81.65, "180 lb", "2026-03-01"),
        MedicineWritten("medicine 1", "one at night", "May"),
        AllergyWritten("latex", "rash"),
    )
    assert rows == [
        ("latex", "Allergy · rash"),
        ("180 lb", "Weight · taken 1 Mar 2026"),
        ("medicine 1", "Medicine · one at night · since May"),
        ("escort 1 · 112", "Escort · neighbour"),
    ]


@pytest.mark.parametrize(
    ("name", "age", "born", "line"),
    [
        ("client code", 42, "1984-03-02", "client code · 42 years · born 2 Mar 1984"),
        ("", None, "", "birth date not kept"),
    ],
)
def test_the_line_under_a_label_says_what_is_known(
    name: str, age: int | None, born: str, line: str
) -> None:
    assert about_line(name, age, born) == line
