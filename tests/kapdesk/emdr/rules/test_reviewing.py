"""Which targets are to be looked at again first."""

from __future__ import annotations

import pytest

from kapdesk.emdr.model.nouns import Decision, Phase, Status
from kapdesk.emdr.model.targets import TargetReviewed, TargetStatusSet
from kapdesk.emdr.rules.reviewing import decided, due, looked_at
from kapdesk.kernel.ids import TargetId
from tests.kapdesk.emdr.told import T1, T2, Work, case


def owed(work: Work, about: TargetId | None = None) -> list[int]:
    found = case(work)
    return [one.number for one in due(found.about(about) if about else found)]


def worked_on(target: TargetId = T1, status: Status | None = Status.INCOMPLETE) -> Work:
    """A client whose target was worked on, in the meeting after."""
    work = Work()
    work.opens(T1)
    work.opens(T2)
    work.enters(Phase.DESENSITISATION, target)
    if status is not None:
        work.say(TargetStatusSet(target, status))
    work.meets(72.0)
    return work


def test_nothing_is_owed_where_nothing_was_worked_on() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.ASSESSMENT)
    assert owed(work) == []
    work.enters(Phase.DESENSITISATION)
    assert owed(work) == []
    work.meets(1.0)
    assert owed(work) == [1]


@pytest.mark.parametrize(
    ("status", "asks"),
    [
        (None, True),
        (Status.OPEN, True),
        (Status.INCOMPLETE, True),
        (Status.PROVISIONAL, True),
        (Status.COMPLETE, True),
        (Status.SET_ASIDE, False),
        (Status.CANDIDATE, False),
    ],
)
def test_whatever_the_last_work_left_is_asked_about(status: Status | None, asks: bool) -> None:
    assert bool(owed(worked_on(status=status))) is asks


def test_a_decision_of_this_meeting_settles_it_and_the_next_meeting_asks_anew() -> None:
    work = worked_on()
    work.say(TargetReviewed(T1, Decision.RESOURCES))
    assert owed(work) == []
    (target, _) = work.state.targets
    assert decided(case(work), target) is Decision.RESOURCES
    assert looked_at(case(work), work.state.meetings[-1]) == (T1,)
    assert looked_at(case(work), work.state.meetings[0]) == ()
    work.meets(72.0)
    assert owed(work) == [1]


def test_what_was_complete_and_held_is_not_owed_again_until_it_is_worked_on() -> None:
    work = worked_on(status=Status.COMPLETE)
    work.say(TargetReviewed(T1, Decision.HOLDS))
    work.meets(72.0)
    assert owed(work) == []
    assert owed(work, T1) == []
    work.enters(Phase.DESENSITISATION)
    work.meets(72.0)
    assert owed(work) == [1]


def test_the_last_work_counts_and_beside_it_the_target_at_hand() -> None:
    work = worked_on(T1)
    work.enters(Phase.DESENSITISATION, T2)
    work.meets(72.0)
    assert owed(work) == [2]
    assert owed(work, T1) == [2, 1]
    work.meets(72.0)
    assert owed(work) == [2]
