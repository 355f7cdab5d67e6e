"""How loud, and never louder."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.sound.level import MOST_DB, Ears, bounded, loudness, panned, risen, share_of


@given(low=st.floats(0.0, 1.0), high=st.floats(0.0, 1.0))
def test_more_gain_is_never_quieter_and_never_passes_the_bound(low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert loudness(low, Ears()) <= loudness(high, Ears()) <= share_of(MOST_DB)
    assert loudness(high, Ears(most_db=-12.0)) <= share_of(-12.0)


def test_quiet_sounds_are_left_as_they_are_and_loud_ones_bent_under_the_bound() -> None:
    block = np.linspace(-3.0, 3.0, 4001, dtype=np.float32)[:, None]
    bent = bounded(block)
    quiet = np.abs(block) < 0.3
    assert np.array_equal(bent[quiet], block[quiet])
    assert np.abs(bent).max() <= share_of(MOST_DB)
    assert np.all(np.diff(bent[:, 0]) >= 0.0)


@given(pan=st.floats(-1.5, 1.5))
def test_whatever_the_side_the_power_is_the_same(pan: float) -> None:
    left, right = panned(np.asarray([pan]), 0.0)[0]
    assert left**2 + right**2 == pytest.approx(1.0)


def test_at_an_edge_one_ear_alone_hears() -> None:
    assert panned(np.asarray([-1.0, 1.0]), 0.0) == pytest.approx(np.eye(2), abs=1e-12)


def test_a_ramp_has_no_corner() -> None:
    steps = np.diff(risen(np.linspace(-0.5, 1.5, 2001)))
    assert steps.min() >= 0.0
    assert np.abs(np.diff(steps)).max() < 1e-5
