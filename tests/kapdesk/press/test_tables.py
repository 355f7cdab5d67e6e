"""Tables whose rows fit their columns."""

from __future__ import annotations

import pytest

from kapdesk.press.paper import Page, page
from kapdesk.press.strips import Strips
from kapdesk.press.tables import Row, prose, table


def texts(block: Strips) -> list[str]:
    return [
        "".join(run.reads or run.text for run in piece.line.runs)
        for strip in (*block.head, *block.body)
        for piece in strip.pieces
    ]


def overlaps(block: Strips) -> bool:
    """Whether any two pieces of a strip touch, or one leaves the page."""
    for strip in (*block.head, *block.body):
        edge = 0.0
        for piece in strip.pieces:
            if piece.x_pt < edge - 0.02 or piece.x_pt + piece.line.width_pt > block.width_pt + 0.02:
                return True
            edge = piece.x_pt + piece.line.width_pt
    return False


MANY = tuple(f"Column {i}" for i in range(12))


@pytest.mark.parametrize("sheet", [page("A4"), page("Letter"), page("A4", large=True)])
@pytest.mark.parametrize(
    "cells",
    [
        ("10:25", "W" * 400, "x"),
        ("10:25", "short", "the room is breathing with me " * 30),
        ("a" * 90, "b" * 90, "c" * 90),
        ("", "", ""),
    ],
)
def test_cells_never_touch_nor_leave_the_page(sheet: Page, cells: tuple[str, ...]) -> None:
    assert not overlaps(table(sheet, "Events", ("Time", "What", "Words"), [Row(cells)]))


def test_a_crowded_table_is_set_smaller_rather_than_breaking_its_numbers() -> None:
    sheet = page("A4", large=True)
    cells = tuple("166/104" for _ in range(12))
    block = table(sheet, "Readings", tuple("BP" for _ in range(12)), [Row(cells)])
    assert texts(block).count("166/104") == 12
    assert not overlaps(block)


def test_names_and_title_are_said_again_on_the_next_page() -> None:
    rows = [Row((f"{i}", "words")) for i in range(80)]
    fits, rest = table(page("A4"), "Events", ("No", "Words"), rows).parted(400.0)
    assert fits is not None
    assert rest is not None
    again = ["".join(run.text for run in piece.line.runs) for s in rest.head for piece in s.pieces]
    assert again == ["Events, continued", "No", "Words"]


def test_notes_run_under_their_row_and_stay_with_it() -> None:
    block = table(page("A4"), "Doses", ("Time", "Given"), [Row(("09:45", "150 mg"), ("spat",))])
    assert texts(block) == ["Doses", "Time", "Given", "09:45", "150 mg", "spat"]
    assert [strip.opens for strip in block.body] == [True, False]


def test_a_table_without_names_has_none() -> None:
    assert texts(table(page("A4"), "", ("", ""), [Row(("a", "b"))])) == ["a", "b"]


def test_paragraphs_stand_under_their_title() -> None:
    assert texts(prose(page("A4"), "Order", ["No order on file."])) == [
        "Order",
        "No order on file.",
    ]


def test_hebrew_stands_at_the_right_edge_of_its_cell() -> None:
    block = table(page("A4"), "", ("", ""), [Row(("10:40", "החדר נושם"))])
    piece = block.body[0].pieces[1]
    assert piece.x_pt + piece.line.width_pt == pytest.approx(block.width_pt)


def test_where_words_must_break_the_longest_gives_way_and_the_short_ones_stay_whole() -> None:
    sheet = page("Letter", large=True)
    cells = ("6.", "W" * 60, "responsibility", "? candidate", "● 7", "cluster: T9", "distress")
    block = table(sheet, "Plan", tuple("Distress" for _ in cells), [Row(cells)])
    found = texts(block)
    assert {"6.", "responsibility", "candidate", "● 7", "distress"} - set(found) <= {"candidate"}
    assert not overlaps(block)


def test_lines_under_a_table_stay_with_its_last_row() -> None:
    rows = [Row((str(i), "words")) for i in range(9)]
    block = table(page("A4"), "Phases", ("No", "Words"), rows, under=("In all: nine.",))
    assert texts(block)[-1] == "In all: nine."
    fits, rest = block.parted(block.height_pt - 1.0)
    assert fits is not None
    assert rest is not None
    assert texts_of(rest) == ["7", "words", "8", "words", "In all: nine."]


@pytest.mark.parametrize("short_pt", [1.0, 20.0, 60.0, 100.0])
def test_no_row_stands_alone_at_the_end_of_a_page_or_the_head_of_the_next(short_pt: float) -> None:
    block = table(page("A4"), "Rows", ("No",), [Row((str(i),)) for i in range(6)])
    fits, rest = block.parted(block.height_pt - short_pt)
    assert rest is not None
    assert len(texts_of(rest)) >= 2
    assert fits is None or len(texts_of(fits)) >= 2


def texts_of(part: Strips) -> list[str]:
    """What stands in the body of a part."""
    shown = part.body[part.start : part.stop]
    return [
        "".join(run.reads or run.text for run in piece.line.runs)
        for strip in shown
        for piece in strip.pieces
    ]
