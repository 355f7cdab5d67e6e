"""The delay of a sound, from taps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sets.tapping import LEAST_TAPS, TRIM_MS, late_ms, made_words, trimmed


@given(
    late=st.floats(-0.4, 0.4),
    start=st.floats(0.0, 10.0),
    off=st.lists(st.floats(-0.02, 0.02), min_size=2 * LEAST_TAPS, max_size=2 * LEAST_TAPS),
)
def test_taps_on_a_late_tone_say_how_late(late: float, start: float, off: list[float]) -> None:
    light = [start + n + off[n] for n in range(LEAST_TAPS)]
    tone = [start + 20 + n + late + off[LEAST_TAPS + n] for n in range(LEAST_TAPS)]
    assert late_ms(light, tone) == pytest.approx(1000 * late, abs=41)


def test_one_missed_beat_does_not_matter() -> None:
    light = [0.0, 1.0, 2.0, 3.4, 4.0, 5.0]
    tone = [one + 0.18 for one in (10.0, 11.0, 12.0, 13.0, 14.0, 15.0)]
    assert late_ms(light, tone) == pytest.approx(180.0, abs=1.0)


def test_too_few_taps_say_nothing() -> None:
    assert late_ms([0.0] * LEAST_TAPS, [0.2] * (LEAST_TAPS - 1)) is None


def test_a_trim_stays_within_what_it_may_be() -> None:
    assert (trimmed(480.0, 60.0), trimmed(0.0, -300.0)) == (TRIM_MS[1], TRIM_MS[0])
    assert trimmed(0.0, 181.6) == 182.0


def test_a_delay_is_said_without_a_minus() -> None:
    assert made_words("Tones", 180.0) == "Tones are made 180 ms earlier."
    assert made_words("Tones", -100.0) == "Tones are made 100 ms later."
