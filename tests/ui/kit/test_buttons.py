"""Buttons are high enough, named, and say why they wait."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.kit.buttons import Button, LargeButton, PrimaryButton, ToggleButton


@pytest.mark.parametrize("button", [Button, PrimaryButton, LargeButton, ToggleButton])
def test_every_button_is_at_least_forty_pixels_high_and_named(
    qapp: QApplication, button: type[Button]
) -> None:
    made = button("Write")
    made.ensurePolished()
    made.adjustSize()
    assert made.height() >= 40
    assert made.accessibleName() == "Write"


def test_a_button_with_other_words_is_called_by_them_unless_it_has_a_name_of_its_own(
    qapp: QApplication,
) -> None:
    begin, away = Button("Begin"), Button("…", name="Put this away")
    for button in (begin, away):
        button.setText("Go on")
    assert begin.accessibleName() == "Go on"
    assert away.accessibleName() == "Put this away"


def test_an_act_of_the_session_is_fifty_six_pixels_high(qapp: QApplication) -> None:
    assert LargeButton("Dose").minimumHeight() == 56


def test_a_disabled_button_says_what_is_missing(qapp: QApplication) -> None:
    button = Button("Sign")
    button.needs("The session is still open.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "The session is still open."
    button.needs("")
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_a_button_without_words_still_has_a_name(qapp: QApplication) -> None:
    assert Button("", symbol="x", name="Close").accessibleName() == "Close"


def test_enter_presses_the_act_that_has_the_focus(qtbot: QtBot) -> None:
    button = Button("Print it")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("button", "held", "again"),
    [
        (ToggleButton, Qt.KeyboardModifier.NoModifier, False),
        (Button, Qt.KeyboardModifier.ControlModifier, False),
        (Button, Qt.KeyboardModifier.NoModifier, True),
    ],
    ids=["a choice", "with Ctrl", "a key held down"],
)
def test_enter_that_means_something_else_presses_nothing(
    qtbot: QtBot, button: type[Button], held: Qt.KeyboardModifier, again: bool
) -> None:
    made = button("Write")
    qtbot.addWidget(made)
    pressed: list[bool] = []
    made.clicked.connect(pressed.append)
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, held, "\r", again)
    QApplication.sendEvent(made, key)
    assert pressed == []
