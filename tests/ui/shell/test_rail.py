"""The rail at the left."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from ui.shell.rail import Rail, place_key

PLACES = [("clients", "Clients", "users"), ("settings", "Settings", "gear")]


def test_every_place_has_its_word_and_is_large_enough(qtbot: QtBot) -> None:
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    places = rail.findChildren(QToolButton)
    assert [place.text() for place in places] == ["Clients", "Settings"]
    assert all(place.height() >= 40 and place.accessibleName() for place in places)


def test_pressing_a_place_asks_for_its_page(qtbot: QtBot) -> None:
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.chosen) as told:
        rail.findChildren(QToolButton)[1].click()
    assert told.args == ["settings"]


def test_the_page_in_sight_is_marked(qtbot: QtBot) -> None:
    rail = Rail(PLACES)
    qtbot.addWidget(rail)
    rail.show_current("settings")
    assert [place.isChecked() for place in rail.findChildren(QToolButton)] == [False, True]


def test_the_tenth_place_has_the_key_after_the_nine() -> None:
    assert [place_key(number) for number in (1, 9, 10)] == ["Ctrl+1", "Ctrl+9", "Ctrl+0"]


def test_a_place_after_it_has_none() -> None:
    assert place_key(11) == ""
