"""The moves of a person who holds a council, looks back and takes a parts map to paper and files, by keys alone."""

from __future__ import annotations

from pathlib import Path

from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.papers import DRAWN, PartsPaper
from tests.journeys.driver import Person
from tests.journeys.image_hands import answers_for_a_file, saves_a_paper
from tests.journeys.parts_hands import chooses_the_client, fills, finds, goes_to_the_list
from ui.ifs.council.voice_part import ON_TERMS
from ui.ifs.council.voices import fears
from ui.ifs.outline.acts import ACTS, BESIDES, FETCH, Picked, missing
from ui.ifs.papers.listed import NAMES

VERSION = "A version of the map"
BESIDE, CHANGED = "What stands beside it", "What changed, sentence by sentence"
KEEP = "Keep the letter   Ctrl+Enter"
SENTENCES = "Sentences of the letter"


def holds_a_council(person: Person) -> None:
    """Each heard, with what it fears and its terms; what opened, and how it was taken; the paper of it."""
    person.press("F4", "Return", "1", "F4", "Down", "Return", "2", *["Tab"] * (len(fears()) + 4))
    person.is_at(ON_TERMS)
    person.type("when it may stop")
    person.press("F4")
    person.picture("parts-11-council")
    person.press("h")
    person.sees("The council is written")
    person.press("p")
    fills(person, "What opened; it is kept apart", "", "it sat down")
    person.sees("After a day")
    person.goes_by_tab("How protectors took an opening")
    person.press("Return")
    person.sees("How it was taken")
    person.press("Down", "Tab", "Tab")
    person.type("a sore throat")
    person.press("ctrl+Return")
    person.sees("they stirred")
    person.press("ctrl+p")
    person.is_at("Papers")


def looks_back(person: Person) -> None:
    """What changed, played, by its stops, side by side, drawn; a version is named; a sentence leads to its part."""
    person.press("F5")
    person.sees("changes")
    person.press("n")
    fills(person, VERSION, "before the first dose")
    person.press("e", "alt+Left", "alt+Left", "alt+Right", "s")
    person.picture("parts-12-changes")
    person.press("c")
    person.sees("Measured beside it   M")
    person.press("l", "l", "m")
    person.is_at(BESIDE)
    person.press("Down", "F5")
    person.is_at(CHANGED)
    person.press("c", "e", "space")
    person.waits_for("the map plays")
    person.press("F5")
    person.is_at(CHANGED)
    person.press("Home", "Return")
    person.sees("parts on the map")


def edits_the_letter(person: Person) -> None:
    """One sentence struck, one in other words, one given back as it was, one added."""
    person.press("F11")
    person.is_at("Papers")
    person.press("End")
    person.sees("Strike and edit   E")
    person.press("e")
    person.sees(KEEP)
    person.is_at(SENTENCES)
    person.press("s", "Down", "Return")
    person.is_at("The sentence")
    person.press("ctrl+a")
    person.type("These are the words we found.")
    person.goes_by_tab(SENTENCES, "shift+Tab")
    person.press("Down", "s", "r", "n")
    person.is_at("The sentence")
    person.type("We go on in spring.")
    person.picture("parts-13-letter")
    person.press("ctrl+Return")
    person.sees_no_more(KEEP)


def prints(person: Person, folder: Path) -> None:
    """Every paper as a file, the map as a drawing too; in every way a paper can be had."""
    for row, what in enumerate(PartsPaper):
        saves_a_paper(person, row, NAMES[what], folder / f"{what}.pdf")
    for row, what in enumerate(DRAWN):
        person.press("Home", *["Down"] * row, "v")
        answers_for_a_file(person, folder / f"{what}.svg")
        person.sees(f"{NAMES[what]} was saved as an SVG.")
    for key in ("c", "c", "t", "l", "i", "i", "l", "t"):
        person.press(key)
    person.sees("Save as PDF …")
    person.press("ctrl+p")
    person.sees("print")


def carries_it_out(person: Person, file: Path) -> None:
    """All of it, from the list of what can be done."""
    person.press("F3")
    finds(person, "the watcher")
    goes_to_the_list(person)
    person.press("e")
    person.sees("Carry all of it out as a file")
    person.press("End", "Up", "Up", "Return")
    answers_for_a_file(person, file)
    person.sees("The whole of it lies in the file")


def takes_it_in(person: Person, file: Path) -> None:
    """For the other client, on whose map nothing is yet; and back."""
    chooses_the_client(person, "End")
    person.sees("C-015", "No part yet")
    person.press("e")
    person.sees("Take a file in, where nothing is on the map")
    person.picture("parts-15-take-in")
    free = [one.name for one in (*ACTS, *BESIDES) if not missing(one.name, Drawn(), Picked())]
    person.press("Home", *["Down"] * free.index(FETCH), "Return")
    answers_for_a_file(person, file)
    person.sees("Everything in the file is on the map now.")
    chooses_the_client(person, "Home")
    person.sees("C-014", "parts on the map")
