"""A part's ratings meeting by meeting, with the doses between them and one measure on a scale of its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.ifs.model.nouns import Measure, Moment
from kapdesk.ifs.model.work import PartRated, SelfRead
from kapdesk.ifs.seen.beside import Beside, Value, chosen, self_read
from kapdesk.ifs.seen.curves import (
    BETWEEN,
    DASHED,
    JOINED,
    NOT_RATED,
    by_day,
    curve,
    in_words,
    legend,
)
from kapdesk.ifs.seen.history import Dose
from kapdesk.kernel.ids import EntryId, PartId
from kapdesk.kernel.rating_plot import RatingPlot
from tests.fakes.ifs import met
from tests.fakes.told import HOUR_S, NINE
from tests.kapdesk.ifs.told import Work

A = PartId("a")
DAY_S = 24 * HOUR_S


def rated() -> Work:
    """Rated in the first meeting and the fourth, not in the two between; twice in the fourth, once under effect."""
    work = Work()
    work.lays(met("a"))
    work.rates("a", 2)
    work.rates("a", 8, Measure.ACTIVATION)
    for _ in range(3):
        work.meets(24.0)
    work.rates("a", 5)
    work.say(PartRated(A, Measure.TRUST, 7, Moment.PEAK, SubstanceState.PEAK, 40.0))
    work.rates("a", 4, Measure.ACTIVATION)
    return work


def heads(plot: RatingPlot) -> list[tuple[str, str, int]]:
    return [(one.name, one.note, one.end - one.start) for one in plot.stretches]


def test_each_meeting_is_a_column_and_those_without_a_rating_say_so() -> None:
    plot = curve(rated().state, A)
    assert [row.name for row in plot.rows] == ["Trust", "Activation"]
    assert heads(plot) == [
        ("Session 1", "", 1),
        ("Sessions 2–3", NOT_RATED, 1),
        ("Session 4", "", 2),
    ]
    trust, activation = plot.rows
    assert [(dot.place, dot.value, dot.hollow) for dot in trust.dots] == [
        (0, 2, False),
        (2, 5, False),
        (3, 7, True),
    ]
    assert [(dot.place, dot.value) for dot in activation.dots] == [(0, 8), (2, 4)]
    runs = [[dot.value for dot in run] for run in trust.runs(plot.stretches)]
    assert runs == [[2], [5, 7]]
    assert legend(plot) == ("open: under effect", JOINED)


def test_a_line_goes_on_to_the_next_meeting() -> None:
    work = rated()
    work.meets(24.0)
    work.rates("a", 9)
    plot = curve(work.state, A)
    runs = [[dot.value for dot in run] for run in plot.rows[0].runs(plot.stretches)]
    assert runs == [[2], [5, 7, 9]]


def test_a_dose_stands_where_it_fell_and_never_over_what_was_rated_before_it() -> None:
    work = rated()
    seen = [row.at for row in work.state.ratings(A, Measure.TRUST)]
    amid = Dose(seen[1].plus_s(1.0))
    missed = Dose(work.state.meetings[2].opened.plus_s(60.0))
    plot = curve(
        work.state, A, [Dose(NINE.plus_s(-DAY_S)), missed, amid, Dose(seen[2].plus_s(DAY_S))]
    )
    assert [one.place for one in plot.uprights] == [0.0, 1.5, 3.0, 4.0]
    assert [one.words[1] for one in plot.uprights] == [f"Dose {number}" for number in (1, 2, 3, 4)]
    assert [dot.place for dot in plot.rows[1].dots] == [0, 3]
    assert plot.uprights[0].words == ("Dose 1 · 1 Mar", "Dose 1", "1")


def test_doses_on_one_place_are_told_together() -> None:
    work = rated()
    opened = work.state.meetings[3].opened
    plot = curve(work.state, A, [Dose(opened), Dose(opened.plus_s(1.0))])
    (one,) = plot.uprights
    assert one.words[1:] == ("Doses 1–2", "1–2")
    assert one.place == plot.stretches[2].start


def test_what_stands_beside_has_its_own_row_scale_and_style() -> None:
    work = rated()
    values = tuple(
        Value(EntryId(f"v{n}"), NINE.plus_s(n * DAY_S), n, None, n, "asked") for n in (1, 7)
    )
    beside = Beside("t", "VOC", "T3", "How true, of T3", values, 1, 7, (1, 4, 7))
    plot = curve(work.state, A, [], beside)
    row = plot.rows[-1]
    assert (row.name, row.unit, row.low, row.high, row.ticks) == (
        "VOC",
        "T3 · 1–7",
        1,
        7,
        (1, 4, 7),
    )
    assert [one.dashed for one in plot.rows] == [False, False, True]
    assert len({one.marker for one in plot.rows}) == len(plot.rows)
    assert heads(plot)[1][:2] == (BETWEEN, "")
    assert legend(plot)[-1] == DASHED


def test_nothing_rated_has_no_curve_and_nothing_beside_it_no_row() -> None:
    work = Work()
    work.lays(met("a"))
    work.say(SelfRead(Moment.PRE, (3,)))
    beside = chosen(tuple(self_read(work.state)), "self")
    assert curve(work.state, A, [Dose(NINE)], beside) == RatingPlot()
    work.rates("a", 2)
    assert [row.name for row in curve(work.state, A, [], beside).rows] == ["Trust", "Self"]
    empty = Beside("t", "VOC", "T3", "", ())
    assert [row.name for row in curve(work.state, A, [], empty).rows] == ["Trust"]


def test_the_same_is_said_in_words_and_day_by_day() -> None:
    work = rated()
    opened = work.state.meetings[3].opened
    plot = curve(work.state, A, [Dose(opened)])
    said = in_words(plot)
    assert [one.title for one in said] == [
        "Trust 2",
        "Activation 8",
        "Dose 1 · 5 Mar",
        "Trust 5",
        "Activation 4",
        "Trust 7",
    ]
    assert len({one.key for one in said}) == len(said)
    assert by_day(plot) == (
        ("Mon 2 Mar 2026 · Session 1", ("2", "8")),
        ("Tue 3 Mar 2026 · Sessions 2–3", ("—", "—")),
        ("Thu 5 Mar 2026, 09:10 · Dose 1", ()),
        ("Thu 5 Mar 2026 · Session 4", ("5, 7", "4")),
    )


@given(st.lists(st.tuples(st.sampled_from("rmd"), st.sampled_from(Measure), st.integers(0, 10))))
def test_every_rating_is_drawn_once_in_its_row_in_the_order_of_time(
    told: list[tuple[str, Measure, int]],
) -> None:
    work, doses = Work(), []
    wanted: dict[Measure, list[int]] = {measure: [] for measure in Measure}
    work.lays(met("a"))
    for what, measure, value in told:
        if what == "m":
            work.meets(24.0)
        elif what == "d":
            doses.append(Dose(work.now.plus_s(1.0)))
        else:
            work.rates("a", value, measure)
            wanted[measure].append(value)
    plot = curve(work.state, A, doses)
    found = [[dot.value for dot in row.dots] for row in plot.rows]
    assert found == [values for values in wanted.values() if values]
    for row in plot.rows:
        places = [dot.place for dot in row.dots]
        assert places == sorted(set(places))
        assert all(0 <= place < plot.places for place in places)
    if plot.rows:
        assert all(0 <= one.place <= plot.places for one in plot.uprights)
        assert sum(1 for one in in_words(plot) if one.key.startswith("dose")) == len(plot.uprights)
        rated_at = {row.entry: row.at for row in work.state.rows}
        for upright in plot.uprights:
            numbers = upright.words[2].split("–")
            first, last = doses[int(numbers[0]) - 1].at, doses[int(numbers[-1]) - 1].at
            for row in plot.rows:
                for dot in row.dots:
                    at = rated_at[EntryId(dot.key)]
                    assert (at >= last) if dot.place >= upright.place else (at < first)
