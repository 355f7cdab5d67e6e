"""The moves of a person who works on a parts map by keys alone, each waiting for what it needs to see."""

from __future__ import annotations

from pathlib import Path

from tests.fakes.vault import PASSPHRASE
from tests.journeys import client_side as client
from tests.journeys.driver import Person
from tests.journeys.emdr_hands import REASON, unlocks
from tests.journeys.image_hands import answers_for_a_file, saves_a_paper
from ui.ifs.council.voice_part import ON_TERMS
from ui.ifs.council.voices import fears
from ui.ifs.map.writing import NEW_NOTE, NEW_PART

FIND, CALLED = "Find on the map", "What it is called"
FRAMED = "What is the frame called?"
SAVED = "Saved. It can be answered anew"
SHARED = "The client sees this map now, without what is hidden or for you alone."


def goes_to_an_empty_map(person: Person) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees("No client is chosen")
    person.press("o")
    person.sees("Parts map with whom")
    person.press("Return")
    person.sees("No part yet")
    person.press("b")
    person.sees("Parts work since", "Close the session   G")


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


def looks_at(person: Person, words: str, way: int) -> None:
    """One part or bond beside the map, by one of the ways of working with it."""
    finds(person, words)
    person.press("F6", f"alt+{way}")


def takes_up(person: Person, key: str, title: str, *typed: str) -> None:
    """What is asked over the page: its fields by Tab, several lines of one by Enter; and saved."""
    person.press(key)
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


def lays_them_out(person: Person) -> None:
    """Pushed, bonded, called otherwise, in one row, doubled, copied, framed, noted, locked, hidden."""
    finds(person, "small one")
    person.press("Right", "Right", "shift+Down", "k", "Tab", "Return")
    finds(person, "lookout")
    person.press("F2")
    person.press("ctrl+a")
    person.type("the watcher")
    person.press("Return")
    finds(person, "the watcher")
    person.press("m", "Tab", "m", "Tab", "ctrl+Up", "ctrl+d")
    counts(person, 7)
    person.picture("parts-2-doubled")
    person.press("Delete")
    counts(person, 4)
    brings_one_back(person)
    finds(person, "old voice")
    person.press("ctrl+c", "ctrl+v")
    counts(person, 6)
    person.press("plus", "l", "h")
    person.press("ctrl+a", "ctrl+g", "F2")
    person.is_at(FRAMED)
    person.type("in the office")
    person.press("Return", "t")
    person.is_at(NEW_NOTE)
    person.type("drawn in red")
    person.press("Return", "f")
    person.picture("parts-3-laid")


def brings_one_back(person: Person) -> None:
    """The last of those that were put away."""
    person.press("F6", "End", "a")
    counts(person, 5)


def works_in_the_list(person: Person) -> None:
    """Nearer and farther, a bond, another name; one turns out to be another, one to be two; the layouts."""
    finds(person, "small one")
    person.press("F6", "alt+Up", "alt+Up", "alt+Down")
    takes_up(person, "k", "A bond", "Pol")
    takes_up(person, "r", "Another name", "the small one")
    finds(person, "old voice")
    person.press("F6")
    takes_up(person, "j", "They are one")
    counts(person, 5)
    finds(person, "out of here")
    person.press("F6")
    takes_up(person, "s", "It is several", "away\nasleep")
    counts(person, 6)
    lays_out(person, "1")
    person.press("2")
    person.sees("It lies so already.")
    lays_out(person, "3")
    person.picture("parts-4-list")


def lays_out(person: Person, key: str) -> None:
    """A layout is seen before it is laid."""
    person.press(key)
    person.sees("would lie elsewhere")
    person.press("Return")
    person.sees_no_more("would lie elsewhere")


def works_with_a_part(person: Person) -> None:
    """Rated, how far it came, one sheet, who else spoke, what it allows and takes back."""
    looks_at(person, "the watcher", 1)
    person.is_at(CALLED)
    person.press("shift+Tab", "6", "shift+Tab", "7", "shift+Tab", "4", "shift+Tab", "shift+Tab")
    takes_up(person, "Return", "How far it has come")
    person.sees("Met")
    person.press("alt+2")
    person.is_at("What happened, before anything is called a part")
    person.type("the phone rang late")
    person.press("ctrl+Return")
    person.sees(SAVED)
    person.picture("parts-5-found")
    person.press("alt+4")
    says_of_its_leave(person, "Down")
    person.sees("Given, ")
    person.press("alt+4")
    says_of_its_leave(person, "End")
    person.sees("Withdrawn, ")
    person.picture("parts-6-withdrawn")
    person.press("alt+6")
    person.is_at("Link to an EMDR target")
    person.press("Return")
    person.sees("There is nothing of that kind it is not linked to yet.")


def says_of_its_leave(person: Person, key: str) -> None:
    """To talk with it: what it says stands in the choice, and a key leads to it."""
    person.press("Return")
    person.sees("Leave to talk with it")
    person.press(key, "ctrl+Return")
    person.sees_no_more("Leave to talk with it")


def another_speaks(person: Person) -> None:
    """It is opened at once, and unburdened with a reason, as nobody gave leave."""
    looks_at(person, "the small one", 2)
    person.is_at("What happened, before anything is called a part")
    person.press("shift+Tab", "shift+Tab")
    person.is_at("Another part is speaking")
    takes_up(person, "Return", "It is opened, and listened to first.")
    person.sees("Part 1, the watcher · find")
    person.press("alt+5")
    person.is_at("Who allowed it, and on what terms")
    person.type("the small one, for today")
    person.press("ctrl+Return")
    person.is_at(REASON)
    person.type("it asked for it itself")
    person.press("Tab", "Return")
    person.sees(SAVED)
    person.picture("parts-7-unburdened")


def agree(person: Person) -> None:
    """Two who pull against each other, with the day it is looked at again."""
    looks_at(person, "polarised", 3)
    takes_up(person, "Return", "What they agree on", "one evening each", "2026-04-20")
    person.sees("looked at again on Mon 20 Apr 2026")
    person.picture("parts-8-agreed")


def reads_self(person: Person) -> None:
    """How much of Self is there; the questions of care; the card for growing steady."""
    person.press("F6", "y")
    person.sees("How much of Self is there")
    person.press("7", "Tab", "5", "ctrl+Return")
    person.sees_no_more("How much of Self is there")
    person.press("q")
    person.sees("There is no open question of care.")
    person.press("F9")
    person.sees("Eyes open. Both feet on the floor.")
    person.press("Return")
    person.sees_no_more("Eyes open. Both feet on the floor.")


def shows_the_client(person: Person) -> None:
    """The map stands on the client's display, and one key takes it away."""
    person.press("F8")
    person.sees(SHARED)
    client.waits_until(lambda: client.stage_stands() and not client.is_calm(), "the map is shown")
    person.press("F8")
    client.sees_it_calm()


def is_killed_while_typing(person: Person) -> None:
    """On a sheet; what was typed is there again."""
    looks_at(person, "the small one", 2)
    person.is_at("What happened, before anything is called a part")
    person.type("half a sen")
    person.waits_for("sheet drafts")
    person.pull_the_plug()


def finds_it_again(person: Person) -> None:
    unlocks(person)
    person.sees("Sets")
    person.goes_to("parts")
    person.sees("Parts work since", "parts on the map")
    looks_at(person, "the small one", 2)
    person.finds("What happened, before anything is called a part", "half a sen")
    person.picture("parts-10-after-the-crash")


def takes_back_and_puts_back(person: Person) -> None:
    """The last two gestures of the session, by each of the keys."""
    person.press("F7", "ctrl+z", "ctrl+z")
    person.press("ctrl+y", "ctrl+shift+z")


def holds_a_council(person: Person) -> None:
    person.press("F4", "Return", "1", "F4", "Down", "Return", "2", *["Tab"] * (len(fears()) + 4))
    person.is_at(ON_TERMS)
    person.type("when it may stop")
    person.press("F4")
    person.picture("parts-11-council")
    person.press("h")
    person.sees("The council is written")


def looks_back(person: Person) -> None:
    """What changed, played by its stops, side by side; a version is named."""
    person.press("F5")
    person.sees("changes")
    person.press("n")
    person.sees("A version of the map")
    person.type("before the first dose")
    person.press("ctrl+Return")
    person.sees_no_more("A version of the map")
    person.press("e", "alt+Left", "alt+Left", "alt+Right", "alt+shift+Right", "s")
    person.picture("parts-12-changes")


def edits_the_letter(person: Person) -> None:
    """One sentence struck, one in other words."""
    person.press("F11")
    person.is_at("Papers")
    person.press("End")
    person.sees("Strike and edit   E")
    person.press("e")
    person.sees("Keep the letter   Ctrl+Enter")
    person.press("s", "Down", "Return")
    person.is_at("The sentence")
    person.press("ctrl+a")
    person.type("These are the words we found.")
    person.picture("parts-13-letter")
    person.press("ctrl+Return")
    person.sees_no_more("Keep the letter   Ctrl+Enter")


def prints(person: Person, folder: Path) -> None:
    saves_a_paper(person, 0, "The map", folder / "map.pdf")
    saves_a_paper(person, 1, "The client’s copy", folder / "copy.pdf")


def carries_it_out(person: Person, file: Path) -> None:
    """All of it, from the list of what can be done."""
    person.press("F3")
    finds(person, "the watcher")
    person.press("F6", "e")
    person.sees("Carry all of it out as a file")
    person.press("End", "Up", "Up", "Return")
    answers_for_a_file(person, file)
    person.sees("The whole of it lies in the file")


def closes_and_signs(person: Person) -> None:
    person.press("F3", "F6", "g")
    person.picture("parts-14-closing")
    person.press("Return")
    person.sees("Sign the session   G")
    person.press("g")
    person.is_at("Your passphrase")
    person.type(PASSPHRASE)
    person.press("Return")
    person.sees_no_more("Your passphrase")
