"""The room as a whole: where it stands, how it goes from phase to phase, sets by the rules, keys from anywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.bilateral.model.facts import CameUp, SetRated, SetRun, SetStarted
from kapdesk.bilateral.model.guard import Locks, Onboard
from kapdesk.bilateral.model.plan import Channel
from kapdesk.bilateral.narrowing import allowed
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.targets import BodyFelt
from kapdesk.emdr.model.work import EndFixed, GuardOverridden, PhaseEntered
from kapdesk.people.parse.identity import ClientDraft
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work
from tests.ui.shell.sittings import begin, give_dose, sitting_of
from ui.bodymap.canvas import BodyCanvas
from ui.sets.parts import Part
from ui.stage.messages import Begin, StopNow
from ui.work.body_sheet import BodySheet
from ui.work.way_sheet import WaySheet


def test_a_session_begins_by_saying_where_it_stands(work: Work) -> None:
    assert "The session begins" in work.reads()
    assert "things are missing" in work.room.rail.told(Phase.ASSESSMENT)
    assert work.room.rail.told(Phase.PREPARATION) == "open"
    work.goes(Phase.PREPARATION)
    assert work.phase is Phase.PREPARATION
    assert work.room.rail.told(Phase.PREPARATION) == "here now"


def test_what_comes_next_says_in_full_what_it_misses(work: Work) -> None:
    work.goes(Phase.PREPARATION)
    told = work.room.rail.told(Phase.ASSESSMENT)
    assert "No sign for stop is agreed yet." in told
    assert "No target is chosen yet." in told


def test_a_shut_way_is_passed_with_a_reason_and_both_are_written(work: Work) -> None:
    work.goes(Phase.PREPARATION)
    done.open_target(work.desk)
    work.anew()
    work.keys(Qt.Key.Key_X, Qt.Key.Key_Return)
    work.goes(Phase.ASSESSMENT)
    sheet = work.visit.page.findChildren(WaySheet)[0]
    assert sheet.isVisible()
    assert "No sign for stop is agreed yet." in work.reads()
    work.presses("Go on all the same")
    assert "Going on needs its reason." in work.reads()
    assert len(work.facts(PhaseEntered)) == 1
    work.types("the colleague agreed it with them yesterday")
    work.presses("Go on all the same")
    assert work.phase is Phase.ASSESSMENT
    assert {one.reason for one in work.facts(GuardOverridden)} == {
        "the colleague agreed it with them yesterday"
    }
    assert not sheet.isVisible()


def test_going_back_from_a_shut_way_writes_nothing(work: Work) -> None:
    work.goes(Phase.PREPARATION)
    work.goes(Phase.INSTALLATION)
    before = len(work.visit.wrote())
    work.presses("Go back")
    assert len(work.visit.wrote()) == before


@pytest.mark.parametrize(
    ("key", "phase"),
    [(Qt.Key.Key_F9, Phase.PREPARATION), (Qt.Key.Key_F10, Phase.CLOSURE)],
)
def test_one_key_from_anywhere_grows_steady_or_closes(
    work: Work, key: Qt.Key, phase: Phase
) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.starts()
    work.keys(key)
    assert work.stage.asked(StopNow) >= 1
    assert work.phase is phase
    assert work.facts(PhaseEntered)[-1].held
    work.stage.obeys(3)
    assert work.facts(SetRun)[-1].ended == "stopped now"


def test_a_set_belongs_to_the_phase_and_what_is_said_after_it_is_written(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    assert "The set is finished: 24 passes, 24 s" in work.reads()
    work.keys(Qt.Key.Key_Tab)
    work.room.side.turn.after.restore({"text": "the door opened", "tags": "memory"})
    work.presses("Ask the distress now")
    work.presses("Distress 5")
    work.keys(Qt.Key.Key_C)
    assert work.facts(CameUp)[-1].text == "the door opened"
    assert work.facts(SetRated)[-1].distress == 5
    last = work.target(target).ratings[-1]
    assert (last.value, last.started) == (5, work.meeting.sets[-1].entry)
    assert work.meeting.sets[-1].phase is Phase.DESENSITISATION


def test_the_body_after_a_set_is_that_sets(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    work.keys(Qt.Key.Key_Y)
    sheet = work.visit.page.findChildren(BodySheet)[0]
    assert sheet.isVisible()
    work.types("throat tight 7")
    work.keys(Qt.Key.Key_Return)
    work.presses("Keep")
    felt = work.facts(BodyFelt)[-1]
    assert (felt.target, felt.started) == (target, work.meeting.sets[-1].entry)
    assert felt.marks[0].intensity == 7


def test_the_whole_body_and_whose_left_it_is_are_in_sight_and_the_words_scroll(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    work.keys(Qt.Key.Key_Y)
    sheet = work.visit.page.findChildren(BodySheet)[0]
    [canvas] = sheet.findChildren(BodyCanvas)
    for marked in ("", "throat tight 7"):
        work.types(marked)
        work.keys(Qt.Key.Key_Return)
        assert canvas.visibleRegion().boundingRect() == canvas.rect()


def test_return_to_the_target_leads_to_what_is_there(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    work.keys(Qt.Key.Key_T)
    assert not work.room.side.turn.asking
    assert work.visit.focused() is work.visit.button("Something new")
    assert work.phase is Phase.DESENSITISATION


def test_a_set_the_rules_speak_against_begins_with_a_reason_alone(work: Work) -> None:
    done.process(work.desk, work.sitting)
    ends = work.desk.sittings.clock(work.sitting).now().plus_s(6 * 60)
    taken(work.desk.emdr.work.fix_end(work.sitting, ends))
    work.anew()
    assert "6 minutes left" in work.reads()
    assert not work.visit.button("Start").isEnabled()
    work.keys(Qt.Key.Key_Space)
    assert work.stage.asked(Begin) == 0
    work.keys(Qt.Key.Key_A)
    work.types("one short set to end on")
    work.presses("Go on all the same")
    assert work.stage.asked(Begin) == 1
    assert [one.guard for one in work.facts(GuardOverridden)] == ["G6"]
    assert len(work.facts(SetStarted)) == 1
    work.stage.moves(work.room.side.runner._steady())
    assert work.visit.button("Stop").isEnabled()


def test_the_end_is_fixed_by_hand(work: Work) -> None:
    work.keys(Qt.Key.Key_H)
    work.types("soon")
    work.keys(Qt.Key.Key_Return)
    assert "Write the time as 17:30" in work.reads()
    work.keys(Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    work.types("+50")
    work.keys(Qt.Key.Key_Return)
    assert len(work.facts(EndFixed)) == 1
    assert "50 min left" in work.reads()


def test_what_is_owed_comes_first_by_one_key(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    done.rate(work.desk, work.sitting, target, 4)
    done.close_up(work.desk, work.sitting)
    work.anew()
    begun = taken(work.desk.emdr.meetings.begin(work.visit.book))
    work.visit.entries.announce(begun)
    work.settles()
    assert "to be looked at again" in work.reads()
    work.keys(Qt.Key.Key_N)
    assert work.phase is Phase.REVIEW
    here = work.meeting.here
    assert here is not None
    assert here.target == target


def test_one_key_leads_from_part_to_part_and_round(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.keys(Qt.Key.Key_F10)
    assert "served well last time" in work.reads()
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_J)
    assert "What was used to put it away" in work.reads()
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_J)
    assert "Before the session ends:" in work.reads()
    work.keys(Qt.Key.Key_Escape, Qt.Key.Key_J)
    assert "served well last time" in work.reads()


def test_a_dose_brings_the_set_without_light_first_and_chosen(work: Work) -> None:
    desk = work.desk
    sitting = sitting_of(begin(desk, work.visit.another("C-015")))
    work.visit.page.opened(sitting)
    work.settles()
    work.goes(Phase.PREPARATION)
    side = work.room.side
    assert side.turn.presets[0].name == "Comfort test"
    side.choice.turn(Channel.TACTILE)
    assert "Touch goes nowhere" not in work.reads()
    assert side._set_up.isHidden()
    work.visit.entries.announce(give_dose(desk, sitting))
    work.settles()
    assert side.turn.presets[0].key == "medicine"
    assert (side.choice.preset, side.turn.number) == (side.turn.presets[0].name, 0)
    assert Channel.VISUAL not in side.choice.plan.channels
    assert "The medicine closes the light now" in work.reads()
    assert "Touch goes nowhere" in work.reads()
    assert not side._set_up.isHidden()
    side.choice.step(Part.RATE, 20)
    assert side.choice.plan.rate_hz <= 0.8
    work.clock.passes(100 * 60)
    work.room._minute.timeout.emit()
    work.settles()
    assert not side.choice.allowed.eyes_closed
    assert side.turn.presets[0].name == "Comfort test"


def test_the_closing_keeps_its_own_set_though_the_light_is_closed(work: Work) -> None:
    desk = work.desk
    sitting = sitting_of(begin(desk, work.visit.another("C-015")))
    work.visit.page.opened(sitting)
    work.settles()
    work.visit.entries.announce(give_dose(desk, sitting))
    work.settles()
    work.room.setFocus()
    work.keys(Qt.Key.Key_F10)
    assert work.room.side.choice.preset == "Closing, container"
    work.room.side._on_bounds(sitting, allowed(Locks(), Onboard()))
    work.room.side.read_bounds()
    assert work.room.side.choice.preset == "Closing, container"


def test_a_childs_sets_are_those_of_the_age(work: Work) -> None:
    desk = work.desk
    added = taken(desk.people.add(ClientDraft("C-016", born="2019-03-10"), confirmed=True))
    sitting = sitting_of(taken(desk.emdr.meetings.begin(added[0].book)))
    taken(desk.emdr.work.enter(sitting, Phase.DESENSITISATION, reason="agreed"))
    work.visit.page.opened(sitting)
    work.settles()
    side = work.room.side
    assert (side.choice.preset, side.choice.plan.passes) == ("Children of 6 to 8", 15)
    assert side.turn.presets[0].name == "Children of 6 to 8"
    for _ in range(10):
        side.choice.step(Part.LENGTH, 1)
    assert (side.choice.plan.passes or 0) <= 20
    assert "a set has at most 20 passes" in work.reads()
    work.room.setFocus()
    work.keys(Qt.Key.Key_W)
    assert "Open longer sets" in work.reads()
