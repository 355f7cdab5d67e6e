"""A parts map laid, worked with, looked back on and printed in the real window, by keys alone.

Nothing is pressed with the mouse.  Afterwards the vault says what was done, and the client's display what was shown.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import AgreementMade, CouncilHeld
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.kept import LetterKept, VersionNamed
from kapdesk.ifs.model.nouns import Measure, Permission, Status, Tie
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import AnotherSpoke, PartAnswered, PermissionSet, SelfRead
from kapdesk.kernel.clock import SystemClock
from tests.fakes.desks import new_vault, opened
from tests.journeys import client_side as client
from tests.journeys import parts_hands as hands
from tests.journeys.another_day import on
from tests.journeys.driver import Person

MET = ("the lookout", "small one", "out of here", "old voice")
THERE = ("the watcher", "the small one", "away", "asleep")
TITLES = {client.DESK, client.STAGE, "Save as PDF", "Save as JSON"}

pytestmark = pytest.mark.journey


def test_a_map_is_laid_worked_with_and_printed_by_keys_alone(tmp_path: Path) -> None:
    home, paper = tmp_path / "home", tmp_path / "paper"
    paper.mkdir()
    vault = new_vault(home / "vault")
    with opened(vault) as desk:
        desk.people.known("C-014", "1984-03-02")
    with Person(home, vault, **on(datetime.fromisoformat("2026-03-09T10:15:00"))) as person:
        lays_and_works(person)
        hands.is_killed_while_typing(person)
        with opened(vault, SystemClock()) as desk:
            before = state(desk).drawn
            assert desk.drafts.every() != ()
        person.start()
        hands.finds_it_again(person)
        hands.takes_back_and_puts_back(person)
        looks_back_and_prints(person, paper)
        hands.closes_and_signs(person)
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert person.titles <= TITLES
    assert_kept(vault, before)
    assert_on_paper(paper)


def lays_and_works(person: Person) -> None:
    hands.goes_to_an_empty_map(person)
    hands.meets(person, *MET)
    person.picture("parts-1-met")
    hands.lays_them_out(person)
    hands.works_in_the_list(person)
    hands.works_with_a_part(person)
    hands.another_speaks(person)
    hands.agree(person)
    hands.reads_self(person)
    hands.shows_the_client(person)


def looks_back_and_prints(person: Person, paper: Path) -> None:
    hands.holds_a_council(person)
    hands.looks_back(person)
    hands.edits_the_letter(person)
    hands.prints(person, paper)
    hands.carries_it_out(person, paper / "map.json")


def state(desk: Desk) -> IfsState:
    (row,) = desk.people.clients()
    return desk.ifs.view(row.book).state


def assert_kept(vault: Path, before: Drawn) -> None:
    with opened(vault, SystemClock()) as desk:
        now = state(desk)
    drawn = now.drawn
    assert drawn.digest() == before.digest()
    assert {one.name for one in drawn.present()} >= set(THERE)
    assert {one.words for one in drawn.frames.values()} == {"in the office"}
    assert {one.words for one in drawn.notes.values()} == {"drawn in red"}
    assert {one.tie for one in drawn.standing_bonds()} >= {Tie.UNKNOWN, Tie.POLARISED}
    pasted = next(one for one in drawn.present() if one.name == "old voice")
    assert (drawn.place(pasted.id).locked, drawn.place(pasted.id).hidden) == (True, True)
    watcher = next(one for one in drawn.present() if one.name == "the watcher")
    rated = {one: now.last(watcher.id, one) for one in Measure}
    assert rated == {Measure.TRUST: 4, Measure.ACTIVATION: 7, Measure.BLEND: 6}
    assert now.status(watcher.id) is not Status.SENSED
    assert_said(now)


def assert_said(now: IfsState) -> None:
    """What was asked and answered, each once."""
    given = [row.fact for row in now.all(PermissionSet)]
    states = [one.state for one in given if isinstance(one, PermissionSet)]
    assert states[:2] == [Permission.GIVEN, Permission.WITHDRAWN]
    assert len(now.all(PartAnswered)) == 2
    for kind in (AnotherSpoke, AgreementMade, SelfRead, CouncilHeld, VersionNamed, LetterKept):
        assert len(now.all(kind)) == 1
    (letter,) = (row.fact for row in now.all(LetterKept))
    assert isinstance(letter, LetterKept)
    assert letter.sentences[0].struck
    assert letter.sentences[1].text == "These are the words we found."
    assert [one.signed for one in now.meetings] == [True]


def assert_on_paper(paper: Path) -> None:
    """The hidden part is on the therapist's map alone."""
    full, copy = (text(paper / name) for name in ("map.pdf", "copy.pdf"))
    assert all(name in full for name in (*THERE, "old voice"))
    assert all(name in copy for name in THERE)
    assert "old voice" not in copy
    assert json.loads((paper / "map.json").read_text(encoding="utf-8"))


def text(paper: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(paper).pages)
