"""When a rating needs nothing more."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Measure
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.targets import FittingAccepted
from kapdesk.emdr.rules.fitting import accepted, at_its_end, fits, may_be_accepted
from tests.kapdesk.emdr.told import T1, Work, case


@pytest.mark.parametrize(
    ("measure", "value", "end", "may"),
    [
        (Measure.DISTRESS, 0, True, True),
        (Measure.DISTRESS, 2, False, True),
        (Measure.DISTRESS, 3, False, False),
        (Measure.VOC, 7, True, True),
        (Measure.VOC, 6, False, True),
        (Measure.VOC, 5, False, False),
        (Measure.VOC, 1, False, False),
    ],
)
def test_the_ends_of_both_measures(measure: Measure, value: int, end: bool, may: bool) -> None:
    work = Work()
    work.opens()
    work.rates(value, measure)
    about = case(work).about(T1)
    rating = about.rating(measure)
    assert rating is not None
    assert (at_its_end(rating), may_be_accepted(about, rating)) == (end, may)
    assert fits(about, rating) is end
    work.say(FittingAccepted(T1, measure, value, "it fits"))
    assert fits(case(work).about(T1), rating) is may


def test_a_reason_holds_for_its_value_its_measure_and_its_meeting() -> None:
    work = Work()
    work.opens()
    work.say(FittingAccepted(T1, Measure.DISTRESS, 1, "grief"))
    work.say(FittingAccepted(T1, Measure.VOC, 2, "grief"))
    work.rates(2)
    rating = case(work).about(T1).rating(Measure.DISTRESS)
    assert rating is not None
    assert not accepted(case(work).about(T1), rating)
    work.say(FittingAccepted(T1, Measure.DISTRESS, 2, "  "))
    assert not accepted(case(work).about(T1), rating)
    work.say(FittingAccepted(T1, Measure.DISTRESS, 2, "grief"))
    assert accepted(case(work).about(T1), rating)
    strict = Policy(fitting_distress=1)
    assert not accepted(case(work, policy=strict).about(T1), rating)
    work.meets(1.0)
    work.rates(2)
    again = case(work).about(T1).rating(Measure.DISTRESS)
    assert again is not None
    assert not accepted(case(work).about(T1), again)
