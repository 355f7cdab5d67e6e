"""A set as it is heard: the stage's real stream, a real sound server, and its loudspeaker recorded."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from kapdesk.bilateral.model.plan import SetPlan, Sound, Voice
from kapdesk.bilateral.motion.course import Course
from kapdesk.bilateral.sound.mixer import Mixer
from ui.stage.loudspeaker import Loudspeaker, opened
from ui.stage.messages import Setup
from ui.stage.stream import TAKEN_BACK

SAMPLES_HZ = 48_000
FULL = 32_768.0
PATIENCE_S = 20.0
LOOK_S = 0.05
OTHER = "kapdesk_other"

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif("KAPDESK_SINK" not in os.environ, reason="run by tests/sound.sh"),
]


class Recording:
    """What a loudspeaker sounds, as it comes."""

    def __init__(self, raw: Path) -> None:
        self._raw = raw

    @property
    def heard(self) -> npt.NDArray[np.int16]:
        """Everything so far.  shape (n, 2)"""
        sound = np.fromfile(self._raw, dtype=np.int16)
        return sound[: len(sound) // 2 * 2].reshape(-1, 2)


@contextmanager
def recorded(raw: Path, sink: str) -> Iterator[Recording]:
    command = (
        "parec",
        "--device",
        sink,
        "--raw",
        "--format=s16le",
        "--channels=2",
        f"--rate={SAMPLES_HZ}",
    )
    with raw.open("wb") as file, subprocess.Popen(command, stdout=file) as listening:
        try:
            yield Recording(raw)
        finally:
            listening.terminate()


def looks(speaker: Loudspeaker, seconds: float) -> None:
    """Real time passes while the stage looks after its stream."""
    nothing = threading.Event()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        speaker.look()
        nothing.wait(LOOK_S)


@pytest.fixture(scope="module")
def speaker() -> Iterator[Loudspeaker]:
    """The stage's stream, in step."""
    load = ("pactl", "load-module", "module-null-sink", f"sink_name={OTHER}", f"rate={SAMPLES_HZ}")
    subprocess.run(load, check=True, capture_output=True)
    speaker = opened()
    assert isinstance(speaker, Loudspeaker)
    in_step(speaker)
    yield speaker
    speaker.close()


def in_step(speaker: Loudspeaker) -> None:
    until = time.monotonic() + PATIENCE_S
    while not speaker.ready and time.monotonic() < until:
        looks(speaker, LOOK_S)
    assert speaker.ready, speaker.look()


def begun(speaker: Loudspeaker, plan: SetPlan) -> float:
    """When the count of a set begins that was begun at once, on the stream's own time."""
    zero_s = speaker.at(time.monotonic()) + 0.4
    speaker.play(Course(plan), zero_s)
    return zero_s


def test_every_sample_of_a_set_is_heard_as_it_was_worked_out(
    speaker: Loudspeaker, tmp_path: Path
) -> None:
    """Every tone, on its side, at its very sample: the recording is the mixer's own sound, a little rounded."""
    plan = SetPlan(rate_hz=1.25, passes=5, sound=Sound(voice=Voice.WOOD, pitch_left_hz=300.0))
    with recorded(tmp_path / "heard.raw", os.environ["KAPDESK_SINK"]) as recording:
        looks(speaker, 0.5)
        zero_s = begun(speaker, plan)
        looks(speaker, 5.0)
        heard = recording.heard
    mixer = Mixer(Course(plan), round(zero_s * SAMPLES_HZ), plan.sound)
    first, last = mixer.zero_sample, mixer.zero_sample + 4 * SAMPLES_HZ
    expected = mixer.render(first, last - first) * FULL
    shift = np.flatnonzero(np.abs(expected).max(axis=1) > 500)[0]
    place = np.flatnonzero(np.abs(heard).max(axis=1) > 500)[0] - shift
    assert np.abs(heard[place : place + len(expected)] - expected).max() <= 3
    assert not heard[place + len(expected) :].any()
    assert speaker.tones() == (10, 0)


def test_stop_now_is_silence_within_what_the_device_holds(
    speaker: Loudspeaker, tmp_path: Path
) -> None:
    """Placed by the first tone: the recording counts the stream's own samples."""
    plan = SetPlan(rate_hz=2.0, passes=60, sound=Sound(voice=Voice.PULSE))
    with recorded(tmp_path / "heard.raw", os.environ["KAPDESK_SINK"]) as recording:
        looks(speaker, 0.3)
        zero_s = begun(speaker, plan)
        looks(speaker, 3.3)
        asked_s = speaker.at(time.monotonic())
        said_ms = speaker.stop()
        looks(speaker, 1.0)
        heard = recording.heard
    sounding = np.flatnonzero(np.abs(heard).max(axis=1) > 20)
    first_s = zero_s + Course(plan).beats().t_s[0]
    silent_s = first_s + (sounding[-1] - sounding[0]) / SAMPLES_HZ
    assert speaker.latency_ms is not None
    assert silent_s - asked_s <= speaker.latency_ms / 1000.0 + 0.015
    assert silent_s - asked_s <= said_ms / 1000.0 + 0.005
    assert said_ms <= speaker.latency_ms + 15.5


def test_noise_sounds_without_a_gap(speaker: Loudspeaker, tmp_path: Path) -> None:
    plan = SetPlan(
        rate_hz=0.5, seconds=8.0, sound=Sound(voice=Voice.PINK, gain_left=1.0, gain_right=1.0)
    )
    with recorded(tmp_path / "heard.raw", os.environ["KAPDESK_SINK"]) as recording:
        begun(speaker, plan)
        looks(speaker, 6.0)
        heard = recording.heard
        speaker.stop()
        looks(speaker, 0.5)
    first = np.flatnonzero(np.abs(heard).max(axis=1) > 20)[0] + 2 * SAMPLES_HZ
    pieces = (
        np.abs(heard[first:])
        .max(axis=1)[: len(heard[first:]) // 480 * 480]
        .reshape(-1, 480)
        .max(axis=1)
    )
    assert len(pieces) > 250
    assert pieces.min() > 100
    assert np.abs(heard).max() <= 0.36 * FULL
    assert speaker.underruns == 0


def test_devices_come_and_go_without_a_jump(speaker: Loudspeaker, tmp_path: Path) -> None:
    """One is chosen by name, stops under a running set, and the usual one is taken in its place."""
    plan = SetPlan(rate_hz=1.0, passes=60, sound=Sound(voice=Voice.BROWN))
    with (
        recorded(tmp_path / "usual.raw", os.environ["KAPDESK_SINK"]) as usual,
        recorded(tmp_path / "other.raw", os.environ["KAPDESK_OTHER_SINK"]) as other,
    ):
        begun(speaker, plan)
        looks(speaker, 3.5)
        loud = int(np.abs(usual.heard[-SAMPLES_HZ:]).max())
        assert OTHER in speaker.devices()
        speaker.arrange(Setup(device=OTHER))
        in_step(speaker)
        looks(speaker, 3.0)
        rises(other.heard, loud)
        subprocess.run(["pactl", "suspend-sink", OTHER, "1"], check=True)
        until = time.monotonic() + PATIENCE_S
        while speaker.device and time.monotonic() < until:
            looks(speaker, LOOK_S)
        assert "went away" in speaker.look()[0]
        so_far = len(usual.heard)
        speaker.arrange(Setup())
        in_step(speaker)
        looks(speaker, 3.0)
        rises(usual.heard[so_far:], loud * TAKEN_BACK)
    speaker.stop()


def rises(heard: npt.NDArray[np.int16], loud: float) -> None:
    """It begins quietly, and never is louder than it was."""
    each = np.abs(heard).max(axis=1)
    begins = np.flatnonzero(each > 20)[0]
    assert each[begins : begins + SAMPLES_HZ // 4].max() < loud / 2
    assert loud / 2 < each.max() <= loud * 1.15
