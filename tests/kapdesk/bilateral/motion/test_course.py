"""Where the light of a set stands at any time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import Change, Path, Profile, SetPlan, Side
from kapdesk.bilateral.motion.course import Course, edges, pan, place

RATES = st.floats(0.1, 2.0)
STRAIGHT = st.sampled_from([Path.HORIZONTAL, Path.VERTICAL, Path.RISING, Path.FALLING, Path.ARC])
PROFILES = st.sampled_from(list(Profile))


@given(rate_hz=RATES, passes=st.integers(1, 60), profile=PROFILES, path=st.sampled_from(list(Path)))
def test_a_set_has_two_turns_a_pass_and_lasts_passes_over_rate(
    rate_hz: float, passes: int, profile: Profile, path: Path
) -> None:
    plan = SetPlan(rate_hz=rate_hz, passes=passes, profile=profile, path=path)
    turns = edges(plan)
    assert len(turns.t_s) == 2 * passes
    assert np.all(turns.sides[::2] == 1)
    assert np.all(turns.sides[1::2] == -1)
    assert Course(plan).end_s == pytest.approx(passes / rate_hz, abs=1e-9)
    assert np.allclose(np.diff(turns.t_s), 0.5 / rate_hz)


@given(rate_hz=RATES, path=STRAIGHT, profile=PROFILES, pause_s=st.floats(0.0, 0.09))
def test_at_each_turn_the_light_stands_at_its_edge(
    rate_hz: float, path: Path, profile: Profile, pause_s: float
) -> None:
    plan = SetPlan(rate_hz=rate_hz, passes=4, path=path, profile=profile, edge_pause_s=pause_s)
    turns = edges(plan)
    assert np.allclose(pan(plan, turns.t_s), turns.sides, atol=1e-3)


@given(
    rate_hz=RATES,
    later_hz=RATES,
    at_s=st.floats(0.0, 8.0),
    width=st.floats(0.3, 1.0),
    path=STRAIGHT,
)
def test_a_change_of_rate_and_width_glides(
    rate_hz: float, later_hz: float, at_s: float, width: float, path: Path
) -> None:
    plan = SetPlan(rate_hz=rate_hz, seconds=10.0, path=path)
    changes = (Change(at_s, rate_hz=later_hz, width=width),)
    times = np.arange(-0.5, 12.0, 0.0005)
    steps = np.abs(np.diff(place(plan, times, changes), axis=0)).max()
    assert steps / 0.0005 < 4.5 * 2.0 * 1.1 + 3.0


def test_it_leaves_the_centre_and_comes_to_rest_there() -> None:
    plan = SetPlan(rate_hz=1.0, passes=24, first=Side.LEFT)
    course = Course(plan)
    assert np.allclose(
        place(plan, [-course.lead_s, course.end_s, course.end_s + 2.0]), 0.0, atol=1e-4
    )
    assert place(plan, 0.1)[0] < 0.0


def test_a_path_changes_at_the_next_midline() -> None:
    plan = SetPlan(rate_hz=1.0, passes=4)
    changes = (Change(1.2, path=Path.VERTICAL),)
    assert place(plan, 1.45, changes)[1] == 0.0
    assert np.allclose(place(plan, 1.5, changes), 0.0, atol=1e-9)
    assert place(plan, 1.55, changes)[0] == 0.0
