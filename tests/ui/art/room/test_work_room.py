"""The room as a whole: the way along the steps, stopping and growing steady, the set at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.art.model.nouns import Step
from kapdesk.art.model.work import ImageGatePassed, ImageStepEntered
from kapdesk.bilateral.model.facts import SetRun
from tests.fakes import art as done
from tests.fakes.sets import taken
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import Work
from ui.stage.messages import StopNow


def test_a_session_begins_with_what_usually_comes_first(work: Work) -> None:
    assert "0 Fit and consent" in work.reads()
    work.keys(Qt.Key.Key_N)
    assert work.step is Step.FIT
    assert "here now" in work.reads()


def test_a_step_that_needs_consent_says_so_and_offers_no_way_past(work: Work) -> None:
    work.goes(Step.SCENE)
    assert "Fit and consent are not answered yet." in work.reads()
    assert "Go on all the same" not in work.reads()
    assert "Why you go on all the same" not in work.reads()
    work.presses("Go back")
    assert work.step is None


def test_another_order_asks_why_and_the_why_is_kept_until_it_is_written(
    work: Work, reopens: Reopens
) -> None:
    done.agree(work.desk, work.sitting)
    work.anew()
    work.goes(Step.BASELINE)
    assert "By the usual order problem comes next, not numbers before." in work.reads()
    work.presses("Go on all the same")
    assert "Going on needs its reason." in work.reads()
    work.types("told by telephone")
    work.waits()
    again = reopens()
    again.opens()
    again.goes(Step.BASELINE)
    again.presses("Go on all the same")
    assert again.step is Step.BASELINE
    assert again.facts(ImageStepEntered)[-1].why == "told by telephone"
    assert again.desk.drafts.every() == ()


def test_a_caution_that_is_gone_past_is_written_beside_the_step(work: Work) -> None:
    done.agree(work.desk, work.sitting, legal="yes", statement="no")
    image = done.open_image(work.desk, sitting=work.sitting)
    work.anew()
    assert "one thing is missing" in work.reads()
    work.keys(Qt.Key.Key_X)
    work.keys(Qt.Key.Key_Return)
    assert "Chosen for the step you enter next." in work.reads()
    work.goes(Step.WATCHING)
    work.gives_why("the lawyer knows")
    assert work.step is Step.WATCHING
    assert work.meeting.here is not None
    assert work.meeting.here.image == image
    assert work.facts(ImageGatePassed)[-1].reason == "the lawyer knows"


def test_why_next_is_said_and_the_next_step_is_a_press_away(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    work.anew()
    assert "Scene and body take turns." in work.reads()
    work.presses("6 Body settle")
    assert work.step is Step.SETTLE


def test_one_key_stops_everything_and_opens_the_card(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    work.anew()
    work.starts()
    work.keys(Qt.Key.Key_F9)
    assert work.stage.asked(StopNow) >= 1
    work.stage.obeys(12)
    assert [one.passes for one in work.facts(SetRun)] == [12]
    assert "Eyes open. Both feet on the floor." in work.reads()
    work.keys(Qt.Key.Key_Escape)
    assert "Eyes open. Both feet on the floor." not in work.reads()


def test_from_the_card_the_session_goes_to_its_closing(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    work.anew()
    work.keys(Qt.Key.Key_F9)
    work.keys(Qt.Key.Key_F10)
    assert work.step is Step.CLOSING


def test_a_set_is_as_long_as_the_way_begins_with_and_stays_as_it_was_changed(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    work.anew()
    choice = work.room.side.choice
    assert choice.plan.passes == 40
    work.keys(Qt.Key.Key_Right)
    longer = choice.plan.passes
    assert longer > 40
    work.keys(Qt.Key.Key_N)
    assert work.step is Step.SETTLE
    assert choice.plan.passes == longer


def test_no_set_begins_before_consent_and_nothing_offers_to(work: Work) -> None:
    work.keys(Qt.Key.Key_N)
    assert "No set runs in this step." in work.reads()
    assert "Begin all the same" not in work.reads()
    work.keys(Qt.Key.Key_A)
    assert "Before a set" not in work.reads()


def test_the_rail_is_reached_by_a_key_and_any_step_from_it(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    work.anew()
    work.keys(Qt.Key.Key_R, *[Qt.Key.Key_Tab] * 8)
    work.keys(Qt.Key.Key_Return)
    assert "To go to the step “reminders”:" in work.reads()


def test_a_closed_session_takes_nothing_more(work: Work) -> None:
    work.keys(Qt.Key.Key_N)
    taken(work.desk.art.meetings.finish(work.sitting, reason="called away"))
    work.anew()
    assert "The session is closed." in work.reads()
    work.goes(Step.PROBLEM)
    assert work.step is Step.FIT


def test_the_step_the_session_is_at_is_in_sight_on_the_rail(work: Work) -> None:
    done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.CLOSING))
    work.anew()
    assert not work.button("15 Closing").visibleRegion().isEmpty()
    taken(work.desk.art.work.go(work.sitting, Step.FIT))
    work.anew()
    assert not work.button("0 Fit and consent").visibleRegion().isEmpty()


def test_it_is_in_sight_when_the_room_is_opened_on_it(work: Work, reopens: Reopens) -> None:
    done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.CLOSING))
    again = reopens()
    again.opens()
    assert not again.button("15 Closing").visibleRegion().isEmpty()
