"""The map as a tree of words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import Move, PartsPutAway
from kapdesk.ifs.model.state import IfsState
from kapdesk.kernel.ids import PartId
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.branches import branches_of
from ui.ifs.outline.tree import BranchTree


def show(tree: BranchTree, moves: tuple[Move, ...] = LAID) -> None:
    tree.show_branches(branches_of(IfsState(moved(Drawn(), moves)), nouns=True))


@pytest.fixture
def tree(qtbot: QtBot) -> BranchTree:
    made = BranchTree("The map in words")
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    qtbot.waitExposed(made)
    show(made)
    return made


def test_the_first_part_is_current_and_arrows_go_on(tree: BranchTree) -> None:
    told: list[object] = []
    tree.pointed.connect(told.append)
    assert tree.current() is not None
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert told == [
        ("scanner protects young",),
        ("scanner protects young", "scanner polarised with escape"),
    ]


def test_what_was_selected_and_shut_stays_when_the_map_changes(tree: BranchTree) -> None:
    tree.select(("young",))
    tree.set_current("scanner")
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(tree.currentIndex())
    tree.select(("young",))
    show(tree, (*LAID, PartsPutAway((PartId("escape"),))))
    assert tree.selected() == ("young",)
    current = tree.current()
    assert current is not None
    assert current.key == "young"
    tree.set_current("scanner")
    assert not tree.isExpanded(tree.currentIndex())


def test_a_bond_stays_selected_where_the_keyboard_is(tree: BranchTree) -> None:
    tree.set_current("young scanner protects young")
    show(tree)
    tree.select(())
    tree.select(("scanner protects young",))
    current = tree.current()
    assert current is not None
    assert current.key == "young scanner protects young"


def test_selecting_from_outside_is_not_told_back(tree: BranchTree) -> None:
    told: list[object] = []
    tree.pointed.connect(told.append)
    tree.select(("escape", "note"))
    assert tree.selected() == ("escape", "note")
    assert told == []


def test_enter_opens_a_line_and_shuts_a_group(tree: BranchTree) -> None:
    opened: list[str] = []
    tree.chosen.connect(opened.append)
    tree.set_current("young")
    QTest.keyClick(tree, Qt.Key.Key_Return)
    tree.set_current("Notes")
    assert tree.current() is None
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert opened == ["young"]
    assert not tree.isExpanded(tree.currentIndex())


def test_letters_are_left_to_the_page(tree: BranchTree) -> None:
    before = tree.current()
    QTest.keyClicks(tree, "n3")
    assert tree.current() == before


def test_a_screen_reader_hears_every_part_and_bond(tree: BranchTree) -> None:
    def heard(one: QAccessibleInterface) -> list[str]:
        below = [one.child(number) for number in range(one.childCount())]
        return [
            one.text(QAccessible.Text.Name),
            *(words for child in below for words in heard(child)),
        ]

    found = QAccessible.queryAccessibleInterface(tree)
    assert found is not None
    words = heard(found)
    for said in ("The map in words", "1 scanner, not sure yet", "protects young, said", "Note: "):
        assert any(one.startswith(said) for one in words), said
