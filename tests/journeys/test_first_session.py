"""Someone who has never seen KapDesk goes from the first start to a saved first reading, led by the screen alone.

Nothing is filled by its name here: every word is typed where the keyboard already is, as a newcomer would.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from kapdesk.desk.first_steps import NO_NUMBER, SAVED
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person
from ui.settings.adoption_sheet import SENTENCE as ANSWERS
from ui.settings.page import PROTOCOLS
from ui.unlock.first_start import DISCLAIMER, PLACE, SENTENCE
from ui.unlock.parse import guidance
from ui.unlock.recovery_page import ASKED, SHOWN

KEY = re.compile(r"^[0-9A-Z]{6}$", re.MULTILINE)
KEY_S, POINT_S, HOME_S, MIND_S = 0.28, 1.1, 0.4, 1.35
"""The keystroke-level model: a key or click, pointing, a hand moved to or from the mouse, making up one's mind."""
READING_WORDS_A_MIN = 200
LONGEST_S = 180.0
SHELF = (
    "Esketamine, nasal",
    "Intramuscular",
    "Intravenous, 40 minutes",
    "Subcutaneous",
    "Sublingual",
)
RULES = (
    "Route: sublingual",
    "Stay of at least 120 minutes from the first dose",
    "Readings: 15 min before, 5 min before, 15 min, 30 min, 40 min (required), 60 min, 90 min, before leaving",
    "Each needs pressure, pulse, SpO₂",
)

pytestmark = pytest.mark.x11


@dataclass(slots=True)
class Effort:
    """What a way costs whoever goes it by hand: keys, clicks, changes between them, decisions, words to read."""

    keys: int = 0
    clicks: int = 0
    changes: int = 0
    decisions: int = 0
    words: int = 0
    words_beside: int = 0

    def estimate_s(self) -> float:
        """How long it takes by the keystroke-level model, with the reading that leads on."""
        acted_s = (self.keys + self.clicks) * KEY_S + self.clicks * POINT_S
        thought_s = self.changes * HOME_S + self.decisions * MIND_S
        return acted_s + thought_s + self.words * 60 / READING_WORDS_A_MIN


class Newcomer:
    """Reads a sentence, then does what it says, and counts."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._at_the_mouse = False
        self._pictures = 0
        self.effort = Effort()

    def reads(self, *sentences: str) -> None:
        """Finds the sentences on the screen and reads them."""
        self._person.sees(*sentences)
        self.effort.words += sum(len(sentence.split()) for sentence in sentences)
        self._pictures += 1
        self._person.picture(f"first-{self._pictures:02}")

    def has_beside(self, *sentences: str) -> None:
        """Finds what can be read at leisure: it is true and stays, and nothing of it is needed to go on."""
        self._person.sees(*sentences)
        self.effort.words_beside += sum(len(sentence.split()) for sentence in sentences)

    def types(self, words: str, *keys: str) -> None:
        """Types where the keyboard is, and ends with these keys."""
        self._turn_to(mouse=False)
        self._person.type(words)
        self.effort.keys += len(words)
        self.effort.decisions += 1
        if keys:
            self._person.press(*keys)
            self.effort.keys += len(keys)

    def presses(self, *keys: str) -> None:
        """Presses keys, as one thing decided."""
        self._turn_to(mouse=False)
        self._person.press(*keys)
        self.effort.keys += len(keys)
        self.effort.decisions += 1

    def clicks(self, name: str) -> None:
        """Points at something and presses it."""
        self._turn_to(mouse=True)
        self._person.click(name)
        self.effort.clicks += 1
        self.effort.decisions += 1

    def _turn_to(self, *, mouse: bool) -> None:
        self.effort.changes += mouse is not self._at_the_mouse
        self._at_the_mouse = mouse


def test_the_screen_alone_leads_to_a_saved_first_reading_within_three_minutes(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    with Person(home, home / "vault") as person:
        newcomer = Newcomer(person)
        makes_a_vault(newcomer, person)
        takes_a_client_in(newcomer)
        settles_the_practice(newcomer)
        writes_a_reading(newcomer, person)
    effort = newcomer.effort
    (tmp_path / "effort.txt").write_text(f"{effort}, {effort.estimate_s():.0f} s\n")
    assert effort.estimate_s() <= LONGEST_S


def makes_a_vault(newcomer: Newcomer, person: Person) -> None:
    newcomer.reads("A new vault", SENTENCE, "Your name")
    newcomer.has_beside("As it stands under a signature.", "Folder", PLACE, DISCLAIMER)
    newcomer.types("therapist 1", "Tab", "Tab", "Tab")
    newcomer.reads("Passphrase", guidance(""))
    newcomer.types(PASSPHRASE, "Tab")
    newcomer.reads("The same passphrase again")
    newcomer.types(PASSPHRASE, "Return")
    newcomer.reads(*SHOWN, "Print it", "I have it on paper")
    groups = KEY.findall(person.reads())
    newcomer.clicks("I have it on paper")
    newcomer.reads(*ASKED, "Second group", "Fifth group")
    newcomer.types(groups[1].lower(), "Tab")
    newcomer.types(groups[4].lower(), "Return")


def takes_a_client_in(newcomer: Newcomer) -> None:
    newcomer.reads(
        "The day is empty", "First steps 1 of 5", "Take your first client in, by a code or a name."
    )
    newcomer.clicks("Go there")
    newcomer.reads(
        "New client", "Code", "Name", "A code, a name, or both. The code stands on paper."
    )
    newcomer.types("C-014", "Return")


def settles_the_practice(newcomer: Newcomer) -> None:
    newcomer.reads("First steps 2 of 5", "Name your practice, so that its paper says whose it is.")
    newcomer.clicks("Go there")
    newcomer.reads("Practice", "Name")
    newcomer.types("practice 1", "Return")
    newcomer.reads(
        "First steps 3 of 5",
        "Press Read and adopt beside the protocol you work by, and say who answers for it.",
    )
    newcomer.clicks("Go there")
    newcomer.reads("Protocols", *SHELF, "Read and adopt")
    newcomer.has_beside(PROTOCOLS)
    newcomer.clicks("Read and adopt Sublingual")
    newcomer.reads(ANSWERS, "Adopted by", "A prescriber or the therapist, by name.")
    newcomer.has_beside(*RULES)
    newcomer.types("therapist 1", "Tab")
    newcomer.reads("A date, such as 22 Nov 2026.")
    newcomer.types("5 Jan 2026", "Return")


def writes_a_reading(newcomer: Newcomer, person: Person) -> None:
    newcomer.reads("First steps 4 of 5", "Begin a session with your client: press the protocol.")
    newcomer.clicks("Go there")
    newcomer.reads("Begin with C-014", "Press it to open the session")
    newcomer.presses("Return")
    newcomer.reads(
        "First steps 5 of 5", "Write a first reading: press V, type 128/82 74 98, press Enter."
    )
    newcomer.presses("v")
    newcomer.types("128/82 74 98")
    newcomer.reads("Understood:")
    newcomer.presses("Return")
    newcomer.reads(SAVED)
    newcomer.has_beside(NO_NUMBER)
    person.sees("128/82, pulse 74")
    person.sees_no_more("First steps")
