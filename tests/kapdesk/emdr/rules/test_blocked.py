"""When processing counts as standing still."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import FittingAccepted
from kapdesk.emdr.rules.blocked import why_blocked
from tests.kapdesk.emdr.told import T1, Work, case


def at_work() -> Work:
    work = Work()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    return work


def why(work: Work) -> str:
    return why_blocked(case(work))


def test_three_returns_without_movement() -> None:
    work = at_work()
    work.returns(Found.SAME, Found.NOTHING)
    assert why(work) == ""
    work.returns(Found.SAME)
    assert why(work) == "3 returns to the target without movement."
    work.returns(Found.NEW)
    assert why(work) == ""
    work.returns(Found.SAME, Found.POSITIVE, Found.SAME, Found.SAME)
    assert why(work) == ""


def test_returns_between_which_the_distress_fell_are_movement() -> None:
    work = at_work()
    for value in (6, 5, 4):
        work.returns(Found.SAME)
        work.rates(value)
    work.returns(Found.SAME, Found.SAME)
    work.rates(5)
    work.returns(Found.SAME)
    assert why(work) == ""
    work.returns(Found.SAME)
    assert why(work) == "3 returns to the target without movement."


def test_no_distress_or_one_that_fits_is_not_standing_still() -> None:
    work = at_work()
    work.rates(1)
    work.returns(Found.NOTHING, Found.NOTHING, Found.NOTHING)
    assert why(work) != ""
    work.say(FittingAccepted(T1, Measure.DISTRESS, 1, "grief"))
    assert why(work) == ""
    work.rates(0)
    assert why(work) == ""


def test_three_equal_ratings_over_two_sets() -> None:
    work = at_work()
    work.runs(6)
    work.runs(6)
    assert why(work) == ""
    work.runs(6)
    assert why(work) == "The distress has not moved over 3 ratings."
    work.runs(5)
    assert why(work) == ""
    work.meets(1.0)
    work.enters(Phase.DESENSITISATION)
    work.runs(5)
    work.runs(5)
    assert why(work) == ""


def test_the_same_coming_round_twice() -> None:
    work = at_work()
    work.runs(tags=("image", "loop"))
    work.runs(tags=("loop",))
    assert why(work) == "The same keeps coming round."
    work.runs(tags=("memory",))
    assert why(work) == ""


def test_a_belief_that_does_not_grow_truer() -> None:
    work = at_work()
    for _ in range(3):
        work.rates(5, Measure.VOC, Moment.INSTALLATION)
    assert why(work) == ""
    work.enters(Phase.INSTALLATION)
    assert why(work) == "The belief has not grown truer over 3 ratings."
    work.rates(6, Measure.VOC, Moment.INSTALLATION)
    assert why(work) == ""
    for _ in range(3):
        work.rates(7, Measure.VOC, Moment.INSTALLATION)
    assert why(work) == ""


def test_nothing_stands_still_where_nothing_is_worked_on() -> None:
    work = at_work()
    work.returns(Found.SAME, Found.SAME, Found.SAME)
    work.enters(Phase.CLOSURE)
    assert why(work) == ""
    work.enters(Phase.DESENSITISATION, None)
    assert why(work) == ""
