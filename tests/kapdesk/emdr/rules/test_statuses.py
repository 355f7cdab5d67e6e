"""How far each target has come when a meeting closes, through the record of one target over three meetings."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Prong, Status, Tie
from kapdesk.emdr.model.targets import (
    BodyScanned,
    FittingAccepted,
    TargetOpened,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.rules.closing import Closing
from kapdesk.emdr.rules.statuses import Ending, statuses
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import SittingId, TargetId
from tests.kapdesk.emdr.told import T1, T2, Work, around, stands, under

T3 = TargetId("t3")
QUIET = (Found.NOTHING, Found.NOTHING)
HOLDS = TargetReviewed(T1, Decision.HOLDS)


def endings(work: Work) -> list[Ending]:
    return list(statuses(work.state, work.sitting, around(work), load_variant))


def closes(work: Work, hours: float) -> list[tuple[str, str]]:
    """The meeting closes with the statuses it comes to, and the next begins so much later."""
    found = endings(work)
    for one in found:
        work.say(TargetStatusSet(one.target, one.status, one.why))
    work.meets(hours)
    return [(one.status.value, one.why) for one in found]


def worked_on(distress: int = 3) -> Work:
    """A client whose target was worked on down to a distress."""
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.ASSESSMENT)
    work.enters(Phase.DESENSITISATION)
    work.runs(distress)
    return work


def finish(work: Work) -> None:
    """Everything a target asks to be complete."""
    work.enters(Phase.DESENSITISATION)
    work.returns(*QUIET)
    work.rates(0)
    work.enters(Phase.INSTALLATION)
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    work.enters(Phase.BODY_SCAN)
    onboard = work.onboard
    work.say(BodyScanned(T1, True, Moment.BODY_SCAN, onboard.state, onboard.minutes))


def test_one_target_over_three_meetings_is_incomplete_provisional_complete() -> None:
    work = worked_on()
    assert closes(work, 72.0) == [("incomplete", "distress 3, belief 2")]
    work.onboard = under(SubstanceState.PEAK, 22.0)
    work.enters(Phase.REVIEW)
    work.rates(4, moment=Moment.REVIEW)
    work.say(TargetReviewed(T1, Decision.RESUME))
    way = stands(work).way(Phase.DESENSITISATION)
    assert way is not None
    assert way.open
    work.enters(Phase.DESENSITISATION)
    work.runs(1)
    assert closes(work, 46.0) == [("provisional", "distress 1 under effect")]
    work.onboard = Onboard()
    work.enters(Phase.REVIEW)
    work.rates(2, moment=Moment.REVIEW)
    work.say(TargetReviewed(T1, Decision.RESUME))
    finish(work)
    assert closes(work, 72.0) == [("complete", "distress 0, belief 7, body clear")]


def test_everything_under_effect_or_too_soon_is_provisional_and_the_next_day_complete() -> None:
    for onboard, status in (
        (under(SubstanceState.COMEDOWN, 90.0), Status.PROVISIONAL),
        (under(SubstanceState.AFTER, 300.0), Status.PROVISIONAL),
        (under(SubstanceState.NONE, 1000.0), Status.PROVISIONAL),
        (under(SubstanceState.NONE, 1500.0), Status.COMPLETE),
        (Onboard(), Status.COMPLETE),
    ):
        work = worked_on()
        work.onboard = onboard
        finish(work)
        assert [one.status for one in endings(work)] == [status]


@pytest.mark.parametrize(("distress", "status"), [(2, Status.PROVISIONAL), (3, Status.INCOMPLETE)])
def test_under_effect_a_distress_that_came_down_is_provisional(
    distress: int, status: Status
) -> None:
    work = worked_on()
    work.onboard = under(SubstanceState.PEAK, 40.0)
    work.rates(distress)
    assert [one.status for one in endings(work)] == [status]


def test_sober_a_low_distress_alone_is_incomplete() -> None:
    work = worked_on(0)
    (one,) = endings(work)
    assert (one.status, one.why) == (Status.INCOMPLETE, "distress 0, belief 2")


def test_what_fits_with_a_reason_completes_as_well() -> None:
    work = worked_on()
    finish(work)
    work.rates(1)
    assert [one.status for one in endings(work)] == [Status.INCOMPLETE]
    work.say(FittingAccepted(T1, Measure.DISTRESS, 1, "grief"))
    assert [one.status for one in endings(work)] == [Status.COMPLETE]


def test_a_reason_for_completing_is_followed() -> None:
    work = worked_on(3)
    work.say(GuardOverridden("G5", Phase.DESENSITISATION, T1, ("3",), "it is enough for now"))
    assert [one.status for one in endings(work)] == [Status.COMPLETE]


def test_what_was_only_assessed_keeps_its_status_and_so_does_what_was_set_aside() -> None:
    work = Work()
    work.assesses()
    work.enters(Phase.ASSESSMENT)
    assert endings(work) == []
    work.enters(Phase.DESENSITISATION)
    assert len(endings(work)) == 1
    work.say(TargetStatusSet(T1, Status.SET_ASIDE, "the client's wish"))
    assert endings(work) == []


def test_each_target_of_a_meeting_gets_its_own() -> None:
    work = worked_on()
    finish(work)
    work.assesses(T2)
    work.enters(Phase.DESENSITISATION, T2)
    assert [(one.target, one.status) for one in endings(work)] == [
        (T1, Status.COMPLETE),
        (T2, Status.INCOMPLETE),
    ]


def test_looking_again_sober_completes_what_was_provisional() -> None:
    work = worked_on()
    work.onboard = under(SubstanceState.PEAK, 40.0)
    finish(work)
    closes(work, 26.0)
    work.onboard = Onboard()
    work.enters(Phase.REVIEW)
    work.rates(0, moment=Moment.REVIEW)
    work.say(HOLDS)
    assert endings(work) == []
    work.rates(7, Measure.VOC, Moment.REVIEW)
    work.say(BodyScanned(T1, True, Moment.REVIEW))
    assert [one.status for one in endings(work)] == [Status.COMPLETE]


def test_a_distress_that_came_back_makes_it_incomplete() -> None:
    work = worked_on()
    finish(work)
    closes(work, 100.0)
    work.enters(Phase.REVIEW)
    work.say(HOLDS)
    assert endings(work) == []
    work.rates(2, moment=Moment.REVIEW)
    assert endings(work) == []
    work.rates(3, moment=Moment.REVIEW)
    assert [one.status for one in endings(work)] == [Status.INCOMPLETE]


def test_a_meeting_that_is_not_there_ends_nothing() -> None:
    work = worked_on()
    assert statuses(work.state, SittingId("none"), around(work), load_variant) == ()
    assert "kitchen" not in "".join(one.why for one in endings(work))


def event_with(work: Work, *points: TargetId) -> None:
    """An event of the last weeks whose points are targets of their own, tied to the first."""
    work.say(TargetOpened(T1, 1, Prong.PAST, variant="recent-event"))
    for number, one in enumerate(points, start=2):
        work.say(TargetOpened(one, number, Prong.PAST, variant="recent-event"))
        work.say(TargetsTied(T1, one, Tie.CLUSTER))
    work.prepares()


def point(work: Work, target: TargetId, distress: int) -> None:
    """One point of it, worked on down to a distress."""
    work.enters(Phase.ASSESSMENT, target)
    work.assesses(target)
    work.enters(Phase.DESENSITISATION, target)
    work.rates(distress, target=target)


def test_a_point_of_an_event_is_done_when_its_distress_is_low() -> None:
    work = Work()
    event_with(work, T2, T3)
    point(work, T1, 0)
    point(work, T2, 1)
    point(work, T3, 4)
    found = {one.target: one.status for one in endings(work)}
    assert found == {T1: Status.INCOMPLETE, T2: Status.COMPLETE, T3: Status.INCOMPLETE}


def test_a_whole_event_closes_complete_with_every_point_of_it() -> None:
    recent = load_variant("recent-event")
    work = Work()
    event_with(work, T2)
    point(work, T2, 0)
    point(work, T1, 0)
    assert stands(work, recent).closing is Closing.INCOMPLETE
    finish(work)
    assert {one.status for one in endings(work)} == {Status.COMPLETE}
    assert stands(work, recent).closing is Closing.COMPLETE


def test_the_closing_reckons_each_target_by_its_own_variant() -> None:
    recent = load_variant("recent-event")
    work = Work()
    event_with(work, T2)
    point(work, T2, 0)
    work.say(TargetOpened(T3, 3, Prong.PAST))
    work.enters(Phase.PREPARATION, T3)
    assert stands(work).closing is Closing.INCOMPLETE
    assert stands(work, others=(recent,)).closing is Closing.COMPLETE


def test_a_point_that_came_down_under_effect_is_provisional() -> None:
    work = Work()
    event_with(work, T2)
    work.onboard = under(SubstanceState.PEAK, 22.0)
    point(work, T2, 1)
    assert [one.status for one in endings(work)] == [Status.PROVISIONAL]
