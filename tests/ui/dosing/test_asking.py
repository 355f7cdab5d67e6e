"""What is not saved is not shown as saved; what is refused goes back to who asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kapdesk.dosing.model.facts import DoseGiven
from kapdesk.kernel.errors import Trouble
from tests.fakes.session_room import SessionDesk, written
from tests.ui.dosing.hands import (
    fill,
    key,
    log,
    quick,
    record,
    typed_words,
)
from ui.dosing.page import SessionPage

DISK_FULL = Trouble("The disk is full.", "Free some space and enter it again.")


def test_nothing_is_shown_as_saved_when_it_was_not(desk: SessionDesk, page: SessionPage) -> None:
    desk.clerk.trouble = DISK_FULL
    field = quick(page, "128/82 74 98")
    assert desk.said[-1] == "The disk is full. Free some space and enter it again."
    assert field.text() == "128/82 74 98"
    assert len(log(page)) == 2
    desk.clerk.trouble = None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "128/82" in log(page)[-1]


def test_a_form_keeps_its_words_when_the_save_fails(desk: SessionDesk, page: SessionPage) -> None:
    key(page, "q")
    fill(page, text="the room is breathing with me")
    desk.clerk.trouble = DISK_FULL
    record(page)
    assert "the room is breathing with me" in typed_words(page)
    desk.clerk.trouble = None
    record(page)
    assert log(page)[-1] == "12:00 quote: “the room is breathing with me”"


def test_a_line_recorded_elsewhere_appears_at_once(desk: SessionDesk, page: SessionPage) -> None:
    sitting = desk.sittings.open_now()[0].id
    dose = DoseGiven(50.0, "mg", "intramuscular", "nurse 1")
    desk.entries.announce(written(desk.dosing.doses.give(sitting, dose)))
    assert "dose 50 mg intramuscular, given by nurse 1" in log(page)[-2]
