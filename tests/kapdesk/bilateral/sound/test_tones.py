"""The eight voices, one tone at a time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import TONES, Voice
from kapdesk.bilateral.sound.level import SAMPLES_HZ
from kapdesk.bilateral.sound.tones import VOICES, lengths, tone

ROOM = 2**16
CLICK_DB = -40.0
"""What may lie outside a voice's own band.  source emdr-5"""


def long_at(voice: Voice, gap_s: float) -> int:
    return int(lengths(voice, np.asarray([gap_s]))[0])


@given(voice=st.sampled_from(TONES), gap_s=st.floats(0.05, 6.0), pitch_hz=st.floats(40.0, 1000.0))
def test_a_tone_is_short_whole_and_begins_and_ends_at_nothing(
    voice: Voice, gap_s: float, pitch_hz: float
) -> None:
    long = long_at(voice, gap_s)
    wave = tone(voice, pitch_hz, long)
    assert 0 < long <= 0.4 * gap_s * SAMPLES_HZ + 1
    assert len(wave) == long
    assert np.abs(wave).max() == pytest.approx(1.0)
    assert wave[0] == 0.0
    assert np.abs(wave[[1, 2, -2, -1]]).max() < 0.02


@pytest.mark.parametrize("voice", TONES)
@pytest.mark.parametrize("gap_s", [0.25, 0.5, 1.0])
def test_no_voice_clicks(voice: Voice, gap_s: float) -> None:
    """Outside its own partials, widened by what its envelope needs, a voice is 40 dB under its strongest part."""
    pitch_hz = 250.0
    made = VOICES[voice]
    wave = tone(voice, pitch_hz, long_at(voice, gap_s))
    power = np.abs(np.fft.rfft(wave, ROOM)) ** 2
    hertz = np.fft.rfftfreq(ROOM, 1.0 / SAMPLES_HZ)
    widened = 2.0 / min(made.comes_s, made.goes_s)
    low, high = (edge * pitch_hz for edge in made.band)
    outside = (hertz < low - widened) | (hertz > high + widened)
    assert 10.0 * np.log10(power[outside].max() / power.max()) < CLICK_DB
    assert 10.0 * np.log10(power[outside].sum() / power.sum()) < CLICK_DB


def test_every_voice_of_the_plan_is_made() -> None:
    assert set(VOICES) == set(TONES)
    assert all(min(made.comes_s, made.goes_s) >= 0.005 for made in VOICES.values())
