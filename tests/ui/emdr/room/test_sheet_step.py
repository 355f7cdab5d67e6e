"""The sheets of the phases: kept as they are typed, written whole, read again in the next session where they last."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.emdr.model.nouns import Phase
from kapdesk.emdr.model.work import StepAnswered, StepWorded
from kapdesk.kernel.errors import Trouble
from kapdesk.sheets.model import Body, Link, Linked, Section, Sheet
from kapdesk.sheets.shelf import load_sheet
from tests.fakes import emdr as done
from tests.fakes.sets import taken
from tests.ui.emdr.room.work import Work
from ui.emdr.room.sheet_step import SheetStep

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_sheet_that_is_not_whole_says_what_is_still_needed(work: Work) -> None:
    work.goes(Phase.HISTORY)
    work.types("wakes at night")
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert "to look at before it can be saved" in work.reads()
    assert work.facts(StepWorded) == []


def test_what_was_typed_is_kept_when_the_phase_is_left_and_let_go_once_it_is_written(
    work: Work,
) -> None:
    work.goes(Phase.HISTORY)
    work.types("wakes at night")
    work.goes(Phase.PREPARATION)
    assert work.desk.drafts.load(work.sitting, "sheet: emdr-history") is not None
    work.goes(Phase.HISTORY)
    step = work.room.middle.step(Phase.HISTORY)
    assert isinstance(step, SheetStep)
    assert step.form.texts()["issue"] == "wakes at night"
    step.form.show_sheet(load_sheet("emdr-history"), {"issue": "sleep", "ready": "yes"})
    work.visit.lane.trouble = Trouble("The disk is full.", "Free some space.")
    step.save()
    assert work.facts(StepWorded) == []
    work.visit.lane.trouble = None
    step.save()
    assert work.facts(StepWorded)[-1].filled.said("issue") == "sleep"
    assert work.desk.drafts.load(work.sitting, "sheet: emdr-history") is None


def test_what_is_agreed_holds_until_it_is_answered_anew(work: Work) -> None:
    done.prepare(work.desk, work.sitting)
    work.anew()
    work.presses("Explained and agreed")
    work.keys(Qt.Key.Key_Return, held=CONTROL)
    assert len(work.facts(StepAnswered)) == 2
    assert "Saved." in work.reads()
    done.close_up(work.desk, work.sitting)
    work.anew()
    begun = taken(work.desk.emdr.meetings.begin(work.visit.book))
    work.visit.entries.announce(begun)
    work.settles()
    work.goes(Phase.PREPARATION)
    work.presses("Explained and agreed")
    assert "As it was answered in an earlier session" in work.reads()
    assert "nothing more needed" in work.reads()


def test_a_sheet_may_ask_where_it_is_felt_and_which_target_it_is_about(work: Work) -> None:
    done.open_target(work.desk)
    work.anew()
    work.goes(Phase.HISTORY)
    step = work.room.middle.step(Phase.HISTORY)
    assert isinstance(step, SheetStep)
    look = step.look
    assert look is not None
    target = look.state.targets[0]
    asked = (Body(key="felt", asks="Where?"), Link(key="about", asks="Which?", to=Linked.TARGET))
    sheet = Sheet("s", "1", "A sheet", (Section("One", asked),))
    step.form.show_sheet(sheet, {"about": target.id, "felt": "throat tight 7"})
    texts = step.form.texts()
    assert texts["about"] == f"{target.id}\nT{target.number}"
    assert texts["felt"].endswith("\nThroat: tight 7")
