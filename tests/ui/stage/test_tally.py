"""Counting frames in room that does not grow."""

from __future__ import annotations

import numpy as np
import pytest

from ui.stage.tally import Spread, Tally


def test_intervals_are_counted_as_they_were() -> None:
    tally = Tally(60.0)
    for at_s in np.cumsum([0.0] + [1 / 60] * 97 + [0.03, 0.05]):
        tally.frame(float(at_s))
    assert (tally.frames, tally.late, round(tally.max_s, 3)) == (100, 2, 0.05)
    assert tally.percentile_ms(0.5) == pytest.approx(16.67, abs=0.02)
    assert tally.percentile_ms(0.98) == pytest.approx(30.0, abs=0.02)


def test_a_pause_is_no_interval() -> None:
    tally = Tally(60.0)
    tally.frame(1.0)
    tally.pause()
    assert (tally.frame(9.0), tally.max_s, tally.frames) == (0.0, 0.0, 2)


def test_mean_and_spread_are_what_they_are() -> None:
    values = np.random.default_rng(4).normal(2.0, 0.3, 500)
    spread = Spread()
    assert (spread.mean, spread.sd) == (None, None)
    for value in values:
        spread.take(float(value))
    assert spread.mean == pytest.approx(values.mean())
    assert spread.sd == pytest.approx(values.std(ddof=1))
