"""The ratings of targets within one session, told as plain values."""

from __future__ import annotations

from hypothesis import given

from kapdesk.bilateral.model.facts import SetRated
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.bilateral.model.onboard import UNDER_EFFECT
from kapdesk.chart.model import Timeline, fold
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.seen.in_session import asked_in
from tests.fakes.emdr_work import T9, Notebook, worked_record
from tests.kapdesk.emdr.seen.checks.judged import opened, working
from tests.kapdesk.emdr.seen.test_curves import notebooks


def _within(book: Notebook, sitting: str) -> Timeline:
    return fold(one for one in book.entries if one.sitting == sitting)


def test_the_dosing_session_of_the_worked_record_shows_both_its_ratings() -> None:
    before, after = asked_in(_within(worked_record(), "s5"))
    assert (before.name, before.unit, before.value) == ("T7", "distress", 4)
    assert (before.hollow, after.hollow) == (False, True)
    assert after.value == 1


@given(notebooks())
def test_every_rating_of_a_session_is_told_once_and_open_iff_under_effect(book: Notebook) -> None:
    state = book.state()
    for meeting in state.meetings:
        told = asked_in(_within(book, meeting.sitting))
        wanted = sorted(
            (
                (rating, target)
                for target in state.targets
                for rating in target.ratings
                if rating.sitting == meeting.sitting
            ),
            key=lambda pair: (pair[0].at, pair[0].seq),
        )
        assert [(one.entry, one.value, one.hollow) for one in told] == [
            (rating.entry, rating.value, rating.substance in UNDER_EFFECT) for rating, _ in wanted
        ]
        assert [one.name.split()[0] for one in told] == [f"T{t.number}" for _, t in wanted]


def test_belief_has_a_row_and_a_scale_of_its_own() -> None:
    book = opened()
    book.rate(Measure.VOC, 5, Moment.INSTALLATION)
    book.rate(Measure.DISTRESS, 5, Moment.BESIDE, T9)
    voc, beside = asked_in(_within(book, "s1"))
    assert (voc.name, voc.unit, voc.low, voc.high) == ("T7 VOC", "1–7", 1, 7)
    assert beside.name == "T9"
    assert voc.marker is not beside.marker


def test_a_rating_after_a_set_that_was_about_no_target_stays_where_it_is() -> None:
    book = opened()
    book.enter(Phase.PREPARATION, None)
    book.set(distress=4)
    assert asked_in(_within(book, "s1")) == ()


def test_a_value_that_was_put_right_is_told_once() -> None:
    book = working()
    book.dose(SubstanceState.PEAK)
    begun = book.set(distress=6)
    (wrong,) = (one for one in book.entries if isinstance(one.fact, SetRated))
    book.write(SetRated(begun, 4), corrects=wrong.id)
    (told,) = asked_in(_within(book, "s1"))
    assert (told.value, told.hollow) == (4, True)
