"""A sheet that is saved by Ctrl+Enter from anywhere in it, and says in its own place what went wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from ui.kit.saving_sheet import SavingSheet


@pytest.fixture
def sheet(qtbot: QtBot) -> SavingSheet:
    host = QWidget()
    host.resize(900, 600)
    qtbot.addWidget(host)
    host.show()
    made = SavingSheet(host, "A sheet")
    made.body.addWidget(QPlainTextEdit())
    made.open()
    return made


def words(sheet: SavingSheet) -> list[str]:
    return [one.text() for one in sheet.findChildren(QLabel) if one.isVisible()]


def test_ctrl_and_enter_offers_it_and_escape_puts_it_away(qtbot: QtBot, sheet: SavingSheet) -> None:
    with qtbot.waitSignal(sheet.offered):
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_what_went_wrong_stands_until_something_is_typed(qtbot: QtBot, sheet: SavingSheet) -> None:
    sheet.show_trouble(Trouble("The disk is full.", "Make room."))
    assert "The disk is full." in "\n".join(words(sheet))
    with qtbot.waitSignal(sheet.typed):
        sheet.on_typed()
    assert "The disk is full." not in "\n".join(words(sheet))
