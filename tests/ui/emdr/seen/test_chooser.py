"""All meetings, or one after another."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kapdesk.kernel.ids import SittingId
from ui.emdr.seen.chooser import MeetingChooser

ONE, OTHER = SittingId("one"), SittingId("other")
BOTH = ((ONE, "S1 · 2 Mar"), (OTHER, "S2 · 9 Mar"))


@pytest.fixture
def chooser(qtbot: QtBot) -> MeetingChooser:
    widget = MeetingChooser()
    qtbot.addWidget(widget)
    widget.show_meetings(BOTH)
    return widget


def test_one_goes_from_all_to_the_first_and_on_to_the_last(
    qtbot: QtBot, chooser: MeetingChooser
) -> None:
    assert chooser.sitting() is None
    with qtbot.waitSignal(chooser.chosen) as told:
        chooser.later()
    assert told.args == [ONE]
    chooser.later()
    assert chooser.sitting() == OTHER
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.later()
    chooser.earlier()
    with qtbot.waitSignal(chooser.chosen) as told:
        chooser.earlier()
    assert told.args == [""]
    with qtbot.assertNotEmitted(chooser.chosen):
        chooser.earlier()


def test_a_button_without_a_way_says_why(chooser: MeetingChooser) -> None:
    earlier, later = chooser.findChildren(QPushButton)
    assert (earlier.isEnabled(), later.isEnabled()) == (False, True)
    assert earlier.accessibleDescription() == "There is no earlier one."
    chooser.set_sitting(OTHER)
    assert (earlier.isEnabled(), later.isEnabled()) == (True, False)
    assert later.accessibleDescription() == "There is no later one."


def test_the_one_looked_at_stays_while_it_is_there(chooser: MeetingChooser) -> None:
    chooser.set_sitting(OTHER)
    chooser.show_meetings((*BOTH, (SittingId("third"), "S3 · 16 Mar")))
    assert chooser.sitting() == OTHER
    assert chooser.last() == "third"
    chooser.show_meetings(BOTH[:1])
    assert chooser.sitting() is None
    chooser.show_meetings(())
    assert chooser.last() is None
