"""The moves of a person at the parts map while a medicine acts most strongly, by keys alone: nothing is mapped."""

from __future__ import annotations

from tests.journeys.driver import Person
from tests.journeys.emdr_hands import unlocks
from tests.journeys.parts_hands import finds, goes_to_the_list
from ui.ifs.outline.act_sheet import TITLE
from ui.ifs.outline.dock import NAME
from ui.ifs.panel.peak_note import NOT_NOW, WORDS


def maps_nothing(person: Person) -> None:
    """Each key says so, on the map, in the list and in what can be done; the page of the session is a key away."""
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees(WORDS, "Back to the session")
    for key in ("n", "w", "u", "ctrl+z"):
        goes_to_the_list(person)
        person.press(key)
        person.sees(NOT_NOW)
        person.is_at(NAME)
    finds(person, "the watcher")
    person.press("w")
    person.sees(NOT_NOW)
    person.press("e")
    person.sees(TITLE)
    person.picture("parts-16-peak")
    person.press("Escape")
    person.sees_no_more(TITLE)
    goes_to_the_list(person)
    person.goes_by_tab("To the session", "shift+Tab")
    person.press("Return")
    person.sees_no_more(WORDS)
    person.goes_to("parts")
    person.sees(WORDS)
    goes_to_the_list(person)
    person.goes_by_tab("Back to the session", "shift+Tab")
    person.press("Return")
    person.sees_no_more(WORDS)
