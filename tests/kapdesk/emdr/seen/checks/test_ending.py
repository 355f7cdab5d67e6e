"""How the meetings ended, and what came next."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import (
    Decision,
    Kind,
    Measure,
    Moment,
    Phase,
    Prong,
    Status,
    Theme,
)
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.model.targets import BodyScanned, TargetOpened, TargetReviewed
from kapdesk.emdr.model.work import GuardOverridden
from tests.fakes.emdr_work import LAKE, T7, T9, T12, Notebook
from tests.kapdesk.emdr.seen.checks.judged import (
    ASIDE,
    NO,
    YES,
    judged,
    opened,
    verdict,
    working,
)


def _again(book: Notebook) -> Notebook:
    book.part()
    book.meet("s2", "2026-03-09T10:00:00+01:00")
    return book


@pytest.mark.parametrize("key", ["matches", "ten-minutes", "log"])
def test_a_meeting_that_has_not_closed_is_not_asked(key: str) -> None:
    book = working()
    assert verdict(book, key) == ASIDE
    book.part()
    assert verdict(book, key) == NO


def test_a_status_is_what_the_ratings_of_its_meeting_make_it() -> None:
    for status, distress, wanted in (
        (Status.INCOMPLETE, 4, YES),
        (Status.COMPLETE, 4, NO),
        (Status.SET_ASIDE, 4, YES),
        (Status.INCOMPLETE, 0, NO),
    ):
        book = working()
        book.rate(Measure.DISTRESS, distress, Moment.AT_TARGET)
        if distress == 0:
            book.rate(Measure.VOC, 7, Moment.INSTALLATION)
            book.write(BodyScanned(T7, clear=True))
        said = book.status(status)
        book.part()
        assert verdict(book, "matches") == wanted, status
        assert judged(book, "matches").evidence == (said,)


def _closing(*, used: bool = False, held_by: str = "", asked: bool = False) -> Notebook:
    book = working()
    book.write(ResourceMade(LAKE, Kind.CALM_PLACE))
    book.enter(Phase.CLOSURE)
    if used:
        book.write(ResourcePractised(LAKE, Phase.CLOSURE, 4, 5))
    if held_by:
        book.answer(Phase.CLOSURE, "emdr-closure", held_by=(held_by,))
    if asked:
        book.rate(Measure.VOC, 3, Moment.CLOSURE)
    book.status(Status.INCOMPLETE)
    book.part()
    return book


def test_what_was_incomplete_is_put_away_and_nothing_more_is_asked() -> None:
    complete = working()
    complete.status(Status.COMPLETE)
    complete.part()
    assert verdict(complete, "put-away") == ASIDE
    assert verdict(_closing(), "put-away") == NO
    assert verdict(_closing(used=True), "put-away") == YES
    assert verdict(_closing(held_by="container"), "put-away") == YES
    assert verdict(_closing(held_by="nothing"), "put-away") == NO
    assert verdict(_closing(used=True, asked=True), "put-away") == NO


@pytest.mark.parametrize(("lasted_s", "wanted"), [(599.0, NO), (600.0, YES)])
def test_ten_minutes_are_counted_from_the_last_time_closing_began(
    lasted_s: float, wanted: str
) -> None:
    book = working()
    book.enter(Phase.CLOSURE)
    book.enter(Phase.DESENSITISATION)
    book.now = book.now.plus_s(1200.0)
    at = book.enter(Phase.CLOSURE)
    book.part(after_s=lasted_s)
    assert verdict(book, "ten-minutes") == wanted
    assert judged(book, "ten-minutes").evidence == (at,)


def test_the_log_counts_when_it_was_given_or_explained() -> None:
    for said, wanted in (("given", YES), ("told", YES), ("no", NO)):
        book = working()
        book.enter(Phase.CLOSURE)
        sheet = book.answer(Phase.CLOSURE, "emdr-closure", log=said)
        book.part()
        assert verdict(book, "log") == wanted, said
        assert (sheet in judged(book, "log").evidence) == (wanted == YES)


def test_looking_again_comes_first_next_time_and_distress_is_rated() -> None:
    book = working()
    assert (verdict(book, "review-first"), verdict(book, "measured-again")) == (ASIDE, ASIDE)
    straight = _again(working())
    on = straight.enter(Phase.DESENSITISATION)
    assert judged(straight, "review-first").evidence == (on,)
    assert verdict(straight, "review-first") == NO
    book = _again(working())
    book.enter(Phase.PREPARATION, None)
    looked = book.enter(Phase.REVIEW)
    assert judged(book, "review-first").evidence == (looked,)
    assert verdict(book, "measured-again") == NO
    rated = book.rate(Measure.DISTRESS, 2, Moment.REVIEW)
    assert judged(book, "measured-again").evidence == (rated,)
    assert verdict(book, "measured-again", only="s1") == ASIDE


def test_a_meeting_that_did_not_touch_the_target_owes_it_nothing() -> None:
    book = _again(working())
    book.enter(Phase.PREPARATION, None)
    assert verdict(book, "review-first") == ASIDE


def test_past_present_and_future_are_planned_around_the_target() -> None:
    book = opened()
    book.write(TargetOpened(T9, 9, Prong.PRESENT, theme=Theme.SAFETY))
    assert judged(book, "prongs").judged.why == "nothing planned: future"
    book.write(TargetOpened(T12, 12, Prong.FUTURE, theme=Theme.WORTH))
    assert verdict(book, "prongs") == NO
    book = opened()
    for number, (target, prong) in enumerate(((T9, Prong.PRESENT), (T12, Prong.FUTURE)), 9):
        book.write(TargetOpened(target, number, prong, theme=Theme.SAFETY))
    assert verdict(book, "prongs") == YES


def test_each_rule_that_was_passed_has_its_reason() -> None:
    book = working()
    assert verdict(book, "reasons") == ASIDE
    book.write(GuardOverridden("G1", Phase.DESENSITISATION, T9, ("Missing.",), " "))
    assert verdict(book, "reasons") == ASIDE
    book.write(GuardOverridden("G1", Phase.DESENSITISATION, T7, ("Missing.",), "She asked to."))
    assert verdict(book, "reasons") == YES
    bare = book.write(GuardOverridden("G6", Phase.DESENSITISATION, None, ("Late.",), " "))
    assert judged(book, "reasons").evidence == (bare,)


def test_a_review_with_a_decision_alone_is_no_set_on_a_memory() -> None:
    book = opened()
    book.enter(Phase.REVIEW)
    book.write(TargetReviewed(T7, Decision.HOLDS))
    book.part()
    assert verdict(book, "matches") == ASIDE
