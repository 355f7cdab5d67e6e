"""A set sounded: in time, in the right ears, through what happens to devices."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from kapdesk.bilateral.model.plan import Change, Channel, SetPlan, Side, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from tests.fakes.sound_system import SoundSystem
from ui.stage.loudspeaker import Loudspeaker, opened
from ui.stage.messages import Setup
from ui.stage.sound_door import Door
from ui.stage.stream import TAKEN_BACK

PLAN = SetPlan(rate_hz=1.0, passes=10, sound=Sound(voice=Voice.SINE))


@pytest.fixture
def system() -> SoundSystem:
    return SoundSystem("headphones", "speakers")


def ready(system: SoundSystem) -> Loudspeaker:
    speaker = opened("", lambda: Door(system), system.now)
    assert isinstance(speaker, Loudspeaker)
    looks(system, speaker, 10.0)
    assert speaker.ready
    return speaker


def looks(system: SoundSystem, speaker: Loudspeaker, seconds: float) -> None:
    for _ in range(round(seconds * 5)):
        system.runs(0.2)
        speaker.look()


def begun(system: SoundSystem, speaker: Loudspeaker, plan: SetPlan = PLAN) -> float:
    """When the count of a set begins that was begun at once."""
    zero_s = speaker.at(system.now()) + 0.4
    speaker.play(Course(plan), zero_s)
    return zero_s


def loudest(system: SoundSystem, last_s: float) -> NDArray[np.float32]:
    peaks: NDArray[np.float32] = np.abs(system.sound()[-round(last_s * 48_000) :]).max(axis=0)
    return peaks


def test_its_time_is_the_steady_clock_at_first_and_never_jumps(system: SoundSystem) -> None:
    speaker = opened("", lambda: Door(system), system.now)
    at = []
    for _ in range(600):
        system.runs(0.02)
        speaker.look()
        at.append(speaker.at(system.now()) - system.now())
    assert at[0] == pytest.approx(0.0, abs=1e-6)
    assert np.abs(np.diff(at)).max() < 1e-4
    assert speaker.ready
    assert speaker.clock == "audio"


def test_a_set_is_heard_whole_and_every_tone_counted(system: SoundSystem) -> None:
    speaker = ready(system)
    assert 0.2 < speaker.ahead_s < 0.25
    begun(system, speaker)
    looks(system, speaker, 4.0)
    heard, missed = speaker.tones()
    assert (6 <= heard <= 8, missed) == (True, 0)
    looks(system, speaker, 10.0)
    assert speaker.tones() == (20, 0)
    assert speaker.underruns == 0


def test_a_set_begun_before_the_stream_runs_evenly_is_joined_on_its_beat(
    system: SoundSystem,
) -> None:
    speaker = opened("", lambda: Door(system), system.now)
    assert isinstance(speaker, Loudspeaker)
    system.runs(0.2)
    zero_s = begun(system, speaker)
    looks(system, speaker, 14.0)
    heard, missed = speaker.tones()
    assert heard + missed == 20
    assert 2 <= missed <= 6
    onset = np.flatnonzero(system.sound().any(axis=1))[0] - 1
    turns = Course(PLAN).beats().t_s
    assert np.abs(50.2 + onset / 48_000 - zero_s - turns).min() < 0.002


def test_tones_that_were_due_while_the_device_was_away_are_missed_and_the_rest_is_on_the_beat(
    system: SoundSystem,
) -> None:
    speaker = ready(system)
    begun(system, speaker)
    looks(system, speaker, 4.0)
    loud = loudest(system, 1.0).max()
    system.names.remove("headphones")
    system.active = False
    for _ in range(8):
        system.waits(0.25)
        told = speaker.look()
    assert (speaker.device, speaker.ready) == ("", False)
    assert "went away" in told[0]
    speaker.arrange(Setup())
    looks(system, speaker, 9.0)
    heard, missed = speaker.tones()
    assert heard + missed == 20
    assert 3 <= missed <= 10
    assert speaker.device == "speakers"
    looks(system, speaker, 5.0)
    begun(system, speaker)
    looks(system, speaker, 6.0)
    assert loudest(system, 1.5).max() == pytest.approx(loud * TAKEN_BACK, rel=1e-3)
    speaker.arrange(Setup(device="speakers"))
    looks(system, speaker, 4.0)
    begun(system, speaker)
    looks(system, speaker, 6.0)
    assert loudest(system, 1.5).max() == pytest.approx(loud, rel=1e-3)


def test_a_device_that_comes_later_is_taken_when_the_set_up_is(system: SoundSystem) -> None:
    system.names.clear()
    speaker = opened("", lambda: Door(system), system.now)
    assert isinstance(speaker, Loudspeaker)
    assert "could not be opened" in speaker.look()[0]
    assert speaker.device == ""
    system.names.append("headphones")
    assert speaker.arrange(Setup()) == ()
    looks(system, speaker, 10.0)
    assert (speaker.device, speaker.ready) == ("headphones", True)


def test_ears_bound_and_trim_come_from_the_set_up(system: SoundSystem) -> None:
    speaker = ready(system)
    speaker.arrange(Setup(trim_ms=80.0, most_db=-20.0, swapped=True))
    zero_s = begun(system, speaker)
    looks(system, speaker, 5.0)
    heard = system.sound()
    assert np.abs(heard).max() == pytest.approx(0.1, rel=1e-3)
    first = np.flatnonzero(heard.any(axis=1))[0]
    assert not heard[first : first + 480, 1].any()
    assert 50.2 + (first - 1) / 48_000 - zero_s == pytest.approx(0.25 - 0.08, abs=0.001)


@pytest.mark.parametrize(("side", "ear"), [(Side.LEFT, 0), (Side.RIGHT, 1)])
def test_a_side_is_sounded_once_and_in_its_ear_alone(
    system: SoundSystem, side: Side, ear: int
) -> None:
    speaker = ready(system)
    speaker.check(side)
    system.runs(1.5)
    assert loudest(system, 1.5)[ear] > 0.2
    assert loudest(system, 1.5)[1 - ear] == 0.0
    system.runs(1.0)
    assert loudest(system, 1.0).max() == 0.0


def test_a_stop_says_how_long_it_takes_and_leaves_nothing_sounding(system: SoundSystem) -> None:
    speaker = ready(system)
    begun(system, speaker, SetPlan(rate_hz=1.0, passes=10, sound=Sound(voice=Voice.BROWN)))
    looks(system, speaker, 4.0)
    assert speaker.latency_ms is not None
    assert 200.0 < speaker.stop() <= speaker.latency_ms + 15.01
    system.runs(0.01)
    looks(system, speaker, 1.0)
    assert loudest(system, 0.99).max() == 0.0


def test_a_change_is_heard_and_a_closed_channel_is_not(system: SoundSystem) -> None:
    speaker = ready(system)
    zero_s = begun(system, speaker)
    looks(system, speaker, 3.0)
    closed = Course(PLAN, (Change(2.7, channels=(Channel.VISUAL,)),))
    speaker.alter(closed, zero_s + 2.7)
    looks(system, speaker, 2.0)
    assert loudest(system, 1.0).max() == 0.0


def test_music_goes_on_in_the_next_set_and_a_missing_file_is_told(
    system: SoundSystem, tmp_path: Path
) -> None:
    file = tmp_path / "rising.wav"
    t_s = np.arange(12 * 48_000) / 48_000
    soundfile.write(file, 0.5 * np.sin(2.0 * np.pi * (200.0 + 50.0 * t_s) * t_s), 48_000)
    speaker = ready(system)
    plan = SetPlan(rate_hz=1.0, seconds=3.0, sound=Sound(voice=Voice.MUSIC, file=str(file)))
    pitches = []
    for _ in range(2):
        begun(system, speaker, plan)
        looks(system, speaker, 3.2)
        heard = system.sound()[-24_000:].sum(axis=1)
        pitches.append(float(np.argmax(np.abs(np.fft.rfft(heard)))) * 2.0)
        looks(system, speaker, 2.0)
    speaker.stop()
    assert pitches[0] + 300.0 < pitches[1]
    begun(
        system,
        speaker,
        SetPlan(rate_hz=1.0, seconds=3.0, sound=Sound(voice=Voice.MUSIC, file="gone.wav")),
    )
    looks(system, speaker, 2.0)
    assert loudest(system, 1.0).max() == 0.0
    assert "cannot be read" in speaker.look()[0]
    begun(system, speaker)
    assert speaker.look() == ()
    speaker.close()
