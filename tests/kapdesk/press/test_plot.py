"""The plot as it is printed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from kapdesk.kernel.plot import (
    Band,
    Bar,
    Mark,
    Marker,
    Plot,
    Rule,
    Series,
    Tick,
    Trace,
    Track,
    Trust,
)
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from kapdesk.press.plot import PlotBlock

PULSE = Series("pulse", "#D1701A", Marker.DOT, Trace.LINE, (0.0, 30.0), (70.0, 96.0))
PRESSURE = Series("systolic", "#3D84C6", Marker.DOWN, Trace.NONE, (0.0,), (128.0,))
PLOT = Plot(
    -20.0,
    120.0,
    (
        Track(
            "BP",
            "mmHg",
            60.0,
            180.0,
            (80.0, 120.0, 160.0),
            (PRESSURE,),
            (Bar(0.0, 82.0, 128.0, 97.0),),
            (Rule(160.0, "systolic above 160"), Rule(161.0, "systolic above 161")),
            weight=2.0,
        ),
        Track("HR", "/min", 40.0, 120.0, (40.0, 80.0, 120.0), (PULSE,)),
        Track("Events", "", 0.0, 1.0, (), marks=(Mark(5.0, "music"), Mark(119.0, "last quote"))),
    ),
    (Band(10.0, 30.0, "Onset"), Band(30.0, 60.0, "Peak")),
    (Mark(0.0, "dose 150 mg SL", full=True), Mark(118.0, "booster 50 mg SL", full=True)),
    (Tick(15.0, "15 min", "taken"), Tick(40.0, "40 min", "skipped"), Tick(60.0, "60", "due")),
    "min since first dose",
)


def printed(plot: Plot, *, large: bool = False) -> str:
    sheet = page("A4", large=large)
    pdf = build(
        [PlotBlock(plot, sheet, 420.0)],
        page=sheet,
        edges=Edges("", "", "KapDesk"),
        title="Plot",
    )
    return PdfReader(BytesIO(pdf)).pages[0].extract_text()


@pytest.mark.parametrize("large", [False, True])
def test_everything_on_the_plot_has_its_word(large: bool) -> None:
    text = printed(PLOT, large=large)
    for word in ("BP", "mmHg", "HR", "dose 150 mg SL", "booster 50 mg SL", "Onset", "Peak"):
        assert word in text
    for word in ("systolic above 160", "systolic above 161", "min since first dose", "−15"):
        assert word in text


def test_the_legend_names_only_what_is_drawn() -> None:
    text = printed(PLOT)
    assert all(word in text for word in ("pulse", "mean", "planned, taken", "left out"))
    plain = replace(PLOT, ticks=(), tracks=PLOT.tracks[1:])
    assert not any(word in printed(plain) for word in ("mean", "planned", "left out"))


def test_an_event_at_the_very_end_keeps_its_word_on_the_page() -> None:
    assert "last quote" in printed(PLOT)


def test_marks_outside_the_time_axis_are_not_drawn() -> None:
    assert "late dose" not in printed(replace(PLOT, marks=(Mark(500.0, "late dose", full=True),)))


def test_an_empty_plot_is_still_a_plot() -> None:
    assert "HR" in printed(Plot(0.0, 60.0, (Track("HR", "/min", 40.0, 120.0, (80.0,)),)))


def test_crowded_events_keep_their_marks_and_drop_only_words() -> None:
    marks = tuple(Mark(float(i) / 4, f"word{i:02d}") for i in range(40))
    text = printed(replace(PLOT, tracks=(Track("Events", "", 0.0, 1.0, (), marks=marks),)))
    shown = [i for i in range(40) if f"word{i:02d}" in text]
    assert 0 in shown
    assert len(shown) < 40


def test_a_plot_moves_whole_to_the_next_page() -> None:
    block = PlotBlock(PLOT, page("A4"), 420.0)
    assert block.parted(400.0) == (None, block)
    assert block.parted(420.0) == (block, None)


def test_the_legend_says_what_open_signs_mean_when_there_are_any() -> None:
    shaky = replace(PULSE, trust=(Trust.DOUBTFUL, Trust.NOT_TRUSTED))
    drawn = replace(PLOT, tracks=(PLOT.tracks[0], replace(PLOT.tracks[1], series=(shaky,))))
    assert "open, dashed: doubtful" in printed(drawn)
    assert "open, pale: not trusted" in printed(drawn)
    assert "doubtful" not in printed(PLOT)


def test_what_was_said_under_effect_is_open_and_explained() -> None:
    hollow = replace(PULSE, hollow=(False, True))
    drawn = replace(PLOT, tracks=(PLOT.tracks[0], replace(PLOT.tracks[1], series=(hollow,))))
    assert "open: under effect" in printed(drawn)
    assert "under effect" not in printed(PLOT)
