"""From a first start to a signed, saved record in the real window, with the power lost in the middle."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.kernel.clock import SystemClock
from tests.fakes.twin import Twin
from tests.fakes.vault import PASSPHRASE
from tests.journeys.driver import Person

CLIENT = "zzphi-7f3a"
QUOTE = "zephyrine lanterns over the water"
NOTE = "half a sentence about the marmalade"
KEY = re.compile(r"^[0-9A-Z]{6}$", re.MULTILINE)
ELAPSED = re.compile(r"T\+ (\d+):(\d\d):(\d\d)")
SLACK_S = 3.0

pytestmark = pytest.mark.x11


def test_a_therapist_goes_from_the_first_start_to_a_signed_record_and_a_crash_costs_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    vault, paper = home / "vault", tmp_path / "paper" / "record.pdf"
    paper.parent.mkdir()
    with Person(home, vault) as person:
        makes_a_vault(person)
        settles_the_practice(person)
        takes_a_client_in(person)
        holds_a_session(person)
        loses_the_power(person)
        ends_the_session(person)
        puts_it_on_paper(person, paper)
        locks_and_comes_back(person)
        leaves(person, vault)
    assert person.titles == {"KapDesk"}
    assert person.said() == ""
    assert_paper_tells_it(paper)
    assert spilled(tmp_path, paper) == []
    assert Twin(tmp_path, capsys)("verify", vault).told["ok"] is True


def makes_a_vault(person: Person) -> None:
    person.sees("A new vault")
    person.fill("Your name", "therapist 1")
    person.fill("Passphrase", PASSPHRASE)
    person.fill("The same passphrase again", PASSPHRASE)
    person.picture("1-first-start")
    person.press("Return")
    person.sees("Your recovery key")
    groups = KEY.findall(person.reads())
    assert len(groups) == 6
    person.click("I have it on paper")
    person.sees_no_more(groups[0])
    person.fill("Second group", groups[1])
    person.fill("Fifth group", groups[4])
    person.press("Return")
    person.sees("Take your first client in.")


def settles_the_practice(person: Person) -> None:
    person.goes_to("settings")
    person.sees("Not in use")
    person.fill("Name", "practice 1")
    person.click("Save")
    person.sees("Saved.")
    for offer in (
        "Sublingual",
        "Pressure before the dose, 140/90",
        "Pressure after the dose, 160/100",
    ):
        adopts(person, offer)
    person.picture("2-settings")


def adopts(person: Person, offer: str) -> None:
    person.click(f"Read and adopt {offer}")
    person.sees("answers for its use")
    person.fill("Adopted by", "prescriber 1")
    person.fill("On", "2026-01-05")
    person.press("Return")
    person.sees_no_more("answers for its use")


def takes_a_client_in(person: Person) -> None:
    person.goes_to("clients")
    person.fill("Code", "C-014")
    person.fill("Name", CLIENT)
    person.fill("Born", "1984-03-02")
    person.press("Return")
    person.sees("Begin dosing session", CLIENT)
    person.picture("3-client")


def holds_a_session(person: Person) -> None:
    person.press("b")
    person.click("Sublingual, adopted by prescriber 1 on 5 Jan 2026")
    person.sees("since opening")
    reads_vitals(person, "124/78 70 99 rr14", "124/78")
    person.press("Escape", "o")
    person.fill("The order in the prescriber's words", "150 mg")
    person.choose("Route", "sublingual")
    person.fill("Prescriber", "prescriber 1")
    person.fill("Ordered on", "2026-01-05")
    person.press("Return")
    person.sees("order 150 mg sublingual, by prescriber 1")
    gives_the_dose(person)
    person.press("s", "6", "Return")
    person.sees("distress 6")
    answers_a_flag(person)
    person.press("q")
    person.sees("In the client's words")
    person.type(QUOTE)
    person.click("Record: quote")
    person.sees(f"“{QUOTE}”")
    corrects_the_reading(person)
    person.picture("4-session")


def reads_vitals(person: Person, line: str, shown: str) -> None:
    person.press("v")
    person.type(line)
    person.sees("Understood:")
    person.press("Return")
    person.sees_no_more("Understood:")
    person.sees(shown)


def gives_the_dose(person: Person) -> None:
    person.press("d")
    person.sees("Dose given")
    person.finds("Amount given", "")
    person.finds("Unit", "—")
    person.finds("Route", "—")
    person.fill("Amount given", "150")
    person.choose("Unit", "mg")
    person.choose("Route", "sublingual")
    person.fill("Given by", "nurse 1")
    person.fill("Lot", "K220")
    person.press("Return")
    person.sees("dose 150 mg", "T+ ")


def answers_a_flag(person: Person) -> None:
    reads_vitals(person, "168/104 96 97", "168/104")
    person.sees("Limit set by your practice")
    person.picture("5-flag")
    person.fill("What was done about it", "repeated, no symptoms")
    person.press("Return")
    person.sees_no_more("Limit set by your practice")
    person.sees("repeated, no symptoms")


def corrects_the_reading(person: Person) -> None:
    person.click("168/104")
    person.fill("The reading as it should be", "158/94 96 97")
    person.fill("Why it is corrected", "misread the cuff")
    person.press("Return")
    person.sees("corrects an earlier line: misread the cuff")


def loses_the_power(person: Person) -> None:
    clock = SystemClock()
    person.press("n")
    person.sees("Record: note")
    person.type(NOTE)
    person.waits_for("session drafts")
    person.click("Phase seen: Onset")
    person.sees("Onset  · seen")
    before_s, began = elapsed_s(person), clock.steady().seconds
    person.pull_the_plug()
    person.start()
    unlocks(person)
    person.sees(NOTE, "Onset  · seen", "since first dose")
    passed_s = clock.steady().seconds - began
    assert abs(elapsed_s(person) - before_s - passed_s) < SLACK_S
    person.picture("6-after-the-crash")
    person.click("Record: note")
    person.sees(NOTE, QUOTE, "repeated, no symptoms", "corrects an earlier line", "168/104")


def unlocks(person: Person) -> None:
    person.sees("Everything you write stays")
    person.fill("Passphrase", PASSPHRASE)
    person.press("Return")


def elapsed_s(person: Person) -> int:
    found = ELAPSED.search(person.reads())
    assert found is not None
    hours, minutes, seconds = map(int, found.groups())
    return 3600 * hours + 60 * minutes + seconds


def ends_the_session(person: Person) -> None:
    opens_more(person, "Recovery score")
    person.click("Aldrete, modified A")
    person.sees("0 of 5 items given")
    person.press("2", "2", "2", "2", "2")
    person.sees("Total 10 of 10")
    person.press("Return")
    person.sees("Aldrete modified A 10")
    opens_more(person, "Before leaving")
    person.fill("Escort", "escort 1")
    person.click("Walks steadily")
    person.sees("1 ticked, 0 passed over, 11 open")
    person.click("Record the list")
    person.sees("Tick it, or pass it over with a reason.")
    person.click("Put this away")
    opens_more(person, "Close session")
    person.sees("Still open:")
    person.picture("7-close")
    person.click("Close all the same")
    person.sees("left open:")
    person.click("Sign")
    person.fill("What the signature means", "written by me")
    person.fill("Your passphrase", PASSPHRASE)
    person.press("Return")
    person.sees("signed therapist 1")


def opens_more(person: Person, words: str) -> None:
    person.click("More")
    person.click(words)


def puts_it_on_paper(person: Person, paper: Path) -> None:
    person.click("Show the record")
    person.sees("Save as PDF")
    person.picture("8-record")
    person.click("Save as PDF …")
    person.fill("fileNameEdit", str(paper))
    person.press("Return")
    person.sees("Out there it is not encrypted.")


def locks_and_comes_back(person: Person) -> None:
    person.press("ctrl+l")
    person.sees("Everything you write stays")
    person.come_forward()
    assert CLIENT not in person.reads()
    person.fill("Passphrase", "not the passphrase")
    person.press("Return")
    person.sees("passphrase does not")
    person.picture("9-wrong-passphrase")
    person.sees_no_more("Try again in")
    unlocks(person)
    person.sees("signed therapist 1")


def leaves(person: Person, vault: Path) -> None:
    person.press("alt+F4")
    assert person.has_left() == 0
    assert list((vault.parent / "KapDesk backups").glob("kapdesk-backup-*"))


def assert_paper_tells_it(paper: Path) -> None:
    text = " ".join("\n".join(p.extract_text() for p in PdfReader(paper).pages).split())
    for words in (QUOTE, "168/104", "158/94", "misread the cuff", "150 mg", "therapist 1", "C-014"):
        assert words in text
    assert "signed" in text.lower()


def spilled(place: Path, paper: Path) -> list[str]:
    """Files that hold a word the person typed about the client, the saved record and pictures apart."""
    files = [Path(folder, name) for folder, _, names in os.walk(place) for name in names]
    written = [file for file in files if file != paper and file.is_file()]
    return [
        str(f) for f in written if any(w.encode() in f.read_bytes() for w in (CLIENT, QUOTE, NOTE))
    ]
