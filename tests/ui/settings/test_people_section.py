"""Who works in the practice."""

from __future__ import annotations

from tests.ui.settings.visit import Visit
from ui.settings.people_section import PeopleSection


def test_someone_is_added_and_taken_off(visit: Visit) -> None:
    people = visit.page.findChildren(PeopleSection)[0]
    people._name.set_text("nurse 1")
    people._role.set_key("nurse")
    visit.presses("Add")
    visit.reads("nurse 1")
    assert [one.name for one in visit.view().working("nurse")] == ["nurse 1"]
    visit.presses("Take nurse 1 off the list")
    visit.qtbot.waitUntil(lambda: "nurse 1" not in visit.words())
    assert visit.view().working("nurse") == ()


def test_a_person_without_a_name_is_refused(visit: Visit) -> None:
    visit.presses("Add")
    visit.reads("The name is missing.")
