"""One client's page as a person meets it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kapdesk.people.model.clients import AllergyWritten
from tests.ui.people.visit import Visit


def test_b_begins_a_session_and_goes_on_with_an_open_one(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_B)
    assert visit.asked == [("session", f"new:{book}")]
    sitting = visit.sittings().open(book, "dosing")[0].sitting
    visit.opens(book)
    visit.clicks("Go on with the session")
    assert visit.asked[1:] == [("session", sitting)]


def test_b_begins_nothing_while_something_is_being_written(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.presses(Qt.Key.Key_W)
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_Tab)
    visit.presses(Qt.Key.Key_B)
    assert visit.asked == []


def test_what_is_recorded_elsewhere_appears(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    visit.elsewhere(book, AllergyWritten("latex"))
    assert visit.card()[0] == "latex"


def test_the_page_fits_beside_the_rail_on_a_small_laptop(visit: Visit) -> None:
    (book,) = visit.has("C-014")
    visit.opens(book)
    assert visit.page.minimumSizeHint().width() <= 1280 - 90
