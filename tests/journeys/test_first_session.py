"""Someone who has never seen KapDesk goes from the first start to a saved first reading, led by the screen alone.

Nothing is filled by its name here: every word is typed where the keyboard already is, as a newcomer would.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.desk.first_steps import SAVED
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person
from ui.unlock.print_act import MOMENT, PRINT, PRINTER
from ui.unlock.recovery_page import ASKED, PRINTED, SHOWN

GROUP = re.compile(r"\b[0-9A-Z]{6}\b")
HIDDEN = "●"
KEY_S, POINT_S, HOME_S, MIND_S = 0.28, 1.1, 0.4, 1.35
"""The keystroke-level model: a key or click, pointing, a hand moved to or from the mouse, making up one's mind."""
PRINTER_S = 15.0
"""Assumed: from the key pressed to the page in the hand, the printer beside the desk."""
PRINTER_NAME = "Office-2"
READING_WORDS_A_MIN = 200
LONGEST_S = 180.0
LED = ("First steps 1 of 3", "Take your first client in.", "F2 Go there", "Put away")
LED_ON = ("First steps 2 of 3", "Begin a session: adopt a protocol, then press it.")
LED_LAST = (
    "First steps 3 of 3",
    "Write a first reading: press V, type 128/82 74 98, press Enter.",
)

pytestmark = pytest.mark.x11


@dataclass(slots=True)
class Effort:
    """What a way costs whoever goes it by hand: keys, clicks, changes between them, decisions, waiting, words to read.

    ``words_around`` stand on the same screens, and nothing of them is needed: the rail, the keys, the rest of a page.
    """

    keys: int = 0
    clicks: int = 0
    changes: int = 0
    decisions: int = 0
    words: int = 0
    words_waiting: int = 0
    words_around: int = 0
    waited_s: float = 0.0

    def estimate_s(self) -> float:
        """How long it takes by the keystroke-level model, every word of what is worked in read once."""
        acted_s = (self.keys + self.clicks) * KEY_S + self.clicks * POINT_S
        thought_s = self.changes * HOME_S + self.decisions * MIND_S
        return acted_s + thought_s + self.waits_s() + reading_s(self.words)

    def waits_s(self) -> float:
        """The printer's time; what is read meanwhile takes none of its own, unless it takes longer."""
        return max(self.waited_s, reading_s(self.words_waiting))


class Newcomer:
    """Reads what is new to them, then does what it says, and counts."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._at_the_mouse = False
        self._pictures = 0
        self._read: set[str] = set()
        self._stood: set[str] = set()
        self.effort = Effort()

    def reads(self, *sentences: str) -> None:
        """Finds these sentences on the screen and reads them."""
        self._person.sees(*sentences)
        self.effort.words += self._words_new(sentences)
        self._look_around()

    def reads_all(self, *sentences: str) -> None:
        """Finds these sentences, and reads whatever else is in sight on the card or page that holds the keyboard."""
        self._person.sees(*sentences)
        self.effort.words += self._words_new(self._surface())
        self._look_around()

    def waits(self, seconds: float, *sentences: str) -> None:
        """Waits for something, and reads meanwhile what is in sight."""
        self._person.sees(*sentences)
        self.effort.waited_s += seconds
        self.effort.words_waiting += self._words_new(self._surface())
        self._look_around()

    def looks_for(self, timer: str) -> None:
        """A moment goes by that is shorter than what was just read, and the picture shows what came of it."""
        self._person.waits_for(timer)
        self._person.picture(f"first-{self._pictures:02}")

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

    def counts_up(self) -> Effort:
        """The effort so far, with what stood around."""
        around = self._stood - self._read
        self.effort.words_around = sum(len(line.split()) for line in around)
        return self.effort

    def _surface(self) -> list[str]:
        lines = self._person.reads_surface().splitlines()
        return [line for line in lines if HIDDEN not in line and not GROUP.fullmatch(line)]

    def _words_new(self, lines: list[str] | tuple[str, ...]) -> int:
        new = set(lines) - self._read
        self._read |= new
        return sum(len(line.split()) for line in new)

    def _look_around(self) -> None:
        self._stood |= set(self._person.reads().splitlines())
        self._pictures += 1
        self._person.picture(f"first-{self._pictures:02}")

    def _turn_to(self, *, mouse: bool) -> None:
        self.effort.changes += mouse is not self._at_the_mouse
        self._at_the_mouse = mouse


def reading_s(words: int) -> float:
    return words * 60 / READING_WORDS_A_MIN


def test_the_screen_alone_leads_to_a_saved_first_reading_within_three_minutes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, sheet = tmp_path / "home", tmp_path / "printed.pdf"
    monkeypatch.setenv("PATH", prepend=":", value=str(printer(tmp_path / "bin", sheet)))
    with Person(home, home / "vault") as person:
        newcomer = Newcomer(person)
        makes_a_vault(newcomer, sheet)
        takes_a_client_in(newcomer)
        adopts_a_protocol(newcomer)
        writes_a_reading(newcomer)
        person.sees(SAVED, "128/82, pulse 74")
        person.sees_no_more("First steps")
        person.picture("first-saved")
    effort = newcomer.counts_up()
    (tmp_path / "effort.txt").write_text(f"{effort}, {effort.estimate_s():.1f} s\n")
    assert effort.estimate_s() <= LONGEST_S


def printer(place: Path, sheet: Path) -> Path:
    """A folder with a print command of its own, whose sheet can be read."""
    place.mkdir()
    named = f"echo 'system default destination: {PRINTER_NAME}'"
    for name, does in (("lp", f"cat > '{sheet}'"), ("lpstat", named)):
        command = place / name
        command.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
        command.chmod(0o755)
    return place


def makes_a_vault(newcomer: Newcomer, sheet: Path) -> None:
    newcomer.reads_all("A new vault")
    newcomer.types("therapist 1", "Tab")
    newcomer.types(PASSPHRASE, "Tab")
    newcomer.reads("Long enough.")
    newcomer.types(PASSPHRASE, "Return")
    newcomer.reads_all(*SHOWN, PRINT, PRINTER.format(name=PRINTER_NAME))
    newcomer.looks_for(MOMENT)
    newcomer.presses("Return")
    newcomer.waits(PRINTER_S, *ASKED, PRINTED)
    groups = GROUP.findall(PdfReader(sheet).pages[0].extract_text())
    assert len(groups) == 6
    newcomer.types(groups[1].lower(), "Tab")
    newcomer.types(groups[4].lower(), "Return")


def takes_a_client_in(newcomer: Newcomer) -> None:
    newcomer.reads(*LED)
    newcomer.reads_all("New client")
    newcomer.types("C-014", "Return")


def adopts_a_protocol(newcomer: Newcomer) -> None:
    newcomer.reads(*LED_ON)
    newcomer.presses("F2")
    newcomer.reads_all("Begin with C-014", "No protocol is in use yet.")
    newcomer.clicks("Sublingual")
    newcomer.reads_all("Whoever adopts this answers for its use here.", "therapist 1")
    newcomer.presses("Return")
    newcomer.reads_all("Sublingual, adopted by therapist 1", "Press it to open the session.")


def writes_a_reading(newcomer: Newcomer) -> None:
    newcomer.presses("Return")
    newcomer.reads(*LED_LAST)
    newcomer.presses("v")
    newcomer.reads("Vitals", "128/82 74 98 rr14 t36.7 · Enter writes it")
    newcomer.types("128/82 74 98")
    newcomer.reads("Understood: 128/82, pulse 74, SpO₂ 98 %")
    newcomer.presses("Return")
