"""The tree as Qt asks for it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.state import IfsState
from tests.ui.ifs.visit import LAID
from ui.ifs.outline.branches import branches_of
from ui.ifs.outline.rows import BranchRows


def test_qt_finds_the_tree_sound(qtbot: QtBot) -> None:
    owner = QObject()
    rows = BranchRows(owner)
    modes = QAbstractItemModelTester.FailureReportingMode
    tester = QAbstractItemModelTester(rows, modes.Fatal, owner)
    rows.replace(branches_of(IfsState(moved(Drawn(), LAID)), nouns=True))
    rows.replace(())
    assert tester.model() is rows
    assert rows.parent() is owner


def test_a_line_is_found_by_its_key_and_by_what_it_is_about() -> None:
    rows = BranchRows(QObject())
    rows.replace(branches_of(IfsState(moved(Drawn(), LAID)), nouns=True))
    young = rows.at("young")
    assert young.data(Qt.ItemDataRole.AccessibleTextRole).startswith("2 young, not sure yet")
    assert rows.rowCount(young) == 1
    assert rows.index(0, 0, young).parent() == young
    assert len(list(rows.of("scanner protects young"))) == 2
    assert rows.branch(QModelIndex()) is None
    assert not rows.at("nobody").isValid()
