"""A target finished under effect is complete only by a look a day or more later, sober."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Status
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.state import TargetState
from kapdesk.emdr.model.targets import BodyScanned, TargetReviewed, TargetStatusSet
from kapdesk.emdr.rules.sobering import moment_words, sober_from
from kapdesk.emdr.rules.statuses import statuses
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.instant import Instant
from tests.fakes.told import HOUR_S, MINUTE_S, NINE
from tests.kapdesk.emdr.told import T1, Work, around, stands, under

DOSE_MIN = 40.0


def finished_under_effect() -> Work:
    """A target worked through at the height, and the meeting closed."""
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    work.onboard = under(SubstanceState.PEAK, DOSE_MIN)
    work.returns(Found.NOTHING, Found.NOTHING)
    says_it_whole(work)
    for one in statuses(work.state, work.sitting, around(work), load_variant):
        work.say(TargetStatusSet(one.target, one.status, one.why))
    return work


def says_it_whole(work: Work, moment: Moment = Moment.AT_TARGET) -> None:
    work.rates(0, moment=moment)
    work.rates(7, Measure.VOC, moment)
    work.say(BodyScanned(T1, True, moment, work.onboard.state, work.onboard.minutes))


def known(work: Work) -> TargetState:
    target = work.state.target(T1)
    assert target is not None
    return target


def looked_at(hours: float, *, told: bool = True) -> Work:
    """The same target looked at again so many hours after it was finished, nothing on board any more."""
    work = finished_under_effect()
    finished = max(one.at for one in known(work).ratings)
    work.meets(0.0)
    work.enters(Phase.REVIEW)
    work.say(TargetReviewed(T1, Decision.HOLDS))
    work.now = finished.plus_s(hours * HOUR_S)
    since = DOSE_MIN + hours * 60.0
    work.onboard = Onboard(SubstanceState.NONE, since, since) if told else Onboard()
    says_it_whole(work, Moment.REVIEW)
    return work


def status_of(work: Work) -> list[Status]:
    found = statuses(work.state, work.sitting, around(work), load_variant)
    return [one.status for one in found]


def test_it_is_provisional_and_says_from_when_it_may_be_looked_at() -> None:
    work = finished_under_effect()
    assert known(work).status is Status.PROVISIONAL
    since = sober_from(known(work), Policy())
    last = known(work).scans[-1].at
    assert since == last.plus_s(24 * HOUR_S)
    missing = " ".join(stands(work, target=T1).may_complete.missing)
    assert f"It may be from {moment_words(since)}." in missing
    assert moment_words(NINE) == "Mon 2 Mar 2026, 09:00"


@pytest.mark.parametrize(("hours", "complete"), [(20.0, False), (23.9, False), (24.1, True)])
@pytest.mark.parametrize("told", [True, False])
def test_a_look_that_is_early_leaves_it_and_a_later_one_completes_it(
    hours: float, complete: bool, told: bool
) -> None:
    work = looked_at(hours, told=told)
    assert status_of(work) == ([Status.COMPLETE] if complete else [])
    missing = stands(work, target=T1).may_complete.missing
    assert (missing == ()) is complete


def test_an_early_look_does_not_put_the_later_one_off() -> None:
    work = looked_at(20.0)
    before = sober_from(known(finished_under_effect()), Policy())
    assert sober_from(known(work), Policy()) == before


def test_a_dose_in_between_puts_it_off_and_so_does_the_practice() -> None:
    target = known(finished_under_effect())
    last = target.scans[-1].at
    dosed = last.plus_s(5 * HOUR_S)
    assert sober_from(target, Policy(), dosed=dosed) == dosed.plus_s(24 * HOUR_S)
    assert sober_from(target, Policy(), dosed=last.plus_s(-HOUR_S)) == last.plus_s(24 * HOUR_S)
    assert sober_from(target, Policy(sober_h=48.0)) == last.plus_s(48 * HOUR_S)


def test_nothing_said_under_effect_waits_for_nothing() -> None:
    work = Work()
    work.assesses()
    assert sober_from(known(work), Policy()) is None


def moments(work: Work) -> Iterator[Instant]:
    yield from (one.at for one in known(work).ratings if one.hollow)
    yield from (one.at for one in known(work).scans if one.fact.substance is SubstanceState.PEAK)


@given(st.floats(0.0, 80.0), st.sampled_from([12.0, 24.0, 48.0]))
def test_it_is_never_complete_sooner_than_the_practice_holds_to(
    hours: float, policy: float
) -> None:
    work = looked_at(hours)
    circumstances = around(work, policy=Policy(sober_h=policy))
    found = statuses(work.state, work.sitting, circumstances, load_variant)
    if found:
        said = min(one.at for one in known(work).ratings if one.sitting == work.sitting)
        assert found[0].status is Status.COMPLETE
        assert said.seconds_since(max(moments(work))) >= policy * HOUR_S
    else:
        assert hours < policy + 1.0


def test_what_was_finished_before_the_dose_of_its_meeting_waits_for_nothing() -> None:
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    work.onboard = Onboard(SubstanceState.BEFORE)
    work.returns(Found.NOTHING, Found.NOTHING)
    says_it_whole(work)
    work.now = work.now.plus_s(2 * MINUTE_S)
    work.onboard = under(SubstanceState.ONSET, 1.0)
    assert status_of(work) == [Status.COMPLETE]


def test_a_body_gone_through_on_the_day_of_the_dose_was_not_gone_through_sober() -> None:
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    work.onboard = Onboard(SubstanceState.BEFORE)
    work.returns(Found.NOTHING, Found.NOTHING)
    work.rates(0)
    work.rates(7, Measure.VOC, Moment.AT_TARGET)
    work.now = work.now.plus_s(202 * MINUTE_S)
    work.onboard = under(SubstanceState.AFTER, 200.0)
    work.say(BodyScanned(T1, True, Moment.BODY_SCAN, SubstanceState.AFTER, 200.0))
    assert status_of(work) == [Status.PROVISIONAL]
