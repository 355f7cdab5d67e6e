"""Where a meeting stands: every way with its guards, what stands against it, and what may be done there."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import SubstanceState, Unsettled
from kapdesk.emdr.model.nouns import Decision, Found, Measure, Moment, Phase, Prong, Status
from kapdesk.emdr.model.targets import BodyScanned, TargetReviewed, TargetStatusSet
from kapdesk.emdr.model.variant import Variant
from kapdesk.emdr.model.work import GuardOverridden
from kapdesk.emdr.rules.closing import Closing
from kapdesk.emdr.shelf import load_variant
from tests.kapdesk.emdr.told import PUT_AWAY, STANDARD, T1, T2, Work, stands, under

ALWAYS = {Phase.PREPARATION, Phase.CLOSURE}
PAST = (Found.NOTHING, Found.POSITIVE)


def opened(work: Work, variant: Variant = STANDARD) -> set[Phase]:
    """The phases that may be entered now with the first target."""
    return {one.to for one in stands(work, variant, target=T1).ways if one.open}


def guards(work: Work, to: Phase, variant: Variant = STANDARD) -> tuple[str, ...]:
    """What stands against a phase."""
    way = stands(work, variant, target=T1).way(to)
    assert way is not None
    return way.guards


def at_work() -> Work:
    """A prepared client whose target was assessed and is worked on."""
    work = Work()
    work.prepares()
    work.enters(Phase.PREPARATION, None)
    work.enters(Phase.ASSESSMENT)
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    return work


def scanned() -> Work:
    """The same client, all the way to a clear body."""
    work = at_work()
    work.returns(*PAST)
    work.rates(0)
    work.enters(Phase.INSTALLATION)
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    work.enters(Phase.BODY_SCAN)
    work.say(BodyScanned(T1, clear=True))
    return work


def test_a_meeting_begins_with_history_preparation_or_looking_back() -> None:
    work = Work()
    assert opened(work) == {Phase.HISTORY, Phase.REVIEW, *ALWAYS}
    assert guards(work, Phase.ASSESSMENT) == ("ready",)
    bare = stands(work)
    assert (bare.phase, bare.target, bare.asks, bare.sheets) == (None, None, (), ())
    way = bare.way(Phase.ASSESSMENT)
    assert way is not None
    assert "No target is chosen yet." in way.missing
    assert bare.may_start.missing == ("No phase of this meeting has begun yet.",)
    work.prepares()
    work.opens()
    assert opened(work) == {Phase.HISTORY, Phase.REVIEW, Phase.ASSESSMENT, *ALWAYS}


@pytest.mark.parametrize(
    ("start", "leads"),
    [
        (Phase.HISTORY, {Phase.REVIEW}),
        (Phase.PREPARATION, {Phase.HISTORY, Phase.REVIEW, Phase.ASSESSMENT}),
        (Phase.ASSESSMENT, {Phase.DESENSITISATION}),
        (Phase.DESENSITISATION, set()),
        (Phase.INSTALLATION, {Phase.DESENSITISATION}),
        (Phase.BODY_SCAN, {Phase.DESENSITISATION}),
        (Phase.CLOSURE, set()),
        (Phase.REVIEW, {Phase.HISTORY, Phase.ASSESSMENT, Phase.DESENSITISATION, Phase.REVIEW}),
    ],
)
def test_what_is_open_to_one_who_is_prepared_and_assessed(start: Phase, leads: set[Phase]) -> None:
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(start)
    assert opened(work) == (leads | ALWAYS) - ({start} - {Phase.REVIEW})


def test_installation_waits_for_the_distress_and_two_quiet_returns() -> None:
    work = at_work()
    assert opened(work) == ALWAYS
    work.rates(0)
    assert guards(work, Phase.INSTALLATION) == ("G3",)
    work.returns(*PAST)
    assert opened(work) == {Phase.INSTALLATION, *ALWAYS}
    work.rates(1)
    assert opened(work) == ALWAYS


def test_the_body_scan_waits_for_the_belief() -> None:
    work = at_work()
    work.enters(Phase.INSTALLATION)
    assert guards(work, Phase.BODY_SCAN) == ("G4",)
    assert opened(work) == {Phase.DESENSITISATION, *ALWAYS}
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    assert opened(work) == {Phase.DESENSITISATION, Phase.BODY_SCAN, *ALWAYS}


def test_a_way_the_variant_does_not_have_is_shut_by_order_and_by_what_the_phase_asks() -> None:
    work = at_work()
    way = stands(work).way(Phase.BODY_SCAN)
    assert way is not None
    assert way.guards == ("order", "G4", "G3-review")
    assert way.missing[0] == (
        "From desensitisation the way leads to installation, closure or preparation, "
        "not to body scan."
    )
    assert guards(work, Phase.HISTORY) == ("order",)


def test_a_pause_to_grow_steady_leads_back_to_where_it_was_taken() -> None:
    work = at_work()
    work.enters(Phase.PREPARATION, T1, held=True)
    assert Phase.DESENSITISATION in opened(work)
    work.enters(Phase.PREPARATION, T1, held=True)
    assert Phase.DESENSITISATION in opened(work)
    assert guards(work, Phase.INSTALLATION)[0] == "order"
    work.enters(Phase.DESENSITISATION)
    work.enters(Phase.INSTALLATION)
    work.enters(Phase.PREPARATION, T1, held=True)
    assert guards(work, Phase.INSTALLATION) == ("G3",)
    work.enters(Phase.PREPARATION, T1)
    assert guards(work, Phase.DESENSITISATION) == ("order",)


def test_looking_back_comes_first_and_leads_where_it_was_decided() -> None:
    work = at_work()
    work.say(TargetStatusSet(T1, Status.INCOMPLETE))
    work.meets(72.0)
    assert opened(work) == {Phase.REVIEW, *ALWAYS}
    assert [one.number for one in stands(work).due] == [1]
    assert guards(work, Phase.ASSESSMENT) == ("G8",)
    work.enters(Phase.PREPARATION)
    assert opened(work) == {Phase.HISTORY, Phase.REVIEW, Phase.CLOSURE}
    work.enters(Phase.REVIEW)
    assert opened(work) == {Phase.REVIEW, *ALWAYS}
    assert guards(work, Phase.DESENSITISATION) == ("G8", "G1")
    work.rates(4, moment=Moment.REVIEW)
    work.say(TargetReviewed(T1, Decision.RESUME))
    assert stands(work).due == ()
    assert Phase.DESENSITISATION in opened(work)
    assert guards(work, Phase.INSTALLATION) == ("G3-review",)
    work.rates(0, moment=Moment.REVIEW)
    assert Phase.INSTALLATION in opened(work)
    assert guards(work, Phase.BODY_SCAN) == ("G4",)
    work.rates(7, Measure.VOC, Moment.REVIEW)
    assert Phase.BODY_SCAN in opened(work)


def test_a_new_set_waits_for_the_decision_the_time_and_the_screening() -> None:
    work = at_work()
    assert stands(work).may_start.open
    locks = (("desensitisation/psychosis", "Not today."),)
    shut = stands(work, phase_locks=locks, ends=work.now.plus_s(300.0)).may_start
    assert shut.guards == ("screening", "G6")
    assert shut.missing == (
        "Not today.", "There are 5 minutes left: enough for closing, not for a new set.",
    )  # fmt: skip
    work.enters(Phase.INSTALLATION)
    assert stands(work, phase_locks=locks).may_start.open
    work.enters(Phase.CLOSURE)
    assert stands(work, ends=work.now).may_start.open
    work.meets(72.0)
    work.enters(Phase.DESENSITISATION)
    assert "G8" in stands(work).may_start.guards
    work.enters(Phase.PREPARATION)
    assert stands(work).may_start.open


def test_a_reason_holds_for_the_target_and_the_meeting_where_the_guard_says_so() -> None:
    work = at_work()

    def start() -> tuple[str, ...]:
        return stands(work, ends=work.now.plus_s(300.0)).may_start.guards

    assert start() == ("G6",)
    work.say(GuardOverridden("G6", Phase.DESENSITISATION, T2, ("late",), "another target"))
    work.say(GuardOverridden("G6", Phase.DESENSITISATION, T1, ("late",), "  "))
    assert start() == ("G6",)
    work.say(GuardOverridden("G6", Phase.DESENSITISATION, T1, ("late",), "one more to settle"))
    assert start() == ()
    work.say(GuardOverridden("G3", Phase.INSTALLATION, T1, ("8",), "we go on"))
    assert guards(work, Phase.INSTALLATION) == ("G3",)
    work.meets(0.0)
    work.enters(Phase.DESENSITISATION)
    assert "G6" in start()


def test_a_target_is_complete_with_everything_said_sober() -> None:
    work = scanned()
    found = stands(work)
    assert found.may_complete.open
    assert found.closing is Closing.COMPLETE
    work.rates(2)
    assert stands(work).may_complete.guards == ("G5",)
    work.say(GuardOverridden("G5", Phase.BODY_SCAN, T1, ("2",), "grief that fits"))
    assert stands(work).may_complete.guards == ("G5",)
    assert stands(work).closing is Closing.COMPLETE


def test_a_meeting_ends_once_the_client_is_back_and_what_was_opened_is_put_away() -> None:
    work = at_work()
    work.enters(Phase.CLOSURE)
    found = stands(work)
    assert found.closing is Closing.INCOMPLETE
    assert len(found.may_rate.missing) == 2
    assert found.may_rate.guards == ("G7-asks",)
    assert found.may_end.guards == ("end", "G7")
    work.answers("emdr-closure", Phase.CLOSURE, PUT_AWAY | {"held-by": "nothing"})
    assert stands(work).may_end.guards == ("G7",)
    work.answers("emdr-closure", Phase.CLOSURE, PUT_AWAY)
    found = stands(work)
    assert found.may_end.open
    assert [one.answered for one in found.sheets] == [True]


def test_the_ways_are_reckoned_for_another_target_when_one_is_named() -> None:
    work = at_work()
    work.opens(T2, Prong.FUTURE)
    work.enters(Phase.PREPARATION, None)
    assert stands(work).target is None
    named = stands(work, target=T2)
    assert named.target is not None
    assert named.target.number == 2
    work.onboard = under(SubstanceState.PEAK, 40.0)
    assert guards(work, Phase.ASSESSMENT) == ()
    way = stands(work, target=T2).way(Phase.ASSESSMENT)
    assert way is not None
    assert way.guards == ("medicine",)


def test_a_template_waits_for_past_and_present_and_begins_with_the_belief() -> None:
    future = load_variant("future-template")
    work = Work()
    work.prepares()
    work.opens(T1, Prong.FUTURE)
    work.opens(T2, Prong.PAST)
    work.enters(Phase.PREPARATION, None)
    assert guards(work, Phase.ASSESSMENT, future) == ("G12",)
    work.say(TargetStatusSet(T2, Status.COMPLETE))
    work.enters(Phase.ASSESSMENT)
    work.assesses()
    assert opened(work, future) == {Phase.INSTALLATION, Phase.DESENSITISATION, *ALWAYS}
    work.enters(Phase.INSTALLATION)
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    assert stands(work, future).may_complete.missing == (
        "The film of the scene has not run to its end without disturbance yet.",
    )
    work.answers("emdr-film", Phase.INSTALLATION, {"ran": "yes"})
    assert stands(work, future).may_complete.open


def test_nothing_of_the_content_is_asked_where_it_is_not_told() -> None:
    blind = load_variant("blind")
    work = Work()
    work.prepares()
    work.assesses()
    work.enters(Phase.ASSESSMENT)
    asked = [(one.part.value, one.may) for one in stands(work, blind).asks]
    assert asked == [
        ("cue", False), ("voc", True), ("emotions", True), ("distress", False), ("body", True),
    ]  # fmt: skip


def test_the_next_point_of_an_event_follows_a_low_distress() -> None:
    recent = load_variant("recent-event")
    work = at_work()
    assert guards(work, Phase.ASSESSMENT, recent) == ("next-point",)
    assert guards(work, Phase.ASSESSMENT) == ("order",)
    work.rates(2)
    assert guards(work, Phase.ASSESSMENT, recent) == ()


def test_resources_alone_open_no_memory() -> None:
    alone = load_variant("resource-only")
    work = Work()
    assert opened(work, alone) == {Phase.HISTORY, *ALWAYS}
    assert [one.to for one in stands(work, alone).ways] == [
        Phase.HISTORY, Phase.PREPARATION, Phase.CLOSURE,
    ]  # fmt: skip
    work.enters(Phase.PREPARATION, None)
    found = stands(work, alone)
    assert found.may_start.open
    assert found.closing is Closing.RESOURCES
    assert found.may_rate.open
    work.enters(Phase.DESENSITISATION)
    assert not stands(work, alone).may_start.open


@pytest.mark.parametrize("name", ["standard", "blind", "recent-event", "future-template"])
@pytest.mark.parametrize(
    ("said", "guard"),
    [(Unsettled(dose="Another dose."), "dose"), (Unsettled(pressure="High."), "pressure")],
)
def test_a_changed_dose_or_a_high_pressure_leaves_resources_alone(
    name: str, said: Unsettled, guard: str
) -> None:
    variant = load_variant(name)
    for phase in (Phase.DESENSITISATION, Phase.INSTALLATION, Phase.BODY_SCAN):
        work = Work()
        work.opens()
        work.enters(phase)
        assert guard not in stands(work, variant).may_start.guards
        assert guard in stands(work, variant, unsettled=said).may_start.guards
    for phase in (Phase.PREPARATION, Phase.CLOSURE):
        work = Work()
        work.enters(phase)
        assert stands(work, variant, unsettled=said).may_start.open
    work = Work()
    work.opens()
    for phase in (Phase.ASSESSMENT, Phase.REVIEW):
        work.enters(phase)
        way = stands(work, variant, unsettled=said).way(Phase.DESENSITISATION)
        assert way is not None
        assert guard in way.guards


def test_a_reason_lets_the_work_go_on_for_that_target_in_that_meeting() -> None:
    work = at_work()
    said = Unsettled(dose="Another dose.", pressure="High.")
    assert stands(work, unsettled=said).may_start.guards == ("dose", "pressure")
    work.say(GuardOverridden("dose", Phase.DESENSITISATION, T1, ("Another dose.",), "agreed"))
    assert stands(work, unsettled=said).may_start.guards == ("pressure",)
    work.meets(100.0)
    work.enters(Phase.DESENSITISATION)
    assert "dose" in stands(work, unsettled=said).may_start.guards


@pytest.mark.parametrize(
    ("said", "guard"),
    [(Unsettled(dose="Another dose."), "dose"), (Unsettled(pressure="High."), "pressure")],
)
def test_a_reason_about_a_dosing_session_counts_until_the_next_dose(
    said: Unsettled, guard: str
) -> None:
    work = at_work()
    work.say(GuardOverridden(guard, Phase.DESENSITISATION, T1, ("So it is.",), "agreed"))
    work.onboard = under(SubstanceState.COMEDOWN, 60.0)
    assert guard not in stands(work, unsettled=said).may_start.guards
    work.rates(6)
    work.onboard = under(SubstanceState.ONSET, 0.5)
    assert guard in stands(work, unsettled=said).may_start.guards
    work.say(GuardOverridden(guard, Phase.DESENSITISATION, T1, ("So it is.",), "agreed anew"))
    assert guard not in stands(work, unsettled=said).may_start.guards


def test_a_reason_about_anything_else_counts_after_a_dose_as_well() -> None:
    work = at_work()
    locks = (("desensitisation/clouded", "Not today."),)
    work.say(GuardOverridden("screening", Phase.DESENSITISATION, T1, ("Not today.",), "agreed"))
    work.rates(6)
    work.onboard = under(SubstanceState.ONSET, 0.5)
    assert "screening" not in stands(work, phase_locks=locks).may_start.guards


@pytest.mark.parametrize("name", ["standard", "blind", "recent-event", "future-template"])
@pytest.mark.parametrize("state", list(SubstanceState))
def test_no_new_target_is_opened_while_the_medicine_begins_and_at_its_height(
    name: str, state: SubstanceState
) -> None:
    variant, shut = load_variant(name), state in (SubstanceState.ONSET, SubstanceState.PEAK)
    for start, to in (
        (Phase.PREPARATION, Phase.ASSESSMENT),
        (Phase.REVIEW, Phase.ASSESSMENT),
        (Phase.ASSESSMENT, Phase.DESENSITISATION),
    ):
        work = Work()
        work.opens()
        work.enters(start)
        way = stands(work, variant, target=T1, onboard=under(state, 30.0)).way(to)
        assert way is not None
        assert ("medicine" in way.guards) is shut
    work = Work()
    work.opens()
    work.enters(Phase.PREPARATION)
    bare = stands(work, variant, target=T1, onboard=under(state, 30.0))
    assert bare.may_start.open
