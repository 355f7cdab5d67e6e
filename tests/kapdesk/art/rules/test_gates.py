"""What stands against a step, a set, a closing and the end; and what a reason passes."""

from __future__ import annotations

import pytest

from kapdesk.art.model.images import ImageClosed, OldPictureTried
from kapdesk.art.model.nouns import Comes, Measure, Moment, Row, Status, Step
from kapdesk.art.model.work import ImageGatePassed
from kapdesk.art.rules.case import WORKING
from kapdesk.art.rules.gates import close_gate, done_gate, end_gate, set_gate, way_to
from kapdesk.bilateral.model.guard import Onboard, SubstanceState, Unsettled
from tests.fakes.art import AGREED, CLOSED
from tests.kapdesk.art.told import P1, P2, Work, case

PEAK = Onboard(SubstanceState.PEAK, 30.0, 30.0)


def agreed(step: Step = Step.BASELINE) -> Work:
    work = Work()
    work.answers("art-fit", Step.FIT, AGREED)
    work.opens()
    work.enters(step)
    return work


def test_without_consent_no_step_is_entered_whatever_the_reason() -> None:
    work = Work()
    work.opens()
    for step in Step:
        gate = way_to(case(work), step)
        assert gate.hard is (step not in (Step.FIT, Step.CLOSING)), step
    work.answers("art-fit", Step.FIT, AGREED | {"consents": "not-yet"})
    assert way_to(case(work), Step.PROBLEM).missing == (
        "The client has not agreed to this work yet.",
    )


def test_another_order_takes_its_reason_each_time() -> None:
    work = agreed()
    assert way_to(case(work), Step.ORIENT).open
    stray = way_to(case(work), Step.DESIGN)
    assert not stray.usual
    assert stray.missing == ("By the usual order trying the sets comes next, not new version.",)
    work.say(ImageGatePassed("order", Step.DESIGN, P1, stray.missing, "asked for"))
    assert not way_to(case(work), Step.DESIGN).open
    assert way_to(case(work), Step.CLOSING).open


def test_a_high_distress_before_the_work_asks_to_grow_steady_first() -> None:
    work = agreed()
    work.rates(8)
    assert way_to(case(work), Step.ORIENT).open
    work.rates(9)
    gate = way_to(case(work), Step.ORIENT)
    assert gate.guards == ("baseline",)
    assert not gate.hard
    work.say(ImageGatePassed("baseline", Step.ORIENT, P1, gate.missing, "grew steady"))
    assert way_to(case(work), Step.ORIENT).open


def test_one_picture_a_session() -> None:
    work = agreed(Step.WATCHING)
    work.opens(P2)
    work.enters(Step.BASELINE, P2)
    assert way_to(case(work), Step.ORIENT).guards == ("one-picture",)


def test_under_effect_a_step_of_work_and_a_set_ask_for_a_reason() -> None:
    work = agreed()
    gate = way_to(case(work, onboard=PEAK), Step.ORIENT)
    assert gate.guards == ("under-effect",)
    assert "30 min after the last dose" in gate.missing[0]
    assert set_gate(case(work, onboard=PEAK)).guards == ("under-effect",)
    assert set_gate(case(work)).open
    assert way_to(case(work, onboard=PEAK), Step.SCENE).guards == ("order",)


@pytest.mark.parametrize(
    ("said", "guard"),
    [(Unsettled(dose="Another dose."), "dose"), (Unsettled(pressure="High."), "pressure")],
)
def test_a_changed_dose_or_a_high_pressure_asks_for_a_reason_in_work_on_a_picture(
    said: Unsettled, guard: str
) -> None:
    for step in WORKING:
        gate = way_to(case(agreed(), unsettled=said), step)
        assert guard in gate.guards
        assert not gate.hard
        assert guard in set_gate(case(agreed(step), unsettled=said)).guards
    for step in (Step.FIT, Step.PROBLEM, Step.SCENE, Step.BASELINE, Step.CLOSING):
        assert guard not in way_to(case(agreed(), unsettled=said), step).guards
    assert set_gate(case(agreed(), unsettled=said)).open


def test_a_reason_to_work_on_after_a_changed_dose_counts_until_the_next_dose() -> None:
    work = agreed(Step.WATCHING)
    said = Unsettled(dose="Another dose.")
    hour_ago = Onboard(SubstanceState.AFTER, 60.0, 60.0)
    work.say(ImageGatePassed("dose", Step.WATCHING, P1, ("Another dose.",), "as planned"))
    assert set_gate(case(work, unsettled=said, onboard=hour_ago)).open
    work.say(ImageGatePassed("dose", Step.WATCHING, P2, ("Another dose.",), "of another"))
    since = Onboard(SubstanceState.AFTER, 60.0, 0.0)
    assert "dose" in set_gate(case(work, unsettled=said, onboard=since)).guards


def test_a_set_needs_a_step_of_work() -> None:
    work = Work()
    assert set_gate(case(work)).hard
    work.enters(Step.FIT)
    assert set_gate(case(work)).missing == ("No set runs in this step.",)


def test_the_closing_is_not_passed_by() -> None:
    work = agreed(Step.WATCHING)
    assert close_gate(case(work)).hard
    work.answers("art-closing", Step.CLOSING, CLOSED | {"oriented": "not-yet"})
    assert close_gate(case(work)).missing == ("The client is not oriented yet.",)
    work.answers("art-closing", Step.CLOSING, CLOSED)
    assert close_gate(case(work)).open


def test_a_picture_is_finished_once_the_old_one_is_gone_and_the_new_one_vivid() -> None:
    work = agreed(Step.WATCHING)
    work.lays("a", "a shoe", Row.LEFT)
    assert done_gate(case(work)).missing == (
        "The new version is not vivid at 7 or more.",
        "The old picture was not asked for.",
        "Left-over pictures on the list: 1.",
        "The distress was not rated.",
    )
    work.rates(8, Measure.NEW_VIVIDNESS, Moment.NEW_VERSION)
    work.say(OldPictureTried(P1, Comes.SAME))
    work.onboard = PEAK
    work.rates(0, moment=Moment.OLD_PICTURE)
    assert done_gate(case(work)).missing == (
        "The old picture comes the same.",
        "Left-over pictures on the list: 1.",
        "The last distress was said under effect.",
    )


def test_the_end_misses_every_picture_that_was_worked_on_and_not_closed() -> None:
    work = agreed()
    assert end_gate(case(work)).open
    work.enters(Step.WATCHING)
    assert end_gate(case(work)).missing == (
        "The closing is not answered yet.",
        "P1 was worked on and is not closed.",
    )
    work.answers("art-closing", Step.CLOSING, CLOSED)
    work.say(ImageClosed(P1, Status.INCOMPLETE, work.now))
    assert end_gate(case(work)).open
