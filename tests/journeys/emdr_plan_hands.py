"""The moves of a person at the plan and the papers of EMDR, by keys alone."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.driver import Person
from tests.journeys.emdr_hands import goes_to_work

CUE = "Title, or a word that stands for it"
ABOUT = ("When it lies", "What it is in the plan", "What its beliefs are about")


def adds_a_target(person: Person, name: str, *choices: str, candidate: bool = False) -> None:
    """From the board; the choices are when it lies, what it is, and what its beliefs are about."""
    person.press("n")
    person.is_at(CUE)
    person.type(name)
    for asked, words in zip(ABOUT, choices, strict=True):
        picks(person, asked, words)
    person.press("ctrl+Return")
    person.sees_no_more("A new target")
    person.is_at(CUE)
    person.press("Escape")
    if candidate:
        person.press("s")
        person.sees("How far it has come")
        person.sees("Asked for where it is set aside.")
        person.type("Cand")
        person.press("ctrl+Return")
        person.sees_no_more("How far it has come")
    person.press("Escape")
    person.sees("New target   N")


def picks(person: Person, asked: str, words: str) -> None:
    """In the next field, by its first letters."""
    person.press("Tab")
    person.is_at(asked)
    person.type(words)
    person.finds(asked, words)


def ties_in_one_cluster(person: Person, one: str, other: str) -> None:
    """The current card of the board with another; the cluster is the last of the ties that are offered."""
    person.press("t")
    person.is_at(one)
    person.press("End")
    person.finds(one, "is in one cluster with")
    person.press("Tab")
    person.is_at("The other target")
    person.type(other.split()[0])
    person.finds("The other target", other)
    person.press("ctrl+Return")
    person.sees_no_more("Tie it to another")


def brings_up(person: Person, card: str, *past: str) -> None:
    """The current card of the board past others of its column, by the last words of what is said of it."""
    for other in past:
        person.press("alt+Up")
        person.sees(f"{card}\n{other} ")


def rates_untreated(person: Person, distress: str) -> None:
    """T9, the third of the present column, on its own page, while another target is worked on."""
    person.press("Escape", "F3")
    person.is_at("Targets, past")
    person.press("Right")
    person.is_at("Targets, present")
    person.press("Home", "Down", "Down", "Return")
    person.is_at(CUE)
    person.sees("T9 keys in the lock")
    person.press("Escape", "d", distress, "ctrl+Return")
    person.sees(f"Last {distress}, ")
    person.press("Escape", "Escape")
    person.is_at("Targets, present")
    goes_to_work(person)


def saves_a_paper(person: Person, row: int, name: str, paper: Path) -> None:
    """From the list of papers, by its place in it."""
    person.press("F11")
    person.is_at("Papers")
    person.press("Home", *["Down"] * row)
    person.sees("Save as PDF …")
    person.picture(f"emdr-paper-{paper.stem}")
    person.press("ctrl+s")
    person.is_at("fileNameEdit")
    person.press("ctrl+a")
    person.type(str(paper))
    person.press("Return")
    person.sees(f"{name} was saved as a PDF.")
