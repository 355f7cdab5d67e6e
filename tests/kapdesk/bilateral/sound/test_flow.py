"""An unbroken sound that moves with the light."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import Change, Channel, Path, SetPlan, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import MOST_DB, SAMPLES_HZ, Block, Ears, samples, share_of
from kapdesk.bilateral.sound.mixer import Mixer

ZERO = 24_000
PINK = Sound(voice=Voice.PINK)


class Steady:
    """A source of one unmoving value, so that only loudness and place are seen."""

    def load(self, start: int, frames: int) -> None:
        pass

    def stretch(self, start: int, frames: int) -> Block:
        return np.ones(frames, dtype=np.float32)


def steady(course: Course, ears: Ears | None = None, cross_feed: float = 0.0) -> Mixer:
    sound = Sound(voice=Voice.MUSIC, gain_left=0.2, gain_right=0.2, cross_feed=cross_feed)
    return Mixer(course, ZERO, sound, ears or Ears(), music=Steady())


@settings(max_examples=20)
@given(rate_hz=st.floats(0.1, 2.0), path=st.sampled_from(list(Path)))
def test_it_moves_with_the_light_at_equal_power_and_without_a_step(
    rate_hz: float, path: Path
) -> None:
    course = Course(SetPlan(rate_hz=rate_hz, seconds=6.0, path=path))
    heard = steady(course).render(0, ZERO + 8 * SAMPLES_HZ)
    inside = heard[ZERO + 2 * SAMPLES_HZ : ZERO + 6 * SAMPLES_HZ]
    assert np.abs(np.diff(heard, axis=0)).max() < 0.002
    power = np.sqrt((inside**2).sum(axis=1))
    assert np.percentile(power, 95) == pytest.approx(0.2, abs=1e-3)
    assert power.min() > 0.13
    beats = course.beats()
    for time_s, side in zip(beats.t_s, beats.sides, strict=True):
        if time_s > 2.0 and path is not Path.TWO_POINT:
            left, right = heard[ZERO + round(time_s * SAMPLES_HZ)]
            assert (right > left) == (side > 0)
            assert min(left, right) < 0.01


def test_at_an_edge_the_other_ear_keeps_what_cross_feed_leaves_it() -> None:
    course = Course(SetPlan(rate_hz=1.0, passes=8))
    heard = steady(course, cross_feed=0.2).render(0, ZERO + 8 * SAMPLES_HZ)
    left, right = heard[ZERO + samples(4.25)]
    assert left / right == pytest.approx(0.2, abs=0.01)


@pytest.mark.parametrize("voice", [Voice.PINK, Voice.BROWN, Voice.SURF])
def test_blocks_agree_however_they_are_cut_and_none_passes_the_bound(voice: Voice) -> None:
    sound = Sound(voice=voice, gain_left=1.0, gain_right=1.0)
    mixer = Mixer(Course(SetPlan(rate_hz=0.7, passes=4)), ZERO, sound)
    whole = mixer.render(0, 480_000)
    cut = np.concatenate([mixer.render(at, 377) for at in range(0, 377 * 1200, 377)])
    assert np.abs(cut - whole[: len(cut)]).max() < 1e-6
    assert np.abs(whole).max() <= share_of(MOST_DB)
    assert np.abs(whole).max() > 0.1


def test_it_begins_from_nothing_with_the_light_and_is_gone_when_the_light_rests() -> None:
    course = Course(SetPlan(rate_hz=1.0, passes=6))
    heard = np.abs(steady(course).render(0, ZERO + 9 * SAMPLES_HZ)).max(axis=1)
    first = ZERO - samples(course.lead_s)
    assert not heard[:first].any()
    assert 0.0 < heard[first + 4800] < 0.01
    assert heard[first + 2 * SAMPLES_HZ :][: 3 * SAMPLES_HZ].min() > 0.13
    assert not heard[ZERO + samples(7.0) + 240 :].any()


def test_a_channel_closed_too_late_to_be_planned_still_fades_without_a_step() -> None:
    plan = SetPlan(rate_hz=1.0, passes=10)
    before = steady(Course(plan))
    at = ZERO + samples(4.2)
    closed = (Change(4.0, channels=(Channel.VISUAL,)),)
    after = before.altered(Course(plan, closed), at)
    heard = np.concatenate([before.render(0, at), after.render(at, 2 * SAMPLES_HZ)])
    assert np.abs(np.diff(heard, axis=0)).max() < 0.001
    assert not heard[at + samples(0.021) :].any()
    opened = (*closed, Change(5.0, channels=(Channel.TONE,)))
    again = after.altered(Course(plan, opened), ZERO + samples(5.1))
    heard = np.concatenate(
        [after.render(at, samples(0.9)), again.render(ZERO + samples(5.1), 2 * SAMPLES_HZ)]
    )
    assert np.abs(np.diff(heard, axis=0))[samples(0.1) :].max() < 0.001
    assert heard[-samples(0.5) :].max() > 0.1


def test_stopped_now_it_is_gone_within_five_milliseconds_without_a_click() -> None:
    mixer = steady(Course(SetPlan(rate_hz=1.0, passes=10)))
    at = ZERO + samples(3.0)
    heard = mixer.stopped(at, 0.005).render(at - 480, 1440)
    assert np.abs(np.diff(heard, axis=0)).max() < 0.002
    assert not heard[480 + 240 :].any()


def test_without_its_music_the_voice_is_silent() -> None:
    sound = Sound(voice=Voice.MUSIC)
    mixer = Mixer(Course(SetPlan(rate_hz=1.0, passes=2)), ZERO, sound).ready()
    assert not mixer.render(0, 96_000).any()
