"""Boxes for a hand, and a page kept whole."""

from __future__ import annotations

from kapdesk.press.grid import Column, Grid, Group, Leaf, Ways, kept
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from tests.kapdesk.press.test_lists import text_of

SHEET = page("A4")
COLUMNS = (Column("Time"), Column("A name too long for its narrow column", 0.5), Column("Rest", 4))
EDGES = Edges("left", "right", "footer")


def test_a_row_names_what_it_holds_and_leaves_the_rest_empty() -> None:
    grid = Grid(SHEET, COLUMNS, (("15 min",), ()))
    text = text_of(build([grid], page=SHEET, edges=EDGES, title="A form"))
    assert "15 min" in text
    assert "A name too long for its narrow column" in text


def test_a_long_name_makes_room_above_the_boxes() -> None:
    short = Grid(SHEET, (Column("Time"),), ((),))
    long = Grid(SHEET, (Column("Time", 0.01), *COLUMNS), ((),))
    assert long.height_pt > short.height_pt


def test_a_grid_moves_whole() -> None:
    grid = Grid(SHEET, COLUMNS, ((),) * 3)
    assert grid.parted(grid.height_pt) == (grid, None)
    assert grid.parted(grid.height_pt - 1) == (None, grid)


def test_every_leaf_has_a_page_of_its_own() -> None:
    leaves = [Leaf(SHEET, (Grid(SHEET, (Column(name),), ((),)),)) for name in ("one", "two")]
    text = text_of(build(leaves, page=SHEET, edges=EDGES, title="A form"))
    assert "page 2 of 2" in text
    assert text.index("one") < text.index("page 2 of 2") or text.index("one") < text.index("two")


def test_a_group_moves_whole_and_takes_the_room_of_its_blocks() -> None:
    grid = Grid(SHEET, COLUMNS, ((),) * 3)
    group = Group((grid, grid))
    assert group.gap_pt == grid.gap_pt
    assert group.height_pt == 2 * grid.height_pt + grid.gap_pt
    assert group.parted(group.height_pt) == (group, None)
    assert group.parted(group.height_pt - 1) == (None, group)
    text = text_of(build([group], page=SHEET, edges=EDGES, title="A form"))
    assert text.count("Time") == 2


def test_of_several_ways_the_first_that_fits_is_taken_and_none_is_broken() -> None:
    large, small = Grid(SHEET, COLUMNS, ((),) * 6), Grid(SHEET, COLUMNS, ((),) * 3)
    ways = Ways((large, small))
    assert (ways.gap_pt, ways.height_pt) == (large.gap_pt, large.height_pt)
    assert ways.parted(large.height_pt) == (large, None)
    assert ways.parted(large.height_pt - 1) == (small, None)
    assert ways.parted(small.height_pt - 1) == (None, ways)
    text = text_of(build([ways], page=SHEET, edges=EDGES, title="A form"))
    assert text.count("Time") == 1


def test_blocks_stay_together_unless_they_take_more_than_half_a_page() -> None:
    few, many = Grid(SHEET, COLUMNS, ((),) * 3), Grid(SHEET, COLUMNS, ((),) * 30)
    assert kept(SHEET, few, few) == (Group((few, few)),)
    assert kept(SHEET, few, many) == (few, many)
