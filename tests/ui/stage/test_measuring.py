"""What is measured of a set while it runs."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.plan import Change, Channel, SetPlan
from ui.stage.measuring import Measuring
from ui.stage.messages import Setup
from ui.stage.run import Run
from ui.stage.sounding import Quiet


class Deaf(Quiet):
    """A stream whose device is not there: every tone that was due was heard by nobody."""

    def tones(self) -> tuple[int, int]:
        return 0, 17


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


def test_no_tone_is_missed_where_no_device_could_sound_one() -> None:
    silent = SetPlan(1.0, passes=12, channels=(Channel.VISUAL,))
    run = Run("one", silent, 0.0)
    quiet = Measuring(60.0).certificate(run, Deaf(), Setup(), (0.0, 9.0), 8.5)
    run.alter(Change(0.0, channels=(Channel.TONE,)), 1.0)
    planned = Measuring(60.0).certificate(run, Deaf(), Setup(), (0.0, 9.0), 8.5)
    assert (quiet.soundless, planned.soundless, planned.tones_missed) == (False, True, 0)
