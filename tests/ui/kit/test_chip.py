"""Chips and rows of choices."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.buttons import ToggleButton
from ui.kit.chip import Chip, ChoiceRow


def test_a_chip_says_its_words_to_a_screen_reader(qtbot: QtBot) -> None:
    chip = Chip("Due", symbol="clock", tone="notice")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Due"
    chip.say("Taken")
    assert chip.accessibleName() == "Taken"


def test_pressing_a_choice_announces_its_key(qtbot: QtBot) -> None:
    row = ChoiceRow([("C", "°C"), ("F", "°F")], name="Temperature")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.chosen) as told:
        row.findChildren(ToggleButton)[1].click()
    assert told.args == ["F"]
    assert row.key() == "F"


def test_a_choice_can_be_set_and_taken_back_in_silence(qtbot: QtBot) -> None:
    row = ChoiceRow([("C", "°C"), ("F", "°F")], name="Temperature")
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.chosen):
        row.set_key("C")
        assert row.key() == "C"
        row.set_key("none of these")
    assert row.key() == ""
