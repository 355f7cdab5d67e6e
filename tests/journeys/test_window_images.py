"""A picture taken from its scene to its closing in the real window, by keyboard and mouse; then printed.

By a script is what came before the scene.  One panel is drawn and killed in mid-stroke, one imported, one sealed
before its first stroke; what was sealed is then looked for wherever it could have gone.
"""

from __future__ import annotations

import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from kapdesk.art.model.nouns import Row, Status
from kapdesk.art.model.panels import Panel
from kapdesk.art.service.sealing import Shown
from kapdesk.chart import blobs
from kapdesk.chart.sealing import ClientSeal
from kapdesk.desk.desk import Desk
from kapdesk.kernel.clock import SystemClock
from kapdesk.sketch.model import Sketch
from kapdesk.sketch.packing import unpacked
from tests.fakes.desks import new_vault, opened
from tests.fakes.tables import everything
from tests.journeys import client_side as client
from tests.journeys import image_hands as hands
from tests.journeys.another_day import on
from tests.journeys.driver import Person, xdotool

PASSPHRASE = "harbour lantern seven moss"
CANARY, VERSION = "zzcanary of theirs", "the door opens on the garden"
TITLES = {client.DESK, client.STAGE, "Save as PDF", "Choose a picture"}

pytestmark = pytest.mark.journey


def test_from_the_scene_to_the_closing_with_panels_drawn_imported_and_sealed(
    tmp_path: Path,
) -> None:
    home, paper = tmp_path / "home", tmp_path / "paper"
    paper.mkdir()
    photo = tmp_path / "photo.png"
    subprocess.run(["convert", "-size", "1600x1200", "gradient:navy-gold", photo], check=True)
    vault = new_vault(home / "vault")
    hands.plays(vault, "10:15")
    with Person(home, vault, **on(datetime.fromisoformat("2026-02-16T10:15:00"))) as person:
        hands.goes_to_work(person)
        hands.takes_the_scene(person)
        hands.shows_the_board(person)
        hands.adds_a_panel(person, "Old")
        is_killed_while_drawing(person)
        hands.adds_a_panel(person, "Old", 2)
        hands.imports(person, photo)
        hands.adds_a_panel(person, "Old", 3)
        hands.seals(person, PASSPHRASE)
        tells_and_draws(person)
        person.click("Close the seal")
        person.picture("image-1-board")
        hands.works_through_it(person)
        hands.makes_a_new_version(person, VERSION)
        hands.closes(person)
        person.picture("image-2-closed")
        hands.saves_a_paper(person, 0, "The worksheet", paper / "worksheet.pdf")
        hands.saves_a_paper(person, 2, "The storyboard", paper / "storyboard.pdf")
        hands.saves_a_paper(person, 3, "The card", paper / "card.pdf")
        assert CANARY not in person.reads()
    client.sends_the_stage_away(vault)
    assert person.said() == ""
    assert person.titles <= TITLES
    assert_kept(vault)
    assert_sealed_nowhere(vault, home, paper)


def is_killed_while_drawing(person: Person) -> None:
    """Two strokes are ended and a third is on its way; after the start two of them stand there, at the least."""
    person.press("Return")
    person.sees(hands.OPEN)
    hands.draws(person, hands.ROOF, hands.FLOOR)
    hands.begins_a_stroke(person, hands.ROOF)
    person.pull_the_plug()
    xdotool("mouseup", "1")
    person.start()
    hands.goes_to_work(person)
    hands.shows_the_board(person)
    person.press("Return")
    person.sees(hands.OPEN, "What was on its way when this panel was left last is on it again.")
    person.picture("image-0-after-the-crash")
    person.press("Escape")
    person.sees_no_more(hands.OPEN)


def tells_and_draws(person: Person) -> None:
    """On the sealed panel, in words and with a stroke."""
    person.press("Return")
    person.sees(hands.OPEN_SEALED)
    hands.draws(person, hands.ROOF)
    person.click("Write")
    person.is_at("Words")
    person.type(CANARY)
    person.press("Escape")
    person.sees_no_more(hands.OPEN_SEALED)


def assert_kept(vault: Path) -> None:
    with opened(vault, SystemClock()) as desk:
        (client_row,) = desk.people.clients()
        picture = desk.art.view(client_row.book).state.pictures[0]
        assert picture.status is Status.COMPLETE
        assert picture.made_of is not None
        drawn, imported, sealed = old_panels(picture.board.panels)
        new = next(one for one in picture.board.panels if one.row is Row.NEW)
        assert strokes(desk, drawn) == 2
        assert strokes(desk, new) == 2
        assert imported.picture
        assert sealed.empty
        assert picture.seal_of(sealed.id) is not None
        assert desk.drafts.every() == ()


def old_panels(panels: tuple[Panel, ...]) -> list[Panel]:
    return sorted((one for one in panels if one.row is Row.OLD), key=lambda one: one.place)


def strokes(desk: Desk, panel: Panel) -> int:
    """How many stand on a panel."""
    sketch = unpacked(blobs.read(desk.ledger, panel.drawing))
    assert isinstance(sketch, Sketch)
    return len(sketch.strokes)


def assert_sealed_nowhere(vault: Path, home: Path, paper: Path) -> None:
    """Neither what was typed nor the client's passphrase; with that, what was typed stands there whole."""
    with opened(vault, SystemClock()) as desk:
        held = everything(desk.ledger)
        (row,) = desk.people.clients()
        picture = desk.art.view(row.book).state.pictures[0]
        seal = desk.art.sealed.sealing.open(row.book, PASSPHRASE)
        assert isinstance(seal, ClientSeal)
        sealed = next(one for one in picture.board.panels if picture.seal_of(one.id) is not None)
        shown = desk.art.sealed.panel(seal, picture.id, sealed.id)
        assert isinstance(shown, Shown)
        assert (shown.words, bool(shown.drawing)) == (CANARY, True)
    files = [one for one in home.rglob("*") if one.is_file()]
    read = [held, *(one.read_bytes() for one in files)]
    read += [
        page.extract_text().encode() for one in paper.iterdir() for page in PdfReader(one).pages
    ]
    for secret in (CANARY, PASSPHRASE):
        assert [one for one in read if secret.encode() in one] == []
    assert VERSION in PdfReader(paper / "card.pdf").pages[0].extract_text()
