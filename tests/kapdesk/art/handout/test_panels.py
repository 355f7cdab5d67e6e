"""Panels on paper: three beside each other, drawn, pictured or empty."""

from __future__ import annotations

from kapdesk.art.handout.panels import ACROSS, rows_of
from kapdesk.art.model.nouns import Row
from kapdesk.press.paper import page
from tests.kapdesk.art.handout.shown import BLOBS, whole


def test_a_row_holds_three_and_blank_frames_fill_it_up() -> None:
    on = page("A4", large=False)
    panels = whole().picture.board.row(Row.NEW)
    (row,) = rows_of(on, panels, BLOBS.get)
    assert len(row.frames) == ACROSS
    assert [len(one.frames) for one in rows_of(on, panels, BLOBS.get, blank=5)] == [3, 2]
    assert [one.first for one in rows_of(on, (), BLOBS.get, blank=6)] == [1, 4]


def test_a_row_is_never_broken() -> None:
    on = page("A4", large=False)
    (row,) = rows_of(on, whole().picture.board.row(Row.NEW), BLOBS.get)
    assert row.parted(row.height_pt) == (row, None)
    assert row.parted(row.height_pt - 1.0) == (None, row)
