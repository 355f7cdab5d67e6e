"""The stream, on a sound system that asks when it is told to."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Change, SetPlan, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.level import Ears
from kapdesk.bilateral.sound.mixer import Mixer
from tests.fakes.sound_system import SoundSystem
from ui.stage.sound_door import BLOCK, Door
from ui.stage.stream import TAKEN_BACK, Stream

PLAN = SetPlan(rate_hz=1.0, passes=20, sound=Sound(voice=Voice.SINE))


@pytest.fixture
def speaker() -> SoundSystem:
    return SoundSystem("headphones", "speakers")


def started(speaker: SoundSystem, device: str = "") -> Stream:
    stream = Stream(Door(speaker), device, speaker.now)
    looks(speaker, stream, 3.0)
    return stream


def looks(speaker: SoundSystem, stream: Stream, seconds: float) -> None:
    """Time goes on, and the stage looks after its stream as it does."""
    for _ in range(int(seconds * 10)):
        speaker.runs(0.1)
        stream.lost()


def playing(stream: Stream, plan: SetPlan = PLAN) -> Mixer:
    """A set whose count begins half a second ahead."""
    mixer = Mixer(Course(plan), stream.next_sample + 24_000, plan.sound, stream.ears(Ears()))
    stream.play(mixer)
    return mixer


def sounded(speaker: SoundSystem, stream: Stream, mixer: Mixer) -> bool:
    """Whether what was handed over is what a mixer says."""
    heard = speaker.sound()
    return np.array_equal(heard, mixer.render(stream.next_sample - len(heard), len(heard)))


def test_it_asks_for_small_blocks_well_ahead(speaker: SoundSystem) -> None:
    started(speaker)
    assert speaker.asked["latency"] >= 0.1
    assert (speaker.asked["samplerate"], speaker.asked["blocksize"], speaker.asked["channels"]) == (
        48_000,
        480,
        2,
    )


def test_between_sets_it_is_silent_and_a_set_is_what_the_mixer_says(speaker: SoundSystem) -> None:
    stream = started(speaker)
    assert not speaker.sound().any()
    mixer = playing(stream)
    speaker.runs(5.0)
    assert speaker.sound().any()
    assert sounded(speaker, stream, mixer)
    assert stream.in_step
    first = np.flatnonzero(speaker.sound().any(axis=1))[0] - 1
    assert 50.2 + first / 48_000 == pytest.approx(
        stream.clock.monotonic_at(mixer.score.rows["onset"][0]), abs=1e-3
    )


def test_a_change_is_heard_from_when_it_was_scheduled(speaker: SoundSystem) -> None:
    stream = started(speaker)
    mixer = playing(stream)
    speaker.runs(3.0)
    changed = Course(PLAN, (Change(3.2, rate_hz=1.5),))
    stream.alter(changed)
    speaker.runs(10.0)
    expected = Mixer(changed, mixer.zero_sample, PLAN.sound)
    assert sounded(speaker, stream, expected)


def test_stop_now_is_silent_after_the_next_block_and_says_how_long_it_took(
    speaker: SoundSystem,
) -> None:
    stream = started(speaker)
    playing(stream, SetPlan(rate_hz=2.0, passes=20, sound=Sound(voice=Voice.PULSE)))
    speaker.runs(2.0)
    handed = len(speaker.sound())
    said_ms = stream.stop_now()
    speaker.runs(1.0)
    assert not speaker.sound()[handed + 240 :].any()
    assert not stream.lost()
    assert stream.silent_after_ms == pytest.approx(said_ms, abs=0.1)
    assert stream.latency_ms is not None
    assert said_ms <= stream.latency_ms + 15.1
    stream.alter(Course(PLAN))
    speaker.runs(1.0)
    assert not speaker.sound()[handed + 240 :].any()
    playing(stream)
    speaker.runs(2.0)
    assert speaker.sound()[handed + 240 :].any()


def test_a_stop_on_a_stream_that_fell_behind_is_never_said_to_be_silent_before_it(
    speaker: SoundSystem,
) -> None:
    stream = started(speaker)
    playing(stream)
    speaker.runs(1.0)
    speaker.waits(0.9)
    assert stream.latency_ms is not None
    assert stream.stop_now() == stream.latency_ms > 0.0


def test_underruns_are_counted_and_a_broken_mixer_is_silence(speaker: SoundSystem) -> None:
    stream = started(speaker)
    speaker.runs(0.1, underflow=True)

    class Broken:
        def render(self, start_sample: int, frames: int) -> NDArray[np.float32]:
            raise ValueError(start_sample)

    stream.play(Broken())
    speaker.runs(0.1)
    assert (stream.underruns, stream.broken) == (1, 10)
    assert not speaker.sound().any()


def test_a_device_that_goes_away_is_told_and_another_is_taken_quieter_and_in_step(
    speaker: SoundSystem,
) -> None:
    stream = started(speaker)
    mixer = playing(stream)
    speaker.runs(6.0)
    loud = np.abs(speaker.sound()).max()
    speaker.names.remove("headphones")
    for _ in range(8):
        speaker.waits(0.25)
        gone = stream.lost()
    assert gone
    assert "went away" in stream.told
    before = len(speaker.sound())
    stream.take("")
    looks(speaker, stream, 10.0)
    assert not stream.lost()
    assert stream.device == "speakers"
    heard = np.abs(speaker.sound()[before:])
    assert heard.max() == pytest.approx(loud * TAKEN_BACK, rel=1e-3)
    first = np.flatnonzero(heard.any(axis=1))[0]
    assert heard[first : first + 24_000].max() < loud * TAKEN_BACK / 2
    assert stream.next_sample == pytest.approx(
        stream.clock.sample_at(speaker.now_s + 0.2), abs=2 * BLOCK
    )
    onset = stream.next_sample - len(heard) + first - 1
    assert np.abs((onset - mixer.zero_sample) / 48_000 - mixer.course.beats().t_s).min() < 1e-4


def test_a_device_is_chosen_by_name_and_another_than_asked_for_is_quieter(
    speaker: SoundSystem,
) -> None:
    stream = started(speaker, "speakers")
    assert (stream.device, stream.told) == ("speakers", "")
    assert stream.devices() == ("headphones", "speakers")
    assert stream.ears(Ears()).share == 1.0
    other = started(SoundSystem("speakers"), "headphones")
    assert other.device == "speakers"
    assert "not there" in other.told
    assert other.ears(Ears()).share == TAKEN_BACK


def test_where_no_device_can_be_opened_again_it_stays_silent_and_says_so(
    speaker: SoundSystem,
) -> None:
    stream = started(speaker)
    playing(stream)
    speaker.names.clear()
    stream.take("")
    assert stream.lost()
    assert "could not be opened" in stream.told
