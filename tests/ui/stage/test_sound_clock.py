"""The clock of the stream, on a fake one."""

from __future__ import annotations

import numpy as np
import pytest

from kapdesk.bilateral.sound.level import SAMPLES_HZ
from ui.stage.sound_clock import SoundClock, Stamp

LATENCY_S = 0.2


class Card:
    """A card that plays from ``began_s`` on, a little fast or slow, and stamps each block late by what it waited."""

    def __init__(self, ppm: float = 0.0) -> None:
        self.began_s = 10.0
        self.now_s = self.began_s
        self.sample = self.shifted = 0
        self.apart_s = 1e9
        self.wrong_s = 0.0
        self.joined_by = 0
        self.rate_hz = SAMPLES_HZ * (1.0 + ppm * 1e-6)
        self.clock = SoundClock(lambda: self.now_s)
        self.chance = np.random.default_rng(1)

    def truth(self, sample: float) -> float:
        return self.began_s + LATENCY_S + (sample - self.shifted) / self.rate_hz

    def plays(self, seconds: float, waits_s: float = 0.02) -> list[float]:
        """How far the clock was off at every block."""
        off = []
        for _ in range(int(seconds * 100)):
            self.now_s = self.truth(self.sample) - LATENCY_S
            shift = self.clock.shift
            if shift is not None:
                self.joined_by = self.joined_by or shift
                self.sample += shift
                self.shifted += shift
                self.clock.join()
            current_s = self.now_s + self.apart_s
            waited = self.now_s + float(self.chance.exponential(waits_s))
            dac_s = (
                self.truth(self.sample)
                + self.apart_s
                + self.wrong_s
                + float(self.chance.normal(0, 2e-4))
            )
            self.clock.stamp(Stamp(self.sample, current_s, dac_s, waited))
            self.sample += 480
            off.append(self.clock.monotonic_at(self.sample) - self.truth(self.sample))
        return off


def test_it_is_the_steady_clock_until_a_stream_is_believed_and_then_true_to_a_fraction_of_a_millisecond() -> (
    None
):
    card = Card()
    card.plays(0.8)
    assert not card.clock.joined
    assert card.clock.sample_at(12.5) == 12.5 * SAMPLES_HZ
    card.plays(9.0)
    assert card.clock.settled
    assert abs(card.clock.monotonic_at(12.5 * SAMPLES_HZ) - 12.5) < 0.001
    assert np.abs(card.plays(10.0)).max() < 0.001
    assert card.clock.latency_ms == pytest.approx(200.0, abs=1.0)


@pytest.mark.parametrize("ppm", [-80.0, 80.0])
def test_it_follows_a_card_that_runs_fast_or_slow(ppm: float) -> None:
    card = Card(ppm)
    card.plays(5.0)
    off = np.asarray(card.plays(60.0))
    assert np.abs(off).max() < 0.0015
    assert abs(np.polyfit(np.arange(len(off)) / 100.0, off, 1)[0]) < 5e-6


def test_it_follows_smoothly_and_never_jumps_by_a_frames_worth() -> None:
    card = Card(50.0)
    card.plays(5.0)
    assert np.abs(np.diff(card.plays(20.0))).max() < 0.0003


def test_a_device_that_reports_wrongly_for_seconds_does_not_change_the_speed_of_a_set() -> None:
    card = Card()
    card.plays(10.0)
    card.clock.hold(card.now_s + 60.0)
    before = card.clock.monotonic_at(0)
    for wrong_s in (0.006, -0.008, 0.02, 0.0):
        card.wrong_s = wrong_s
        card.plays(3.0)
    card.plays(3.0)
    assert card.clock.monotonic_at(0) == pytest.approx(before, abs=15.0 * 20e-6)
    assert card.shifted == card.joined_by


def test_a_set_follows_a_card_that_runs_fast_for_as_long_as_it_lasts() -> None:
    card = Card(50.0)
    card.plays(60.0)
    card.clock.hold(card.now_s + 400.0)
    assert np.abs(card.plays(300.0)).max() < 0.0005


def test_a_stream_that_slips_without_a_word_is_put_right_when_it_is_certain() -> None:
    card = Card()
    card.plays(10.0)
    card.clock.hold(card.now_s + 60.0)
    card.began_s += 0.03
    card.plays(2.0)
    assert card.shifted == card.joined_by
    card.plays(5.0)
    assert np.abs(card.plays(1.0)).max() < 0.001


def test_a_wall_clock_set_anew_moves_nothing() -> None:
    card = Card()
    card.plays(5.0)
    card.apart_s += 3600.0
    off = card.plays(5.0)
    assert np.abs(off).max() < 0.001


def test_after_a_gap_the_stream_is_put_right_and_the_clock_never_jumps() -> None:
    card = Card()
    card.plays(5.0)
    before = card.clock.monotonic_at(1_000_000)
    card.began_s += 0.05
    card.clock.slipped()
    card.plays(3.0)
    assert card.clock.monotonic_at(1_000_000) == pytest.approx(before, abs=0.001)
    assert card.shifted == pytest.approx(SAMPLES_HZ * (10.0 + LATENCY_S + 0.05), abs=48)
    assert np.abs(card.plays(3.0)).max() < 0.001


def test_a_stream_that_begins_in_fits_is_not_believed_before_it_runs_evenly() -> None:
    card = Card()
    for _ in range(20):
        card.clock.stamp(
            Stamp(card.sample, card.now_s + card.apart_s, card.now_s + card.apart_s, card.now_s)
        )
        card.sample += 480
    card.began_s += 1.3
    card.plays(0.7)
    assert not card.clock.joined
    card.plays(3.0)
    assert np.abs(card.plays(1.0)).max() < 0.001


def test_without_its_stream_time_goes_on_as_it_did_and_another_is_joined_where_it_stands() -> None:
    card = Card(60.0)
    card.plays(20.0)
    before = card.clock.monotonic_at(3_000_000)
    card.clock.part()
    card.now_s += 30.0
    assert card.clock.monotonic_at(3_000_000) == before
    card.began_s, card.sample, card.shifted = card.now_s + 3.0, 0, 0
    off = card.plays(6.0)
    assert card.clock.joined
    assert np.abs(off[300:]).max() < 0.002
    assert card.clock.monotonic_at(3_000_000) == pytest.approx(before, abs=0.002)
