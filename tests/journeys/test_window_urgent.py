"""The urgent card in the real window: before anyone unlocked, through a power cut, on the desk, and after a lock."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.desk.urgent import TAKEN
from kapdesk.dosing.model.urgent import UrgentSeen, UrgentStamped
from tests.fakes.clock import FakeClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person
from tests.ui.shell.sittings import begin, sitting_of
from ui.unlock.urgent import NO_SHEET

CHOOSE = "Choose what you see"

pytestmark = pytest.mark.x11


def test_one_key_from_everywhere_and_no_press_is_lost(tmp_path: Path) -> None:
    home = tmp_path / "home"
    vault = new_vault(home / "vault")
    with opened(vault, FakeClock()) as desk:
        sitting = sitting_of(begin(desk))
        desk.urgent.prompts.reach("112", "the blue door")
    with Person(home, vault) as person:
        stamps_before_unlocking(person)
        person.pull_the_plug()
        person.start()
        person.press("F12")
        person.sees("Help called", "Seizure")
        person.press("Escape")
        unlocks(person)
        person.sees(TAKEN)
        stamps_on_the_desk(person)
        person.press("ctrl+l")
        person.sees("Everything you write stays")
        person.come_forward()
        person.press("F12")
        person.sees(NO_SHEET, "112")
    assert person.titles == {"KapDesk"}
    with opened(vault, FakeClock()) as desk:
        view = desk.dosing.view(sitting)
        assert [fact.event for _, fact in view.facts_of(UrgentSeen)] == ["seizure"]
        stamped = [fact.stamp for _, fact in view.facts_of(UrgentStamped)]
        assert sorted(stamped) == ["help", "oxygen"]


def stamps_before_unlocking(person: Person) -> None:
    person.sees("Everything you write stays")
    person.press("F12")
    person.sees(CHOOSE, "112", "We are at: the blue door")
    person.press("i", "1")
    person.sees("Protect the head", "Help called")
    person.sees_no_more("saving")
    person.picture("urgent-1-unlock-page")


def unlocks(person: Person) -> None:
    person.fill("Passphrase", PASSPHRASE)
    person.press("Return")


def stamps_on_the_desk(person: Person) -> None:
    person.press("F12")
    person.sees("Help called", "Take the last one back")
    person.press("3")
    person.sees("Oxygen on")
    person.sees_no_more("saving")
    person.picture("urgent-2-session")
    person.press("Escape")
    person.sees_no_more("Take the last one back")
