"""The frame: rows share the height, places and minutes answer each other."""

from __future__ import annotations

import pytest

from tests.ui.kit.plot.plots import events, pressure, pulse
from ui.kit.plot.frame import AXIS_PX, FOOT_PX, GUTTER_PX, HEAD_PX, frame_of
from ui.kit.plot.window import TimeWindow

FRAME = frame_of((pressure(), pulse(), events()), TimeWindow(0, 60), 800, 600)


def test_rows_fill_the_height_by_their_weights() -> None:
    first, _, last = FRAME.rows
    assert first.top_px == HEAD_PX
    assert last.bottom_px == pytest.approx(600 - FOOT_PX)
    assert last.height_px == pytest.approx(0.6 * first.height_px)


def test_every_plot_has_the_same_axis_width() -> None:
    other = frame_of((pulse(),), TimeWindow(0, 5), 300, 200)
    assert FRAME.left_px == other.left_px == AXIS_PX


def test_a_place_is_the_minute_it_shows() -> None:
    assert FRAME.x_px(0) == AXIS_PX
    assert FRAME.minute(FRAME.x_px(42.5)) == pytest.approx(42.5)


def test_higher_values_lie_higher_and_none_leaves_its_row() -> None:
    row = FRAME.rows[1]
    assert row.y_px(100) < row.y_px(60)
    assert row.top_px < row.y_px(10_000) < row.y_px(-10_000) < row.bottom_px


def test_many_points_lie_where_one_does() -> None:
    row = FRAME.rows[1]
    point = FRAME.points(row, (20.0,), (77.0,))[0]
    assert (point.x(), point.y()) == pytest.approx((FRAME.x_px(20), row.y_px(77)))


def test_a_gutter_keeps_the_limits_off_the_readings() -> None:
    bare = frame_of((pulse(),), TimeWindow(0, 60), 800, 600)
    assert FRAME.right_px == 800 - GUTTER_PX
    assert bare.right_px > FRAME.right_px
