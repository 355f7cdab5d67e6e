"""What the observer finds in a trace of which everything is known."""

from __future__ import annotations

import pytest

from benchmarks.stimulation.finding import Finding, found
from benchmarks.stimulation.order import Ordered
from tests.benchmarks.stimulation.performed import HALF_PX, Faults, performed

SET = Ordered(1.0, 12)
PATHS = ("horizontal", "vertical", "rising", "falling", "arc", "infinity", "circle", "two-point")


def counts(one: Finding) -> tuple[int, ...]:
    return one.wrong_turns, one.wrong_sides, one.missing, one.extra, one.both_ears, one.starved


def finds(faults: Faults, ordered: Ordered = SET) -> Finding:
    return found(performed(ordered, faults), ordered)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("first", ["left", "right"])
def test_a_clean_set_is_found_clean_on_every_path(path: str, first: str) -> None:
    ordered = Ordered(0.9, 10, path=path, first=first)
    one = found(performed(ordered), ordered)
    assert one.passes == 10
    assert counts(one) == (0, 0, 0, 0, 0, 0)
    assert one.clock_ppm is not None
    assert one.tones == 20
    if path != "two-point":
        assert one.clock_ppm < 1.0
        assert one.offset_ms == pytest.approx(0.0, abs=0.6)
        assert one.jitter_ms == pytest.approx(0.0, abs=0.1)
        assert one.error_rms_ms == pytest.approx(0.0, abs=0.01)
        assert one.late == 0
        assert one.width_px == pytest.approx(2 * HALF_PX, rel=1e-3)


@pytest.mark.parametrize("profile", ["linear", "sine", "rounded linear"])
@pytest.mark.parametrize("pause_s", [0.0, 0.1])
@pytest.mark.parametrize("at", ["edge", "midline"])
def test_a_clean_set_is_found_clean_in_every_profile(profile: str, pause_s: float, at: str) -> None:
    ordered = Ordered(1.2, 12, profile=profile, edge_pause_s=pause_s, at=at)
    one = found(performed(ordered), ordered)
    assert (one.passes, counts(one)) == (12, (0, 0, 0, 0, 0, 0))
    assert one.clock_ppm == pytest.approx(0.0, abs=1.0)
    assert one.offset_ms == pytest.approx(0.0, abs=0.6)
    assert one.error_rms_ms == pytest.approx(0.0, abs=0.05)
    assert one.late == 0


def test_dropped_frames_are_late_frames() -> None:
    one = finds(Faults(dropped=(100, 200, 301)))
    assert one.late == 3
    assert one.longest_ms == pytest.approx(33.33, abs=0.1)
    assert counts(one) == (0, 0, 0, 0, 0, 0)


def test_late_tones_are_found_late_by_as_much() -> None:
    one = finds(Faults(late_ms=20.0))
    assert one.offset_ms == pytest.approx(20.0, abs=0.6)
    assert one.jitter_ms == pytest.approx(0.0, abs=0.1)
    assert counts(one) == (0, 0, 0, 0, 0, 0)


def test_swapped_missing_and_extra_tones_are_counted() -> None:
    one = finds(Faults(swapped=(3, 8), missing=(5,), extra=(10,)))
    assert (one.wrong_sides, one.missing, one.extra) == (2, 1, 1)
    assert one.clock_ppm == pytest.approx(0.0, abs=1.0)


def test_a_missing_first_tone_is_missing() -> None:
    one = finds(Faults(missing=(0,)))
    assert (one.missing, one.extra, one.wrong_sides) == (1, 0, 0)


def test_a_fast_clock_is_found_in_the_light_and_in_the_tones() -> None:
    one = finds(Faults(ppm=100.0))
    assert one.rate_ppm == pytest.approx(100.0, abs=1.0)
    assert one.tone_ppm == pytest.approx(100.0, abs=1.0)


def test_tones_that_run_away_from_the_light_are_found() -> None:
    one = finds(Faults(tone_ppm=100.0))
    assert one.rate_ppm == pytest.approx(0.0, abs=1.0)
    assert one.tone_ppm == pytest.approx(100.0, abs=1.0)
    assert one.clock_ppm == pytest.approx(100.0, abs=1.0)


def test_an_unsteady_light_is_told_in_ms_of_motion() -> None:
    assert finds(Faults(unsteady_ms=2.0)).error_rms_ms == pytest.approx(2.0, abs=0.1)


def test_a_pass_too_many_is_counted() -> None:
    one = finds(Faults(more_passes=1))
    assert one.passes == 13
    assert one.extra == 2


def test_a_loudspeaker_that_ran_dry_is_counted() -> None:
    assert finds(Faults(dry_s=4.5)).starved == 1


def test_tones_that_slip_once_are_counted_once() -> None:
    assert finds(Faults(slipped=9)).slips == 1
    assert finds(Faults(late_ms=20.0)).slips == 0


def test_a_loudspeaker_that_ran_dry_is_counted_in_the_dark_too() -> None:
    assert finds(Faults(dry_s=4.5), Ordered(1.0, 12, seen=False)).starved == 1


def test_a_tone_in_both_ears_is_counted_unless_it_was_ordered() -> None:
    assert finds(Faults(leak=0.1)).both_ears == 24
    assert finds(Faults(leak=0.1), Ordered(1.0, 12, cross_feed=0.1)).both_ears == 0


def test_tones_alone_are_held_to_their_own_beat() -> None:
    dark = Ordered(0.8, 10, seen=False)
    one = found(performed(dark, Faults(swapped=(4,), missing=(9,))), dark)
    assert (one.wrong_sides, one.missing, one.extra) == (1, 1, 0)
    assert one.offset_ms is None
    assert one.clock_ppm == pytest.approx(0.0, abs=1.0)


def test_a_light_alone_has_no_tones_to_miss() -> None:
    still = Ordered(0.8, 10, heard=False)
    one = found(performed(still), still)
    assert (one.passes, one.tones, counts(one)) == (10, 0, (0, 0, 0, 0, 0, 0))


def test_nothing_seen_and_nothing_heard_is_told_as_such() -> None:
    one = found(performed(Ordered(1.0, 12, seen=False, heard=False)), SET)
    assert (one.passes, one.missing) == (0, 24)
