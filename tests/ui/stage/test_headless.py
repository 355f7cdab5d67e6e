"""A set without a display: the trace is the plan's own path, the file its own sound."""

from __future__ import annotations

import wave
from pathlib import Path as FilePath

import numpy as np
import pytest

from kapdesk.bilateral.geometry import half_width_px
from kapdesk.bilateral.model.plan import Path, Profile, SetPlan
from kapdesk.bilateral.motion.course import Course
from ui.stage.headless import USUAL, traced, write_wav


@pytest.mark.parametrize("profile", list(Profile))
@pytest.mark.parametrize("path", list(Path))
def test_the_trace_is_the_course_of_the_plan(path: Path, profile: Profile) -> None:
    plan = SetPlan(1.3, passes=2, path=path, profile=profile)
    trace = traced(plan)
    lit = trace.opacity > 0.0
    half = half_width_px(plan, USUAL)
    wanted = Course(plan).place(trace.t_s[lit]) * (half, -half) + (960.0, 540.0)
    # Each frame is drawn for the moment it will be seen, a little after it is thought.
    fastest = np.abs(np.diff(wanted, axis=0)).max() if path is not Path.TWO_POINT else 2 * half
    assert np.abs(trace.place_px[lit] - wanted).max() <= fastest
    assert trace.ended.passes == 2


def test_the_file_sounds_each_turn_on_its_side(tmp_path: FilePath) -> None:
    plan = SetPlan(1.0, passes=2)
    write_wav(plan, tmp_path / "set.wav")
    with wave.open(str(tmp_path / "set.wav")) as file:
        assert (file.getframerate(), file.getnchannels()) == (48_000, 2)
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2)
    course = Course(plan)
    for at_s, side in zip(*course.beats(), strict=True):
        begin = round((course.lead_s + at_s) * 48_000)
        heard = np.abs(sound[begin : begin + 4800].astype(int)).max(axis=0)
        assert (heard[0] > heard[1]) == (side < 0)
        assert heard.min() == 0
