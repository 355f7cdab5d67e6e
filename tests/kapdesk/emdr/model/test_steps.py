"""What each fact does to how EMDR work stands."""

from __future__ import annotations

from kapdesk.bilateral.model.facts import SetStarted
from kapdesk.bilateral.model.guard import SubstanceState
from kapdesk.chart.model import SittingSigned
from kapdesk.emdr.model.facts import FACTS
from kapdesk.emdr.model.nouns import (
    SPANS,
    Decision,
    Found,
    Kind,
    Measure,
    Moment,
    Phase,
    Prong,
    Role,
    Status,
    Theme,
    Tie,
)
from kapdesk.emdr.model.resources import ResourceDescribed, ResourceMade, ResourcePractised
from kapdesk.emdr.model.state import EmdrState, TargetState, TieState
from kapdesk.emdr.model.steps import step
from kapdesk.emdr.model.targets import (
    BodyFelt,
    BodyScanned,
    CaughtLeft,
    FittingAccepted,
    PlanOrdered,
    PositiveChecked,
    RungTried,
    TargetDescribed,
    TargetOpened,
    TargetPlaced,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.work import EndFixed, GuardOverridden
from kapdesk.kernel.ids import EntryId, PersonId, ResourceId, SittingId, TargetId
from tests.kapdesk.emdr.told import LAKE, PLAN, PUT_AWAY, T1, T2, Work, under


def target(work: Work, which: TargetId = T1) -> TargetState:
    found = work.state.target(which)
    assert found is not None
    return found


def test_every_fact_has_a_step_of_its_own() -> None:
    assert [kind for kind in FACTS if step.dispatch(kind) is step.dispatch(object)] == []


def test_a_target_is_opened_once_placed_anew_and_described_in_versions() -> None:
    work = Work()
    work.opens()
    work.say(TargetOpened(T1, 9, Prong.FUTURE))
    assert (target(work).number, target(work).prong, target(work).status) == (
        1, Prong.PAST, Status.OPEN,
    )  # fmt: skip
    assert target(work).name == "T1"
    work.say(TargetPlaced(T1, Prong.PRESENT, Role.TRIGGER, Theme.SAFETY, "blind"))
    one = target(work)
    assert (one.prong, one.role, one.theme, one.variant) == (
        Prong.PRESENT, Role.TRIGGER, Theme.SAFETY, "blind",
    )  # fmt: skip
    work.say(TargetDescribed(T1, "door"))
    work.say(TargetDescribed(T1, "kitchen", negative="no"))
    assert [version.fact.cue for version in target(work).versions] == ["door", "kitchen"]
    assert target(work).name == "T1 kitchen"
    assert work.state.numbered(1) == target(work)
    assert work.state.numbered(7) is None


def test_what_is_said_of_a_target_is_kept_row_by_row() -> None:
    work = Work()
    work.opens()
    work.opens(T2)
    work.say(TargetStatusSet(T1, Status.INCOMPLETE, "distress 3"))
    work.say(FittingAccepted(T1, Measure.DISTRESS, 1, "grief"))
    work.say(BodyScanned(T1, clear=False))
    work.say(BodyFelt(T1, Moment.BODY_SCAN))
    work.returns(Found.NEW)
    work.say(PositiveChecked(T1, fits=True))
    work.say(RungTried(T1, "speed", distress=5))
    work.say(TargetReviewed(T1, Decision.RESUME))
    one = target(work)
    assert one.status is Status.INCOMPLETE
    rows = (
        one.statuses, one.fittings, one.scans, one.felt, one.returns, one.checks, one.rungs, one.reviews,
    )  # fmt: skip
    assert [len(row) for row in rows] == [1] * 8
    assert all(row[0].sitting == work.sitting for row in rows)
    assert target(work, T2).status is Status.OPEN
    assert target(work, T2).rungs == ()


def test_a_rating_after_a_set_is_a_distress_of_the_set_s_target() -> None:
    work = Work()
    work.opens()
    work.runs(9)
    work.enters(Phase.DESENSITISATION)
    work.onboard = under(SubstanceState.PEAK, 40.0)
    started = work.runs(6, ("image",))
    (rating,) = target(work).ratings
    assert (rating.value, rating.moment, rating.started) == (6, Moment.AFTER_SET, started)
    assert rating.hollow
    assert rating.since_dose_min is not None
    assert 40.0 < rating.since_dose_min <= 44.0
    meeting = work.state.meetings[0]
    first, second = meeting.sets
    assert (first.number, first.phase, first.target, first.distress) == (1, None, None, 9)
    assert (second.number, second.phase, second.target) == (2, Phase.DESENSITISATION, T1)
    assert second.run is not None
    assert second.came_up is not None
    assert list(meeting.of(T1)) == [second]
    assert list(meeting.of(T1, Phase.INSTALLATION)) == []


def test_ratings_stand_by_when_they_were_given() -> None:
    work = Work()
    work.opens()
    early = work.now
    work.rates(5)
    work.rates(2, Measure.VOC)
    work.say(SetStarted(PLAN))
    work.now = early.plus_s(-3600.0)
    work.rates(8)
    assert [one.value for one in target(work).rated(Measure.DISTRESS)] == [8, 5]
    last = target(work).last(Measure.DISTRESS)
    assert last is not None
    assert last.value == 5
    assert target(work, T1).last(Measure.VOC) is not None
    assert (SPANS[Measure.DISTRESS].low, SPANS[Measure.VOC].low) == (0, 1)


def test_a_meeting_is_told_from_its_opening_to_its_signature() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.PREPARATION, None, held=True)
    work.say(GuardOverridden("G6", Phase.PREPARATION, T1, ("too late",), "one more"))
    work.answers("emdr-closure", Phase.CLOSURE, PUT_AWAY)
    work.answers("emdr-closure", Phase.CLOSURE, PUT_AWAY | {"oriented": "not-yet"})
    work.say(EndFixed(work.now))
    work.say(SittingSigned(PersonId("p"), "name", "meaning", 1, ""))
    meeting = work.state.meeting(work.sitting)
    assert meeting is not None
    assert meeting.here is not None
    assert (meeting.here.held, meeting.here.target, meeting.signed) == (True, None, True)
    assert (len(meeting.overrides), meeting.closed, meeting.has_work) == (1, None, True)
    assert meeting.ends is not None
    sheet = meeting.answered("emdr-closure")
    assert sheet is not None
    assert sheet.said("oriented") == "Not yet"
    work.meets()
    assert work.state.meetings[0].closed is not None
    assert work.state.meeting(SittingId("none")) is None
    assert not work.state.meetings[1].has_work


def test_a_resource_works_while_it_leaves_no_one_worse_and_never_turned() -> None:
    work = Work()
    assert work.state.resource(LAKE) is None
    work.say(ResourceMade(LAKE, Kind.CALM_PLACE))
    work.say(ResourceMade(LAKE, Kind.CONTAINER, preset="resource"))
    work.say(ResourceMade(ResourceId("other"), Kind.GROUNDING))
    work.say(ResourceDescribed(LAKE, cue="lake"))

    def lake() -> tuple[bool, bool]:
        found = work.state.resource(LAKE)
        assert found is not None
        assert found.kind is Kind.CONTAINER
        return found.works, found.turned

    assert lake() == (False, False)
    work.say(ResourcePractised(LAKE, Phase.PREPARATION, before=4))
    assert lake() == (False, False)
    work.say(ResourcePractised(LAKE, Phase.PREPARATION, before=4, after=4))
    assert lake() == (True, False)
    work.say(ResourcePractised(LAKE, Phase.PREPARATION, before=5, after=2))
    assert lake() == (False, False)
    work.say(ResourcePractised(LAKE, Phase.PREPARATION, before=2, after=8))
    assert lake() == (True, False)
    work.say(ResourcePractised(LAKE, Phase.CLOSURE, turned=True))
    assert lake() == (False, True)


def test_ties_and_order_are_the_last_word() -> None:
    work = Work()
    for one in (T1, T2, TargetId("t3")):
        work.opens(one)
    work.say(TargetsTied(T1, T2, Tie.CLUSTER))
    work.say(TargetsTied(T1, T2, Tie.CLUSTER))
    assert list(work.state.ties) == [TieState(T1, T2, Tie.CLUSTER)]
    work.say(TargetsTied(T1, T2, Tie.CLUSTER, tied=False))
    assert list(work.state.ties) == []
    work.say(PlanOrdered(Prong.PAST, (T2,)))
    assert [one.number for one in work.state.column(Prong.PAST)] == [2, 1, 3]
    work.say(PlanOrdered(Prong.PAST, (TargetId("t3"), T1)))
    assert [one.number for one in work.state.column(Prong.PAST)] == [3, 1, 2]
    assert work.state.column(Prong.FUTURE) == ()
    work.say(CaughtLeft(EntryId("e9")))
    assert work.state.left == (EntryId("e9"),)
    assert EmdrState().targets == ()
