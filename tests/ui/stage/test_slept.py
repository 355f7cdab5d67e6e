"""A sleep is seen, a busy second is not."""

from __future__ import annotations

import pytest

from ui.stage.slept import Slept, clocks


@pytest.mark.parametrize(
    ("steady", "through", "slept"),
    [(0.02, 0.02, False), (0.9, 0.9, False), (0.02, 30.0, True), (40.0, 40.0, True)],
)
def test_a_sleep_is_what_one_clock_does_not_see(steady: float, through: float, slept: bool) -> None:
    times = iter([(10.0, 100.0), (10.0 + steady, 100.0 + through)])
    assert Slept(lambda: next(times)).since_last() is slept


def test_this_machine_is_awake() -> None:
    assert not Slept(clocks).since_last()
