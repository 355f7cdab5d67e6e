"""What is written by hand around a session, in the real window and then on paper.

A consent, a doubtful reading, an adverse event and what was learned of it later, a second recovery score, an item of
the leaving list passed over with its reason.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.kernel.clock import SystemClock
from tests.fakes.desks import new_vault, opened
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person
from tests.journeys.test_window_session import opens_more, unlocks
from tests.ui.shell.sittings import begin, give_dose, sitting_of

LEFT_EARLY = "left early"
SEEN = (
    "Knows who, where, when and why; speaks clearly",
    "Walks steadily",
    "No nausea that still needs help",
    "Feels back to themselves, in their own words",
    "The escort is here and has been told what to watch for",
    "Aftercare sheet and emergency number handed over",
)
NOT_BORNE_OUT = (
    "Stayed for the time this protocol asks",
    "Recovery score of 9 or more twice, 15 minutes apart",
    "Pressure back near the baseline, SpO₂ measured on room air",
    "Fully awake, MOAA/S 5",
    "The safety question was asked again",
)

pytestmark = pytest.mark.x11


def test_what_is_written_by_hand_stands_on_paper(tmp_path: Path) -> None:
    home, paper = tmp_path / "home", tmp_path / "paper"
    paper.mkdir()
    vault = new_vault(home / "vault")
    with opened(vault, SystemClock()) as desk:
        give_dose(desk, sitting_of(begin(desk)))
        desk.practice.add_person("nurse 1", "nurse")
    with Person(home, vault) as person:
        unlocks(person)
        consents_to_touch(person, paper / "consent.pdf")
        reads_while_moving(person)
        notes_an_adverse_event(person)
        scores_twice(person)
        goes_through_the_leaving_list(person)
        closes_and_signs(person, paper / "record.pdf")
    assert person.said() == ""
    assert person.titles == {"KapDesk"}
    consent, record = words_on(paper / "consent.pdf"), words_on(paper / "record.pdf")
    for words in ("Consent to touch", "Yes, where it is named", "raised hand", "only if I ask"):
        assert words in consent
    for words in (
        "118/76? 68? 99? doubtful: movement",
        "Nausea mild no felt sick",
        "well again after water; how it ended: over",
        "Aldrete modified A 9 of 10",
        "Aldrete modified A 10 of 10",
        "The next contact is booked – the client books it by phone",
        "Signed by therapist 1",
    ):
        assert words in record


def consents_to_touch(person: Person, paper: Path) -> None:
    person.sees("since first dose")
    person.goes_to("clients")
    person.click("C-014, ")
    person.press("Return")
    person.sees("No consents yet")
    person.press("o")
    person.click("Write down: touch")
    person.sees("May there be touch?")
    person.press("1")
    person.type("hand")
    person.press("Return")
    person.type("raised hand")
    person.press("Return")
    person.type("only if I ask")
    person.press("ctrl+Next")
    person.sees("Given on")
    person.type("26 Nov 2026")
    person.press("Return")
    person.press("Tab", "1", "ctrl+Return")
    person.sees("Given 26 Nov 2026", "Consents: touch")
    person.picture("hand-1-consent")
    person.click("Read: touch")
    person.click("Print")
    saves(person, paper)
    person.press("alt+Left")
    person.click("Go on with the session")


def reads_while_moving(person: Person) -> None:
    person.sees("since first dose")
    person.press("v")
    person.type("118/76 68 99 movement")
    person.sees("Understood: 118/76, pulse 68, SpO₂ 99 %, doubtful: movement")
    person.press("Return")
    person.sees("118/76?")


def notes_an_adverse_event(person: Person) -> None:
    person.press("Escape", "e")
    person.sees("0  Adverse event")
    person.press("0")
    person.sees("What it was")
    person.type("Nausea")
    person.press("Tab")
    person.type("mild")
    person.press("Tab", "Tab")
    person.type("no")
    person.press("Tab")
    person.type("felt sick")
    person.press("ctrl+Return")
    person.sees("adverse event, nausea: felt sick; mild")
    opens_more(person, "Follow-up …")
    person.sees("Follow-up of an adverse event")
    person.press("1")
    person.sees("What was learned")
    person.type("well again after water")
    person.press("Tab")
    person.type("over")
    person.finds("How it ended", "over")
    person.press("ctrl+Return")
    person.sees("later: well again after water; how it ended: over")
    person.picture("hand-2-adverse-event")


def scores_twice(person: Person) -> None:
    for points, total in (("21222", 9), ("22222", 10)):
        opens_more(person, "Recovery score")
        person.sees("1  Aldrete, modified A")
        person.press("1")
        person.sees("0 of 5 items given")
        person.press(*points)
        person.sees(f"Total {total} of 10")
        person.press("Return")
        person.sees(f"Aldrete modified A {total}:")


def goes_through_the_leaving_list(person: Person) -> None:
    opens_more(person, "Before leaving")
    person.sees("0 min after the one before")
    person.type("escort 1")
    for item in NOT_BORNE_OUT:
        passes_over(person, item, LEFT_EARLY)
    for item in SEEN:
        person.click(item)
    passes_over(person, "The next contact is booked", "the client books it by phone")
    person.sees("6 ticked, 6 passed over, 0 open")
    person.choose("Gone through by", "therapist 1")
    person.choose("Medical items by", "nurse 1")
    person.picture("hand-3-leaving")
    person.press("ctrl+Return")
    person.sees("discharge list: 6 ticked, 0 missing")


def passes_over(person: Person, item: str, why: str) -> None:
    person.click(f"Pass over: {item}")
    person.type(why)
    person.finds(f"Why this is passed over: {item}", why)


def closes_and_signs(person: Person, paper: Path) -> None:
    opens_more(person, "Close session")
    person.click("Close all the same")
    person.sees("left open:")
    person.click("Sign")
    person.sees("What the signature means")
    person.type("written by me")
    person.press("Tab")
    person.type(PASSPHRASE)
    person.press("Return")
    person.sees("signed therapist 1")
    person.press("p")
    saves(person, paper)


def saves(person: Person, paper: Path) -> None:
    """Saves what is shown as it will print."""
    person.click("Save as PDF …")
    person.fill("fileNameEdit", str(paper))
    person.press("Return")
    person.sees("Out there it is not encrypted.")


def words_on(paper: Path) -> str:
    return " ".join("\n".join(page.extract_text() for page in PdfReader(paper).pages).split())
