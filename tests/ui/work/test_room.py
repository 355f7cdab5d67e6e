"""A working room of any work: the keyboard between sets, what runs out of sight, and the keys of what goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.facts import CameUp, SetRun
from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.targets import TargetReturned
from kapdesk.kernel.errors import Trouble
from tests.fakes import emdr as done
from tests.ui.emdr.room.work import Work
from ui.stage.messages import Begin, StopNow


def test_space_after_what_was_pressed_begins_a_set_and_writes_nothing_again(work: Work) -> None:
    target = done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    work.keys(Qt.Key.Key_T, Qt.Key.Key_Return)
    work.settles()
    work.keys(Qt.Key.Key_S, Qt.Key.Key_5)
    work.settles()
    assert work.visit.focused() is work.room
    assert len(work.facts(TargetReturned)) == 1
    assert work.target(target).ratings[-1].value == 5


def test_the_card_leads_to_the_closing_its_words_saved(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.runs()
    work.room.side.turn.after.restore({"text": "tired"})
    work.keys(Qt.Key.Key_E)
    assert work.phase is Phase.CLOSURE
    assert work.facts(CameUp)[-1].text == "tired"


def test_leaving_stops_what_runs_and_a_lock_writes_it_down(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    work.starts()
    assert work.visit.page.busy
    work.visit.page.left()
    assert work.stage.asked(StopNow) == 1
    work.visit.page.closing()
    ended = work.facts(SetRun)[-1]
    assert (ended.ended, ended.why) == ("interrupted", "The desk was locked or closed.")


def test_a_set_that_cannot_be_saved_does_not_move(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    told: list[Trouble] = []
    work.visit.page.troubled.connect(told.append)
    work.visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    work.room.setFocus()
    work.keys(Qt.Key.Key_Space)
    assert (work.stage.asked(Begin), bool(told)) == (0, True)
    work.visit.lane.trouble = None


def test_the_keys_are_those_of_what_goes_on(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()
    before = [hint.key for hint in work.room.keys]
    assert before[:3] == ["Space", "F9", "F10"]
    work.starts()
    during = [hint.key for hint in work.room.keys]
    assert ("Esc" in during, "T" in during) == (True, False)
    work.stage.ends(24)
    after = [hint.key for hint in work.room.keys]
    assert after[0] == "Space"
    assert "F9" in after


def test_forty_sets_leave_nothing_behind_and_build_nothing_anew(work: Work) -> None:
    done.process(work.desk, work.sitting)
    work.anew()

    def one() -> None:
        work.runs()
        work.keys(Qt.Key.Key_C)

    one()
    page = work.visit.page
    before = (len(page.findChildren(QWidget)), len(page.findChildren(QObject)))
    kept = {id(part) for part in page.findChildren(QWidget)}
    for _ in range(40):
        one()
    after = (len(page.findChildren(QWidget)), len(page.findChildren(QObject)))
    assert after == before
    assert {id(part) for part in page.findChildren(QWidget)} == kept
    assert len(work.meeting.sets) == 41
