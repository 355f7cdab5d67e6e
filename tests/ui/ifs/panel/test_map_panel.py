"""The map of a client's parts, worked from the list by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from kapdesk.ifs.model.drawn import Gone
from kapdesk.ifs.model.moves import PartMet
from kapdesk.ifs.model.nouns import Kind, Ring
from kapdesk.ifs.model.parts import Place
from kapdesk.kernel.ids import PartId, ThingId
from kapdesk.vault.errors import VaultDamaged
from tests.fakes.ifs import part
from tests.ui.ifs.visit import Visit, laid, state, the_map, titles
from ui.ifs.outline.acts import CHOOSE_AWAY

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
YOUNG, SCANNER = PartId("young"), PartId("scanner")


def chooses(visit: Visit, words: str) -> None:
    """Chooses in the field that has the keyboard."""
    box = visit.focused()
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def saves(visit: Visit) -> None:
    visit.keys(Qt.Key.Key_Return, held=CTRL)


def test_the_first_part_is_named_by_keys_and_gone_on_with(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_N)
    visit.types("Scanner")
    saves(visit)
    assert titles(visit) == ["On the map", "1 Scanner"]
    (part,) = state(visit).drawn.present()
    assert the_map(visit).outline.selected() == (part.id,)
    assert the_map(visit).outline.tree.hasFocus()


def test_on_an_empty_map_the_key_of_the_map_leaves_the_keyboard_in_sight(visit: Visit) -> None:
    visit.opens()
    visit.keys(Qt.Key.Key_F7)
    assert visit.focused().isVisible()
    visit.keys(Qt.Key.Key_N)
    visit.types("Scanner")
    saves(visit)
    assert titles(visit) == ["On the map", "1 Scanner"]


def test_the_keyboard_comes_back_to_the_map_from_finding(visit: Visit) -> None:
    laid(visit)
    visit.keys(Qt.Key.Key_F7)
    visit.keys(Qt.Key.Key_F, held=CTRL)
    visit.types("young")
    visit.keys(Qt.Key.Key_Escape)
    assert the_map(visit).field.on_map


def test_a_bond_is_drawn_and_ended_by_keys(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("escape",))
    visit.keys(Qt.Key.Key_K)
    chooses(visit, "Comforts")
    visit.keys(Qt.Key.Key_Tab)
    chooses(visit, "2 young")
    saves(visit)
    assert "comforts young" in titles(visit)
    the_map(visit).outline.tree.set_current("scanner scanner protects young")
    visit.keys(Qt.Key.Key_Delete)
    visit.types("they met")
    saves(visit)
    assert "protects young" not in titles(visit)


def test_closer_and_farther_go_by_rings_and_are_taken_back(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_Up, held=ALT)
    assert state(visit).drawn.place(YOUNG).ring is Ring.NEARBY
    visit.keys(Qt.Key.Key_Down, held=ALT)
    visit.keys(Qt.Key.Key_Down, held=ALT)
    assert state(visit).drawn.place(YOUNG).ring is Ring.SPACE
    for _ in range(3):
        visit.keys(Qt.Key.Key_Z, held=CTRL)
    assert state(visit).drawn.place(YOUNG).ring is Ring.EDGE
    visit.keys(Qt.Key.Key_Y, held=CTRL)
    assert state(visit).drawn.place(YOUNG).ring is Ring.NEARBY


def test_a_note_and_a_frame_are_locked_from_the_list(visit: Visit) -> None:
    laid(visit)
    visit.keys(Qt.Key.Key_F6)
    the_map(visit).outline.select(("note", "frame"))
    visit.keys(Qt.Key.Key_L)
    told = {one.id: one.detail for one in the_map(visit).outline.tree.branches()}
    assert told["note"] == told["frame"] == "locked where it is"
    visit.keys(Qt.Key.Key_L)
    assert not state(visit).drawn.notes[ThingId("note")].locked
    assert not state(visit).drawn.frames[ThingId("frame")].locked


def test_hidden_and_locked_go_on_and_off(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_H, Qt.Key.Key_L)
    place = state(visit).drawn.place(YOUNG)
    assert (place.hidden, place.locked) == (True, True)
    visit.keys(Qt.Key.Key_L, Qt.Key.Key_H)
    assert state(visit).drawn.place(YOUNG) == Place(0.0, 395.0)


def test_put_away_and_brought_back(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_Delete)
    visit.types("not now")
    saves(visit)
    assert state(visit).drawn.away[YOUNG].how is Gone.PUT_AWAY
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_A)
    assert state(visit).drawn.on_map(YOUNG)


def test_one_of_two_and_three_of_one(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("scanner", "escape"))
    visit.keys(Qt.Key.Key_J)
    chooses(visit, "3 escape")
    saves(visit)
    the_map(visit).outline.select(("young",))
    visit.keys(Qt.Key.Key_S)
    visit.types("small")
    visit.keys(Qt.Key.Key_Return)
    visit.types("smaller")
    saves(visit)
    assert [one.name for one in state(visit).drawn.present()] == ["escape", "small", "smaller"]
    assert "Not on the map" in titles(visit)


def test_a_frame_is_drawn_round_and_a_note_pinned_and_both_taken_off(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("scanner", "escape"))
    visit.keys(Qt.Key.Key_G, held=CTRL)
    visit.types("at work")
    saves(visit)
    visit.keys(Qt.Key.Key_T)
    visit.types("later")
    saves(visit)
    assert {"Frame: at work", "Note: later"} <= set(titles(visit))
    the_map(visit).outline.select(("note", "frame"))
    visit.keys(Qt.Key.Key_Delete)
    assert len(state(visit).drawn.notes) == len(state(visit).drawn.frames) == 1


def test_a_note_about_a_part_is_made_goes_with_it_and_is_untied_by_keys(visit: Visit) -> None:
    laid(visit)
    the_map(visit).outline.select(("scanner",))
    visit.keys(Qt.Key.Key_T)
    visit.types("since school")
    saves(visit)
    assert "Note about scanner: since school" in titles(visit)
    before = state(visit).drawn
    *_, note = before.notes.values()
    the_map(visit).outline.select(("scanner",))
    visit.keys(Qt.Key.Key_Down, held=ALT)
    after = state(visit).drawn
    old, new = before.place(SCANNER), after.place(SCANNER)
    there = after.notes[note.id]
    assert (new.x, new.y) != (old.x, old.y)
    assert (there.x - note.x, there.y - note.y) == pytest.approx((new.x - old.x, new.y - old.y))
    visit.keys(Qt.Key.Key_Z, held=CTRL)
    assert state(visit).drawn.digest() == before.digest()
    visit.keys(Qt.Key.Key_Y, held=CTRL)
    assert state(visit).drawn.digest() == after.digest()
    the_map(visit).outline.select((note.id,))
    visit.keys(Qt.Key.Key_R)
    visit.keys(Qt.Key.Key_Tab)
    chooses(visit, "Nobody in particular")
    saves(visit)
    assert "Note: since school" in titles(visit)


def test_what_cannot_be_done_says_why(visit: Visit) -> None:
    told: list[str] = []
    visit.page.noted.connect(told.append)
    laid(visit)
    visit.keys(Qt.Key.Key_A)
    assert told == [CHOOSE_AWAY]


def test_the_names_of_kinds_go_and_come(visit: Visit) -> None:
    manager = PartMet(part("scanner", kind=Kind.MANAGER), Place(0.0, -245.0))
    laid(visit, (manager,))
    said = []
    for _ in range(2):
        said.append("manager" in the_map(visit).outline.tree.branches()[1].detail)
        visit.keys(Qt.Key.Key_V)
    assert said == [True, False]


def test_another_client_sees_nothing_of_it(visit: Visit) -> None:
    laid(visit)
    visit.page.opened(f"client:{visit.another('C-020')}")
    assert titles(visit) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Z, Qt.Key.Key_Y])
def test_trouble_is_told_to_the_shell(visit: Visit, key: Qt.Key) -> None:
    laid(visit)
    told: list[object] = []
    visit.page.troubled.connect(told.append)
    visit.lane.trouble = VaultDamaged()
    visit.keys(key, held=CTRL)
    assert told == [visit.lane.trouble]
