"""What the practice asks of its clients, set on the settings page."""

from __future__ import annotations

from tests.ui.settings.visit import Visit

SAVE = "Save what stands on the papers"


def test_nothing_is_filled_in_until_someone_does(visit: Visit) -> None:
    assert [visit.line(name).text() for name in ("Hours without food", "Hours without drinks")] == [
        "",
        "",
    ]


def test_what_is_saved_stands_on_the_papers(visit: Visit) -> None:
    visit.line("Hours without food").setText("4")
    visit.line("No driving until …").setText("the next day.")
    visit.presses(SAVE)
    visit.reads("Saved.")
    rules = visit.view().house_rules
    assert (rules.food_h, rules.fluids_h, rules.driving) == (4.0, None, "the next day")


def test_hours_that_are_none_are_refused_at_the_field(visit: Visit) -> None:
    visit.line("Hours without food").setText("four")
    visit.presses(SAVE)
    visit.reads("The hours without food are a number, such as 2 or 1.5.")
    assert visit.line("Hours without food").text() == "four"
    assert visit.view().house_rules.food_h is None


def test_leaving_the_page_keeps_what_was_typed(visit: Visit) -> None:
    visit.line("We will call you …").setText("the same evening")
    visit.page.left()
    visit.qtbot.waitUntil(lambda: visit.view().house_rules.follow_up == "the same evening")
