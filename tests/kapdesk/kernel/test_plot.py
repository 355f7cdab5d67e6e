"""The plot as values."""

from __future__ import annotations

import dataclasses

from kapdesk.kernel.plot import (
    Band,
    Bar,
    Mark,
    Marker,
    Plot,
    Rule,
    Run,
    Series,
    Tick,
    Trace,
    Track,
    Trust,
)

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


def test_a_line_through_good_readings_is_one_stretch() -> None:
    assert PULSE.runs() == (Run((0, 1), dashed=False),)


def test_a_line_changes_where_trust_does() -> None:
    good, doubt, ghost = Trust.GOOD, Trust.DOUBTFUL, Trust.NOT_TRUSTED
    trust = (good, doubt, ghost, doubt, good, good)
    six = tuple(map(float, range(6)))
    mixed = dataclasses.replace(PULSE, minutes=six, values=six, trust=trust)
    assert mixed.runs() == (Run((0, 1, 3, 4), dashed=True), Run((4, 5), dashed=False))
    alone = dataclasses.replace(PULSE, minutes=(1.0,), values=(70.0,), trust=(ghost,))
    assert alone.runs() == ()
