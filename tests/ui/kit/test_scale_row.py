"""Nought to ten as eleven buttons."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.buttons import ToggleButton
from ui.kit.scale_row import ScaleRow


def test_there_are_eleven_large_named_buttons(qtbot: QtBot) -> None:
    row = ScaleRow("Distress")
    qtbot.addWidget(row)
    buttons = row.findChildren(ToggleButton)
    assert [button.text() for button in buttons] == [str(step) for step in range(11)]
    assert {button.minimumHeight() for button in buttons} == {56}
    assert buttons[7].accessibleName() == "Distress 7"


def test_pressing_one_gives_its_number(qtbot: QtBot) -> None:
    row = ScaleRow("Distress")
    qtbot.addWidget(row)
    assert row.value() is None
    with qtbot.waitSignal(row.chosen) as told:
        row.findChildren(ToggleButton)[0].click()
    assert told.args == [0]
    assert row.value() == 0


def test_all_can_be_let_up_again(qtbot: QtBot) -> None:
    row = ScaleRow("Distress")
    qtbot.addWidget(row)
    row.set_value(10)
    assert row.value() == 10
    row.set_value(None)
    assert row.value() is None
