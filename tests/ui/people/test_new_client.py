"""The form that takes a client in, as a person meets it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.people.parse.identity import ClientDraft
from tests.ui.people.visit import CTRL, Visit


def test_a_refusal_stands_under_its_field_and_the_text_stays(visit: Visit) -> None:
    visit.opens()
    visit.presses(Qt.Key.Key_N, CTRL)
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Tab)
    visit.types("3/2/1984")
    visit.presses(Qt.Key.Key_Return)
    assert "A client needs a code or a name." in visit.reads()
    assert "This is not a birth date." in visit.reads()
    visit.types("C-014")
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Tab)
    assert visit.focused_text() == "3/2/1984"
    assert visit.people.clients() == ()


def test_a_client_alike_is_warned_about_and_a_second_enter_adds(visit: Visit) -> None:
    visit.people.add(ClientDraft("C-001", "", "1984-03-02"))
    visit.opens()
    visit.presses(Qt.Key.Key_N, CTRL)
    visit.types("X-1")
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Tab)
    visit.types("2 Mar 1984")
    visit.presses(Qt.Key.Key_Return)
    assert "C-001 was born on the same day." in visit.reads()
    assert len(visit.people.clients()) == 1
    visit.presses(Qt.Key.Key_Return)
    assert len(visit.people.clients()) == 2


def test_a_change_after_the_warning_is_warned_about_again(visit: Visit) -> None:
    visit.people.add(ClientDraft("C-001", "client code", "1984-03-02"))
    visit.opens()
    visit.presses(Qt.Key.Key_N, CTRL)
    visit.types("X-1")
    visit.presses(Qt.Key.Key_Tab)
    visit.types("client cod")
    visit.presses(Qt.Key.Key_Return)
    visit.types("e")
    assert "called nearly the same" not in visit.reads()
    visit.presses(Qt.Key.Key_Return)
    assert "C-001 is called nearly the same." in visit.reads()
    assert len(visit.people.clients()) == 1


def test_esc_closes_the_form_and_goes_back_to_the_search(visit: Visit) -> None:
    visit.has("C-001")
    visit.opens()
    visit.presses(Qt.Key.Key_N, CTRL)
    visit.types("C-9")
    visit.presses(Qt.Key.Key_Escape)
    assert "Add client" not in visit.reads()
    visit.types("001")
    assert visit.clients() == ["C-001"]


def test_a_trouble_is_said_and_the_same_enter_saves_afterwards(visit: Visit) -> None:
    visit.opens()
    visit.presses(Qt.Key.Key_N, CTRL)
    visit.types("C-014")
    visit.disk_fails()
    visit.presses(Qt.Key.Key_Return)
    assert "The disk is full." in visit.reads()
    assert visit.focused_text() == "C-014"
    visit.disk_works()
    visit.presses(Qt.Key.Key_Return)
    assert [row.label for row in visit.people.clients()] == ["C-014"]
