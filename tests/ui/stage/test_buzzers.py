"""A set as a hum on both channels of a sound card."""

from __future__ import annotations

import numpy as np

from kapdesk.bilateral.model.plan import Change, Channel, SetPlan, Side
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.mixer import Mixer
from ui.stage.buzzers import Buzzers, as_hum
from ui.stage.loudspeaker import Silent

FELT = SetPlan(1.0, passes=2, channels=(Channel.VISUAL, Channel.TACTILE))


def test_what_is_felt_is_a_low_hum_at_each_turn_on_its_side_alone() -> None:
    course = as_hum(Course(FELT))
    mixer = Mixer(course, SAMPLES_HZ, course.plan.sound)
    block = np.abs(mixer.render(0, 4 * SAMPLES_HZ))
    times, sides = Course(FELT).beats()
    for t, side in zip(times, sides, strict=True):
        begin = round((1.0 + t) * SAMPLES_HZ)
        felt = block[begin : begin + 2_000].max(axis=0)
        assert (felt[1] > 0.0, felt[0] > 0.0) == ((side > 0), (side < 0))


def test_a_tone_without_touch_is_not_felt_and_a_change_closes_it() -> None:
    heard_only = as_hum(Course(SetPlan(1.0, passes=2)))
    assert heard_only.plan.channels == ()
    closed = as_hum(Course(FELT, (Change(0.5, channels=(Channel.TONE,)), Change(0.7, rate_hz=0.5))))
    assert [one.channels for one in closed.changes] == [(), None]


def test_a_card_that_cannot_sound_says_so_and_nothing_breaks() -> None:
    buzzers = Buzzers("Card", lambda _device: Silent("No card."), lambda: 1.0)
    buzzers.play(Course(FELT), 2.0, float)
    buzzers.alter(Course(FELT))
    buzzers.check(Side.LEFT)
    buzzers.stop()
    assert (buzzers.look(), buzzers.felt) == (("No card.",), 0)
    buzzers.close()
