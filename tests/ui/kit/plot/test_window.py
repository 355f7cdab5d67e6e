"""The window of time: zoom keeps the minute under the pointer, nothing leaves the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.kit.plot.window import FOLLOW_MIN, SHORTEST_MIN, TimeWindow, following, whole

ALL = TimeWindow(-20.0, 120.0)
SHARES = st.floats(0.0, 1.0)


@given(SHARES, st.floats(0.5, 1.0))
def test_zooming_in_keeps_the_minute_under_the_pointer(share: float, factor: float) -> None:
    at_min = ALL.start_min + share * ALL.span_min
    zoomed = ALL.zoomed(at_min, factor, ALL)
    assert (at_min - zoomed.start_min) / zoomed.span_min == pytest.approx(share, abs=1e-9)


@given(SHARES, st.floats(0.01, 100.0), st.floats(-500, 500))
def test_no_gesture_leaves_what_there_is(share: float, factor: float, by_min: float) -> None:
    moved = ALL.zoomed(ALL.start_min + share * ALL.span_min, factor, ALL).panned(by_min, ALL)
    assert moved.start_min >= ALL.start_min - 1e-6
    assert moved.end_min <= ALL.end_min + 1e-6
    assert moved.span_min >= SHORTEST_MIN - 1e-6


def test_panning_keeps_the_length() -> None:
    assert TimeWindow(0, 30).panned(10, ALL) == TimeWindow(10, 40)
    assert TimeWindow(0, 30).panned(500, ALL) == TimeWindow(90, 120)


def test_axis_numbers_are_round_and_have_room() -> None:
    assert TimeWindow(-20, 120).ticks(640) == (-15, 0, 15, 30, 45, 60, 75, 90, 105, 120)
    assert TimeWindow(3, 7).ticks(640) == (3, 4, 5, 6, 7)


def test_the_whole_ends_on_a_round_minute_past_the_last() -> None:
    assert whole(-13.0, 62.0) == TimeWindow(-15.0, 70.0)
    assert whole(0.0, 0.0).span_min >= 10.0


def test_following_shows_the_last_half_hour() -> None:
    window = following(100.0)
    assert window.span_min == FOLLOW_MIN
    assert window.start_min < 100.0 < window.end_min
