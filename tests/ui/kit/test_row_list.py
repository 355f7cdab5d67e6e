"""A list of rows of any length."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.kit.row_list import Row, RowList

ROWS = (Row("a", "C-001", "born 1984", "today"), Row("b", "C-002"), Row("c", "C-003"))


def shown(qtbot: QtBot) -> RowList:
    made = RowList("Clients")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.show_rows(ROWS)
    return made


def test_arrows_and_enter_choose_a_row(qtbot: QtBot) -> None:
    made = shown(qtbot)
    QTest.keyClick(made, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen) as told:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert told.args == ["b"]


def test_the_current_row_is_kept_by_its_key(qtbot: QtBot) -> None:
    made = shown(qtbot)
    assert made.set_current("c")
    made.show_rows((Row("z", "new"), *ROWS))
    assert made.current_key() == "c"
    made.show_rows((Row("z", "new"),))
    assert made.current_key() == "z"
    made.show_rows(())
    assert made.current_key() == ""


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot) -> None:
    made = shown(qtbot)
    index = made.model().index(0, 0)
    assert made.model().data(index, Qt.ItemDataRole.DisplayRole) == "C-001, born 1984, today"
    assert made.accessibleName() == "Clients"


def test_rows_are_painted_in_any_state(qtbot: QtBot) -> None:
    made = shown(qtbot)
    plain = made.grab().toImage()
    made.set_current("b")
    assert made.grab().toImage() != plain
