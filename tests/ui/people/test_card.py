"""The card and its sheets as a person meets them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.kernel.errors import Trouble
from kapdesk.people.model.clients import AllergyWritten, MedicineWritten
from tests.ui.people.visit import CTRL, Visit


def test_a_bare_card_says_what_is_not_asked_yet(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    assert visit.card() == [
        "Allergies not asked yet",
        "No weight yet",
        "No medicines written",
        "No contacts yet",
    ]
    assert "No session yet." in visit.reads()
    assert "birth date not kept" in visit.reads()


def test_one_key_writes_a_weight(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_W)
    visit.types("72.5")
    visit.presses(Qt.Key.Key_Return)
    assert "72.5 kg" in visit.card()


def test_a_refused_weight_stays_in_its_field_with_the_range(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_W)
    visit.types("7000")
    visit.presses(Qt.Key.Key_Return)
    assert "Weight must lie between 20 and 400 kg." in visit.reads()
    assert visit.focused_text() == "7000"


def test_a_weight_the_disk_could_not_take_is_saved_by_the_next_enter(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_W)
    visit.types("72.5")
    visit.disk_fails()
    visit.presses(Qt.Key.Key_Return)
    assert "The disk is full." in visit.reads()
    visit.disk_works()
    visit.presses(Qt.Key.Key_Return)
    assert "72.5 kg" in visit.card()


def test_trouble_after_the_sheet_was_put_away_is_said_on_the_page_and_its_words_come_back(
    visit: Visit,
) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    said: list[Trouble] = []
    visit.page.troubled.connect(said.append)
    visit.presses(Qt.Key.Key_W)
    visit.types("72.5")
    visit.disk_fails()
    visit.hurries(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert [trouble.sentence for trouble in said] == ["The disk is full. This was not saved."]
    assert "Weight (kg)" not in visit.reads()
    visit.disk_works()
    visit.presses(Qt.Key.Key_W)
    assert visit.focused_text() == "72.5"
    visit.presses(Qt.Key.Key_Return)
    assert "72.5 kg" in visit.card()
    visit.presses(Qt.Key.Key_W)
    assert visit.focused_text() == ""


def test_no_allergies_is_written_with_one_click(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_A)
    visit.clicks("Knows of none")
    assert visit.card()[0] == "No allergies"
    visit.presses(Qt.Key.Key_A)
    visit.types("latex")
    visit.presses(Qt.Key.Key_Return)
    assert visit.card()[0] == "latex"


def test_a_row_of_the_card_is_changed_with_a_reason(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.write(book, AllergyWritten("latex"))
    visit.opens(book)
    visit.to_card(0)
    visit.presses(Qt.Key.Key_Return)
    assert "Change: allergy" in visit.reads()
    visit.types(" gloves")
    visit.presses(Qt.Key.Key_Return)
    assert visit.card()[0] == "latex gloves"
    lines = visit.people.card(book).timeline[-1].lines
    assert lines is not None
    assert lines[-1].reason == "changed since"


def test_a_medicine_no_longer_taken_leaves_the_card(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.people.write(book, MedicineWritten("medicine 1"))
    visit.opens(book)
    visit.to_card(2)
    visit.presses(Qt.Key.Key_Return)
    visit.clicks("No longer taken")
    assert visit.card()[2] == "No medicines written"


def test_a_contact_needs_a_name_unless_it_is_the_own_number(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_P)
    visit.presses(Qt.Key.Key_Return)
    assert "The client's own number is missing." in visit.reads()
    visit.types("112")
    visit.presses(Qt.Key.Key_Return)
    assert visit.card()[3] == "112"


def test_the_name_is_changed_where_it_stands(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_C)
    visit.presses(Qt.Key.Key_Tab)
    visit.types("client code")
    visit.presses(Qt.Key.Key_Return)
    assert "client code · birth date not kept" in visit.reads()


def test_a_code_in_use_is_refused_where_it_is_typed(visit: Visit) -> None:
    book, _ = visit.has("C-014", "C-2")
    visit.opens(book)
    visit.presses(Qt.Key.Key_C)
    visit.presses(Qt.Key.Key_A, CTRL)
    visit.types("C-2")
    visit.presses(Qt.Key.Key_Return)
    assert "C-2 is here already." in visit.reads()
    assert visit.focused_text() == "C-2"
