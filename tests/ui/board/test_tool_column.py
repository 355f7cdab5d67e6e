"""What to draw with, by a press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kapdesk.sketch.inks import ink_words
from kapdesk.sketch.model import Ink, Nib
from tests.ui.board.conftest import Show
from ui.board.tool_column import ToolColumn
from ui.board.tools import Tool
from ui.kit.buttons import ToggleButton


@pytest.fixture
def tools(show: Show) -> ToolColumn:
    tools = ToolColumn()
    show(tools)
    return tools


def _press(tools: ToolColumn, name: str) -> None:
    (button,) = [one for one in tools.findChildren(ToggleButton) if one.accessibleName() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _down(tools: ToolColumn) -> set[str]:
    return {one.accessibleName() for one in tools.findChildren(ToggleButton) if one.isChecked()}


@pytest.mark.parametrize("ink", list(Ink))
def test_each_ink_has_a_button_with_its_number_and_name(
    tools: ToolColumn, qtbot: QtBot, ink: Ink
) -> None:
    with qtbot.waitSignal(tools.chosen) as told:
        _press(tools, f"Ink {ink_words(ink)}")
    assert told.args == [Tool(ink)]
    assert _down(tools) == {f"Ink {ink_words(ink)}", "Breadth: medium"}


def test_nib_and_eraser_are_taken_and_shown(tools: ToolColumn) -> None:
    found: list[Tool] = []
    tools.chosen.connect(found.append)
    _press(tools, "Breadth: fine")
    _press(tools, "Eraser")
    assert _down(tools) == {"Breadth: fine", "Eraser"}
    _press(tools, "Ink 2 red")
    assert found == [
        Tool(nib=Nib.FINE),
        Tool(nib=Nib.FINE, erases=True),
        Tool(Ink.RED, Nib.FINE),
    ]
    assert _down(tools) == {"Breadth: fine", "Ink 2 red"}
