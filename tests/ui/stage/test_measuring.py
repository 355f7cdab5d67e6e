"""What is measured of a set while it runs."""

from __future__ import annotations

import pytest

from ui.stage.measuring import Measuring


def test_one_frame_that_was_held_up_says_nothing_of_the_next() -> None:
    measuring = Measuring(60.0)
    for number in range(600):
        takes_s = 0.03 if number % 50 == 49 else 0.0009
        at_s = number / 60.0
        measuring.frame(at_s, at_s + takes_s, 0.0, counted=True)
    assert measuring.lag_s == pytest.approx(0.0009, rel=0.1)


def test_only_frames_with_light_in_the_count_make_its_figures() -> None:
    measuring = Measuring(60.0)
    for number in range(120):
        measuring.frame(number / 60.0, number / 60.0, 0.0, counted=number % 40 < 20)
    assert (measuring.tally.frames, measuring.tally.late) == (60, 0)
