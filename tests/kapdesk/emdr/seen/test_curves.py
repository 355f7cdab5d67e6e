"""Every rating stands in the curve once, in order, open exactly where it was given under effect."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.emdr.model.nouns import SPANS, Measure, Moment, Phase, Prong, Theme
from kapdesk.emdr.model.targets import FittingAccepted, TargetOpened, TargetRated
from kapdesk.emdr.seen.curves import beside_curve, curve
from kapdesk.kernel.ids import TargetId
from kapdesk.kernel.rating_plot import stretch_of
from tests.fakes.emdr_work import T7, T9, Notebook, worked_record


@st.composite
def notebooks(draw: st.DrawFn) -> Notebook:
    """Some meetings with two targets, rated at every moment and in every state of a medicine, also after sets."""
    book = Notebook()
    for number, target in ((7, T7), (9, T9)):
        book.write(TargetOpened(target, number, Prong.PAST, theme=Theme.SAFETY))
    for meeting in range(draw(st.integers(1, 4))):
        book.meet(f"s{meeting}", f"2026-03-{meeting + 1:02d}T10:00:00+01:00")
        for _ in range(draw(st.integers(0, 6))):
            book.dose(draw(st.sampled_from(SubstanceState)))
            target = draw(st.sampled_from((T7, T9)))
            if draw(st.booleans()):
                book.enter(Phase.DESENSITISATION, target)
                book.set(distress=draw(st.integers(0, 10)))
            else:
                measure = draw(st.sampled_from(Measure))
                span = SPANS[measure]
                value = draw(st.integers(int(span.low), int(span.high)))
                book.rate(measure, value, draw(st.sampled_from(Moment)), target)
        if draw(st.booleans()):
            book.part()
    return book


@given(notebooks())
def test_every_rating_stands_there_once_in_its_order_and_open_iff_under_effect(
    book: Notebook,
) -> None:
    state = book.state()
    target = state.target(T7)
    assert target is not None
    plot = curve(state, T7)
    drawn = [dot for _, dot in plot.in_order()]
    assert [dot.place for dot in drawn] == list(range(len(target.ratings)))
    assert [(dot.key, dot.value) for dot in drawn] == [(r.entry, r.value) for r in target.ratings]
    assert [dot.hollow for dot in drawn] == [r.substance in UNDER_EFFECT for r in target.ratings]


@given(notebooks())
def test_no_line_joins_two_meetings_and_every_stretch_is_one_meeting(book: Notebook) -> None:
    state = book.state()
    target = state.target(T7)
    assert target is not None
    plot = curve(state, T7)
    sittings = {str(one.entry): one.sitting for one in target.ratings}
    for row in plot.rows:
        for run in row.runs(plot.stretches):
            assert len({sittings[dot.key] for dot in run}) == 1
    for dot in (dot for _, dot in plot.in_order()):
        one = plot.stretches[stretch_of(plot.stretches, dot.place)]
        assert one.start <= dot.place < one.end


@given(notebooks())
def test_those_beside_show_what_was_rated_before_anyone_worked_on_them(book: Notebook) -> None:
    state = book.state()
    target = state.target(T9)
    assert target is not None
    plot = beside_curve(state, T7)
    begun = [one.at for each in state.meetings for one in each.of(T9)]
    wanted = [
        one.entry for one in target.rated(Measure.DISTRESS) if not begun or one.at < min(begun)
    ]
    drawn = [dot.key for row in plot.rows if row.name == "T9" for dot in row.dots]
    assert drawn == wanted
    assert [dot.place for _, dot in plot.in_order()] == list(range(plot.places))


def test_the_worked_record_is_drawn_as_it_went() -> None:
    plot = curve(worked_record().state(), T7)
    assert [one.words for one in plot.stretches] == [
        "S4, Mon 2 Mar 2026, incomplete",
        "S5, Thu 5 Mar 2026, provisional",
        "S6, Sat 7 Mar 2026, complete",
    ]
    distress, voc = plot.rows
    assert [dot.value for dot in distress.dots] == [8, 5, 3, 4, 1, 2, 0, 0]
    assert [dot.hollow for dot in distress.dots] == [False] * 4 + [True] + [False] * 3
    assert (distress.moved, voc.moved) == ("8 → 0", "2 → 7")
    assert [dot.value for dot in voc.dots] == [2, 5, 6, 7, 7]
    assert "comedown" in distress.dots[4].words
    assert plot.legend() == ("open: under effect",)


def test_a_rating_taken_as_fitting_is_ringed_with_its_reason() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 1, Prong.PAST))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    book.rate(Measure.DISTRESS, 1, Moment.AT_TARGET)
    book.rate(Measure.VOC, 5, Moment.INSTALLATION)
    book.write(FittingAccepted(T7, Measure.DISTRESS, 1, "a loss stays a loss"))
    distress, voc = curve(book.state(), T7).rows
    assert [dot.ringed for dot in (*distress.dots, *voc.dots)] == [True, False]
    assert distress.dots[0].words.endswith("taken as fitting: a loss stays a loss")


def test_nothing_rated_is_an_empty_picture() -> None:
    state = worked_record().state()
    assert curve(state, TargetId("nobody")).rows == ()
    assert beside_curve(state, TargetId("nobody")).rows == ()
    alone = Notebook()
    alone.write(TargetOpened(T7, 1, Prong.PAST))
    assert curve(alone.state(), T7).places == 0
    assert beside_curve(alone.state(), T7).places == 0


def test_a_rating_outside_a_meeting_stands_apart() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 1, Prong.PAST))
    book.rate(Measure.DISTRESS, 4, Moment.REVIEW)
    assert [one.name for one in curve(book.state(), T7).stretches] == ["between sessions"]


def test_a_rating_put_right_stands_in_its_old_place_with_its_new_number() -> None:
    book = Notebook()
    book.write(TargetOpened(T7, 7, Prong.PAST, theme=Theme.SAFETY))
    book.meet("s1", "2026-03-02T10:00:00+01:00")
    first = book.rate(Measure.DISTRESS, 8, Moment.ASSESSMENT)
    book.rate(Measure.DISTRESS, 5, Moment.AT_TARGET)
    fact = TargetRated(T7, Measure.DISTRESS, 6, Moment.ASSESSMENT)
    at = book.entries[-2].at
    right = book.write(fact, corrects=first)
    book.entries[-1] = replace(book.entries[-1], at=at)
    drawn = [(dot.key, dot.value) for _, dot in curve(book.state(), T7).in_order()]
    assert [value for _, value in drawn] == [6, 5]
    assert drawn[0][0] == right
