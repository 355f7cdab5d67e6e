"""The acts above the map tell what is pressed, and show how the map is told and who sees it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from ui.ifs.panel.map_buttons import MapButtons
from ui.kit.buttons import Button, ToggleButton

TOLD = ("steady_wanted", "plain_wanted", "share_wanted", "more_wanted", "new_wanted")


@pytest.fixture
def buttons(qtbot: QtBot) -> MapButtons:
    found = MapButtons()
    qtbot.addWidget(found)
    found.show()
    return found


def test_each_tells_its_own_from_left_to_right(buttons: MapButtons) -> None:
    told: list[str] = []
    for name in TOLD:
        getattr(buttons, name).connect(lambda *_, name=name: told.append(name))
    every = sorted(buttons.findChildren(Button), key=lambda one: one.x())
    assert len(every) == len(TOLD)
    for one in every:
        one.click()
    assert told == list(TOLD)


def test_where_nobody_is_on_the_map_only_what_can_be_done_stays(buttons: MapButtons) -> None:
    buttons.show_map(empty=True)
    shown = [
        one.accessibleName() or one.text()
        for one in buttons.findChildren(Button)
        if one.isVisible()
    ]
    assert shown == ["Here and now   F9", "What can be done"]
    buttons.show_map(empty=False)
    assert all(one.isVisible() for one in buttons.findChildren(Button))


def test_it_shows_how_the_map_is_told_and_who_sees_it(buttons: MapButtons) -> None:
    plain, share = sorted(buttons.findChildren(ToggleButton), key=lambda one: one.x())
    buttons.show_plain(plain=True)
    assert (plain.isChecked(), share.isChecked()) == (True, False)
    buttons.show_shared(shared=True)
    buttons.show_plain(plain=False)
    assert (plain.isChecked(), share.isChecked()) == (False, True)
