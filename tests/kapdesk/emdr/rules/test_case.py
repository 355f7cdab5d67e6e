"""What a condition may look at."""

from __future__ import annotations

import msgspec

from kapdesk.bilateral.model.guard import Onboard, SubstanceState
from kapdesk.chart.met import earlier, later
from kapdesk.emdr.model.nouns import Measure, Moment, Phase, Prong, Tie
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.targets import BodyScanned, TargetOpened, TargetsTied
from kapdesk.emdr.rules.case import called, event_of, last_visit, worked, worked_ever
from kapdesk.emdr.shelf import load_variant
from kapdesk.kernel.ids import SittingId, TargetId
from tests.kapdesk.emdr.told import READY, T1, T2, Work, case, under


def test_only_what_was_said_in_this_meeting_counts_for_it() -> None:
    work = Work()
    work.opens()
    work.rates(8)
    work.say(BodyScanned(T1, clear=True))
    now = case(work).about(T1)
    assert now.rating(Measure.DISTRESS) is not None
    assert now.rating(Measure.VOC) is None
    assert now.scan() is not None
    work.meets(1.0)
    again = case(work).about(T1)
    assert (again.rating(Measure.DISTRESS), again.scan()) == (None, None)
    assert (case(work).rating(Measure.DISTRESS), case(work).scan()) == (None, None)


def test_a_paper_of_an_earlier_meeting_typed_later_counts_for_that_meeting_alone() -> None:
    work = Work()
    work.opens()
    work.meets(72.0)
    work.rates(0)
    late, at = work.sitting, work.now
    work.sitting, work.now = SittingId("s1"), at.plus_s(-72 * 3600.0)
    work.rates(5)
    first = case(work).about(T1).rating(Measure.DISTRESS)
    assert first is not None
    assert first.value == 5
    work.sitting, work.now = late, at
    second = case(work).about(T1).rating(Measure.DISTRESS)
    assert second is not None
    assert second.value == 0


def test_a_sheet_of_an_earlier_meeting_holds_until_it_is_answered_anew() -> None:
    work = Work()
    assert case(work).said("emdr-preparation", "explained") is None
    work.answers("emdr-preparation", Phase.PREPARATION, READY)
    work.meets(1.0)
    found = case(work).said("emdr-preparation", "explained")
    assert found is not None
    assert found.value == "yes"
    assert case(work).sheet("emdr-preparation", here_only=True) is None
    work.answers("emdr-preparation", Phase.PREPARATION, READY | {"explained": "not-yet"})
    found = case(work).said("emdr-preparation", "explained")
    assert found is not None
    assert found.value == "not-yet"


def test_meetings_are_earlier_by_when_they_began() -> None:
    work = Work()
    work.meets(1.0)
    work.meets(1.0)
    assert [one.sitting for one in case(work).earlier()] == ["s1", "s2"]
    assert [one.sitting for one in earlier(work.state.meetings, SittingId("s2"))] == ["s1"]
    assert len(earlier(work.state.meetings, SittingId("none"))) == 3


def test_work_is_done_in_three_phases() -> None:
    work = Work()
    work.opens()
    work.opens(T2)
    work.enters(Phase.ASSESSMENT)
    work.enters(Phase.REVIEW)
    meeting = work.state.meeting(work.sitting)
    assert worked(meeting) == ()
    for phase in (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN):
        work.enters(phase, T2)
    work.enters(Phase.DESENSITISATION, T1)
    work.enters(Phase.DESENSITISATION, None)
    meeting = work.state.meeting(work.sitting)
    assert worked(meeting) == (T2, T1)
    assert worked(None) == ()
    assert worked_ever(work.state, T2)
    last = last_visit(meeting, T2, Phase.DESENSITISATION)
    first = last_visit(meeting, T1, Phase.ASSESSMENT)
    assert last is not None
    assert first is not None
    assert later(last, first)
    assert not later(first, first)
    assert last_visit(None, T1, Phase.REVIEW) is None


def test_sober_is_the_practice_s_number_of_hours_after_the_dose() -> None:
    work = Work()
    work.opens()
    work.onboard = under(SubstanceState.AFTER, 1439.0)
    work.rates(3)
    work.say(BodyScanned(T1, True, Moment.REVIEW, SubstanceState.NONE))
    (target,) = work.state.targets
    assert called(target) == "T1"
    work.onboard = Onboard()
    assert not case(work).sober(target.ratings[0])
    assert case(work, policy=Policy(sober_h=12.0)).sober(target.ratings[0])
    assert case(work).sober(target.scans[0])
    onset = msgspec.structs.replace(target.ratings[0], substance=SubstanceState.ONSET)
    assert not case(work).sober(msgspec.structs.replace(onset, since_dose_min=None))


def test_the_last_dose_counts_where_there_were_several() -> None:
    work = Work()
    work.opens()
    work.onboard = Onboard(SubstanceState.AFTER, 1450.0, 1380.0)
    work.rates(0)
    (target,) = work.state.targets
    assert not case(work).sober(target.ratings[0])
    work.onboard = Onboard(SubstanceState.NONE, 1520.0, 1450.0)
    assert case(work).sober(target.ratings[0])
    work.now = work.now.plus_s(600.0)
    work.onboard = Onboard(SubstanceState.ONSET, 5.0, 5.0)
    assert case(work).sober(target.ratings[0])


T3, T4 = TargetId("t3"), TargetId("t4")
RECENT = load_variant("recent-event")


def event() -> Work:
    """An event of the last weeks with two points beside the first, and a target that has nothing to do with it."""
    work = Work()
    for number, one in enumerate((T1, T2, T3), start=1):
        work.say(TargetOpened(one, number, Prong.PAST, variant=RECENT.id))
    work.say(TargetOpened(T4, 4, Prong.PAST))
    work.say(TargetsTied(T2, T1, Tie.CLUSTER))
    work.say(TargetsTied(T2, T3, Tie.CLUSTER))
    work.say(TargetsTied(T1, T4, Tie.TOUCHSTONE))
    return work


def test_the_points_of_an_event_are_tied_to_its_first_target_through_each_other() -> None:
    work = event()
    found = {one.id: event_of(work.state, one) for one in work.state.targets}
    firsts = {one: first.id if first is not None else None for one, first in found.items()}
    assert firsts == {T1: None, T2: T1, T3: T1, T4: None}
    work.say(TargetsTied(T2, T3, Tie.CLUSTER, tied=False))
    alone = work.state.target(T3)
    assert alone is not None
    assert event_of(work.state, alone) is None


def test_a_point_is_complete_by_its_own_guards_the_event_by_those_of_the_whole() -> None:
    asked = case(event(), RECENT)
    assert asked.about(T1).completes == ("G5",)
    assert asked.about(T3).completes == ("G5-point",)
    assert case(event()).about(T3).completes == ("G5",)


def test_another_target_is_asked_about_by_its_own_variant_where_that_is_known() -> None:
    asked = case(event())
    assert asked.about(T3).variant.id == "standard"
    known = msgspec.structs.replace(asked, others=(RECENT,))
    assert known.about(T3).variant.id == RECENT.id
    assert known.about(T4).variant.id == "standard"
