"""A few choices: by touch, by digit, put away by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.dosing.hands import press
from ui.dosing.choice_panel import ChoicePanel


@pytest.fixture
def panel(qtbot: QtBot) -> ChoicePanel:
    made = ChoicePanel("Event", [("quote", "Quote"), ("tears", "Tears")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_digit_and_a_press_choose_the_same(panel: ChoicePanel) -> None:
    chosen: list[str] = []
    panel.chosen.connect(chosen.append)
    QTest.keyClicks(panel, "2")
    press(panel, "Tears")
    QTest.keyClicks(panel, "9x")
    assert chosen == ["tears", "tears"]


def test_esc_puts_it_away(qtbot: QtBot, panel: ChoicePanel) -> None:
    with qtbot.waitSignal(panel.put_away):
        QTest.keyClick(panel, Qt.Key.Key_Escape)
