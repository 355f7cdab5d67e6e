"""Nought to ten, or not said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.bodymap.strength import IN_TWO_LINES, Strength
from ui.kit.buttons import ToggleButton


@pytest.fixture
def strength(qtbot: QtBot) -> Strength:
    strength = Strength("How strong", columns=IN_TWO_LINES)
    qtbot.addWidget(strength)
    return strength


def buttons(strength: Strength) -> list[ToggleButton]:
    return strength.findChildren(ToggleButton)


def test_there_are_eleven_named_buttons(strength: Strength) -> None:
    assert [one.text() for one in buttons(strength)] == [str(step) for step in range(11)]
    assert buttons(strength)[7].accessibleName() == "How strong: 7"


def test_one_is_pressed_and_let_up_again(strength: Strength, qtbot: QtBot) -> None:
    assert strength.value() is None
    with qtbot.waitSignal(strength.chosen):
        buttons(strength)[7].click()
    assert strength.value() == 7
    buttons(strength)[4].click()
    assert strength.value() == 4
    buttons(strength)[4].click()
    assert strength.value() is None
    assert not any(one.isChecked() for one in buttons(strength))


def test_digits_press_and_ten_takes_two(strength: Strength) -> None:
    QTest.keyClicks(strength, "7")
    assert strength.value() == 7
    QTest.keyClicks(strength, "10")
    assert strength.value() == 10
    QTest.keyClicks(strength, "0")
    assert strength.value() == 0
    QTest.keyClick(strength, Qt.Key.Key_X)
    assert strength.value() == 0


def test_what_is_put_in_is_not_announced(strength: Strength) -> None:
    heard: list[int] = []
    strength.chosen.connect(lambda: heard.append(1))
    strength.set_value(3)
    assert (strength.value(), heard) == (3, [])
