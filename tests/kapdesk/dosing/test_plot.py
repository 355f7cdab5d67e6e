"""What the plot of a session shows, on screen and paper alike."""

from __future__ import annotations

from math import isnan

import pytest

from kapdesk.chart.model import SittingClosed, SittingOpened
from kapdesk.dosing.model.facts import (
    DoseGiven,
    EventNoted,
    HoldEnded,
    PhaseNoted,
    SamplesTaken,
    SlotSkipped,
    VitalsRecorded,
)
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.dosing.plot import limits_in_force, plot_of, route_short, samples_from, with_samples
from kapdesk.kernel.plot import Plot, Track
from tests.fakes.paper import FakeDay, at, reading

DOSE = DoseGiven(150, "mg", "sublingual", "nurse 1", "K220")


@pytest.fixture
def day() -> FakeDay:
    """A sitting opened at 09:30 under the sublingual protocol."""
    opened = FakeDay()
    opened.opens()
    return opened


def track(plot: Plot, name: str) -> Track:
    return next(track for track in plot.tracks if track.name == name)


def test_an_empty_view_is_an_empty_plot_with_its_tracks() -> None:
    names = [track.name for track in plot_of(FakeDay().view).tracks]
    assert names == ["BP", "HR", "SpO₂", "Distress", "Events"]


def test_minutes_count_from_the_opening_until_a_dose_is_given(day: FakeDay) -> None:
    day.says("09:40", VitalsRecorded(reading("124/78 70 99")))
    assert plot_of(day.view).zero_label == "min since opening"
    assert track(plot_of(day.view), "HR").series[0].minutes == (10.0,)
    day.says("09:45", DOSE)
    assert plot_of(day.view).zero_label == "min since first dose"
    assert track(plot_of(day.view), "HR").series[0].minutes == (-5.0,)


def test_a_pressure_is_a_bar_with_its_mean_and_both_ends(day: FakeDay) -> None:
    day.says("09:45", DOSE)
    day.says("10:00", VitalsRecorded(reading("150/90 80 98")))
    pressure = track(plot_of(day.view), "BP")
    assert [(bar.minute, bar.low, bar.high, bar.middle) for bar in pressure.bars] == [
        (15.0, 90.0, 150.0, 110.0)
    ]
    assert [series.values for series in pressure.series] == [(150.0,), (90.0,)]


def test_breathing_has_a_track_only_when_someone_counted_it(day: FakeDay) -> None:
    assert "Breathing" not in [t.name for t in plot_of(day.view).tracks]
    day.says("09:40", VitalsRecorded(Vitals(breathing_per_min=14)))
    assert track(plot_of(day.view), "Breathing").series[0].values == (14.0,)


def test_a_corrected_reading_is_drawn_once_as_it_stands(day: FakeDay) -> None:
    wrong = day.says("09:40", VitalsRecorded(reading("168/104 96 97")))
    day.says("09:40", VitalsRecorded(reading("166/104 96 97")), corrects=wrong, reason="misread")
    assert track(plot_of(day.view), "BP").series[0].values == (166.0,)


def test_a_dose_is_a_full_mark_that_says_what_was_given(day: FakeDay) -> None:
    day.says("09:45", DOSE)
    day.says("10:05", DoseGiven(50, "mg", "intramuscular", "nurse 1", booster=True))
    marks = plot_of(day.view).marks
    assert [(m.label, m.minute, m.full) for m in marks] == [
        ("dose 150 mg SL", 0.0, True),
        ("booster 50 mg IM", 20.0, True),
    ]


def test_a_route_without_an_abbreviation_stays_as_it_is() -> None:
    assert (route_short("Sublingual"), route_short("rectal")) == ("SL", "rectal")


def test_phases_are_bands_once_there_is_a_dose(day: FakeDay) -> None:
    assert plot_of(day.view).bands == ()
    day.says("09:45", DOSE)
    peak = next(band for band in plot_of(day.view).bands if band.label == "Peak")
    assert (peak.start_min, peak.end_min) == (30.0, 60.0)


def test_limits_in_force_are_lines_that_name_themselves(day: FakeDay) -> None:
    plot = plot_of(day.view)
    assert [(rule.value, rule.label) for rule in track(plot, "BP").rules] == [
        (140.0, "systolic above 140 before dose"),
        (160.0, "systolic above 160"),
        (90.0, "diastolic above 90 before dose"),
        (100.0, "diastolic above 100"),
    ]
    assert all("on air" in rule.label for rule in track(plot, "SpO₂").rules)
    assert track(plot, "HR").rules == ()


def test_limits_for_another_age_are_not_in_force() -> None:
    day = FakeDay()
    day.opens(presets=("esk-trial",))
    ages = [(limit.min_age, limit.max_age) for limit in limits_in_force(day.view)]
    assert ages
    assert all((low or 0) <= 42 <= (high or 200) for low, high in ages)


def test_a_sitting_without_limits_draws_none() -> None:
    day = FakeDay()
    day.opens(presets=())
    assert all(track.rules == () for track in plot_of(day.view).tracks)


def test_planned_readings_are_ticks_with_their_standing(day: FakeDay) -> None:
    assert plot_of(day.view).ticks == ()
    day.says("09:45", DOSE)
    day.says("10:00", VitalsRecorded(reading("124/78 70 99"), slot="t15"))
    day.says("10:20", SlotSkipped("t30", "asleep"))
    ticks = {tick.minute: tick.state for tick in plot_of(day.view, at("10:26")).ticks}
    assert (ticks[15.0], ticks[30.0], ticks[40.0], ticks[60.0]) == (
        "taken",
        "skipped",
        "due",
        "planned",
    )


def test_events_and_noted_phases_stand_on_their_own_track(day: FakeDay) -> None:
    day.says("10:00", EventNoted("quote", "the room is breathing with me"))
    day.says("10:10", EventNoted("adverse", "cough"))
    day.says("10:20", PhaseNoted("peak"))
    marks = track(plot_of(day.view), "Events").marks
    assert [(m.label, m.kind) for m in marks] == [
        ("quote", "quote"),
        ("adverse event", "adverse"),
        ("phase: peak", "phase"),
    ]


def test_a_scale_grows_to_hold_every_reading_and_limit(day: FakeDay) -> None:
    day.says("09:40", VitalsRecorded(reading("231/128 182 71")))
    for name, value in (("BP", 231), ("HR", 182), ("SpO₂", 71)):
        held = track(plot_of(day.view), name)
        assert held.low <= value <= held.high
        assert all(held.low <= tick <= held.high for tick in held.ticks)


def test_an_open_sitting_is_drawn_up_to_now_and_a_closed_one_to_its_end(day: FakeDay) -> None:
    assert plot_of(day.view, at("12:31")).now_min == 181.0
    assert plot_of(day.view, at("12:31")).end_min == 190.0
    day.says("11:00", SittingClosed())
    assert plot_of(day.view, at("12:31")).now_min is None
    assert plot_of(day.view, at("12:31")).end_min == 100.0


def test_samples_come_as_a_run_and_later_only_what_is_new(day: FakeDay) -> None:
    day.says("09:45", DOSE)
    day.says("09:46", SamplesTaken(at("09:45"), 1.0, (70.0, 71.0), (98.0,)))
    first = samples_from(day.view)
    assert list(first.minutes) == [0.0, pytest.approx(1 / 60)]
    assert list(first.pulse_bpm) == [70.0, 71.0]
    assert isnan(first.spo2_pct[1])
    day.says("09:47", SamplesTaken(at("09:46"), 1.0, (72.0,), (97.0,)))
    assert list(samples_from(day.view, 2).pulse_bpm) == [72.0]


def test_samples_taken_out_never_stop_the_stream_from_growing(day: FakeDay) -> None:
    day.says("09:46", SamplesTaken(at("09:45"), 1.0, (70.0,), (98.0,)))
    held = samples_from(day.view)
    day.says("09:47", SamplesTaken(at("09:46"), 1.0, (72.0,), (97.0,)))
    assert (len(held.minutes), day.view.samples.n) == (1, 2)


def test_paper_thins_samples_but_keeps_their_extremes(day: FakeDay) -> None:
    values = [80.0] * 5000
    values[2500], values[2501] = 131.0, 44.0
    day.says("09:45", SamplesTaken(at("09:45"), 1.0, tuple(values), ()))
    plot = with_samples(plot_of(day.view), samples_from(day.view))
    line = track(plot, "HR").series[0]
    assert len(line.values) < 1500
    assert (max(line.values), min(line.values)) == (131.0, 44.0)
    assert track(plot, "HR").high >= 131.0
    assert track(plot, "SpO₂").series == track(plot_of(day.view), "SpO₂").series


def test_without_samples_paper_draws_the_same_plot(day: FakeDay) -> None:
    plot = plot_of(day.view)
    assert with_samples(plot, samples_from(day.view)) is plot


def test_a_plot_costs_no_more_with_eight_hours_of_samples(day: FakeDay) -> None:
    n = 28_800
    day.says("09:45", SamplesTaken(at("09:45"), 1.0, (70.0,) * n, (98.0,) * n))
    plot = plot_of(day.view)
    assert all(len(series.minutes) == 0 for track in plot.tracks for series in track.series)
    assert plot.end_min >= n / 60


def test_a_sitting_is_at_least_an_hour_wide() -> None:
    day = FakeDay()
    day.says("09:30", SittingOpened("dosing", "UTC", 0.0, "boot"))
    plot = plot_of(day.view)
    assert plot.end_min - plot.start_min == 60.0


def test_a_reading_at_the_opening_is_not_cut_by_the_edge(day: FakeDay) -> None:
    day.says("09:30", VitalsRecorded(reading("124/78 70 99")))
    plot = plot_of(day.view)
    assert track(plot, "HR").series[0].minutes == (0.0,)
    assert plot.start_min == -10.0


def test_a_hold_in_the_mouth_is_marked_where_it_ended(day: FakeDay) -> None:
    dose = day.says("09:50", DoseGiven(150, "mg", "sublingual", "nurse 1"))
    day.says("10:02", HoldEnded(dose, "spat"))
    marks = track(plot_of(day.view), "Events").marks
    assert [(m.label, m.kind, m.minute) for m in marks] == [("spat, held 12 min", "hold", 12.0)]
