"""Where minutes and values stand."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from kapdesk.kernel.plot import Plot, Rule, Track
from kapdesk.press.axes import Axes, Frame, framed
from kapdesk.press.paper import page

TRACK = Track("HR", "/min", 40.0, 120.0, (40.0, 120.0), rules=(Rule(120.0, "above 120"),))
PLOT = Plot(-10.0, 90.0, (TRACK, Track("Events", "", 0.0, 1.0, (), weight=0.5)))


@pytest.fixture
def axes() -> Axes:
    return Axes(Canvas(BytesIO()), PLOT, page("A4"), 42.0)


def test_the_first_and_last_minute_stand_at_the_edges(axes: Axes) -> None:
    assert axes.x(-10.0) == axes.left_pt
    assert axes.x(90.0) == pytest.approx(axes.right_pt)
    assert axes.holds(0.0)
    assert not axes.holds(91.0)


def test_the_words_of_the_limits_have_room_at_the_right(axes: Axes) -> None:
    assert axes.end_pt - axes.right_pt > axes.wide("above 120", axes.small)


def test_tracks_share_the_height_by_weight_from_the_top_down() -> None:
    first, second = framed(PLOT, 0.0, 300.0)
    assert (first.high_pt, first.low_pt, second.low_pt) == (300.0, 100.0, 0.0)


def test_a_value_beyond_the_scale_stays_inside_its_track() -> None:
    frame = Frame(TRACK, 100.0, 300.0)
    assert 100.0 < frame.y(-1000.0) == frame.y(40.0) < frame.y(80.0) < frame.y(120.0) < 300.0
