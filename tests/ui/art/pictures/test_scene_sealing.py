"""A sealed scene: nowhere in the open, told further under its seal, and gone from the window when it is put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer

from kapdesk.art.model.nouns import SCENE
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from kapdesk.vault.errors import DiskFull
from tests.fakes.canary import CANARY, WORDS, quick_seals, tree
from tests.fakes.faults import fails_at
from tests.fakes.tables import everything
from tests.ui.art.pictures.test_picture_page import corridor, on_corridor, types
from tests.ui.art.visit import Visit, pictures
from ui.art.pictures.page_sealing import SAVE_FIRST, SAVE_THERE
from ui.art.pictures.scene_sealing import version_spot
from ui.art.pictures.scene_sheet import SceneSheet
from ui.art.pictures.sealed_card import TITLE
from ui.work.seal.sealed_form import UNSAVED

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


def sheets(visit: Visit) -> list[SceneSheet]:
    return [one for one in visit.page.findChildren(SceneSheet) if one.isVisible()]


def tells(visit: Visit, words: str) -> None:
    """Words at the worst moment of the open scene."""
    (sheet,) = sheets(visit)
    sheet.form.fields["hotspot"].setFocus()
    visit.keys(Qt.Key.Key_A, held=CTRL)
    visit.types(words)


def seals(visit: Visit) -> None:
    """The scene, told with the canary, saved and sealed by keys."""
    on_corridor(visit)
    types(visit, "hotspot", CANARY)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_K)
    visit.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)


def opens(visit: Visit) -> SceneSheet:
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_K)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    (sheet,) = sheets(visit)
    return sheet


def read(visit: Visit) -> str:
    """The worst moment as the client's passphrase opens it."""
    work = visit.desk.art.sealed
    seal = work.sealing.open(visit.book, WORDS)
    assert isinstance(seal, ClientSeal)
    told = work.scene(seal, corridor(visit).id)
    assert told is not None
    assert not isinstance(told, Refusals)
    return told.hotspot


def test_sealed_it_is_nowhere_in_the_open(visit: Visit) -> None:
    seals(visit)
    assert corridor(visit).seal_of(SCENE) is not None
    assert CANARY.encode() not in everything(visit.desk.ledger)
    assert CANARY not in tree(visit.page.window())
    assert TITLE in visit.reads()
    assert "the corridor" not in visit.reads()
    assert read(visit) == CANARY


def test_it_is_told_further_under_its_seal_and_gone_when_it_is_covered(visit: Visit) -> None:
    seals(visit)
    sheet = opens(visit)
    assert sheet.form.fields["hotspot"].text() == CANARY
    assert CANARY in tree(visit.page.window())
    tells(visit, f"{CANARY} again")
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert read(visit) == f"{CANARY} again"
    visit.page.covered()
    assert sheets(visit) == []
    assert CANARY not in tree(visit.page.window())
    assert CANARY.encode() not in everything(visit.desk.ledger)


def test_what_was_not_saved_waits_in_its_box(visit: Visit) -> None:
    seals(visit)
    noted: list[str] = []
    opens(visit)
    visit.page.noted.connect(noted.append)
    tells(visit, f"{CANARY} more")
    for timer in visit.page.findChildren(QTimer, "sheet drafts"):
        if timer.isActive():
            timer.timeout.emit()
    visit.keys(Qt.Key.Key_Escape)
    assert sheets(visit) == []
    assert CANARY.encode() not in everything(visit.desk.ledger)
    assert len(visit.desk.drafts.every()) == 1
    assert read(visit) == CANARY
    assert opens(visit).form.fields["hotspot"].text() == f"{CANARY} more"
    assert noted == [UNSAVED]


def test_words_on_their_way_are_saved_before_it_is_sealed(visit: Visit) -> None:
    on_corridor(visit)
    types(visit, "hotspot", "The handle turns")
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_K)
    assert SAVE_FIRST in visit.reads()
    assert corridor(visit).sealed == ()


def test_words_typed_in_the_working_room_are_saved_there_before_it_is_sealed(visit: Visit) -> None:
    on_corridor(visit)
    spot = version_spot(visit.book, corridor(visit).id)
    visit.desk.drafts.save(*spot.draft, b'{"new_version": "the light goes on"}')
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_K)
    assert SAVE_THERE in visit.reads()
    assert corridor(visit).sealed == ()


def test_of_a_sealed_scene_no_version_is_read(visit: Visit) -> None:
    seals(visit)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_V)
    assert "How it was described over time" not in visit.reads()
    assert "Versions" not in visit.reads()


def test_what_could_not_be_written_is_said_and_stays(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    seals(visit)
    sheet = opens(visit)
    tells(visit, "lost?")
    with monkeypatch.context() as broken:
        fails_at(broken, 1)
        visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert read(visit) == CANARY
    assert DiskFull().sentence in visit.reads()
    assert sheet.form.fields["hotspot"].text() == "lost?"
    assert sheet.isVisible()
