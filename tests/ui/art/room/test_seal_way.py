"""Sealing at the storyboard: by keyboard alone, kept in its box after every stroke, and nowhere once it is put away."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from kapdesk.art.model.nouns import Step
from kapdesk.art.service.sealing import Shown
from kapdesk.art.told import told
from kapdesk.chart.model import Drawer
from kapdesk.chart.sealed import ContentSealed, SealChosen, SealMade
from kapdesk.chart.sealing import ClientSeal
from kapdesk.chart.search import search
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import ImageId, PanelId
from tests.fakes import art as done
from tests.fakes.canary import CANARY, WORDS, printed, quick_seals, tree
from tests.fakes.sets import taken
from tests.fakes.tables import everything
from tests.ui.art.room.conftest import Reopens
from tests.ui.art.room.work import Work
from ui.art.room.open_seal import CLOSE_SEAL
from ui.art.room.seal_way import OPEN_FIRST
from ui.board.editor import PanelEditor
from ui.board.surface import DrawingSurface
from ui.work.seal.sheet import LOOK_FIRST, SealSheet

NO_ROOM = Trouble("The disk is full.", "Make room, then try again.")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


@pytest.fixture
def image(work: Work) -> ImageId:
    """The storyboard of a picture in sight."""
    found = done.begin_work(work.desk, work.sitting)
    taken(work.desk.art.work.go(work.sitting, Step.SCENE, why="to see it"))
    work.anew()
    work.presses("Storyboard")
    return found


def sheet(work: Work) -> SealSheet:
    """The sheet in sight."""
    return next(one for one in work.page.findChildren(SealSheet) if one.isVisible())


def held(work: Work) -> bool:
    """Whether the page holds the key of the client's seal."""
    return work.room.middle._tools.seals.is_open


def editors(work: Work) -> list[PanelEditor]:
    return [one for one in work.page.findChildren(PanelEditor) if one.isVisible()]


def seals_first(work: Work) -> None:
    """The panel that has the keyboard, by keys alone: looked, the passphrase twice."""
    work.keys(Qt.Key.Key_K)
    work.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)


def strokes(work: Work) -> bytes:
    """A stroke, ended; the drawing as it stands."""
    (editor,) = editors(work)
    editor.show_tab("draw")
    surface = editor.findChild(DrawingSurface)
    assert surface is not None
    middle, left = surface.rect().center(), Qt.MouseButton.LeftButton
    QTest.mousePress(surface, left, pos=middle)
    QTest.mouseMove(surface, middle + QPoint(40, 25))
    QTest.mouseRelease(surface, left, pos=middle + QPoint(60, 40))
    work.settles()
    return editor.pad.content()


def writes(work: Work, words: str) -> None:
    """Words on the panel that is open."""
    (editor,) = editors(work)
    editor.show_tab("write")
    field = editor.words.findChild(QPlainTextEdit)
    assert field is not None
    field.setFocus()
    work.types(words)


def panel(work: Work, image: ImageId) -> PanelId:
    return work.picture(image).board.panels[0].id


def read(work: Work, image: ImageId) -> Shown:
    """What the client's passphrase opens."""
    seal = work.desk.art.sealed.sealing.open(work.book, WORDS)
    assert isinstance(seal, ClientSeal)
    shown = work.desk.art.sealed.panel(seal, image, panel(work, image))
    assert isinstance(shown, Shown)
    return shown


def test_by_keyboard_alone_a_panel_is_sealed_opened_and_put_away(
    work: Work, image: ImageId
) -> None:
    work.presses("Add a panel to Old")
    seals_first(work)
    assert [len(work.facts(one)) for one in (SealMade, SealChosen, ContentSealed)] == [1, 1, 0]
    assert held(work)
    work.keys(Qt.Key.Key_Return)
    writes(work, CANARY)
    work.keys(Qt.Key.Key_Escape)
    assert editors(work) == []
    assert read(work, image).words == CANARY
    assert work.facts(ContentSealed)
    (face,) = work.room._look.faces() if work.room._look is not None else ()
    assert face.sealed
    assert "distress 7 of 10" in face.told
    work.presses(CLOSE_SEAL)
    assert not held(work)
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_Return)
    assert editors(work) == []
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    (editor,) = editors(work)
    assert editor.words.text() == CANARY
    work.keys(Qt.Key.Key_Escape)


def test_nothing_is_sealed_before_somebody_looked(work: Work, image: ImageId) -> None:
    work.presses("Add a panel to Old")
    work.keys(Qt.Key.Key_K, Qt.Key.Key_Tab)
    work.types(WORDS)
    work.presses("Seal it")
    assert LOOK_FIRST in work.reads()
    assert "Forgotten means gone" in work.reads()
    assert "risk, threats, disclosures" in work.reads()
    assert work.facts(SealMade) == []
    work.keys(Qt.Key.Key_Escape)
    assert work.picture(image).sealed == ()


def test_the_canary_is_nowhere_while_it_is_sealed(
    work: Work,
    image: ImageId,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    work.presses("Add a panel to Old")
    seals_first(work)
    work.keys(Qt.Key.Key_Return)
    drawn = strokes(work)
    writes(work, CANARY)
    work.waits()
    assert len(work.desk.drafts.every()) == 2
    kept = everything(work.desk.ledger)
    assert CANARY.encode() not in kept
    assert drawn not in kept
    assert CANARY not in work.page.window().windowTitle()
    assert CANARY in tree(work.page.window())
    work.page.covered()
    work.settles()
    assert editors(work) == []
    assert not held(work)
    kept = everything(work.desk.ledger)
    assert CANARY.encode() not in kept
    assert drawn not in kept
    assert work.desk.drafts.every() == ()
    assert read(work, image) == Shown(CANARY, drawn)
    everything_seen = tree(work.page.window())
    assert CANARY not in everything_seen
    assert repr(drawn) not in everything_seen
    assert search(work.desk.ledger, CANARY, drawers=tuple(Drawer)) == ()
    assert CANARY not in str(told(work.desk.art.view(work.book)))
    assert CANARY not in repr(work.entered())
    assert CANARY not in caplog.text
    for paper in printed(work.desk, work.book, image, work.sitting):
        assert CANARY not in paper
    assert [one for one in scratch.rglob("*") if CANARY.encode() in one.read_bytes()] == []
    for one in (tmp_path / "vault").rglob("*"):
        assert not one.is_file() or CANARY.encode() not in one.read_bytes()


def test_every_stroke_under_a_seal_survives_a_kill_in_its_box(
    work: Work, image: ImageId, reopens: Reopens, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.presses("Add a panel to Old")
    seals_first(work)
    work.keys(Qt.Key.Key_Return)
    drawn = strokes(work)
    assert drawn not in everything(work.desk.ledger)
    monkeypatch.setattr(work.room.middle, "keep", lambda: None)
    again = reopens()
    again.opens()
    again.presses("Storyboard")
    again.room.middle.page(Step.SCENE).start()
    again.keys(Qt.Key.Key_Return)
    again.types(WORDS)
    again.keys(Qt.Key.Key_Return)
    assert editors(again)[0].pad.content() == drawn
    again.keys(Qt.Key.Key_Escape)
    assert read(again, image).drawing == drawn
    assert again.desk.drafts.every() == ()


def test_a_panel_sealed_later_leaves_nothing_in_the_open(work: Work, image: ImageId) -> None:
    done.lay(work.desk, image, CANARY, sitting=work.sitting)
    work.anew()
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_K)
    assert "Backups made before still hold it" in work.reads()
    work.keys(Qt.Key.Key_Escape)
    seals_first(work)
    assert CANARY.encode() not in everything(work.desk.ledger)
    assert CANARY not in tree(work.page.window())
    assert read(work, image).words == CANARY


def test_a_wrong_passphrase_is_said_at_its_field_and_loses_nothing(
    work: Work, image: ImageId
) -> None:
    work.presses("Add a panel to Old")
    seals_first(work)
    work.presses(CLOSE_SEAL)
    before = len(work.entered())
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_Return)
    work.types("another sentence")
    work.keys(Qt.Key.Key_Return)
    assert "not the passphrase of the client's seal" in work.reads()
    assert sheet(work).isVisible()
    assert len(work.entered()) == before
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    assert len(editors(work)) == 1
    work.keys(Qt.Key.Key_Escape)


def test_what_could_not_be_written_is_not_shown_as_sealed_or_saved(
    work: Work, image: ImageId
) -> None:
    done.lay(work.desk, image, CANARY, sitting=work.sitting)
    work.anew()
    work.room.middle.page(Step.SCENE).start()
    work.keys(Qt.Key.Key_K)
    work.lane.trouble = NO_ROOM
    work.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    work.types(WORDS)
    work.keys(Qt.Key.Key_Return)
    assert NO_ROOM.sentence in work.reads()
    assert sheet(work).isVisible()
    assert work.picture(image).sealed == ()
    work.lane.trouble = None
    work.keys(Qt.Key.Key_Return)
    assert work.picture(image).sealed
    work.keys(Qt.Key.Key_Return)
    writes(work, " more")
    work.waits()
    work.lane.trouble = NO_ROOM
    work.keys(Qt.Key.Key_Escape)
    work.lane.trouble = None
    assert read(work, image).words == CANARY
    assert [one.place for one in work.desk.drafts.every()] == [f"panel {panel(work, image)} words"]
    assert b"more" not in work.desk.drafts.every()[0].body


def test_what_waits_on_a_panel_is_kept_before_it_is_sealed(work: Work, image: ImageId) -> None:
    work.presses("Add a panel to Old")
    place = (work.book, f"panel {panel(work, image)} words")
    work.desk.drafts.save(*place, CANARY.encode())
    noted: list[str] = []
    work.page.noted.connect(noted.append)
    work.keys(Qt.Key.Key_K)
    assert noted == [OPEN_FIRST]
    assert work.desk.drafts.load(*place) == CANARY.encode()
    assert work.picture(image).sealed == ()


def test_the_key_is_gone_when_the_page_is_left(work: Work, image: ImageId) -> None:
    work.presses("Add a panel to Old")
    seals_first(work)
    work.keys(Qt.Key.Key_Return)
    writes(work, CANARY)
    work.page.left()
    work.settles()
    assert not held(work)
    assert editors(work) == []
    assert read(work, image).words == CANARY
