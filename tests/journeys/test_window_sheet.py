"""A worksheet of the practice's own, drawn on in the real window and killed in mid-stroke: it alone is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kapdesk.kernel.clock import SystemClock
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.service.sheets import NEW
from kapdesk.sheets.drafting import PromptDraft, SectionDraft, SheetDraft
from tests.fakes.desks import new_vault, opened
from tests.fakes.sets import taken
from tests.journeys import client_side as client
from tests.journeys import emdr_hands as hands
from tests.journeys.driver import Person, xdotool
from tests.journeys.image_hands import FLOOR, ROOF, begins_a_stroke, draws

ASKS = "What did it look like?"
ASKED = PromptDraft("drawing", asks=ASKS)
EVENING = SheetDraft("Evening", "", (SectionDraft("One", "", (ASKED,)),))

pytestmark = pytest.mark.journey


def lay_out(vault: Path) -> None:
    """One client, and one sheet with room for a drawing."""
    with opened(vault, SystemClock()) as desk:
        taken(desk.people.add(ClientDraft("C-014"), confirmed=True))
        taken(desk.own_sheets.write(NEW, EVENING))


def opens_the_sheet(person: Person, press: str) -> None:
    """On the client's page, from what can be filled in."""
    hands.unlocks(person)
    person.sees("Sets")
    person.goes_to("clients")
    person.sees("C-014")
    person.press("Return", "f")
    person.sees("Evening")
    person.click(press)
    person.sees(ASKS)


def test_a_kill_in_mid_stroke_takes_that_stroke_alone(tmp_path: Path) -> None:
    home = tmp_path / "home"
    vault = new_vault(home / "vault")
    lay_out(vault)
    with Person(home, vault) as person:
        opens_the_sheet(person, "Fill in: Evening")
        draws(person, ROOF, FLOOR, on=ASKS)
        begins_a_stroke(person, ROOF, ASKS)
        person.pull_the_plug()
        xdotool("mouseup", "1")
        person.start()
        opens_the_sheet(person, "Go on: Evening")
        person.picture("sheet-after-the-crash")
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    with opened(vault, SystemClock()) as desk:
        (draft,) = [one for one in desk.drafts.every() if b"drawing of" in one.body]
        assert b"drawing of 2 strokes in black" in draft.body
