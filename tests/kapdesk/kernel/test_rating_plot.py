"""Ratings on one axis: each once, joined within a meeting only."""

from __future__ import annotations

from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import Dot, RatingPlot, RatingRow, Stretch, stretch_of

STRETCHES = (
    Stretch(0, 2, "S1", "2 Mar", "incomplete", "Mon 2 Mar 2026"),
    Stretch(2, 4, "S2", "9 Mar"),
)


def _row(*dots: Dot) -> RatingRow:
    return RatingRow("Distress", "0–10", 0, 10, (0, 5, 10), "#000000", Marker.DOT, dots)


def _dot(place: int, value: int, *, hollow: bool = False, ringed: bool = False) -> Dot:
    return Dot(f"e{place}", place, value, "", hollow=hollow, ringed=ringed)


def test_a_line_never_runs_from_one_meeting_into_the_next() -> None:
    row = _row(_dot(0, 8), _dot(1, 5), _dot(2, 4), _dot(3, 1))
    assert [[dot.place for dot in run] for run in row.runs(STRETCHES)] == [[0, 1], [2, 3]]


def test_ratings_of_all_rows_come_in_the_order_they_were_asked() -> None:
    one, other = _row(_dot(1, 8), _dot(2, 5)), _row(_dot(0, 2), _dot(3, 7))
    plot = RatingPlot(STRETCHES, (one, other))
    assert [dot.place for _, dot in plot.in_order()] == [0, 1, 2, 3]
    assert plot.places == 4
    assert [stretch_of(STRETCHES, place) for place in range(4)] == [0, 0, 1, 1]


def test_the_legend_says_only_what_is_drawn() -> None:
    assert RatingPlot(STRETCHES, (_row(_dot(0, 8)),)).legend() == ()
    both = RatingPlot(STRETCHES, (_row(_dot(0, 8, hollow=True), _dot(1, 1, ringed=True)),))
    assert both.legend() == ("open: under effect", "ringed: taken as fitting")


def test_a_row_says_where_it_began_and_where_it_stands() -> None:
    assert _row(_dot(0, 8), _dot(1, 0)).moved == "8 → 0"
    assert _row(_dot(0, 8)).moved == "8"
    assert _row().moved == "—"


def test_a_stretch_and_a_dot_say_themselves_and_no_more() -> None:
    assert STRETCHES[0].words == "S1, Mon 2 Mar 2026, incomplete"
    assert STRETCHES[1].words == "S2, 9 Mar"
    assert repr(Dot("e1", 0, 3, "a client's words")) == "<Dot e1>"
    assert RatingPlot().places == 0
