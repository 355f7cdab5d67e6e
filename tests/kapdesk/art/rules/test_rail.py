"""What comes next on the rail: the loops, and the steps a way of working leaves out."""

from __future__ import annotations

import pytest

from kapdesk.art.model.images import OldPictureTried, SensationFelt
from kapdesk.art.model.nouns import Comes, Measure, Moment, Row, Step
from kapdesk.art.rules.rail import next_on, stuck
from kapdesk.body.model import BodyMark
from tests.fakes.art import AGREED
from tests.kapdesk.art.told import P1, Work, case


def feels(work: Work, *strengths: int, moment: Moment = Moment.AFTER) -> None:
    for strength in strengths:
        marks = (BodyMark(("F.M.chest",), intensity=strength),) if strength else ()
        work.say(SensationFelt(P1, moment, marks))


def at(step: Step, template: str = "passes") -> Work:
    work = Work()
    work.opens(template=template)
    work.enters(step)
    return work


def test_a_meeting_begins_with_fit_and_later_with_what_follows_it() -> None:
    work = Work()
    assert next_on(case(work)).steps == (Step.FIT,)
    work.answers("art-fit", Step.FIT, AGREED)
    assert next_on(case(work)).steps == (Step.PROBLEM,)


def test_scene_and_body_take_turns() -> None:
    assert next_on(case(at(Step.WATCHING))).steps == (Step.SETTLE,)
    assert next_on(case(at(Step.SETTLE))).steps[0] is Step.WATCHING


def test_a_sensation_is_settled_until_it_is_quiet() -> None:
    work = at(Step.SETTLE)
    feels(work, 6)
    assert next_on(case(work)).steps[0] is Step.SETTLE
    feels(work, 1)
    assert next_on(case(work)).steps[0] is Step.WATCHING
    work.rates(2, moment=Moment.AFTER)
    assert next_on(case(work)).steps[0] is Step.CLEAR


@pytest.mark.parametrize(
    ("strengths", "wanted"),
    [((5, 5), False), ((5, 5, 5), True), ((5, 6, 6), True), ((6, 5, 5), False), ((1, 1, 1), False)],
)
def test_two_repeats_without_change_ask_for_help(strengths: tuple[int, ...], wanted: bool) -> None:
    work = at(Step.SETTLE)
    feels(work, *strengths)
    assert stuck(case(work)) is wanted
    assert (next_on(case(work)).steps[0] is Step.STUCK) is wanted


def test_what_is_said_to_be_stuck_is_stuck() -> None:
    work = at(Step.SETTLE)
    work.say(SensationFelt(P1, Moment.AFTER, (BodyMark(("F.M.chest",)),), stuck=True))
    assert stuck(case(work))
    work.enters(Step.STUCK)
    assert next_on(case(work)).steps == (Step.WATCHING,)


def test_a_strength_that_was_not_asked_is_taken_for_nothing() -> None:
    work = at(Step.SETTLE)
    work.say(SensationFelt(P1, Moment.AFTER, (BodyMark(("F.M.chest",)),)))
    work.rates(1, moment=Moment.AFTER)
    assert next_on(case(work)).steps[0] is Step.WATCHING


def test_a_clear_pass_leads_to_the_new_version_and_any_other_back() -> None:
    work = at(Step.CLEAR)
    assert next_on(case(work)).steps[0] is Step.CLEAR
    work.rates(4, moment=Moment.CLEAR)
    assert next_on(case(work)).steps == (Step.WATCHING, Step.SETTLE)
    work.rates(0, moment=Moment.CLEAR)
    assert next_on(case(work)).steps == (Step.DESIGN,)
    feels(work, 3, moment=Moment.CLEAR)
    assert next_on(case(work)).steps[0] is Step.WATCHING


def test_a_new_version_is_run_until_it_is_vivid() -> None:
    work = at(Step.RUNNING_NEW)
    assert next_on(case(work)).steps == (Step.RUNNING_NEW,)
    work.rates(6, Measure.NEW_VIVIDNESS, Moment.NEW_VERSION)
    assert next_on(case(work)).steps[0] is Step.RUNNING_NEW
    work.rates(7, Measure.NEW_VIVIDNESS, Moment.NEW_VERSION)
    assert next_on(case(work)).steps == (Step.LEFT_OVER,)


def test_the_left_over_list_comes_to_zero() -> None:
    work = at(Step.LEFT_OVER)
    work.lays("a", "a shoe", Row.LEFT)
    assert "1 left-over picture is" in next_on(case(work)).why
    assert next_on(case(at(Step.LEFT_OVER))).steps == (Step.OLD_PICTURE,)


def test_an_old_picture_that_comes_the_same_leads_back() -> None:
    work = at(Step.OLD_PICTURE)
    assert next_on(case(work)).steps == (Step.OLD_PICTURE,)
    work.say(OldPictureTried(P1, Comes.SAME))
    assert next_on(case(work)).steps == (Step.WATCHING, Step.DESIGN)
    work.say(OldPictureTried(P1, Comes.FAINT))
    assert next_on(case(work)).steps == (Step.REMINDERS,)


def test_a_reminder_that_disturbs_is_said_and_holds_nothing_up() -> None:
    work = at(Step.REMINDERS)
    work.rates(5, moment=Moment.REMINDER)
    found = next_on(case(work))
    assert found.steps == (Step.REHEARSAL,)
    assert "a picture of its own" in found.why


def test_steps_a_way_does_not_use_are_left_out() -> None:
    work = at(Step.OLD_PICTURE, "early")
    work.say(OldPictureTried(P1, Comes.SAME))
    assert next_on(case(work)).steps == (Step.DESIGN,)
    assert next_on(case(at(Step.CLOSING))).steps == ()
