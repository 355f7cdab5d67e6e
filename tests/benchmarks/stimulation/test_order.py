"""The observer's own reckoning, written from the rules of a plan, and the program's: two that must agree."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.stimulation.order import Ordered, read
from kapdesk.bilateral.model.plan import At, Profile, SetPlan, Side, Sound
from kapdesk.bilateral.model.plan import Path as Line
from kapdesk.bilateral.motion.course import Course


@pytest.mark.parametrize("path", list(Line))
@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("pause_s", [0.0, 0.12])
@pytest.mark.parametrize("at", list(At))
def test_both_reckon_the_same(path: Line, profile: Profile, pause_s: float, at: At) -> None:
    if path in (Line.INFINITY, Line.CIRCLE, Line.TWO_POINT):
        pause_s = 0.0
    plan = SetPlan(
        rate_hz=0.8,
        passes=6,
        path=path,
        profile=profile,
        edge_pause_s=pause_s,
        first=Side.LEFT,
        sound=Sound(at=at),
    )
    ordered = Ordered(
        0.8,
        6,
        path=str(path),
        profile=str(profile),
        edge_pause_s=pause_s,
        first="left",
        at=str(at),
    )
    course = Course(plan)
    beats = course.beats(at)
    due, sides = ordered.beat_cycles()
    assert np.allclose(due / 0.8, beats.t_s, atol=1e-6)
    assert np.array_equal(sides, beats.sides)
    times = np.linspace(course.phase.eased_s, course.end_s - 0.001, 500)
    place = course.place(times)
    along = {
        Line.VERTICAL: place[:, 1],
        Line.RISING: place.sum(axis=1) * np.sqrt(0.5),
        Line.FALLING: (place[:, 0] - place[:, 1]) * np.sqrt(0.5),
    }.get(path, place[:, 0])
    assert np.allclose(ordered.along(times * 0.8), along, atol=1e-6)


def test_a_plan_file_is_read_by_its_own_reader(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(
        'rate_hz = 0.5\nseconds = 20.0\nfirst = "left"\nchannels = ["visual"]\n'
        '[sound]\nvoice = "click"\nat = "midline"\ncross_feed = 0.1\n'
    )
    one = read(file)
    assert (one.rate_hz, one.end_s, one.sign, one.seen, one.heard) == (0.5, 20.0, -1, True, False)
    assert (one.voice, one.at, one.cross_feed) == ("click", "midline", 0.1)
