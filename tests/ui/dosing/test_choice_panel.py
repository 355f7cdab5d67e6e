"""A few choices: by touch, by digit, put away by Esc."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.dosing.scales import in_use
from tests.ui.dosing.hands import press
from ui.dosing.choice_panel import COLUMN_PX, ChoicePanel
from ui.dosing.recovery_forms import scale_choices
from ui.kit.buttons import Button


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


def test_no_words_are_cut_however_long(qtbot: QtBot) -> None:
    made = ChoicePanel("Recovery score", scale_choices(in_use("")))
    qtbot.addWidget(made)
    made.setFixedWidth(COLUMN_PX)
    made.show()
    buttons = [one for one in made.findChildren(Button) if one.objectName()]
    assert len(buttons) == 5
    assert [one.text() for one in buttons if one.sizeHint().width() > one.width()] == []
