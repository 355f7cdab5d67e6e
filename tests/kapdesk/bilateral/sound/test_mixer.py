"""What both ears hear of a set."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import TONES, At, Change, Channel, SetPlan, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import MOST_DB, SAMPLES_HZ, Block, Ears, samples, share_of
from kapdesk.bilateral.sound.mixer import Mixer

ZERO = 24_000
VOICES = st.sampled_from(TONES)
RATES = st.floats(0.1, 2.0)


def whole(mixer: Mixer, block: int = 48_000) -> Block:
    """The set from before its count until after its end, put together from blocks."""
    end = mixer.zero_sample + samples(mixer.course.end_s) + SAMPLES_HZ
    return np.concatenate([mixer.render(start, block) for start in range(0, end, block)])


def onsets(heard: Block, ear: int) -> list[int]:
    """Where each tone of one ear begins: its last sample of nothing, the first of the envelope."""
    sounding = np.flatnonzero(heard[:, ear])
    return [int(n) - 1 for n in sounding[np.diff(sounding, prepend=-500) > 400]]


def expected(mixer: Mixer, side: int) -> list[int]:
    beats = mixer.course.beats(mixer.sound.at)
    return [mixer.zero_sample + round(t * SAMPLES_HZ) for t in beats.t_s[beats.sides == side]]


@settings(max_examples=25)
@given(rate_hz=RATES, passes=st.integers(1, 3), voice=VOICES, at=st.sampled_from(list(At)))
def test_every_turn_sounds_once_on_its_side_at_its_very_sample(
    rate_hz: float, passes: int, voice: Voice, at: At
) -> None:
    plan = SetPlan(rate_hz=rate_hz, passes=passes, sound=Sound(voice=voice, at=at))
    mixer = Mixer(Course(plan), ZERO, plan.sound)
    heard = whole(mixer)
    assert onsets(heard, 0) == expected(mixer, -1)
    assert onsets(heard, 1) == expected(mixer, 1)
    assert len(onsets(heard, 0)) + len(onsets(heard, 1)) == 2 * passes
    assert np.all(heard[:, 0] * heard[:, 1] == 0.0)


@settings(max_examples=25)
@given(
    rate_hz=RATES,
    later_hz=RATES,
    at_s=st.floats(0.5, 6.0),
    voice=VOICES,
    asked_s=st.floats(0.2, 0.5),
)
def test_a_change_of_rate_neither_cuts_nor_doubles_nor_loses_a_tone(
    rate_hz: float, later_hz: float, at_s: float, voice: Voice, asked_s: float
) -> None:
    plan = SetPlan(rate_hz=rate_hz, seconds=8.0, sound=Sound(voice=voice))
    before = Mixer(Course(plan), ZERO, plan.sound)
    changed = Course(plan, (Change(at_s, rate_hz=later_hz),))
    swapped_at = ZERO + samples(at_s - asked_s)
    after = before.altered(changed, swapped_at)
    heard = np.concatenate(
        [
            before.render(0, swapped_at),
            after.render(swapped_at, ZERO + 10 * SAMPLES_HZ - swapped_at),
        ]
    )
    for ear, side in ((0, -1), (1, 1)):
        assert onsets(heard, ear) == expected(after, side)
    assert np.all(heard[:, 0] * heard[:, 1] == 0.0)
    assert np.abs(np.diff(heard, axis=0)).max() < 0.35 * share_of(MOST_DB)


@given(
    gain=st.floats(0.0, 1.0), most_db=st.floats(-30.0, 0.0), share=st.floats(0.0, 1.0), voice=VOICES
)
def test_nothing_passes_the_bound_or_the_ears_own(
    gain: float, most_db: float, share: float, voice: Voice
) -> None:
    sound = Sound(voice=voice, gain_left=gain, gain_right=gain, cross_feed=0.2)
    course = Course(SetPlan(rate_hz=1.0, passes=3, sound=sound))
    peak = np.abs(whole(Mixer(course, ZERO, sound, Ears(most_db=most_db, share=share)))).max()
    assert peak <= min(share_of(MOST_DB), share_of(most_db) * share + 1e-6, gain + 1e-6)


def test_cutting_into_blocks_changes_nothing() -> None:
    plan = SetPlan(rate_hz=1.3, passes=4, sound=Sound(voice=Voice.BELL, cross_feed=0.1))
    mixer = Mixer(Course(plan), ZERO, plan.sound)
    by_480 = whole(mixer, 480)
    assert np.array_equal(whole(mixer, 4800)[: len(by_480)], by_480[: len(whole(mixer, 4800))])


def test_a_set_begins_quietly_and_its_first_turn_is_heard() -> None:
    plan = SetPlan(rate_hz=1.0, passes=6, sound=Sound(voice=Voice.SINE))
    heard = np.abs(whole(Mixer(Course(plan), ZERO, plan.sound))).max(axis=1)
    peaks = [heard[n : n + 6000].max() for n in sorted(onsets_of_both(plan))]
    assert peaks == sorted(peaks)
    assert 0.06 < peaks[0] < 0.1
    assert peaks[5] == pytest.approx(0.25, rel=1e-3)


def onsets_of_both(plan: SetPlan) -> list[int]:
    return [ZERO + round(t * SAMPLES_HZ) for t in Course(plan).beats().t_s]


@given(at_s=st.floats(0.0, 3.0))
def test_stopped_now_nothing_begins_and_all_is_gone_within_the_fade(at_s: float) -> None:
    plan = SetPlan(rate_hz=2.0, passes=6, sound=Sound(voice=Voice.PULSE))
    at = ZERO + samples(at_s)
    whole_set = Mixer(Course(plan), ZERO, plan.sound)
    stopped = whole_set.stopped(at, 0.005)
    assert np.array_equal(stopped.render(0, at), whole_set.render(0, at))
    assert not stopped.render(at + 240, 5 * SAMPLES_HZ).any()
    assert not stopped.altered(Course(plan), at).render(at + 240, 5 * SAMPLES_HZ).any()
    step = np.abs(np.diff(stopped.render(at - 10, 300), axis=0)).max()
    assert step < 0.03


def test_a_closed_channel_is_silent_and_one_opened_again_begins_quietly() -> None:
    plan = SetPlan(rate_hz=1.0, passes=8, sound=Sound(voice=Voice.WOOD))
    closed = Change(2.0, channels=(Channel.VISUAL,))
    opened = Change(4.0, channels=(Channel.VISUAL, Channel.TONE))
    heard = whole(Mixer(Course(plan, (closed, opened)), ZERO, plan.sound))
    assert not heard[ZERO + samples(2.1) : ZERO + samples(4.0)].any()
    again = np.abs(heard[ZERO + samples(4.0) : ZERO + samples(4.5)]).max()
    assert 0.0 < again < 0.09


def test_each_ear_has_its_own_gain_and_pitch_and_they_can_be_changed_over() -> None:
    sound = Sound(
        voice=Voice.SINE, gain_left=0.2, gain_right=0.1, pitch_left_hz=200, pitch_right_hz=500
    )
    course = Course(SetPlan(rate_hz=1.0, passes=8, sound=sound))
    plain = whole(Mixer(course, ZERO, sound))
    assert np.abs(plain).max(axis=0) == pytest.approx([0.2, 0.1], rel=1e-3)
    late = plain[ZERO + samples(3.0) :]
    assert [np.argmax(np.abs(np.fft.rfft(late[:48_000, ear]))) for ear in (0, 1)] == [200, 500]
    assert np.array_equal(whole(Mixer(course, ZERO, sound, Ears(swapped=True))), plain[:, ::-1])


def test_a_trim_makes_tones_earlier() -> None:
    plan = SetPlan(rate_hz=1.0, passes=2)
    trimmed = whole(Mixer(Course(plan), ZERO, plan.sound, Ears(trim_ms=120.0)))
    plain = whole(Mixer(Course(plan), ZERO, plan.sound))
    assert np.array_equal(trimmed[:-5760][:48_000], plain[5760:][:48_000])


def test_other_ears_never_make_it_louder_at_once() -> None:
    plan = SetPlan(rate_hz=2.0, passes=12, sound=Sound(voice=Voice.SINE))
    before = Mixer(Course(plan), ZERO, plan.sound, Ears(share=0.5))
    at = ZERO + samples(3.0)
    after = before.through(Ears(share=1.0), at)
    assert np.abs(after.render(at, 12_000)).max() < 0.125
    assert np.abs(after.render(at + samples(2.2), 24_000)).max() == pytest.approx(0.25, rel=1e-3)
