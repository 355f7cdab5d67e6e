"""The music as it is heard: the real player, a real sound server, and its loudspeaker recorded."""

from __future__ import annotations

import math
import os
import subprocess
import wave
from array import array
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.dosing.deck import why_silent
from ui.dosing.music import Tune
from ui.dosing.player import Player

RATE_HZ = 48_000
LOW_HZ, HIGH_HZ = 400.0, 1000.0
LOUD = 0.5
BYTES, PATIENCE_MS = 2, 30_000
FADE_S = 2.0
WINDOW = RATE_HZ // 100
HEARD = 0.05
"""From how much of a track's own loudness on a change is judged in decibels; below, any slope to silence is steep."""
Sound = npt.NDArray[np.float64]
GAP = 13
"""So many hundredths of a second are looked at together; gaps of less than half of them do not count."""
MOST_DB = 4.0
"""The most one hundredth of a second may change what is heard.  unit dB; ours: the server takes volumes in pieces."""
MOST_SHARE = 0.06
"""The same as a share of the track's own loudness, from silence to full."""

pytestmark = [
    pytest.mark.sound,
    pytest.mark.skipif("KAPDESK_SINK" not in os.environ, reason="run by tests/sound.sh"),
]


def tone(path: Path, pitch_hz: float, seconds: float = 15.0) -> str:
    """A file that sounds one pitch."""
    turn = 2.0 * math.pi * pitch_hz / RATE_HZ
    full = LOUD * 32_767
    samples = array("h", (round(full * math.sin(turn * i)) for i in range(int(RATE_HZ * seconds))))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(samples.tobytes())
    return str(path)


def loudness(heard: Sound, pitch_hz: float) -> Sound:
    """How loud one pitch was, a hundredth of a second at a time, against its own loudest.

    A short gap, as a computer leaves that has too much to do, is no change of loudness: the middle of a few counts.
    """
    turns = np.exp(-2j * np.pi * pitch_hz * np.arange(WINDOW) / RATE_HZ)
    found = np.abs((heard * turns).mean(axis=1))
    around = np.lib.stride_tricks.sliding_window_view(np.pad(found, GAP // 2), GAP)
    middle = np.median(around, axis=1)
    share: Sound = middle / middle.max()
    return share


def windows(raw: Path) -> Sound:
    samples = np.fromfile(raw, dtype=np.int16).astype(np.float64) / 32_767
    return samples[: len(samples) // WINDOW * WINDOW].reshape(-1, WINDOW)


def hear(qtbot: QtBot, raw: Path, seconds: float) -> None:
    """Listens until so much more was recorded."""
    enough = raw.stat().st_size + int(seconds * RATE_HZ) * BYTES
    qtbot.waitUntil(lambda: raw.stat().st_size >= enough, timeout=PATIENCE_MS)


def test_two_tracks_cross_over_in_order_and_no_step_is_heard(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    assert why_silent() == ""
    tunes = tuple(
        Tune(tone(tmp_path / f"{name}.wav", pitch), name)
        for name, pitch in (("low", LOW_HZ), ("high", HIGH_HZ))
    )
    raw = tmp_path / "heard.raw"
    told: list[tuple[str, str]] = []
    player = Player(qapp)
    player.changed.connect(lambda change: told.append((change.track, change.action)))
    recorder = (
        *("parec", "--device", os.environ["KAPDESK_SINK"], "--raw", "--format=s16le"),
        *(f"--rate={RATE_HZ}", "--channels=1"),
    )
    with raw.open("wb") as file, subprocess.Popen(recorder, stdout=file) as listening:
        hear(qtbot, raw, 0.1)
        player.play(tunes, "peak", fade_s=FADE_S)
        hear(qtbot, raw, 5.0)
        player.next()
        hear(qtbot, raw, 4.0)
        player.leave()
        hear(qtbot, raw, 3.0)
        listening.terminate()
    assert told == [("low", "began"), ("low", "ended"), ("high", "began"), ("high", "ended")]
    heard = windows(raw)
    low, high = loudness(heard, LOW_HZ), loudness(heard, HIGH_HZ)
    first, second = (np.flatnonzero(one > HEARD) for one in (low, high))
    assert first[0] < second[0] < first[-1] < second[-1]
    for one in (low, high):
        assert one[-20:].max() < HEARD
        assert np.abs(np.diff(one)).max() <= MOST_SHARE
        assert steepest_db(one) <= MOST_DB


def steepest_db(one: Sound) -> float:
    """The largest change between two hundredths of a second, where the pitch is heard at all."""
    audible = (one[:-1] > HEARD) & (one[1:] > HEARD)
    decibels = 20.0 * np.log10(np.maximum(one, 1e-6))
    return float(np.abs(np.diff(decibels))[audible].max())
