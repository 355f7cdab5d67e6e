"""A parts map laid, worked with, looked back on and printed in the real window, by keys alone.

Nothing is pressed with the mouse.  Afterwards the vault says what was done, and the client's display what was shown.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from kapdesk.desk.desk import Desk
from kapdesk.ifs.model.councils import AgreementMade, CouncilHeld
from kapdesk.ifs.model.drawn import Drawn
from kapdesk.ifs.model.kept import LetterKept, VersionNamed
from kapdesk.ifs.model.nouns import Measure, Permission, Status, Tie
from kapdesk.ifs.model.papers import DRAWN
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.model.work import AnotherSpoke, PartAnswered, PermissionSet, SelfRead
from kapdesk.ifs.parse.answers import SHEETS
from kapdesk.kernel.clock import SystemClock
from tests.fakes.desks import opened
from tests.journeys import client_side as client
from tests.journeys import parts_before as before_it
from tests.journeys import parts_beside_hands as beside
from tests.journeys import parts_hands as hands
from tests.journeys import parts_map_hands as on_map
from tests.journeys import parts_paper_hands as papers
from tests.journeys import parts_peak_hands as peak
from tests.journeys.acts import NOTED
from tests.journeys.another_day import on
from tests.journeys.driver import Person
from tests.journeys.parts_acts import every_act, written

MET = ("the lookout", "small one", "out of here", "old voice")
THERE = ("the watcher", "the small one", "away", "asleep")
TITLES = {client.DESK, client.STAGE, "Choose a picture"}

pytestmark = pytest.mark.journey


def test_a_map_is_laid_worked_with_and_printed_by_keys_alone(tmp_path: Path) -> None:
    home, paper, done = tmp_path / "home", tmp_path / "paper", tmp_path / "done"
    paper.mkdir()
    photo = tmp_path / "photo.png"
    Image.new("RGB", (320, 240), (90, 120, 160)).save(photo)
    vault = before_it.lays_the_vault(home / "vault")
    with Person(home, vault, **day("2026-03-09T10:15:00", done)) as person:
        lays_and_works(person, photo)
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
    before_it.comes_to_the_peak(vault)
    with Person(home, vault, **day("2026-03-16T10:15:00", done)) as person:
        peak.maps_nothing(person)
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert_every_act_was_done(vault, done)


def day(moment: str, done: Path) -> dict[str, str]:
    """What the program needs to begin then, and to note each act as it is done."""
    return {**on(datetime.fromisoformat(moment)), NOTED: str(done)}


def lays_and_works(person: Person, photo: Path) -> None:
    hands.goes_to_an_empty_map(person)
    hands.meets(person, *MET)
    person.picture("parts-1-met")
    on_map.looks_around(person)
    on_map.seals_notes(person)
    on_map.pins_and_wears(person, photo)
    on_map.arranges(person)
    on_map.lays_them_out(person)
    on_map.works_in_the_list(person)
    beside.works_with_a_part(person)
    beside.another_speaks(person)
    beside.agree(person)
    beside.reads_self(person)
    beside.is_asked_with_care(person)
    beside.shows_the_client(person)


def looks_back_and_prints(person: Person, paper: Path) -> None:
    papers.holds_a_council(person)
    papers.looks_back(person)
    papers.edits_the_letter(person)
    papers.prints(person, paper)
    papers.carries_it_out(person, paper / "map.json")
    papers.takes_it_in(person, paper / "map.json")


def assert_every_act_was_done(vault: Path, done: Path) -> None:
    """What the program noted and what it wrote, against the list that a test holds against the page."""
    found = set(done.read_text(encoding="utf-8").splitlines())
    with opened(vault, SystemClock()) as desk:
        found |= written(desk)
    assert sorted(set(every_act()) - found) == []


def state(desk: Desk) -> IfsState:
    row = next(one for one in desk.people.clients() if one.label == "C-014")
    return desk.ifs.view(row.book).state


def assert_kept(vault: Path, before: Drawn) -> None:
    with opened(vault, SystemClock()) as desk:
        now = state(desk)
    drawn = now.drawn
    assert drawn.digest() == before.digest()
    assert {one.name for one in drawn.present()} >= set(THERE)
    assert {one.words for one in drawn.frames.values()} == {"in the office"}
    assert {one.words for one in drawn.notes.values()} == {"drawn in red", "the house", ""}
    assert [one.sealed for one in drawn.notes.values()].count(True) == 3
    assert any(one.picture for one in drawn.notes.values())
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
    assert states[:5] == [*[Permission.GIVEN] * 4, Permission.WITHDRAWN]
    assert len(now.all(PartAnswered)) == len(SHEETS) + 1
    assert len(now.all(AnotherSpoke)) == 2
    for kind in (AgreementMade, SelfRead, CouncilHeld, VersionNamed, LetterKept):
        assert len(now.all(kind)) == 1
    (letter,) = (row.fact for row in now.all(LetterKept))
    assert isinstance(letter, LetterKept)
    assert letter.sentences[0].struck
    assert letter.sentences[1].text == "These are the words we found."
    assert all(one.signed for one in now.meetings)


def assert_on_paper(paper: Path) -> None:
    """The hidden part is on the therapist's map alone, and what is sealed on neither."""
    full, copy = (text(paper / f"{what}.pdf") for what in DRAWN)
    assert all(name in full for name in (*THERE, "old voice"))
    assert all(name in copy for name in THERE)
    assert "old voice" not in copy
    assert "never to be seen" not in full
    assert all((paper / f"{what}.svg").stat().st_size > 0 for what in DRAWN)
    assert json.loads((paper / "map.json").read_text(encoding="utf-8"))


def text(paper: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(paper).pages)
