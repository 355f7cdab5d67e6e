"""What can be done with a panel, and what it misses."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.board.conftest import Show
from tests.ui.board.faces import DRAWN, FRESH, SHUT
from ui.board import acts
from ui.board.acts import PanelActs, missing_for
from ui.board.panel_face import PanelFace
from ui.kit.buttons import Button


@pytest.mark.parametrize(
    ("face", "room", "said"),
    [
        (DRAWN, True, ""),
        (DRAWN, False, acts.NEW_IS_FULL),
        (SHUT, True, acts.STAYS_SEALED),
        (FRESH, True, acts.ONLY_OLD),
    ],
)
def test_an_old_open_panel_is_copied_while_there_is_room(
    face: PanelFace, room: bool, said: str
) -> None:
    assert missing_for(face, 1, 3, room=room).get(acts.COPY, "") == said


def test_the_ends_of_a_row_are_said_and_without_a_panel_nothing_is_done() -> None:
    first, last = missing_for(DRAWN, 0, 2, room=True), missing_for(DRAWN, 1, 2, room=True)
    assert (first[acts.EARLIER], first[acts.LATER]) == (acts.FIRST, "")
    assert (last[acts.EARLIER], last[acts.LATER]) == ("", acts.LAST)
    assert set(missing_for(None, 0, 0, room=True).values()) == {acts.CHOOSE_ONE}


def test_each_act_is_a_button_that_names_its_key(show: Show, qtbot: QtBot) -> None:
    bar = PanelActs(copies=True)
    show(bar)
    bar.show_missing({acts.COPY: acts.ONLY_OLD})
    for button in bar.findChildren(Button):
        if not button.isEnabled():
            assert (button.text(), button.toolTip()) == ("Copy to new", acts.ONLY_OLD)
            continue
        assert ", " in button.accessibleName()
        with qtbot.waitSignal(bar.chosen):
            button.click()
    assert len(bar.findChildren(Button)) == 7
    assert len(PanelActs(copies=False).findChildren(Button)) == 6
