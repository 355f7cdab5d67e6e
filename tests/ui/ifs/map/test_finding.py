"""Finding on the map: parts and bonds, from hit to hit, and cleared again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.ui.ifs.map.conftest import FRAME, NOTE, THREE, K, M, Person, Record
from ui.ifs.map.canvas import MapCanvas
from ui.ifs.map.search import SearchStrip
from ui.kit.buttons import Button

CTRL = M.ControlModifier


def strip_of(canvas: MapCanvas) -> SearchStrip:
    """The search strip."""
    return canvas.findChildren(SearchStrip)[0]


def test_ctrl_f_finds_by_typing_and_goes_there(record: Record, person: Person) -> None:
    person.keys(K.Key_F, held=CTRL)
    person.types("crit")
    assert record.canvas.chosen == ("Critic",)
    assert (person.at(100, 150) - person.view.viewport().rect().center()).manhattanLength() <= 4
    assert len(record.canvas.hands.over.hits) == 1


def test_bonds_are_found_too_and_enter_goes_on(record: Record, person: Person) -> None:
    person.keys(K.Key_F, held=CTRL)
    person.types("polarised")
    assert record.canvas.chosen == ("Scanner polarised with Escape",)
    person.keys(K.Key_A, held=CTRL)
    person.types("scanner")
    chosen = [record.canvas.chosen]
    person.keys(K.Key_Return)
    chosen.append(record.canvas.chosen)
    person.keys(K.Key_Return, held=M.ShiftModifier)
    chosen.append(record.canvas.chosen)
    assert chosen == [("Scanner",), ("Scanner polarised with Escape",), ("Scanner",)]


def test_frames_and_notes_are_found(canvas: MapCanvas, person: Person) -> None:
    Record(canvas, *THREE, FRAME, NOTE)
    assert canvas.look_for("bus") == 1
    assert canvas.chosen == ("note",)
    assert canvas.look_for("meeting") == 1
    assert canvas.chosen == ("frame",)


def test_nothing_found_says_so_and_keeps_what_is_chosen(record: Record, person: Person) -> None:
    record.canvas.select(("Critic",))
    assert record.canvas.look_for("nobody at all") == 0
    assert record.canvas.chosen == ("Critic",)
    line = strip_of(record.canvas).findChildren(QLineEdit)[0]
    assert line.accessibleDescription() == "Nothing on the map says that."


@pytest.mark.parametrize("by", ["button", "key"])
def test_clearing_gives_the_keyboard_back(record: Record, person: Person, by: str) -> None:
    record.canvas.look_for("scanner")
    strip = strip_of(record.canvas)
    if by == "button":
        QTest.mouseClick(strip.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    else:
        person.keys(K.Key_Escape)
    assert not strip.isVisible()
    assert record.canvas.hands.over.hits == []
    assert person.view.hasFocus()
    assert record.canvas.chosen == ("Scanner",)


def test_what_was_found_is_marked_where_it_lies_now(record: Record, person: Person) -> None:
    record.canvas.look_for("critic")
    (before,) = record.canvas.hands.over.hits
    person.view.setFocus()
    person.drags((100, 150), (180, 200), M.AltModifier)
    (after,) = record.canvas.hands.over.hits
    assert after.center() - before.center() == QPointF(80, 50)
    person.keys(K.Key_Delete)
    assert record.canvas.hands.over.hits == []
