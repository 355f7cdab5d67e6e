"""Who works in the practice."""

from __future__ import annotations

from tests.ui.settings.visit import Visit


def test_someone_is_added_and_taken_off(visit: Visit) -> None:
    visit.page._sections[1]._name.set_text("nurse 1")
    visit.page._sections[1]._role.set_key("nurse")
    visit.presses("Add")
    visit.reads("nurse 1")
    assert [one.name for one in visit.view().working("nurse")] == ["nurse 1"]
    visit.presses("Take nurse 1 off the list")
    visit.qtbot.waitUntil(lambda: "nurse 1" not in visit.words())
    assert visit.view().working("nurse") == ()


def test_a_person_without_a_name_is_refused(visit: Visit) -> None:
    visit.presses("Add")
    visit.reads("The name is missing.")
