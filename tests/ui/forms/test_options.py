"""Options to choose from: in a line where they are short, else one under another."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from pytestqt.qtbot import QtBot

from kapdesk.sheets.model import Choice, Many, Option
from kapdesk.sheets.shelf import load_sheet
from ui.forms.options import Options

TOLD = ("Yes, and it was given along", "Yes, without paper", "No")
SHORT = ("Yes", "In part", "No")
COLUMN_PX = 510
"""The column of a step, at 1280 by 800."""


def options(qtbot: QtBot, words: tuple[str, ...], *, narrow: bool) -> Options:
    asked = [Option(str(number), each) for number, each in enumerate(words)]
    found = Options(asked, name="Asked", narrow=narrow)
    qtbot.addWidget(found)
    return found


@pytest.mark.parametrize(
    ("words", "narrow", "laid"),
    [
        (TOLD, False, QHBoxLayout),
        (TOLD, True, QVBoxLayout),
        (SHORT, False, QHBoxLayout),
        (SHORT, True, QHBoxLayout),
        ((*TOLD, *SHORT), False, QVBoxLayout),
    ],
)
def test_they_stand_in_a_line_where_there_is_room(
    qtbot: QtBot, words: tuple[str, ...], *, narrow: bool, laid: type[object]
) -> None:
    assert isinstance(options(qtbot, words, narrow=narrow).layout(), laid)


@pytest.mark.parametrize(
    ("sheet", "key"),
    [
        ("art-closing", "afterwards"),
        ("art-new-version", "told"),
        ("art-orient", "channels"),
        ("emdr-closure", "log"),
        ("emdr-preparation", "channels"),
        ("emdr-preparation", "light-explained"),
    ],
)
def test_in_the_column_of_a_step_none_stands_beyond_its_edge(
    qtbot: QtBot, sheet: str, key: str
) -> None:
    prompts = [one for part in load_sheet(sheet).sections for one in part.prompts]
    (asked,) = [one for one in prompts if one.key == key]
    assert isinstance(asked, Choice | Many)
    found = options(qtbot, tuple(one.words for one in asked.options), narrow=True)
    assert found.sizeHint().width() <= COLUMN_PX or isinstance(found.layout(), QVBoxLayout)
