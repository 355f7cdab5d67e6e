"""Rows as Qt asks for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from ui.kit.spoken_rows import SpokenRows


def test_a_row_is_painted_as_it_is_and_read_aloud_in_words(qtbot: QtBot) -> None:
    parent = QObject()
    rows: SpokenRows[int] = SpokenRows("number {}".format, parent)
    with qtbot.waitSignal(rows.modelReset):
        rows.replace((7, 8))
    second = rows.index(1)
    assert rows.rowCount() == 2
    assert rows.rowCount(second) == 0
    assert rows.data(second, Qt.ItemDataRole.UserRole) == 8
    assert rows.data(second, Qt.ItemDataRole.AccessibleTextRole) == "number 8"
    assert rows.data(second, Qt.ItemDataRole.ToolTipRole) is None
