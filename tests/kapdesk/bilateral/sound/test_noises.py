"""The three noises."""

from __future__ import annotations

import numpy as np
import pytest

from kapdesk.bilateral.model.plan import Voice
from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.noises import noise, ring

NOISES = (Voice.PINK, Voice.BROWN, Voice.SURF)


@pytest.mark.parametrize("voice", NOISES)
def test_any_block_is_the_same_without_the_ones_before_it(voice: Voice) -> None:
    whole = noise(voice, -3000, 100_000)
    assert np.array_equal(noise(voice, 40_000, 480), whole[43_000:43_480])
    around = len(ring(voice))
    joined = np.concatenate([noise(voice, around - 100, 100), noise(voice, around, 200)])
    assert np.array_equal(noise(voice, around - 100, 300), joined)


@pytest.mark.parametrize("voice", NOISES)
def test_the_ring_has_no_seam_and_never_passes_full(voice: Voice) -> None:
    one = ring(voice)
    seam = abs(float(one[0]) - float(one[-1]))
    assert seam <= np.abs(np.diff(one)).max()
    assert np.abs(one).max() == pytest.approx(1.0)
    assert abs(one.mean()) < 1e-3


@pytest.mark.parametrize(
    ("voice", "falls_db"), [(Voice.PINK, 3.0), (Voice.BROWN, 6.0), (Voice.SURF, 4.2)]
)
def test_it_falls_with_every_octave_as_its_colour_does(voice: Voice, falls_db: float) -> None:
    power = np.abs(np.fft.rfft(ring(voice))) ** 2
    hertz = np.fft.rfftfreq(len(ring(voice)), 1.0 / SAMPLES_HZ)
    octaves = [
        power[(hertz >= low) & (hertz < 2 * low)].mean() for low in (100, 200, 400, 800, 1600)
    ]
    falls = -np.diff(10.0 * np.log10(octaves))
    assert falls == pytest.approx(falls_db, abs=0.6)


def test_the_surf_rises_and_falls_slowly() -> None:
    wave = noise(Voice.SURF, 0, 60 * SAMPLES_HZ)
    loud = np.sqrt((wave.reshape(-1, 24_000) ** 2).mean(axis=1))
    assert loud.max() > 2.5 * loud.min()
    assert np.abs(np.diff(loud)).max() < 0.5 * loud.max()
    assert np.abs(wave).max() <= 1.0
