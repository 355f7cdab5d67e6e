"""A rail's stretches one under another: what each says, what one misses in full, one brought into sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.work.rail_button import RailButton
from ui.work.step_list import StepList


def rail(qtbot: QtBot) -> StepList[int, RailButton]:
    made = StepList({one: RailButton(one, f"Step {one}") for one in range(12)}, 220)
    qtbot.addWidget(made)
    return made


def test_each_says_how_its_way_stands_and_what_it_misses_in_full(qtbot: QtBot) -> None:
    made = rail(qtbot)
    for number, missing in enumerate(((), ("the consent",), ("the consent", "a picture"))):
        made.buttons[number].show_way(missing)
        made.tell(number, missing)
    said = [made.told(number) for number in range(3)]
    assert said == [
        "open",
        "one thing is missing\nthe consent",
        "2 things are missing\nthe consent\na picture",
    ]
    made.tell(1, ())
    assert made.told(1) == "one thing is missing"


def test_one_that_is_brought_into_sight_stays_there_in_another_room(qtbot: QtBot) -> None:
    made = rail(qtbot)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFocus()
    made.bring(11)
    made.resize(240, 200)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    assert not made.buttons[11].visibleRegion().isEmpty()
    assert made.buttons[0].visibleRegion().isEmpty()
