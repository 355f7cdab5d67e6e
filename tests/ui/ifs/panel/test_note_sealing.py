"""A note under the client's seal at the map: from its first word, later, and opened again; nothing of it stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kapdesk.chart.sealing import ClientSeal
from kapdesk.ifs.model.parts import SEALED_NOTE, Note
from kapdesk.ifs.service.sealing import Told
from kapdesk.kernel.ids import ThingId
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.canary import CANARY, WORDS, quick_seals, tree
from tests.fakes.tables import everything
from tests.ui.ifs.visit import Visit, laid, state, the_map, titles
from ui.ifs.map.writing import IS_SEALED
from ui.ifs.panel.note_sealing import SAVED, SEALED
from ui.ifs.panel.note_sheet import NoteSheet
from ui.work.seal.sealed_form import UNSAVED
from ui.work.seal.sheet import ERASED, FORGOTTEN, NEVER, SealSheet

CTRL = Qt.KeyboardModifier.ControlModifier
NOTE = "note"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    quick_seals(monkeypatch)


@pytest.fixture
def told(visit: Visit) -> list[str]:
    said: list[str] = []
    visit.page.noted.connect(said.append)
    return said


def looks_and_seals(visit: Visit) -> None:
    """Looked, then a new passphrase and the same again."""
    visit.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    for _ in range(2):
        visit.types(WORDS)
        visit.keys(Qt.Key.Key_Return)


def asked(visit: Visit) -> SealSheet:
    (sheet,) = [one for one in visit.page.findChildren(SealSheet) if one.isVisible()]
    return sheet


def sheets(visit: Visit) -> list[NoteSheet]:
    return [one for one in visit.page.findChildren(NoteSheet) if one.isVisible()]


def said_in(visit: Visit, note: str) -> object:
    seal = visit.desk.ifs.sealed.sealing.open(visit.book, WORDS)
    assert isinstance(seal, ClientSeal)
    return visit.desk.ifs.sealed.read_note(seal, ThingId(note))


def newest(visit: Visit) -> Note:
    *_, note = state(visit).drawn.notes.values()
    return note


def begins(visit: Visit) -> None:
    """A new sealed note, its sheet open."""
    laid(visit)
    the_map(visit).field.select(())
    visit.keys(Qt.Key.Key_W)
    looks_and_seals(visit)
    assert sheets(visit)


def test_what_it_means_is_said_first_and_its_words_go_into_their_box(
    visit: Visit, told: list[str]
) -> None:
    laid(visit)
    the_map(visit).field.canvas.setFocus()
    visit.keys(Qt.Key.Key_W)
    said = tree(asked(visit))
    assert FORGOTTEN in said
    assert NEVER in said
    looks_and_seals(visit)
    visit.types(CANARY)
    assert CANARY in tree(visit.page.window())
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert not sheets(visit)
    assert told[-1] == SAVED
    note = newest(visit)
    assert (note.sealed, note.words) == (True, "")
    assert said_in(visit, note.id) == Told(CANARY)
    assert SEALED_NOTE in titles(visit)
    (branch,) = [one for one in the_map(visit).outline.tree.branches() if one.id == note.id]
    assert branch.detail == f"{visit.desk.clock.now().day()}, {visit.desk.clock.now().hm()}"
    assert CANARY not in tree(visit.page.window())
    assert CANARY.encode() not in everything(visit.desk.ledger)


def test_a_note_that_stands_open_is_sealed_and_opened_and_told_anew(
    visit: Visit, told: list[str]
) -> None:
    laid(visit)
    the_map(visit).field.select((NOTE,))
    visit.keys(Qt.Key.Key_W)
    assert ERASED in tree(asked(visit))
    looks_and_seals(visit)
    assert told[-1] == SEALED
    assert said_in(visit, NOTE) == Told("ask again in spring")
    assert "ask again" not in tree(visit.page.window())
    the_map(visit).field.select((NOTE,))
    visit.keys(Qt.Key.Key_W)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    (sheet,) = sheets(visit)
    assert sheet.words.text() == "ask again in spring"
    sheet.words.set_text(CANARY)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert said_in(visit, NOTE) == Told(CANARY)
    assert CANARY not in tree(visit.page.window())


@pytest.mark.parametrize("how", ["escape", "cover", "leave"])
def test_what_was_typed_stays_in_its_box_and_the_key_is_gone(
    visit: Visit, told: list[str], how: str
) -> None:
    begins(visit)
    visit.types(CANARY)
    if how == "escape":
        visit.keys(Qt.Key.Key_Escape)
    elif how == "cover":
        visit.page.covered()
    else:
        visit.page.left()
    assert UNSAVED in told
    assert CANARY not in tree(visit.page.window())
    assert CANARY.encode() not in everything(visit.desk.ledger)
    visit.keys(Qt.Key.Key_W)
    asked(visit)
    visit.keys(Qt.Key.Key_Space, Qt.Key.Key_Tab)
    visit.types(WORDS)
    visit.keys(Qt.Key.Key_Return)
    (sheet,) = sheets(visit)
    assert sheet.words.text() == CANARY


def test_what_could_not_be_taken_or_written_stays_on_its_sheet(visit: Visit) -> None:
    begins(visit)
    (sheet,) = sheets(visit)
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert "words" in sheet.words.refusal()
    visit.types(CANARY)
    visit.lane.trouble = VaultDamaged()
    visit.keys(Qt.Key.Key_Return, held=CTRL)
    assert sheet.strip.text()
    assert sheet.words.text() == CANARY
    assert len(state(visit).drawn.notes) == 1


def test_a_sealed_note_is_renamed_nowhere_else(visit: Visit, told: list[str]) -> None:
    laid(visit)
    the_map(visit).field.select((NOTE,))
    visit.keys(Qt.Key.Key_W)
    looks_and_seals(visit)
    the_map(visit).field.select((NOTE,))
    visit.keys(Qt.Key.Key_R)
    assert told[-1] == IS_SEALED
    the_map(visit).field.canvas.setFocus()
    visit.keys(Qt.Key.Key_F2)
    assert told[-1] == IS_SEALED
