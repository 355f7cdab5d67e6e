"""The moves of a person on the parts map itself, by keys alone: seen, laid, arranged, sealed, pictured."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.driver import Person
from tests.journeys.image_hands import answers_for_a_file
from tests.journeys.parts_hands import CALLED, FIND, chooses, counts, fills, finds, goes_to_the_list
from ui.board.pasting import NO_PICTURE
from ui.ifs.map.writing import NEW_NOTE
from ui.ifs.panel.note_sealing import OPEN, SAVED, SEAL_LATER, SEAL_NEW, SEALED
from ui.ifs.panel.note_sheet import TITLE as NOTE
from ui.ifs.panel.pictures import TITLE as PICTURE
from ui.work.seal.sheet import ANEW, LOOKED

FRAMED = "What is the frame called?"
OWN, OTHER = "four words of theirs", "another four of theirs"
"""What the client types, before and after it was forgotten."""


def looks_around(person: Person) -> None:
    """Near and far, what is shown or not, from one that was found to the next; nothing of it changes the map."""
    finds(person, "small one")
    person.press("shift+f", "z", "ctrl+0", "ctrl+plus", "ctrl+minus", "g")
    person.sees("Guides are off.")
    person.press("g")
    person.sees("Guides are on.")
    person.press("shift+r", "shift+r", "shift+l")
    person.picture("parts-legend")
    person.press("shift+l", "Escape", "Left", "Right", "space", "f")
    person.press("ctrl+f")
    person.is_at(FIND)
    person.press("ctrl+a")
    person.type("o")
    person.press("Return")
    person.sees("2 of ")
    person.press("shift+Return")
    person.sees("1 of ")
    person.press("Escape")
    chooses(person, "small one")
    for key, words in (("h", "hidden from the client’s display"), ("l", "locked where it is")):
        person.press(key)
        person.sees(words)
        person.press(key)
        person.sees_no_more(words)
    says_what_it_is(person)


def says_what_it_is(person: Person) -> None:
    """From the list: found anew, said to be a protector, and its paper looked for."""
    person.press("ctrl+f")
    person.is_at(FIND)
    person.press("Escape")
    goes_to_the_list(person)
    person.press("i", "p")
    person.sees("protector")
    person.press("ctrl+p")
    person.is_at("Papers")
    person.press("F3", "F7")


def seals_notes(person: Person) -> None:
    """One before its first word, said otherwise later; one that stood open; one under a new seal."""
    person.press("w")
    seals(person, SEAL_NEW, OWN, OWN)
    says(person, "never to be seen")
    goes_to_the_list(person)
    person.press("End", "w")
    person.sees(OPEN)
    person.type(OWN)
    person.press("Return")
    says(person, "never to be seen at all")
    person.press("F7", "t")
    person.is_at(NEW_NOTE)
    person.type("to be sealed")
    person.press("Return")
    person.sees("Note: to be sealed")
    person.press("w")
    seals(person, SEAL_LATER, OWN)
    person.sees(SEALED)
    finds(person, "small one")
    person.press("w")
    person.sees(SEAL_NEW)
    person.is_at(LOOKED)
    person.press("space")
    person.goes_by_tab(ANEW)
    person.press("Return")
    gives(person, OTHER, OTHER)
    says(person, "gone with it")


def seals(person: Person, what: str, *passphrase: str) -> None:
    """Looked, and the client's passphrase; twice where it is made."""
    person.sees(what)
    person.is_at(LOOKED)
    person.press("space", "Tab")
    gives(person, *passphrase)


def gives(person: Person, *passphrase: str) -> None:
    for number, words in enumerate(passphrase):
        if number:
            person.press("Tab")
        person.type(words)
    person.press("Return")


def says(person: Person, words: str) -> None:
    """What a sealed note says from now on."""
    person.sees(NOTE)
    person.is_at("What it says")
    person.press("ctrl+a")
    person.type(words)
    person.press("ctrl+Return")
    person.sees_no_more("What it says")
    person.sees(SAVED)


def pins_and_wears(person: Person, photo: Path) -> None:
    """A picture as a note, with words beneath; and one that a part wears, chosen, removed, chosen again."""
    person.press("F7", "shift+t")
    person.sees(PICTURE)
    person.is_at("Choose a picture")
    person.press("ctrl+v")
    person.sees(NO_PICTURE)
    brings_in(person, photo)
    person.goes_by_tab("Words beneath it")
    person.type("the house")
    lays_the_picture(person)
    person.sees("Note: the house")
    chooses(person, "small one")
    person.press("u")
    person.sees(PICTURE)
    brings_in(person, photo)
    person.goes_by_tab("Remove the picture")
    person.press("Return")
    person.is_at("Choose a picture")
    brings_in(person, photo)
    person.picture("parts-worn")
    lays_the_picture(person)


def brings_in(person: Person, photo: Path) -> None:
    person.press("Return")
    answers_for_a_file(person, photo)
    person.is_at("Choose a picture")


def lays_the_picture(person: Person) -> None:
    person.goes_by_tab("Put it on the map")
    person.press("Return")
    person.sees_no_more(PICTURE)


def arranges(person: Person) -> None:
    """In line and apart in every way, nearer and farther, bonds ended, one cut and pasted."""
    person.press("F7", "ctrl+a", "ctrl+Left", "ctrl+shift+Down", "ctrl+Right", "ctrl+Up")
    person.press("ctrl+shift+Right", "ctrl+Down", "ctrl+shift+c", "ctrl+shift+m")
    person.press("shift+Tab", "shift+Tab")
    finds(person, "small one")
    person.press("minus", "Next", "Prior", "k", "Tab", "Return")
    person.press("ctrl+a", "shift+k")
    finds(person, "out of here")
    person.press("ctrl+x")
    counts(person, 3)
    person.press("ctrl+v")
    counts(person, 4)
    goes_to_the_list(person)
    person.press("1")
    finds(person, "out of here")
    person.press("o")
    person.is_at(CALLED)
    person.press("alt+0")
    person.sees_no_more(CALLED)


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
    person.press("Return", "ctrl+shift+g")
    person.sees_no_more("Frame: in the office")
    person.press("ctrl+z")
    person.sees("Frame: in the office")
    person.press("t")
    person.is_at(NEW_NOTE)
    person.type("drawn in red")
    person.press("Return", "f")
    person.picture("parts-3-laid")


def brings_one_back(person: Person) -> None:
    """The last of those that were put away."""
    goes_to_the_list(person)
    person.press("End", "a")
    counts(person, 5)


def ties_anew(person: Person) -> None:
    """A bond is of another kind, and goes the other way, by the menu of the map."""
    finds(person, "protects")
    person.press("shift+F10")
    person.sees_a_menu()
    person.press("Down", "Right", "Down", "Down", "Return")
    person.sees_a_menu(gone=True)
    person.press("shift+F10")
    person.sees_a_menu()
    person.press("Down", "Down", "Return")
    person.sees_a_menu(gone=True)


def works_in_the_list(person: Person) -> None:
    """Nearer and farther, bonds, other names; one turns out to be another, one to be two; taken off; the layouts."""
    chooses(person, "small one")
    person.press("alt+Up", "alt+Up", "alt+Down")
    asks(person, "k", "A bond", "P")
    asks(person, "r", "Another name", "the small one")
    chooses(person, "old voice")
    asks(person, "j", "They are one")
    counts(person, 5)
    chooses(person, "out of here")
    asks(person, "s", "It is several", "away\nasleep")
    counts(person, 6)
    chooses(person, "old voice")
    asks(person, "r", "Another name", "someone older")
    takes_off(person)
    lays_out(person)
    person.press("v", "v")
    person.picture("parts-4-list")


def lays_out(person: Person) -> None:
    """In every way; each is seen before it is laid, and the last is left as it was."""
    answers_a_layout(person, "1", "Return")
    person.press("2")
    person.sees("It lies so already.")
    answers_a_layout(person, "3", "Return")
    answers_a_layout(person, "1", "Escape")


def answers_a_layout(person: Person, key: str, answer: str) -> None:
    person.press(key)
    person.sees("would lie elsewhere")
    person.press(answer)
    person.sees_no_more("would lie elsewhere")


def takes_off(person: Person) -> None:
    """A note, a frame, a part and a bond come by the list, and go by it."""
    asks(person, "t", "A note", "for a while")
    chooses(person, "for a while")
    person.press("Delete")
    person.sees_no_more("for a while")
    chooses(person, "asleep")
    asks(person, "ctrl+g", "A frame", "round one")
    chooses(person, "round one")
    person.press("Delete")
    person.sees_no_more("round one")
    chooses(person, "asleep")
    asks(person, "k", "A bond")
    ties_anew(person)
    goes_to_the_list(person)
    asks(person, "Delete", "The bond is over", "it let go")
    chooses(person, "asleep")
    asks(person, "Delete", "Put away", "for now")
    counts(person, 5)
    person.press("End", "a")
    counts(person, 6)


def asks(person: Person, key: str, title: str, *typed: str) -> None:
    """From the list, and back to it."""
    person.press(key)
    fills(person, title, *typed)
    goes_to_the_list(person)
