"""List and client as one page of the shell."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.people.model.clients import AllergyWritten
from tests.ui.people.visit import Visit

ALT = Qt.KeyboardModifier.AltModifier


def test_the_keys_shown_are_those_of_what_is_in_sight(visit: Visit) -> None:
    (book,) = visit.has("C-001")
    visit.opens()
    assert "new client" in [hint.words for hint in visit.page.keys]
    visit.opens(book)
    assert "begin session" in [hint.words for hint in visit.page.keys]


def test_another_clients_words_leave_the_screen_at_once(visit: Visit) -> None:
    first, second = visit.has("C-014", "C-2")
    visit.people.write(first, AllergyWritten("latex"))
    visit.opens(first)
    visit.page.opened(second)
    assert visit.card() == []
    assert "C-014" not in visit.reads()
    visit.waits()
    assert "C-2" in visit.reads()


def test_back_leads_to_the_list_and_an_open_sheet_is_kept(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_W)
    visit.types("72")
    visit.presses(Qt.Key.Key_Left, ALT)
    assert visit.page.place() == ""
    assert visit.clients() == ["C-014"]
    visit.opens(book)
    visit.presses(Qt.Key.Key_Return)
    visit.types("x")
    assert visit.page.place() == book
