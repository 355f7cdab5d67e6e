"""The keys along the bottom."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from ui.kit.key_bar import KeyBar
from ui.kit.page import KeyHint
from ui.kit.text import Label


def words(bar: KeyBar) -> list[str]:
    return [label.text() for label in bar.findChildren(Label) if not label.isHidden()]


def test_each_key_stands_beside_what_it_does_and_the_list_at_the_end(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show_keys([KeyHint("V", "vitals"), KeyHint("D", "dose")])
    assert words(bar) == ["V", "vitals", "D", "dose", "?", "all keys"]


def test_what_finds_no_room_is_left_to_the_list(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    hints = [KeyHint(letter, "does something of some length") for letter in "ABCDEF"]
    bar.show_keys(hints)
    bar.resize(600, 40)
    bar.show()
    assert bar.minimumWidth() == 0
    shown = [label.text() for label in bar.findChildren(Label) if label.isVisible()]
    assert shown[:2] == ["A", "does something of some length"]
    assert "F" not in shown
    assert shown[-1] == "all keys"


def test_no_more_are_made_than_find_room_and_more_come_with_it(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show_keys([KeyHint(letter, "does something of some length") for letter in "ABCDEF"])
    bar.show()
    assert "E" not in words(bar)
    bar.resize(3000, 40)
    assert [word for word in words(bar) if len(word) == 1] == [*"ABCDEF", "?"]


def test_another_page_brings_its_own_keys(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.resize(600, 40)
    bar.show_keys([KeyHint("V", "vitals")])
    bar.show_keys([KeyHint("N", "new client")])
    qtbot.waitUntil(lambda: "vitals" not in words(bar))
    assert words(bar) == ["N", "new client", "?", "all keys"]


def test_the_same_keys_told_again_are_left_as_they_stand(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    bar.show_keys([KeyHint("V", "vitals")])
    before = bar.findChildren(Label)
    bar.show_keys((KeyHint("V", "vitals"),))
    assert bar.findChildren(Label) == before
