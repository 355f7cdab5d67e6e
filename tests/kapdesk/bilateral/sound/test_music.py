"""The practice's own music."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.music import KINDS, Music, MusicUnreadable, heard_through

SECONDS = 5.3


def written(
    path: Path, rate_hz: int = 44_100, pitch_hz: float = 440.0, seconds: float = SECONDS
) -> Path:
    t_s = np.arange(int(seconds * rate_hz)) / rate_hz
    wave = 0.5 * np.sin(2.0 * np.pi * pitch_hz * t_s)
    soundfile.write(path, np.stack([wave, wave], axis=-1), rate_hz)
    return path


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_is_played_at_the_streams_own_rate(tmp_path: Path, kind: str) -> None:
    music = Music.open(written(tmp_path / f"tune{kind}"))
    assert music.seconds == pytest.approx(SECONDS - 0.05, abs=0.06)
    heard = music.stretch(48_000, 96_000)
    strongest = np.argmax(np.abs(np.fft.rfft(heard * np.hanning(len(heard)))))
    assert strongest * SAMPLES_HZ / len(heard) == 440.0
    assert np.abs(heard).max() == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("rate_hz", [11_025, 44_100, 48_000, 96_000])
def test_pieces_meet_exactly(tmp_path: Path, rate_hz: int) -> None:
    music = Music.open(written(tmp_path / "tune.wav", rate_hz))
    heard = music.stretch(4_000, 4 * SAMPLES_HZ)
    t_s = (4_000 + np.arange(len(heard))) / SAMPLES_HZ
    assert np.abs(heard - 0.5 * np.sin(2.0 * np.pi * 440.0 * t_s)).max() < 1e-3


def test_any_stretch_is_the_same_by_itself_and_it_goes_round_without_a_step(tmp_path: Path) -> None:
    path = written(tmp_path / "tune.flac", pitch_hz=100.0)
    around = round(Music.open(path).seconds * SAMPLES_HZ)
    whole = Music.open(path).stretch(0, 2 * around + 5_000)
    by_itself = Music.open(path)
    for start in (around - 300, 2 * around - 10, around + 1_000, 95_900):
        by_itself.load(start, 480)
        assert np.array_equal(by_itself.stretch(start, 480), whole[start : start + 480])
    assert np.abs(np.diff(whole)).max() < 0.5 * 2.0 * np.pi * 100.0 / SAMPLES_HZ * 1.1 + 0.001


def test_the_next_set_goes_on_where_the_last_one_stopped(tmp_path: Path) -> None:
    music = Music.open(written(tmp_path / "tune.wav"))
    coming = music.stretch(30_000, 480)
    music.go_on(30_000)
    assert np.array_equal(music.stretch(0, 480), coming)


def test_what_cannot_be_read_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "words.mp3").write_text("no music at all")
    short = written(tmp_path / "short.wav", seconds=0.5)
    for path in (tmp_path / "words.mp3", tmp_path / "gone.wav", short):
        with pytest.raises(MusicUnreadable) as raised:
            Music.open(path)
        assert raised.value.sentence
        assert raised.value.advice
        assert path.name not in str(raised.value)


def test_a_file_that_breaks_while_it_is_played_is_silence(tmp_path: Path) -> None:
    music = Music.open(written(tmp_path / "tune.wav"))
    music.stretch(0, 480)
    music._file.close()
    assert not music.stretch(3 * SAMPLES_HZ, 480).any()
    assert music.broken


def test_a_file_is_read_once_before_it_is_taken(tmp_path: Path) -> None:
    assert heard_through(written(tmp_path / "tune.ogg")) == pytest.approx(SECONDS - 0.05, abs=0.06)
    (tmp_path / "words.mp3").write_text("not music at all", encoding="utf-8")
    for name in ("words.mp3", "gone.wav"):
        with pytest.raises(MusicUnreadable):
            heard_through(tmp_path / name)
    with pytest.raises(MusicUnreadable, match="shorter than a second"):
        heard_through(written(tmp_path / "short.wav", seconds=0.5))


def test_a_file_cut_off_after_its_heading_is_not_taken(tmp_path: Path) -> None:
    whole = written(tmp_path / "tune.flac").read_bytes()
    (tmp_path / "cut.flac").write_bytes(whole[:200])
    with pytest.raises(MusicUnreadable):
        heard_through(tmp_path / "cut.flac")
