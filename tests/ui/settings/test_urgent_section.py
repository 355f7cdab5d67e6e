"""The urgent card in the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.model.urgent import Prompts
from tests.ui.settings.visit import Visit


def words_for(visit: Visit, event: str) -> Prompts:
    return visit.desk.urgent.prompts.texts().of(event)


def area(visit: Visit, name: str) -> QPlainTextEdit:
    found = visit.page.findChildren(QPlainTextEdit)
    return next(one for one in found if one.accessibleName() == name)


def chooses(visit: Visit, name: str) -> None:
    box = next(b for b in visit.page.findChildren(QComboBox) if b.accessibleName() == "Event")
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())


def steps(visit: Visit) -> QPlainTextEdit:
    return area(visit, "What you do, one step a line")


def test_number_and_address_are_saved_and_the_rest_of_the_practice_stays(visit: Visit) -> None:
    visit.reads("Not yet reviewed by your practice")
    visit.line("Emergency number").setText("112")
    area(visit, "The address as you say it aloud").setPlainText("the blue door")
    visit.presses("Save number and address")
    visit.reads("Saved.")
    named = visit.view().named
    assert (named.emergency_number, named.address_aloud) == ("112", "the blue door")
    visit.line("Name").setText("practice 1")
    visit.presses("Save")
    visit.qtbot.waitUntil(lambda: visit.view().named.name == "practice 1")
    assert visit.view().named.emergency_number == "112"


def test_a_number_that_is_none_is_refused_and_stays(visit: Visit) -> None:
    visit.reads("Not yet reviewed by your practice")
    visit.line("Emergency number").setText("call her sister")
    visit.presses("Save number and address")
    visit.reads("Digits only")
    assert visit.line("Emergency number").text() == "call her sister"


def test_own_words_are_saved_for_one_event_and_reviewed_by_name(visit: Visit) -> None:
    visit.reads("Not yet reviewed by your practice")
    chooses(visit, "Fall")
    steps(visit).setPlainText("look\nask")
    visit.presses("Mark as reviewed")
    visit.reads("Save these words first")
    visit.presses("Save these words")
    visit.reads("Your practice's words.")
    visit.line("Who answers for these words").setText("nurse 1")
    visit.line("The day they were read").setText("2026-03-04")
    visit.presses("Mark as reviewed")
    visit.reads("Reviewed by nurse 1 on 4 Mar 2026")
    assert words_for(visit, "fall").steps == ("look", "ask")


def test_turning_to_another_event_saves_what_was_typed(visit: Visit) -> None:
    visit.reads("Not yet reviewed by your practice")
    steps(visit).setPlainText("look")
    chooses(visit, "Fall")
    visit.qtbot.waitUntil(lambda: "Do not lift" in steps(visit).toPlainText())
    assert words_for(visit, "pressure").steps == ("look",)


def test_words_that_are_refused_stay_where_they_were_typed(visit: Visit) -> None:
    visit.desk.people.add(ClientDraft("C-014", "", "1984-03-02"))
    visit.reads("Not yet reviewed by your practice")
    steps(visit).setPlainText("as with C-014")
    chooses(visit, "Fall")
    visit.reads("These words name a client")
    assert steps(visit).toPlainText() == "as with C-014"
