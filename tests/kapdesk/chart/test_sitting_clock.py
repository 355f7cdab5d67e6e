"""The true time of one sitting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.chart.sitting_clock import SittingClock
from tests.fakes.clock import NOON, FakeClock

SPANS_S = st.floats(min_value=0, max_value=50_000)
LEAPS_S = st.floats(min_value=-90_000, max_value=90_000)


def tied(clock: FakeClock) -> SittingClock:
    return SittingClock(clock, clock.now(), clock.steady(), 0.0)


@given(st.lists(st.tuples(SPANS_S, LEAPS_S), max_size=6))
def test_elapsed_time_stays_true_whatever_the_wall_does(
    moves: list[tuple[float, float]],
) -> None:
    clock = FakeClock()
    sitting = tied(clock)
    for span_s, leap_s in moves:
        clock.passes(span_s)
        clock.leaps(leap_s)
    elapsed_s = sum(span_s for span_s, _ in moves)
    assert abs(sitting.now().seconds_since(NOON) - elapsed_s) < 0.001
    assert abs(sitting.shift_s() - sum(leap_s for _, leap_s in moves)) < 0.001


def test_two_seconds_are_no_leap() -> None:
    clock = FakeClock()
    sitting = tied(clock)
    clock.leaps(2.0)
    assert sitting.unknown_shift_s() == 0.0
    clock.leaps(0.5)
    assert sitting.unknown_shift_s() == 2.5
    sitting.known_s = 2.5
    assert sitting.unknown_shift_s() == 0.0


def test_after_a_restart_it_goes_on_by_the_wall_less_the_known_leap() -> None:
    clock = FakeClock()
    sitting = tied(clock)
    clock.leaps(3600)
    sitting.known_s = 3600
    clock.restarts(after_s=120)
    assert sitting.now().seconds_since(NOON) == 120
    clock.passes(30)
    clock.leaps(600)
    assert sitting.now().seconds_since(NOON) == 150
    assert sitting.unknown_shift_s() == 600


def test_the_offset_is_the_one_on_the_wall_now() -> None:
    clock = FakeClock()
    sitting = tied(clock)
    clock.wall = type(NOON)(clock.wall.utc_us, 120)
    assert sitting.now().offset_min == 120
