"""How pictures are said in the list."""

from __future__ import annotations

from kapdesk.art.model.state import ArtState
from tests.golden.art_pictures import pictured
from tests.ui.art.visit import Visit, state
from ui.art.pictures.words import in_order, rows_of, templates


def test_pictures_stand_by_how_far_they_came_and_those_that_wait_in_their_order(
    visit: Visit,
) -> None:
    pictured(visit.desk, visit.book)
    assert [one.number for one in in_order(state(visit))] == [1, 3, 2, 4, 5, 6]
    assert [row.trailing for row in rows_of(state(visit))] == [
        "Open",
        "Waits, number 1",
        "Waits, number 2",
        "Waits, number 3",
        "Incomplete",
        "Set aside",
    ]


def test_a_row_says_kind_way_and_last_numbers(visit: Visit) -> None:
    pictured(visit.desk, visit.book)
    first = rows_of(state(visit))[0]
    assert first.title == "P1 the corridor"
    assert first.detail == (
        "Memory · Scene and body, with sets · distress 7 of 10 · intrusions a week 12"
    )


def test_without_pictures_there_is_no_row() -> None:
    assert rows_of(ArtState()) == ()


def test_every_way_of_working_is_offered() -> None:
    assert [key for key, _ in templates()] == [
        "passes",
        "early",
        "updated",
        "future",
        "self-image",
        "nightmare",
    ]
