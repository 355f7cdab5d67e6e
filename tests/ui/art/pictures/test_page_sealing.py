"""The seal at a picture's page: a new picture and what is remembered, both from their first word, and free words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.art.model.images import ImageDescribed
from kapdesk.art.model.nouns import SCENE, Spoke
from kapdesk.art.model.state import ImageState
from kapdesk.art.model.tried import RecollectionWritten
from kapdesk.chart.sealing import ClientSeal
from kapdesk.kernel.errors import Refusals
from tests.fakes.canary import CANARY, WORDS, quick_seals, tree
from tests.fakes.tables import everything
from tests.ui.art.pictures.test_picture_page import corridor, on_corridor
from tests.ui.art.visit import Visit, pictures, state
from ui.art.pictures.asks import NEVER_SEALED, SEAL_FIRST, TOO_LATE
from ui.art.pictures.scene_sheet import SceneSheet
from ui.art.pictures.sealed_said import SealedSaid
from ui.art.seal.said_sheet import SaidSheet
from ui.kit.row_list import Row, RowList
from ui.work.seal.sheet import SealSheet

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


def looks_and_seals(visit: Visit) -> None:
    visit.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)


def opened(visit: Visit) -> ClientSeal:
    seal = visit.desk.art.sealed.sealing.open(visit.book, WORDS)
    assert isinstance(seal, ClientSeal)
    return seal


def newest(visit: Visit) -> ImageState:
    return state(visit).pictures[-1]


def rows(visit: Visit) -> tuple[Row, ...]:
    (part,) = visit.page.findChildren(SealedSaid)
    found = part.findChild(RowList)
    assert found is not None
    return found.rows()


def begins_sealed(visit: Visit) -> SceneSheet:
    """A new picture that is sealed before anything is written, its scene open."""
    visit.keys(Qt.Key.Key_N)
    visit.button(SEAL_FIRST).click()
    looks_and_seals(visit)
    (sheet,) = [one for one in visit.page.findChildren(SceneSheet) if one.isVisible()]
    return sheet


def test_a_new_picture_is_sealed_from_its_first_word(visit: Visit) -> None:
    on_corridor(visit)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    before = len(state(visit).pictures)
    sheet = begins_sealed(visit)
    picture = newest(visit)
    assert len(state(visit).pictures) == before + 1
    assert picture.seal_of(SCENE) is not None
    assert picture.name == f"P{picture.number}"
    assert [one for one in visit.wrote() if isinstance(one, ImageDescribed)][-1].image != picture.id
    visit.types(CANARY)
    assert CANARY in tree(visit.page.window())
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert sheet.form.texts() == {}
    visit.page.covered()
    assert CANARY not in tree(visit.page.window())
    assert CANARY.encode() not in everything(visit.desk.ledger)
    told = visit.desk.art.sealed.scene(opened(visit), picture.id)
    assert not isinstance(told, Refusals)
    assert told is not None
    assert told.name == CANARY


def test_a_picture_with_a_word_on_it_begins_under_no_seal(visit: Visit) -> None:
    on_corridor(visit)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape, Qt.Key.Key_N)
    visit.types("the lift")
    visit.button(SEAL_FIRST).click()
    assert TOO_LATE in visit.reads()
    assert [one for one in visit.page.findChildren(SealSheet) if one.isVisible()] == []
    assert visit.desk.drafts.every() == () or b"the lift" in visit.desk.drafts.every()[0].body


def test_locked_in_mid_typing_a_new_sealed_picture_is_nowhere_and_not_lost(visit: Visit) -> None:
    on_corridor(visit)
    visit.keys(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    begins_sealed(visit)
    visit.types(CANARY)
    visit.page.covered()
    assert CANARY not in tree(visit.page.window())
    assert CANARY.encode() not in everything(visit.desk.ledger)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_K)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    (sheet,) = [one for one in visit.page.findChildren(SceneSheet) if one.isVisible()]
    assert sheet.form.name.text() == CANARY


@pytest.mark.parametrize(
    ("key", "spoke"), [(Qt.Key.Key_R, Spoke.RECOLLECTION), (Qt.Key.Key_W, Spoke.WORDS)]
)
def test_what_is_said_is_sealed_before_its_first_word(
    visit: Visit, key: Qt.Key, spoke: Spoke
) -> None:
    on_corridor(visit)
    pictures(visit).picture.setFocus()
    visit.keys(key)
    if spoke is Spoke.RECOLLECTION:
        visit.button(SEAL_FIRST).click()
    looks_and_seals(visit)
    (sheet,) = [one for one in visit.page.findChildren(SaidSheet) if one.isVisible()]
    visit.types(CANARY)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert not sheet.isVisible()
    assert not any(isinstance(one, RecollectionWritten) for one in visit.wrote())
    (row,) = rows(visit)
    assert row.hatched
    assert row.detail == "sealed"
    assert CANARY.encode() not in everything(visit.desk.ledger)
    assert CANARY not in tree(visit.page.window())
    fact = visit.desk.art.sealed_said.said(opened(visit), corridor(visit).id, row.key)
    assert not isinstance(fact, Refusals)
    assert fact.words() == CANARY
    (part,) = visit.page.findChildren(SealedSaid)
    part.wanted.emit(row.key)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    (sheet,) = [one for one in visit.page.findChildren(SaidSheet) if one.isVisible()]
    assert sheet.whole() == {"text": CANARY}
    visit.page.covered()
    assert CANARY not in tree(visit.page.window())


def test_the_statement_of_before_the_work_is_never_sealed_and_says_so(visit: Visit) -> None:
    on_corridor(visit)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_T)
    assert NEVER_SEALED in visit.reads()
    assert SEAL_FIRST not in visit.reads()


def test_what_was_remembered_in_the_open_is_sealed_later_and_gone_from_there(visit: Visit) -> None:
    on_corridor(visit)
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_M)
    assert not any(one.isVisible() for one in visit.page.findChildren(SealSheet))
    visit.keys(Qt.Key.Key_R)
    visit.types(CANARY)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert corridor(visit).recollected
    pictures(visit).picture.setFocus()
    visit.keys(Qt.Key.Key_M)
    looks_and_seals(visit)
    assert not corridor(visit).recollected
    (row,) = rows(visit)
    assert row.hatched
    assert CANARY.encode() not in everything(visit.desk.ledger)
    assert CANARY not in tree(visit.page.window())
    fact = visit.desk.art.sealed_said.said(opened(visit), corridor(visit).id, row.key)
    assert not isinstance(fact, Refusals)
    assert fact.words() == CANARY
