"""The list of clients as a person meets it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.people.visit import Visit


def test_an_empty_list_says_what_belongs_there_and_offers_the_first_client(visit: Visit) -> None:
    visit.opens()
    assert "No clients yet" in visit.reads()
    visit.clicks("Add the first client")
    visit.types("C-014")
    visit.presses(Qt.Key.Key_Return)
    assert [row.label for row in visit.people.clients()] == ["C-014"]
    assert "C-014" in visit.reads()
    assert "Begin dosing session" in visit.reads()


def test_typing_finds_and_enter_opens(visit: Visit) -> None:
    _, second = visit.has("C-001", "C-002")
    visit.opens()
    visit.types("002")
    assert visit.clients() == ["C-002"]
    visit.presses(Qt.Key.Key_Return)
    assert visit.page.place() == second


def test_the_arrows_walk_the_list_while_the_search_has_the_focus(visit: Visit) -> None:
    books = visit.has("C-001", "C-002", "C-003")
    visit.opens()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        visit.presses(key)
    visit.presses(Qt.Key.Key_Return)
    assert visit.page.place() == books[1]


def test_a_search_without_a_match_offers_to_take_them_in(visit: Visit) -> None:
    visit.has("C-001")
    visit.opens()
    visit.types("C-9")
    assert "Nobody here matches “C-9”" in visit.reads()
    visit.clicks("Add as a new client")
    visit.presses(Qt.Key.Key_Return)
    assert "C-9" in [row.label for row in visit.people.clients()]


def test_n_is_a_letter_in_the_search_and_an_act_outside_it(visit: Visit) -> None:
    visit.has("C-001")
    visit.opens()
    visit.types("n")
    assert "Add client" not in visit.reads()
    visit.focus_page()
    visit.presses(Qt.Key.Key_N)
    assert "Add client" in visit.reads()


def test_an_open_session_and_one_that_never_was_are_told_apart(visit: Visit) -> None:
    first, _ = visit.has("C-001", "C-002")
    visit.sittings().open(first, "dosing")
    visit.opens()
    assert [row.trailing for row in visit.rows()] == ["● Session open", "not seen yet"]
