"""The moves of a person who works on a parts map by keys alone, each waiting for what it needs to see."""

from __future__ import annotations

from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person
from tests.journeys.emdr_hands import unlocks
from ui.ifs.map.writing import NEW_PART
from ui.ifs.outline.dock import NAME

FIND, CALLED = "Find on the map", "What it is called"
HAPPENED = "What happened, before anything is called a part"
WHOM = "Parts map with whom"
NOT_HERE = "No client is chosen"


def goes_to_an_empty_map(person: Person) -> None:
    """Of the first of two clients; the council leads to it as long as nobody is on it."""
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees(NOT_HERE)
    chooses_the_client(person, "Home")
    person.sees("C-014", "No part yet")
    person.press("F4")
    person.sees("Nobody to hear yet")
    person.is_at("To the map")
    person.press("Return")
    person.sees("No part yet")
    person.press("b")
    person.sees("Parts work since", "Close the session   G")


def chooses_the_client(person: Person, key: str) -> None:
    """The first of them by Home, the last by End."""
    person.press("o")
    person.sees(WHOM)
    person.press(key, "Return")
    person.sees_no_more(WHOM)


def counts(person: Person, parts: int) -> None:
    person.sees(f"{parts} part{'' if parts == 1 else 's'} on the map")


def meets(person: Person, first: str, *others: str) -> None:
    """The first on a sheet, where there is no map yet; the others by typing on it at once."""
    person.press("F7", "n")
    person.is_at(CALLED)
    person.type(first)
    person.press("ctrl+Return")
    counts(person, 1)
    person.press("F7")
    for number, name in enumerate(others, start=2):
        person.press("n")
        person.is_at(NEW_PART)
        person.type(name)
        person.press("Return")
        counts(person, number)


def finds(person: Person, words: str) -> None:
    """The first thing on the map that says it, chosen there; the keyboard stays on the map."""
    person.press("F7", "ctrl+f")
    person.is_at(FIND)
    person.press("ctrl+a")
    person.type(words)
    person.finds(FIND, words)
    person.sees("1 of ")
    person.press("Escape")


def chooses(person: Person, words: str) -> None:
    """The same, with the keyboard in the list."""
    finds(person, words)
    goes_to_the_list(person)


def goes_to_the_list(person: Person) -> None:
    person.press("F6")
    person.is_at(NAME)


def looks_at(person: Person, words: str, way: int) -> None:
    """One part or bond beside the map, by one of the ways of working with it."""
    chooses(person, words)
    person.press(f"alt+{way}")


def takes_up(person: Person, key: str, title: str, *typed: str) -> None:
    """What is asked over the page: its fields by Tab, several lines of one by Enter; and saved."""
    person.press(key)
    fills(person, title, *typed)


def fills(person: Person, title: str, *typed: str) -> None:
    """The same once it is asked."""
    person.sees(title)
    for number, words in enumerate(typed):
        if number:
            person.press("Tab")
        first, *more = words.split("\n")
        person.press("ctrl+a")
        person.type(first)
        for line in more:
            person.press("Return")
            person.type(line)
    person.press("ctrl+Return")
    person.sees_no_more(title)


def is_killed_while_typing(person: Person) -> None:
    """On a sheet; what was typed is there again."""
    looks_at(person, "the small one", 2)
    person.is_at(HAPPENED)
    person.type("half a sen")
    person.finds(HAPPENED, "half a sen")
    person.waits_for("sheet drafts")
    person.pull_the_plug()


def finds_it_again(person: Person) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees("Parts work since", "parts on the map")
    looks_at(person, "the small one", 2)
    person.finds(HAPPENED, "half a sen")
    person.picture("parts-10-after-the-crash")


def takes_back_and_puts_back(person: Person) -> None:
    """The last two gestures of the session, by each of the keys, from the map and from the list."""
    person.press("F7", "ctrl+z", "ctrl+z")
    person.press("ctrl+y", "ctrl+shift+z")
    goes_to_the_list(person)
    person.press("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+shift+z")


def closes_and_signs(person: Person) -> None:
    """Put off once."""
    person.press("F3", "F6", "g")
    person.picture("parts-14-closing")
    person.goes_by_tab("Later")
    person.press("Return")
    person.sees_no_more("The session ends now.")
    person.press("g")
    person.is_at("Close the session")
    person.press("Return")
    person.sees("Sign the session   G")
    person.press("g")
    person.is_at("Your passphrase")
    person.type(PASSPHRASE)
    person.press("Return")
    person.sees_no_more("Your passphrase")
