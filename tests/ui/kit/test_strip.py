"""The calm strip in place of any box."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.kernel.errors import Trouble
from ui.kit.strip import Strip


def test_it_is_out_of_sight_until_there_is_something_to_say(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    assert strip.text() == ""


def test_a_trouble_is_said_with_what_to_do(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.show_trouble(Trouble("The disk is full.", "Free some space."))
    assert strip.text() == "The disk is full. Free some space."
    assert strip.accessibleName() == strip.text()


def test_it_can_be_put_away(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.say("Sent to the printer.")
    away = strip.findChild(QPushButton)
    assert isinstance(away, QPushButton)
    away.click()
    assert strip.isHidden()


def test_a_note_passes_with_the_next_thing_and_a_trouble_stays(qtbot: QtBot) -> None:
    strip = Strip()
    qtbot.addWidget(strip)
    strip.say("The note is kept.")
    strip.pass_by()
    assert strip.isHidden()
    strip.show_trouble(Trouble("The disk is full."))
    strip.pass_by()
    assert not strip.isHidden()
