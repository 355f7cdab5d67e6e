"""How the practice is called and reached."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.settings.visit import Visit


def test_what_is_saved_stands_in_the_practice(visit: Visit) -> None:
    visit.line("Name").setText("practice 1")
    visit.note().setPlainText("Road 1\nTown")
    visit.line("Telephone").setText("555")
    visit.presses("Save")
    visit.reads("Saved.")
    named = visit.view().named
    assert (named.name, named.address, named.phone) == ("practice 1", "Road 1\nTown", "555")


def test_a_practice_without_a_name_is_refused_at_the_field(visit: Visit) -> None:
    visit.line("Telephone").setText("555")
    visit.presses("Save")
    visit.reads("The name of the practice is missing.")
    assert visit.line("Telephone").text() == "555"


def test_leaving_the_page_keeps_what_was_typed(visit: Visit) -> None:
    visit.line("Name").setText("practice 2")
    visit.page.left()
    visit.qtbot.waitUntil(lambda: visit.view().named.name == "practice 2")


def test_typing_is_not_overwritten_by_news_from_elsewhere(visit: Visit) -> None:
    visit.line("Name").setText("half typ")
    visit.presses("Paper: Letter")
    visit.qtbot.waitUntil(lambda: visit.view().paper == "Letter")
    visit.page.opened()
    visit.reads("therapist 1")
    assert visit.line("Name").text() == "half typ"


def test_enter_in_the_name_saves_it(visit: Visit) -> None:
    visit.line("Name").setText("practice 3")
    QTest.keyClick(visit.line("Name"), Qt.Key.Key_Return)
    visit.reads("Saved.")
    assert visit.view().named.name == "practice 3"
