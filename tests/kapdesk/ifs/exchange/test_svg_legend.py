"""The legend lies below the map and widens it where its words need it."""

from __future__ import annotations

from kapdesk.ifs.exchange.svg_legend import ROW, legend_of
from kapdesk.ifs.exchange.svg_marks import Box
from kapdesk.ifs.rules.looks import Legend

BOX = Box(0.0, 0.0, 100.0, 100.0)


def test_each_line_has_its_row_below_what_is_drawn() -> None:
    lines = (
        Legend("shape star", "star", "bright ones", True, shape="star"),
        Legend("line zigzag", "zigzag line", "they quarrel", stroke="zigzag"),
    )
    found, box = legend_of(lines, BOX, coloured=True)
    assert len(found) == 4
    assert box.bottom > 100 + 2 * ROW
    assert box.right > 100


def test_no_legend_takes_no_room() -> None:
    assert legend_of((), BOX, coloured=True) == ([], BOX)
