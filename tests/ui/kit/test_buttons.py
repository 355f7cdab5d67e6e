"""Buttons are high enough, named, and say why they wait."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

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
