"""One level of a scale."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kapdesk.dosing.model.sedation import RASS
from ui.dosing.level_button import LevelButton
from ui.theme.tokens import SESSION_CONTROL_PX


def test_a_screen_reader_hears_scale_level_and_words(qtbot: QtBot) -> None:
    button = LevelButton(RASS, RASS.levels[5])
    qtbot.addWidget(button)
    assert button.accessibleName() == "RASS −5: nothing to a voice or a touch"
    assert button.value == -5


def test_long_words_make_it_higher_instead_of_being_cut(qtbot: QtBot) -> None:
    button = LevelButton(RASS, RASS.levels[3])
    qtbot.addWidget(button)
    assert button.heightForWidth(360) >= SESSION_CONTROL_PX
    assert button.heightForWidth(140) > button.heightForWidth(360)
