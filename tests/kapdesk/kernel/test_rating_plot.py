"""Ratings on one axis: each once, joined within a meeting only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kapdesk.kernel.plot import Marker
from kapdesk.kernel.rating_plot import (
    Dot,
    RatingPlot,
    RatingRow,
    Stretch,
    Upright,
    stretch_of,
    upright_words,
    upright_x,
)

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


def test_a_line_that_goes_across_breaks_over_a_meeting_without_a_rating() -> None:
    stretches = tuple(Stretch(n, n + 1, f"S{n}", "") for n in range(5))
    row = replace(_row(*(_dot(n, n) for n in (0, 1, 3, 4))), across=True)
    assert [[dot.place for dot in run] for run in row.runs(stretches)] == [[0, 1], [3, 4]]


def test_a_mean_is_said_to_its_decimal_and_what_has_a_longer_name_by_that() -> None:
    row = _row(_dot(0, 8))
    assert row.said(Dot("e1", 0, 4.5, "")) == "Distress 4.5"
    assert replace(row, told="Distress of T3").said(row.dots[0]) == "Distress of T3: 8"


@pytest.mark.parametrize(
    ("place", "x"), [(0.0, 10.0), (1.0, 20.0), (2.0, 35.0), (2.5, 50.0), (4.0, 80.0)]
)
def test_what_is_marked_stands_between_two_ratings_or_amid_a_place(place: float, x: float) -> None:
    bands = [(10.0, 30.0), (40.0, 80.0)]
    plot = RatingPlot(STRETCHES)
    assert upright_x(Upright(place, ("Dose 1",)), bands, plot) == x
    with pytest.raises(LookupError):
        upright_x(Upright(5.0, ("Dose 1",)), bands, plot)


def test_what_is_marked_is_called_as_fully_as_all_have_room_for() -> None:
    both = tuple(Upright(n, (f"Dose {n} · 2 Mar", f"Dose {n}", str(n))) for n in (1.0, 2.0))
    long = ("Dose 1.0 · 2 Mar", "Dose 2.0 · 2 Mar")
    assert upright_words(both, (0.0, 40.0), len) == long
    assert upright_words(both, (0.0, 10.0), len) == ("Dose 1.0", "Dose 2.0")
    assert upright_words(both, (0.0, 4.0), len) == ("1.0", "2.0")
    assert upright_words(both, (0.0, 1.0), len) == ("", "")
    assert upright_words((), (), len) == ()
