"""When processing counts as standing still, and what moved after each step that was tried."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Found, Measure, Moment, Phase
from kapdesk.emdr.model.targets import FittingAccepted, RungTried, TargetRated
from kapdesk.emdr.rules.blocked import tallies, why_blocked
from tests.kapdesk.emdr.told import T1, T2, Work, case


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


def test_what_was_tried_is_counted_honestly_over_targets_and_meetings() -> None:
    work = at_work()
    assert tallies(work.state) == ()
    work.say(RungTried(T1, "speed", distress=6))
    work.runs(4)
    work.say(RungTried(T1, "speed", distress=4))
    work.runs(4)
    work.say(RungTried(T1, "interweave", "safety", distress=4))
    work.say(RungTried(T1, "path", distress=4))
    work.runs()
    work.rates(2, moment=Moment.BESIDE)
    work.meets(72.0)
    work.enters(Phase.DESENSITISATION)
    work.runs(1)
    work.assesses(T2)
    work.enters(Phase.DESENSITISATION, T2)
    work.say(RungTried(T2, "speed", distress=None))
    work.runs(3)
    speed, weave, path = tallies(work.state)
    assert (speed.tried, speed.moved, speed.same, speed.unrated) == (3, 1, 1, 1)
    assert (weave.rung, weave.category) == ("interweave", "safety")
    assert (weave.tried, weave.unrated) == (1, 1)
    assert (path.tried, path.moved, path.same, path.unrated) == (1, 0, 0, 1)
    assert speed.sentence == (
        "Tried 3 times: distress lower afterwards 1, not lower 1, not rated afterwards 1."
    )
    work.say(RungTried(T2, "path", distress=3))
    work.runs(2)
    assert tallies(work.state)[2].sentence == (
        "Tried 2 times: distress lower afterwards 1, not lower 0, not rated afterwards 1."
    )


def test_a_rating_put_right_counts_as_it_is_now_said() -> None:
    work = at_work()
    rated = work.rates(6)
    work.say(RungTried(T1, "speed", distress=6))
    work.rates(4)
    assert tallies(work.state)[0].moved == 1
    line = work.view.timeline.find(rated)
    assert line is not None
    right = TargetRated(T1, Measure.DISTRESS, 3, Moment.AT_TARGET)
    work.say(right, corrects=rated, at=line.entry.at)
    assert (tallies(work.state)[0].moved, tallies(work.state)[0].same) == (0, 1)
