"""The plot as values."""

from __future__ import annotations

import dataclasses

from kapdesk.kernel.plot import Band, Bar, Mark, Marker, Plot, Rule, Series, Tick, Trace, Track

PULSE = Series("pulse", "#D1701A", Marker.DOT, Trace.LINE, (0.0, 5.0), (70.0, 74.0))


def whole() -> Plot:
    """A plot with one of everything."""
    return Plot(
        start_min=-15.0,
        end_min=120.0,
        tracks=(
            Track(
                "Pressure", "mmHg", 60.0, 180.0, (60.0, 120.0, 180.0),
                series=(PULSE,), bars=(Bar(5.0, 80.0, 120.0, 100.0),), rules=(Rule(160.0, "160"),),
            ),
        ),
        bands=(Band(10.0, 40.0, "peak"),),
        marks=(Mark(0.0, "dose", full=True, kind="dose"),),
        ticks=(Tick(40.0, "40 min", "due"),),
    )  # fmt: skip


def test_plots_of_the_same_readings_are_equal_so_nothing_is_drawn_twice() -> None:
    assert whole() == whole()
    assert hash(whole()) == hash(whole())
    assert dataclasses.replace(whole(), now_min=12.0) != whole()
