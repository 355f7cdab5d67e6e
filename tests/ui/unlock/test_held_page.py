"""What a second start shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.vault.errors import VaultHeld
from ui.kit.buttons import PrimaryButton
from ui.kit.text import Label
from ui.unlock.held_page import LEAVES_AFTER_MS, HeldPage


def test_it_says_who_holds_the_vault_and_leaves_at_a_press(qtbot: QtBot) -> None:
    page = HeldPage(VaultHeld("KapDesk on desk-1 (process 7)"))
    qtbot.addWidget(page)
    page.show()
    assert any("desk-1 (process 7)" in label.text() for label in page.findChildren(Label))
    buttons = page.findChildren(PrimaryButton)
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def test_nobody_there_it_leaves_by_itself(qtbot: QtBot) -> None:
    page = HeldPage(VaultHeld("KapDesk on desk-1"))
    qtbot.addWidget(page)
    patience = page.findChild(QTimer, "patience of a second start")
    assert isinstance(patience, QTimer)
    assert patience.interval() == LEAVES_AFTER_MS
    with qtbot.waitSignal(page.left):
        patience.start(0)
