"""A target's curves: all meetings, one meeting, without days, and in plain words."""

from __future__ import annotations

from kapdesk.emdr.handout.curves import (
    curve_blocks,
    meeting_curve,
    plain_curve,
    undated_curve,
)
from kapdesk.kernel.ids import SittingId
from kapdesk.press.page import Edges, build
from kapdesk.press.paper import page
from tests.fakes.emdr_paper import SIREN, whole_work
from tests.fakes.emdr_work import T7, T9
from tests.kapdesk.emdr.handout.reading import says

ON = page("A4")


def test_both_measures_stand_over_all_meetings() -> None:
    blocks = tuple(curve_blocks(ON, whole_work().state(), T7))
    pdf = build(blocks, page=ON, edges=Edges("", "", ""), title="Curves")
    for words in ("Distress", "VOC", "S4 · 2 Mar", "provisional", "open: under effect"):
        assert says(pdf, words)


def test_a_target_that_was_never_rated_has_no_curve() -> None:
    assert list(curve_blocks(ON, whole_work().state(), SIREN)) == []


def test_one_meeting_draws_what_was_rated_in_it() -> None:
    state = whole_work().state()
    target, beside = state.target(T7), state.target(T9)
    assert target is not None
    assert beside is not None
    (block,) = meeting_curve(ON, state, target, SittingId("s6"))
    assert [one.name for one in block.plot.stretches] == ["S6"]
    values = [dot.value for row in block.plot.rows for dot in row.dots]
    assert sorted(values) == sorted(
        one.value for one in target.ratings if one.sitting == SittingId("s6")
    )
    assert list(meeting_curve(ON, state, beside, SittingId("s6"))) == []


def test_the_client_sees_days_and_no_counting_of_sessions() -> None:
    plot = plain_curve(whole_work().state(), T7, most=8)
    assert [(one.name, one.day, one.note) for one in plot.stretches] == [
        ("", "2 Mar", ""),
        ("", "5 Mar", ""),
        ("", "7 Mar", ""),
    ]
    assert [row.name for row in plot.rows] == ["Distress", "How true it feels"]


def test_of_many_days_the_first_and_the_latest_are_kept() -> None:
    plot = plain_curve(whole_work().state(), T7, most=2)
    assert [one.day for one in plot.stretches] == ["2 Mar", "7 Mar"]
    state = whole_work().state()
    values = [dot.value for row in plot.rows for dot in row.dots]
    target = state.target(T7)
    assert target is not None
    assert sorted(values) == sorted(one.value for one in target.ratings if one.sitting != "s5")


def test_drawn_briefly_a_day_has_its_first_and_last_number_side_by_side() -> None:
    plot = plain_curve(whole_work().state(), T7, most=8, brief=True)
    said = {
        row.name: [[dot.value for dot in run] for run in row.runs(plot.stretches)]
        for row in plot.rows
    }
    assert said == {"Distress": [[8, 3], [4, 1], [2, 0]], "How true it feels": [[2], [5, 7]]}
    assert plot.places == sum(len(run) for runs in said.values() for run in runs)
    places = sorted(dot.place for row in plot.rows for dot in row.dots)
    assert places == list(range(plot.places))


def test_without_days_a_meeting_is_its_number() -> None:
    plot = undated_curve(whole_work().state(), T7)
    assert {(one.day, one.whole_day) for one in plot.stretches} == {("", "")}
    assert [one.name for one in plot.stretches] == ["S4", "S5", "S6"]
