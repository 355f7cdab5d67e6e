"""The tone of the self-check."""

from __future__ import annotations

from array import array
from itertools import pairwise

from ui.shell.tone import LENGTH_S, LOUDNESS, SAMPLES_A_SECOND, samples


def test_the_tone_is_quiet_and_begins_and_ends_in_silence() -> None:
    made = array("h", samples())
    assert len(made) == LENGTH_S * SAMPLES_A_SECOND
    assert (made[0], abs(made[-1]) <= 1) == (0, True)
    assert 0.9 * LOUDNESS < max(made) / 32_767 <= LOUDNESS


def test_its_pitch_is_440_hz() -> None:
    made = array("h", samples())
    rising = sum(before < 0 <= after for before, after in pairwise(made))
    assert abs(rising / LENGTH_S - 440) <= 1 / LENGTH_S
