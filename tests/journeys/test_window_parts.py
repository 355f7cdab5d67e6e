"""A map of parts laid and worked in the real window by the keyboard alone: no mouse is touched from start to end."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kapdesk.ifs.model.councils import AgreementMade, CouncilHeld
from kapdesk.ifs.model.nouns import Permission, Purpose, Ring
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import PartAnswered
from kapdesk.ifs.rules.permissions import standing
from kapdesk.kernel.clock import SystemClock
from tests.fakes.desks import new_vault, opened
from tests.journeys import emdr_hands as hands
from tests.journeys.another_day import on
from tests.journeys.driver import Person
from tests.ui.shell.sittings import known_client

LOOKOUT, SMALL, RUNNER = "the lookout", "the small one", "out of here"

pytestmark = pytest.mark.journey


def test_everything_is_done_by_keys(tmp_path: Path) -> None:
    home = tmp_path / "home"
    vault = new_vault(home / "vault")
    with opened(vault, SystemClock()) as desk:
        book = known_client(desk)
    with Person(home, vault, **on(datetime.fromisoformat("2027-02-16T10:15:00"))) as person:
        hands.unlocks(person)
        person.sees("Sets")
        begins(person)
        lays_the_map(person)
        person.picture("parts-1-map")
        works_with_a_part(person)
        agrees(person)
        person.picture("parts-2-agreed")
        holds_a_council(person)
        looks_back(person)
        person.picture("parts-3-changes")
        person.press("F3", "ctrl+l")
    with opened(vault, SystemClock()) as desk:
        stands(desk.ifs.view(book).state)


def begins(person: Person) -> None:
    person.goes_to("parts")
    person.sees("Choose a client")
    person.press("o")
    person.sees("C-014")
    person.press("Return")
    person.sees("No part yet")
    person.press("Escape", "b")
    person.sees("No part was gone to yet.")


def lays_the_map(person: Person) -> None:
    """Three parts, two bonds, a note; one part goes nearer, is put away, and that is taken back."""
    for number, name in enumerate((LOOKOUT, SMALL, RUNNER), 1):
        person.press("Escape", "n")
        person.is_at("What it is called")
        person.type(name)
        person.press("ctrl+Return")
        person.sees(f"{number} {name}, not sure yet")
    bonds(person, "protects")
    bonds(person, "polarised with", "Down")
    person.press("F6", "t")
    person.is_at("What it says")
    person.type("ask again in spring")
    person.press("ctrl+Return")
    person.sees("Note: ask again in spring")
    person.press("F6", "alt+Up")
    person.sees(f"3 {RUNNER}, not sure yet, close to Self")
    person.press("Delete")
    person.sees("It stays in the list and can be brought back.")
    person.press("ctrl+Return")
    person.sees("put away")
    person.press("ctrl+z")
    person.sees(f"3 {RUNNER}, not sure yet, close to Self")


def bonds(person: Person, tie: str, *chosen: str) -> None:
    """The part that was met last and the first, by a kind of tie."""
    person.press("F6", "k")
    person.sees("Whom")
    person.press(*chosen, "ctrl+Return")
    person.sees(f"{tie} {LOOKOUT}")


def works_with_a_part(person: Person) -> None:
    """What led to it, and its leave for a dose."""
    person.press("F6", "Home", "Down", "alt+2")
    person.is_at("What happened, before anything is called a part")
    person.type("the phone rang at night")
    person.press("ctrl+Return")
    person.sees("Saved. It can be answered anew; the last answer holds.")
    person.press("alt+4")
    person.is_at("Change the leave to talk with it")
    person.press("Tab", "Tab", "Tab", "Return")
    person.sees("Not asked now.")
    person.press("Down", "ctrl+Return")
    person.sees("for 3 sessions")


def agrees(person: Person) -> None:
    """What two that pull against each other agree on."""
    person.press("F6", "End", "Up", "Up", "alt+3")
    person.is_at("New agreement")
    person.press("Return")
    person.is_at("What both can live with")
    person.type("no leaving before ten")
    person.press("Tab")
    person.type("2027-04-20")
    person.press("ctrl+Return")
    person.sees("looked at again on Tue 20 Apr 2027")


def holds_a_council(person: Person) -> None:
    person.press("F4")
    person.sees("Not heard yet")
    person.press("Return", "1", "Escape", "h")
    person.sees("Held last on Tue 16 Feb 2027")


def looks_back(person: Person) -> None:
    person.press("F5", "s")
    person.sees("Before anything", "lookout was met.")


def stands(state: IfsState) -> None:
    """What was done by keys is what the record holds."""
    drawn = state.drawn
    lookout, _, runner = drawn.present()
    assert [one.name for one in drawn.present()] == [LOOKOUT, SMALL, RUNNER]
    assert drawn.place(runner.id).ring is Ring.CLOSE
    assert len([*drawn.standing_bonds()]) == 2
    assert standing(state, lookout.id, Purpose.DOSING) is Permission.GIVEN
    kinds = (PartAnswered, AgreementMade, CouncilHeld)
    assert [len(state.all(kind)) for kind in kinds] == [1, 1, 1]
