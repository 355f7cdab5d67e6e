"""The end of a meeting: its clock, its kind, what it skips and what there is to hold on to."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.emdr.model.circumstances import Circumstances
from kapdesk.emdr.model.nouns import Found, Kind, Measure, Moment, Phase
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.model.targets import BodyScanned
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.closing import Closing, clock, kind_of, to_hold_on, was_opened
from kapdesk.emdr.rules.gates import lacks
from kapdesk.kernel.ids import ResourceId
from tests.fakes.told import HOUR_S, NINE
from tests.kapdesk.emdr.told import T1, Work, case, under

MINUTE_S = 60.0


def time(left_min: float, policy: Policy | None = None) -> Circumstances:
    ends = NINE.plus_s(left_min * MINUTE_S)
    return Circumstances(NINE, ends=ends, ends_by="the appointment", policy=policy or Policy())


@pytest.mark.parametrize(
    ("left_min", "closing", "late", "over", "says"),
    [
        (40.0, False, False, False, ""),
        (15.0, False, False, False, ""),
        (14.0, True, False, False, "14 minutes left: closing comes next, no new target."),
        (10.0, True, False, False, "10 minutes left: closing comes next, no new target."),
        (9.0, True, True, False, "9 minutes left: no new set, closing now."),
        (0.0, True, True, True, "The time of this meeting is over."),
        (-3.0, True, True, True, "The time of this meeting is over."),
    ],
)
def test_the_clock_counts_back_from_the_end(
    left_min: float, closing: bool, late: bool, over: bool, says: str
) -> None:
    found = clock(time(left_min))
    assert found is not None
    assert (found.closing, found.late, found.over) == (closing, late, over)
    assert (found.sentence, found.by, found.left_min) == (says, "the appointment", left_min)


def test_its_two_moments_are_the_practice_s() -> None:
    found = clock(time(60.0, Policy(closing_min=20.0, last_set_min=5.0)))
    assert found is not None
    assert found.closing_at == NINE.plus_s(40 * MINUTE_S)
    assert found.last_set_at == NINE.plus_s(55 * MINUTE_S)
    assert clock(Circumstances(NINE)) is None


def test_what_kind_of_closing_it_is() -> None:
    work = Work()
    assert kind_of(case(work)) is Closing.RESOURCES
    work.enters(Phase.PREPARATION, None)
    assert not was_opened(work.state.meeting(work.sitting))
    assert kind_of(case(work)) is Closing.RESOURCES
    work.assesses()
    work.enters(Phase.ASSESSMENT)
    assert was_opened(work.state.meeting(work.sitting))
    assert kind_of(case(work)) is Closing.INCOMPLETE
    work.enters(Phase.DESENSITISATION)
    assert kind_of(case(work)) is Closing.INCOMPLETE
    assert len(lacks(Need.CLOSING_WHOLE, case(work))) == 2
    work.onboard = under(SubstanceState.PEAK, 40.0)
    work.rates(1)
    assert kind_of(case(work)) is Closing.PROVISIONAL
    assert lacks(Need.CLOSING_WHOLE, case(work)) == ()
    work.now = work.now.plus_s(24 * HOUR_S)
    work.onboard = under(SubstanceState.NONE, 3000.0)
    work.returns(Found.NOTHING, Found.NOTHING)
    work.rates(0)
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    work.say(BodyScanned(T1, clear=True))
    assert kind_of(case(work)) is Closing.COMPLETE


def test_what_turned_is_never_offered_and_what_worked_comes_first() -> None:
    work = Work()
    lake, box, hug, wood = map(ResourceId, ("lake", "box", "hug", "wood"))
    work.say(ResourceMade(hug, Kind.BUTTERFLY_HUG))
    work.say(ResourceMade(box, Kind.CONTAINER))
    work.say(ResourceMade(lake, Kind.CALM_PLACE))
    work.say(ResourceMade(wood, Kind.CALM_PLACE))
    assert [one.id for one in to_hold_on(work.state)] == [lake, wood, box, hug]
    work.say(ResourcePractised(box, Phase.PREPARATION, before=3, after=5))
    work.say(ResourcePractised(lake, Phase.PREPARATION, before=3, after=9))
    work.say(ResourcePractised(lake, Phase.CLOSURE, before=5, after=2, turned=True))
    assert [one.id for one in to_hold_on(work.state)] == [box, wood, hug]
