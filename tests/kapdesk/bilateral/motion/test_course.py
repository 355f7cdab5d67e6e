"""Where the light of a set stands at any time, whatever is done to it meanwhile."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import (
    EVEN,
    MOST_PAUSED,
    At,
    Change,
    Path,
    Profile,
    SetPlan,
    Side,
)
from kapdesk.bilateral.motion.course import Course, edges, pan, place
from kapdesk.bilateral.motion.paths import REACH
from kapdesk.bilateral.motion.shape import Values
from tests.kapdesk.bilateral.drawn import changes

RATES = st.floats(0.1, 2.0)
STRAIGHT = (Path.HORIZONTAL, Path.VERTICAL, Path.RISING, Path.FALLING, Path.ARC)
SMOOTH = (Profile.SINE, Profile.ROUNDED)
STEP_S, COARSE_S = 5e-5, 5e-4
FASTEST = 2.0 * math.pi * math.sqrt(2.0) * 2.0 / (1.0 - MOST_PAUSED) * 1.2
"""The steepest path at the highest rate, between the longest pauses, at the greatest width.  unit half-widths a s."""

GLIDING = 1.2 * math.pi / 2.0 / 0.7 + 1.0
"""What gliding widths and pauses may add to it."""


@st.composite
def plans(draw: st.DrawFn, *, paths: tuple[Path, ...] = tuple(Path)) -> SetPlan:
    """Short sets, of passes or of seconds."""
    path = draw(st.sampled_from(paths))
    rate_hz = draw(RATES)
    pause = 0.0 if path in EVEN else draw(st.floats(0.0, 1.0)) * MOST_PAUSED / 2.0 / rate_hz
    passes, seconds = draw(
        st.tuples(st.integers(1, 8), st.none()) | st.tuples(st.none(), st.floats(1.0, 9.0))
    )
    return SetPlan(
        rate_hz=rate_hz,
        passes=passes,
        seconds=seconds,
        path=path,
        profile=draw(st.sampled_from(Profile)),
        edge_pause_s=pause,
        first=draw(st.sampled_from(Side)),
    )


def _times(course: Course, step_s: float = STEP_S) -> Values:
    """From before the first motion to after the rest; of a long set, its last six seconds."""
    end_s = course.end_s + 1.2
    return np.arange(max(-course.lead_s - 0.1, end_s - 6.0), end_s, step_s)


def _widest(course: Course) -> float:
    return max([1.0, *(one.width for one in course.changes if one.width is not None)])


@given(plan=plans(), some=changes())
def test_it_never_leaves_its_range(plan: SetPlan, some: tuple[Change, ...]) -> None:
    course = Course(plan, some)
    times = _times(course, 0.002)
    reach = np.max([REACH[path] for _, path in course.paths], axis=0) * _widest(course)
    assert np.all(np.abs(course.place(times)) <= reach + 1e-6)
    assert np.all(np.abs(course.pan(times)) <= 1.0 + 1e-6)


@given(plan=plans(), some=changes())
def test_it_never_jumps(plan: SetPlan, some: tuple[Change, ...]) -> None:
    course = Course(plan, some)
    assume(all(path is not Path.TWO_POINT for _, path in course.paths))
    steps = np.abs(np.diff(course.place(_times(course, COARSE_S)), axis=0)).max()
    assert steps <= (FASTEST + GLIDING) * COARSE_S


@given(plan=plans(paths=STRAIGHT), some=changes(paths=False))
@settings(max_examples=30)
def test_its_speed_never_jumps(plan: SetPlan, some: tuple[Change, ...]) -> None:
    assume(plan.profile in SMOOTH)
    course = Course(plan, some)
    speeds = np.diff(course.place(_times(course)), axis=0) / STEP_S
    assert np.abs(np.diff(speeds, axis=0)).max() < 0.4


@given(plan=plans(), some=changes(lengths=False))
def test_its_passes_are_exact_and_its_sides_alternate(
    plan: SetPlan, some: tuple[Change, ...]
) -> None:
    assume(plan.passes is not None)
    course = Course(plan, some)
    for at in At:
        beats = course.beats(at)
        assert len(beats.t_s) == 2 * (plan.passes or 0)
        assert np.all(np.diff(beats.t_s) > 0.0)
        assert np.all(np.diff(beats.sides) != 0)
    assert float(course.phase.cycles(np.asarray(course.end_s))) == pytest.approx(plan.passes)
    assert course.passes_at(course.end_s) == course.passes_at(course.end_s + 9.0) == plan.passes
    assert course.passes_at(course.end_s - 0.001) == (plan.passes or 0) - 1


@given(plan=plans())
def test_it_lasts_passes_over_rate_or_its_seconds(plan: SetPlan) -> None:
    lasts_s = plan.seconds if plan.passes is None else plan.passes / plan.rate_hz
    assert Course(plan).end_s == pytest.approx(lasts_s, abs=1e-9)
    assert np.allclose(np.diff(edges(plan).t_s), 0.5 / plan.rate_hz)


@given(plan=plans(paths=STRAIGHT), some=changes(paths=False))
def test_at_each_turn_the_sound_is_wholly_on_its_side(
    plan: SetPlan, some: tuple[Change, ...]
) -> None:
    course = Course(plan, some)
    turns = course.beats()
    assert np.allclose(course.pan(turns.t_s), turns.sides, atol=1e-5)
    before = course.pan(turns.t_s - 0.02) * turns.sides
    assert np.all(before < 1.0)


@given(plan=plans(paths=(Path.HORIZONTAL,)), some=changes(paths=False))
def test_the_sound_stands_where_the_light_does(plan: SetPlan, some: tuple[Change, ...]) -> None:
    still = tuple(Change(one.at_s, one.rate_hz, passes=one.passes) for one in some)
    times = np.linspace(-0.6, 12.0, 1301)
    assert np.array_equal(pan(plan, times, still), place(plan, times, still)[:, 0])


@given(plan=plans(), some=changes(), at_s=st.floats(-1.0, 12.0))
def test_one_moment_is_what_it_is_among_many(
    plan: SetPlan, some: tuple[Change, ...], at_s: float
) -> None:
    course = Course(plan, some)
    assert course.spot(at_s) == pytest.approx(tuple(course.place([at_s, 0.0])[0]), abs=1e-12)


@given(plan=plans(), some=changes(), late=changes(), at_s=st.floats(0.0, 6.0))
def test_what_is_past_is_never_changed(
    plan: SetPlan, some: tuple[Change, ...], late: tuple[Change, ...], at_s: float
) -> None:
    before = Course(plan, tuple(one for one in some if one.at_s < at_s))
    assume(at_s < before.end_s)
    moved = at_s - min([one.at_s for one in late], default=0.0)
    later = [Change(one.at_s + moved, one.rate_hz, one.width, one.path, one.passes) for one in late]
    after = Course(plan, (*before.changes, *later))
    times = np.linspace(-0.6, at_s, 61)[:-1]
    assert np.allclose(after.place(times), before.place(times), atol=1e-9)
    done, kept = (one.beats().t_s for one in (before, after))
    assert np.allclose(done[done < at_s], kept[kept < at_s], atol=1e-9)
    assert after.end_s >= at_s - 1e-9


@given(plan=plans(), some=changes(), at_s=st.floats(0.0, 7.0))
def test_a_soft_stop_ends_with_the_pass_that_runs(
    plan: SetPlan, some: tuple[Change, ...], at_s: float
) -> None:
    course = Course(plan, some)
    assume(at_s < course.end_s)
    running = max(1, math.ceil(float(course.cycles(at_s)) - 1e-9))
    stopped = Course(plan, (*some, Change(at_s, passes=running)))
    assert stopped.end_s >= at_s - 1e-6
    assert stopped.passes_at(stopped.end_s) == running
    assert len(stopped.beats().t_s) == 2 * running


@given(passes=st.integers(1, 6), at_s=st.floats(0.0, 8.0), rate_hz=RATES)
def test_a_length_already_passed_ends_with_the_pass_that_runs(
    passes: int, at_s: float, rate_hz: float
) -> None:
    plan = SetPlan(rate_hz=rate_hz, passes=500)
    done = math.ceil(float(Course(plan).cycles(at_s)) - 1e-9)
    for shorter in (Change(at_s, passes=passes), Change(at_s, seconds=1.0)):
        course = Course(plan, (shorter,))
        assert course.end_s >= at_s - 1e-9
    assert Course(plan, (Change(at_s, passes=passes),)).passes_at(1e6) == max(passes, done)
    assert Course(plan, (Change(at_s, seconds=1.0),)).end_s == max(at_s, 1.0)


def test_it_leaves_the_centre_and_comes_to_rest_there() -> None:
    plan = SetPlan(rate_hz=1.0, passes=24, first=Side.LEFT)
    course = Course(plan)
    assert np.allclose(
        place(plan, [-course.lead_s, course.end_s, course.end_s + 2.0]), 0.0, atol=1e-4
    )
    assert place(plan, 0.1)[0] < 0.0


def test_a_path_changes_at_the_next_midline() -> None:
    plan = SetPlan(rate_hz=1.0, passes=4)
    change = (Change(1.2, path=Path.VERTICAL),)
    assert place(plan, 1.45, change)[1] == 0.0
    assert np.allclose(place(plan, 1.5, change), 0.0, atol=1e-9)
    assert place(plan, 1.55, change)[0] == 0.0


def test_a_circle_is_neither_entered_nor_left_within_a_set() -> None:
    for path, other in ((Path.HORIZONTAL, Path.CIRCLE), (Path.CIRCLE, Path.INFINITY)):
        plan = SetPlan(rate_hz=1.0, passes=4, path=path)
        times = np.linspace(-0.5, 5.0, 551)
        assert np.array_equal(place(plan, times), place(plan, times, (Change(1.2, path=other),)))


def test_a_faster_rate_shortens_pauses_that_have_no_room() -> None:
    plan = SetPlan(rate_hz=1.0, passes=20, edge_pause_s=0.2)
    course = Course(plan, (Change(2.0, rate_hz=2.0),))
    times = np.arange(4.0, 5.0, 0.0005)
    still = np.abs(np.diff(course.pan(times))) < 1e-9
    assert still.mean() == pytest.approx(MOST_PAUSED, abs=0.01)


def test_the_longest_set_is_known_to_the_last_edge() -> None:
    course = Course(SetPlan(rate_hz=2.0, seconds=3600.0), (Change(1800.0, rate_hz=1.0),))
    beats = course.beats()
    assert np.allclose(course.pan(beats.t_s), beats.sides, atol=1e-6)
    assert np.all(np.diff(beats.sides) != 0)
    assert len(beats.t_s) == math.floor(2.0 * float(course.cycles(3600.0)) + 0.5)
