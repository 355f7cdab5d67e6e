"""Each condition by itself: what it misses, and what meets it."""

from __future__ import annotations

import pytest

from kapdesk.bilateral.model.guard import Onboard, SubstanceState, Unsettled
from kapdesk.emdr.model.nouns import (
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
from kapdesk.emdr.model.policy import Policy
from kapdesk.emdr.model.resources import ResourceMade, ResourcePractised
from kapdesk.emdr.model.targets import (
    BodyScanned,
    FittingAccepted,
    TargetPlaced,
    TargetReviewed,
    TargetStatusSet,
    TargetsTied,
)
from kapdesk.emdr.model.variant import Need
from kapdesk.emdr.rules.closing import CLOSING
from kapdesk.emdr.rules.conditions import CONDITIONS, missing
from tests.kapdesk.emdr.told import LAKE, READY, T1, T2, Work, case, under

PREPARATION = Phase.PREPARATION


def lacks(need: Need, work: Work, **also: object) -> tuple[str, ...]:
    return missing(need, case(work, **also).about(T1))


def at_work() -> Work:
    """One target, assessed and worked on."""
    work = Work()
    work.assesses()
    work.enters(Phase.DESENSITISATION)
    return work


@pytest.mark.parametrize(
    ("need", "key", "bad", "good"),
    [
        (Need.EXPLAINED, "explained", "not-yet", ("yes",)),
        (Need.LIGHT_EXPLAINED, "light-explained", "not-yet", ("yes", "no-light")),
        (Need.RECORDING_AGREED, "recording", "not-yet", ("yes",)),
        (Need.STOP_SIGNAL, "stop-agreed", "not-yet", ("yes",)),
        (Need.STIMULATION_TRIED, "borne", "not-tried", ("yes",)),
        (Need.STIMULATION_TRIED, "borne", "no", ("yes",)),
    ],
)
def test_an_answer_of_the_preparation_meets_it_in_any_later_meeting(
    need: Need, key: str, bad: str, good: tuple[str, ...]
) -> None:
    work = Work()
    assert len(lacks(need, work)) == 1
    work.answers("emdr-preparation", PREPARATION, READY | {key: bad})
    assert len(lacks(need, work)) == 1
    for answer in good:
        work.answers("emdr-preparation", PREPARATION, READY | {key: answer})
        assert lacks(need, work) == ()
    work.meets(100.0)
    assert lacks(need, work) == ()
    work.answers("emdr-preparation", PREPARATION, READY | {key: bad})
    assert len(lacks(need, work)) == 1


def test_the_plan_between_is_words() -> None:
    work = Work()
    assert lacks(Need.PLAN_BETWEEN, work) != ()
    work.answers("emdr-preparation", PREPARATION, READY)
    assert lacks(Need.PLAN_BETWEEN, work) == ()


def test_one_resource_has_to_work() -> None:
    work = Work()
    work.say(ResourceMade(LAKE, Kind.CALM_PLACE))
    assert lacks(Need.RESOURCE_WORKS, work) != ()
    work.say(ResourcePractised(LAKE, PREPARATION, before=3, after=6))
    assert lacks(Need.RESOURCE_WORKS, work) == ()
    work.say(ResourcePractised(LAKE, Phase.CLOSURE, turned=True))
    assert lacks(Need.RESOURCE_WORKS, work) != ()


def test_what_the_screening_says_is_said_as_it_is() -> None:
    locks = (("desensitisation/psychosis", "No work."), ("desensitisation/clouded", "Not today."))
    assert lacks(Need.SCREENING, Work(), phase_locks=locks) == ("No work.", "Not today.")
    assert lacks(Need.SCREENING, Work()) == ()


def test_a_changed_dose_and_a_pressure_past_its_limits_are_said_each_by_itself() -> None:
    said = {"unsettled": Unsettled("Another dose.", "High.")}
    assert lacks(Need.DOSE_AS_BEFORE, Work(), **said) == ("Another dose.",)
    assert lacks(Need.PRESSURE_WITHIN, Work(), **said) == ("High.",)
    for need in (Need.DOSE_AS_BEFORE, Need.PRESSURE_WITHIN):
        assert lacks(need, Work()) == ()


def test_a_target_is_chosen_and_assessed_whole() -> None:
    work = Work()
    assert lacks(Need.TARGET_CHOSEN, work) != ()
    assert lacks(Need.ASSESSED, work) == ()
    work.opens()
    assert lacks(Need.TARGET_CHOSEN, work) == ()
    (sentence,) = lacks(Need.ASSESSED, work)
    assert sentence.startswith("The assessment of T1 is not whole: image, negative belief,")
    assert lacks(Need.ASSESSED_LATELY, work) == ()
    work.assesses()
    assert lacks(Need.ASSESSED, work) == ()


def test_an_assessment_of_another_day_is_looked_at_again() -> None:
    work = Work()
    work.assesses()
    assert lacks(Need.ASSESSED_LATELY, work) == ()
    work.meets(23.0)
    assert lacks(Need.ASSESSED_LATELY, work) == ()
    work.meets(2.0)
    (sentence,) = lacks(Need.ASSESSED_LATELY, work)
    assert "more than 24 hours ago" in sentence
    assert lacks(Need.ASSESSED_LATELY, work, policy=Policy(refresh_h=48.0)) == ()
    work.rates(6, moment=Moment.BESIDE)
    assert lacks(Need.ASSESSED_LATELY, work) != ()
    work.rates(6, moment=Moment.REVIEW)
    assert lacks(Need.ASSESSED_LATELY, work) == ()


@pytest.mark.parametrize(
    ("onboard", "word"),
    [
        (Onboard(), ""),
        (Onboard(SubstanceState.BEFORE), ""),
        (under(SubstanceState.ONSET, 12.0), "begins"),
        (under(SubstanceState.PEAK, 40.0), "at its height"),
        (under(SubstanceState.COMEDOWN, 90.0), ""),
        (under(SubstanceState.AFTER, 300.0), ""),
    ],
)
def test_no_new_target_while_the_medicine_begins_or_is_at_its_height(
    onboard: Onboard, word: str
) -> None:
    work = Work()
    work.opens()
    work.onboard = onboard
    said = lacks(Need.NOT_NEW_UNDER_EFFECT, work)
    assert (word in said[0]) if word else (said == ())
    allowed = Policy(new_target_under_effect=True)
    assert lacks(Need.NOT_NEW_UNDER_EFFECT, work, policy=allowed) == ()
    work.enters(Phase.DESENSITISATION)
    assert lacks(Need.NOT_NEW_UNDER_EFFECT, work) == ()


def test_the_future_waits_for_past_and_present_of_its_theme() -> None:
    work = Work()
    work.opens(T1, Prong.FUTURE, Role.TEMPLATE)
    work.say(TargetPlaced(T1, Prong.FUTURE, Role.TEMPLATE, Theme.SAFETY))
    assert lacks(Need.PRONGS_DONE, work) == ()
    work.opens(T2)
    assert lacks(Need.PRONGS_DONE, work) == ()
    work.say(TargetPlaced(T2, Prong.PRESENT, Role.TRIGGER, Theme.SAFETY))
    assert lacks(Need.PRONGS_DONE, work) == ("Past and present of this theme come first: T2.",)
    for status, waits in (
        (Status.CANDIDATE, False),
        (Status.INCOMPLETE, True),
        (Status.PROVISIONAL, True),
        (Status.COMPLETE, False),
        (Status.SET_ASIDE, False),
        (Status.OPEN, True),
    ):
        work.say(TargetStatusSet(T2, status))
        assert bool(lacks(Need.PRONGS_DONE, work)) is waits
    work.say(TargetsTied(T2, T1, Tie.TOUCHSTONE))
    assert lacks(Need.PRONGS_DONE, work) != ()
    work.say(TargetsTied(T2, T1, Tie.CLUSTER))
    assert lacks(Need.PRONGS_DONE, work) == ()


def test_a_target_of_the_past_waits_for_nobody() -> None:
    work = Work()
    work.opens(T1)
    work.opens(T2)
    assert lacks(Need.PRONGS_DONE, work) == ()


def test_looking_back_comes_first_and_a_pause_to_grow_steady_before_it() -> None:
    work = at_work()
    work.meets(72.0)
    (sentence,) = lacks(Need.REVIEW_DECIDED, work)
    assert sentence.startswith("T1 was worked on before")
    work.enters(PREPARATION, T1, held=True)
    assert lacks(Need.REVIEW_DECIDED, work) == ()
    work.enters(Phase.REVIEW)
    assert lacks(Need.REVIEW_DECIDED, work) != ()
    work.say(TargetReviewed(T1, Decision.RESUME))
    assert lacks(Need.REVIEW_DECIDED, work) == ()


@pytest.mark.parametrize(
    ("left_min", "says"),
    [
        (15.0, ""),
        (10.0, ""),
        (9.0, "There are 9 minutes left"),
        (0.0, "The time of this meeting is over."),
        (-5.0, "The time of this meeting is over."),
    ],
)
def test_a_new_set_asks_for_ten_minutes(left_min: float, says: str) -> None:
    work = Work()
    said = lacks(Need.TIME_LEFT, work, ends=work.now.plus_s(left_min * 60.0))
    assert (says in said[0]) if says else (said == ())
    assert lacks(Need.TIME_LEFT, work) == ()


def test_distress_is_nought_or_taken_as_fitting_in_this_meeting() -> None:
    work = at_work()
    (sentence,) = lacks(Need.DISTRESS_FITS, work)
    assert sentence.startswith("The distress is 8")
    work.rates(2)
    assert lacks(Need.DISTRESS_FITS, work) != ()
    work.say(FittingAccepted(T1, Measure.DISTRESS, 1, "grief"))
    assert lacks(Need.DISTRESS_FITS, work) != ()
    work.say(FittingAccepted(T1, Measure.DISTRESS, 2, " "))
    assert lacks(Need.DISTRESS_FITS, work) != ()
    work.say(FittingAccepted(T1, Measure.DISTRESS, 2, "grief"))
    assert lacks(Need.DISTRESS_FITS, work) == ()
    assert lacks(Need.DISTRESS_FITS, work, policy=Policy(fitting_distress=1)) != ()
    work.rates(3)
    work.say(FittingAccepted(T1, Measure.DISTRESS, 3, "grief"))
    assert lacks(Need.DISTRESS_FITS, work) != ()
    work.rates(0)
    assert lacks(Need.DISTRESS_FITS, work) == ()
    work.meets(1.0)
    assert lacks(Need.DISTRESS_FITS, work) == (
        "The distress at the target was not rated in this meeting yet.",
    )


def test_a_point_of_an_event_is_done_when_its_distress_is_low() -> None:
    work = at_work()
    assert lacks(Need.DISTRESS_LOW, work) != ()
    work.rates(2)
    assert lacks(Need.DISTRESS_LOW, work) == ()
    work.meets(1.0)
    assert lacks(Need.DISTRESS_LOW, work) != ()


@pytest.mark.parametrize(
    ("found", "quiet"),
    [
        ((), False),
        ((Found.NOTHING,), False),
        ((Found.NOTHING, Found.POSITIVE), True),
        ((Found.NEW, Found.SAME, Found.SAME), True),
        ((Found.NOTHING, Found.NOTHING, Found.NEW), False),
        ((Found.NOTHING, Found.NEW, Found.NOTHING), False),
    ],
)
def test_two_returns_in_a_row_without_anything_new(found: tuple[Found, ...], quiet: bool) -> None:
    work = at_work()
    work.returns(*found)
    assert (lacks(Need.RETURNS_QUIET, work) == ()) is quiet
    work.meets(1.0)
    assert lacks(Need.RETURNS_QUIET, work) != ()


def test_the_belief_is_wholly_true_or_taken_as_true_enough() -> None:
    work = at_work()
    work.rates(6, Measure.VOC, Moment.INSTALLATION)
    (sentence,) = lacks(Need.VOC_FITS, work)
    assert "true at 6 of 7" in sentence
    work.say(FittingAccepted(T1, Measure.VOC, 6, "nobody can be sure"))
    assert lacks(Need.VOC_FITS, work) == ()
    work.rates(5, Measure.VOC, Moment.INSTALLATION)
    work.say(FittingAccepted(T1, Measure.VOC, 5, "nobody can be sure"))
    assert lacks(Need.VOC_FITS, work) != ()
    work.rates(7, Measure.VOC, Moment.INSTALLATION)
    assert lacks(Need.VOC_FITS, work) == ()
    work.meets(1.0)
    assert "was not rated in this meeting" in lacks(Need.VOC_FITS, work)[0]


def test_the_body_is_clear_since_the_last_work() -> None:
    work = at_work()
    assert "not gone through" in lacks(Need.SCAN_CLEAR, work)[0]
    work.say(BodyScanned(T1, clear=False))
    assert "something was left" in lacks(Need.SCAN_CLEAR, work)[0]
    work.say(BodyScanned(T1, clear=True))
    assert lacks(Need.SCAN_CLEAR, work) == ()
    work.enters(Phase.DESENSITISATION)
    assert "worked on again" in lacks(Need.SCAN_CLEAR, work)[0]
    work.say(BodyScanned(T1, clear=True))
    work.meets(1.0)
    assert lacks(Need.SCAN_CLEAR, work) != ()


@pytest.mark.parametrize(
    ("onboard", "is_sober"),
    [
        (Onboard(), True),
        (Onboard(SubstanceState.BEFORE), True),
        (under(SubstanceState.PEAK, 40.0), False),
        (under(SubstanceState.COMEDOWN, 90.0), False),
        (under(SubstanceState.AFTER, 300.0), False),
        (under(SubstanceState.AFTER, 1445.0), True),
        (under(SubstanceState.NONE, 1439.0), False),
        (under(SubstanceState.NONE, 2760.0), True),
    ],
)
def test_what_was_said_at_the_end_was_said_sober(onboard: Onboard, is_sober: bool) -> None:
    work = Work()
    work.opens()
    assert lacks(Need.RATED_SOBER, work) != ()
    work.rates(0)
    assert lacks(Need.RATED_SOBER, work) == ()
    work.onboard = onboard
    work.say(BodyScanned(T1, True, Moment.BODY_SCAN, onboard.state, onboard.minutes))
    assert (lacks(Need.RATED_SOBER, work) == ()) is is_sober
    work.say(BodyScanned(T1, clear=True))
    work.rates(7, Measure.VOC)
    assert (lacks(Need.RATED_SOBER, work) == ()) is is_sober
    longer = Policy(sober_h=72.0)
    if onboard.minutes is not None:
        assert lacks(Need.RATED_SOBER, work, policy=longer) != ()


def test_the_film_ran_in_this_meeting() -> None:
    work = Work()
    for answer, ran in (("no", False), ("not-yet", False), ("yes", True)):
        work.answers("emdr-film", Phase.INSTALLATION, {"ran": answer})
        assert (lacks(Need.FILM_RAN, work) == ()) is ran
    work.meets(1.0)
    assert lacks(Need.FILM_RAN, work) != ()


def test_every_condition_of_the_work_has_its_sentence() -> None:
    assert set(Need) - set(CONDITIONS) == set(CLOSING)
