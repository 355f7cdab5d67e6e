"""Streams: no more points than pixels, no peak lost, pauses and missing samples not joined."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QPainterPath

from tests.ui.kit.plot.plots import ORANGE, pulse
from ui.kit.plot.curves import Curve
from ui.kit.plot.frame import frame_of
from ui.kit.plot.window import TimeWindow

FRAME = frame_of((pulse(),), TimeWindow(0, 480), 800, 600)
ROW = FRAME.rows[0]


def eight_hours() -> Curve:
    curve = Curve(ORANGE)
    minutes = np.arange(8 * 3600) / 60
    values = np.full(len(minutes), 80.0)
    values[12_345] = 118.0
    curve.extend(minutes.tolist(), values.tolist())
    return curve


def jumps(path: QPainterPath) -> int:
    kinds = [path.elementAt(i).type for i in range(path.elementCount())]
    return sum(kind == QPainterPath.ElementType.MoveToElement for kind in kinds)


def test_eight_hours_are_drawn_with_two_points_a_pixel() -> None:
    path = eight_hours().path(FRAME, ROW)
    assert path.elementCount() <= 2 * (FRAME.span_px + 2)


def test_the_one_high_sample_among_thousands_is_still_seen() -> None:
    assert eight_hours().path(FRAME, ROW).boundingRect().top() == pytest.approx(ROW.y_px(118))


def test_a_pause_and_a_missing_sample_break_the_line() -> None:
    curve = Curve(ORANGE)
    curve.extend([0, 0.02, 0.04, 5, 5.02, 5.04], [80, 80, 80, 90, 90, 90])
    assert jumps(curve.path(FRAME, ROW)) == 2
    curve.extend([5.06, 5.08, 5.1], [float("nan"), 90, 90])
    assert jumps(curve.path(FRAME, ROW)) == 3


def test_the_same_place_gives_the_same_path_until_something_moves() -> None:
    curve = eight_hours()
    path = curve.path(FRAME, ROW)
    assert curve.path(FRAME, ROW) is path
    curve.extend([480.0], [80.0])
    assert curve.path(FRAME, ROW) is not path
    moved = curve.path(FRAME, ROW)
    assert curve.path(replace(FRAME, window=TimeWindow(0, 60)), ROW) is not moved


def test_extending_bit_by_bit_is_extending_at_once() -> None:
    rng = np.random.default_rng(7)
    minutes, values = (np.arange(5000) / 60).tolist(), rng.normal(80, 5, 5000).tolist()
    whole, parts = Curve(ORANGE), Curve(ORANGE)
    whole.extend(minutes, values)
    for start in range(0, 5000, 7):
        parts.extend(minutes[start : start + 7], values[start : start + 7])
    assert len(parts) == len(whole) == 5000
    assert parts.path(FRAME, ROW) == whole.path(FRAME, ROW)


def test_the_reading_line_finds_the_last_sample_that_is_there() -> None:
    curve = Curve(ORANGE)
    assert curve.at(3.0) is None
    assert curve.bounds() is None
    curve.extend([1.0, 2.0, 3.0], [70.0, 71.0, float("nan")])
    assert curve.at(3.5) == (2.0, 71.0)
    assert curve.at(0.5) is None
    assert curve.bounds() == (70.0, 71.0)


def test_its_bounds_are_those_of_everything_it_was_given() -> None:
    curve = Curve(ORANGE)
    assert curve.bounds() is None
    curve.extend([0.0, 1.0], [float("nan")] * 2)
    assert curve.bounds() is None
    curve.extend([2.0, 3.0], [70.0, float("nan")])
    curve.extend([4.0], [64.0])
    curve.extend([5.0], [float("nan")])
    assert curve.bounds() == (64.0, 70.0)
