"""Whether each step began when the one before it was done."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyScanned, FittingAccepted, PositiveChecked
from tests.fakes.emdr_work import T7
from tests.kapdesk.emdr.seen.checks.judged import ASIDE, NO, YES, judged, verdict, working

GATES = (
    ("distress-first", Phase.INSTALLATION, Measure.DISTRESS, 0, 2, 3),
    ("voc-first", Phase.BODY_SCAN, Measure.VOC, 7, 6, 5),
)


@pytest.mark.parametrize(("key", "phase", "measure", "done", "fits", "open_"), GATES)
def test_a_step_begins_when_the_one_before_is_done_or_taken_as_fitting(
    key: str, phase: Phase, measure: Measure, done: int, fits: int, open_: int
) -> None:
    assert verdict(working(), key) == ASIDE
    for value, accepted, wanted in (
        (done, False, YES),
        (fits, False, NO),
        (fits, True, YES),
        (open_, True, NO),
    ):
        book = working()
        book.rate(measure, value, Moment.AT_TARGET)
        if accepted:
            book.write(FittingAccepted(T7, measure, value, "it fits"))
        book.enter(phase)
        assert verdict(book, key) == wanted, (value, accepted)


@pytest.mark.parametrize(("key", "phase", "measure", "done", "fits", "open_"), GATES)
def test_a_rating_after_the_step_or_of_another_meeting_does_not_open_it(
    key: str, phase: Phase, measure: Measure, done: int, fits: int, open_: int
) -> None:
    book = working()
    book.rate(measure, done, Moment.AT_TARGET)
    book.meet("s2", "2026-03-09T10:00:00+01:00")
    entered = book.enter(phase)
    book.rate(measure, done, Moment.AT_TARGET)
    assert judged(book, key).evidence == (entered,)
    assert verdict(book, key) == NO


def test_the_positive_belief_is_asked_anew_before_the_sets_that_strengthen_it() -> None:
    book = working()
    assert verdict(book, "positive-again") == ASIDE
    book.enter(Phase.INSTALLATION)
    assert verdict(book, "positive-again") == NO
    asked = book.write(PositiveChecked(T7, fits=True))
    book.set()
    assert judged(book, "positive-again").evidence == (asked,)
    book = working()
    book.enter(Phase.INSTALLATION)
    book.set()
    book.write(PositiveChecked(T7, fits=True))
    assert verdict(book, "positive-again") == NO


def test_the_belief_is_rated_after_each_of_its_sets() -> None:
    book = working()
    book.enter(Phase.INSTALLATION)
    assert verdict(book, "voc-each") == ASIDE
    book.set()
    book.rate(Measure.VOC, 5, Moment.INSTALLATION)
    assert verdict(book, "voc-each") == YES
    book.set()
    bare = book.entries[-2].id
    assert judged(book, "voc-each").evidence == (bare,)
    assert judged(book, "voc-each").judged.why == "not rated after set 2"
    book.set()
    book.rate(Measure.VOC, 6, Moment.INSTALLATION)
    assert judged(book, "voc-each").evidence == (bare,)


def test_a_rating_of_the_next_meeting_is_no_rating_after_the_set() -> None:
    book = working()
    book.enter(Phase.INSTALLATION)
    book.set()
    book.meet("s2", "2026-03-09T10:00:00+01:00")
    book.rate(Measure.VOC, 6, Moment.REVIEW)
    assert verdict(book, "voc-each") == NO


def test_the_body_is_gone_through_where_the_scan_was_entered() -> None:
    book = working()
    assert verdict(book, "scanned") == ASIDE
    book.enter(Phase.BODY_SCAN)
    assert verdict(book, "scanned") == NO
    scan = book.write(BodyScanned(T7, clear=True))
    assert judged(book, "scanned").evidence == (scan,)


def test_what_was_left_is_worked_on_until_a_scan_is_clear() -> None:
    book = working()
    book.enter(Phase.BODY_SCAN)
    book.write(BodyScanned(T7, clear=True))
    assert verdict(book, "residual") == ASIDE
    left = book.write(BodyScanned(T7, clear=False))
    assert judged(book, "residual").evidence == (left,)
    book.write(BodyScanned(T7, clear=True))
    assert verdict(book, "residual") == NO
    book.set()
    assert verdict(book, "residual") == NO
    cleared = book.write(BodyScanned(T7, clear=True))
    assert judged(book, "residual").evidence == (cleared,)
    assert verdict(book, "residual") == YES
