"""Which tool a key takes up, and which keys are the surface's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kapdesk.sketch.model import Ink, Nib
from ui.board.keys import ours, taken_up
from ui.board.tools import Tool

HAND = Tool()
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("key", "held", "tool"),
    [
        (Qt.Key.Key_2, NONE, HAND.inked(tuple(Ink)[1])),
        (Qt.Key.Key_E, NONE, HAND.turned()),
        (Qt.Key.Key_Plus, SHIFT, HAND.with_nib(Nib.BROAD)),
        (Qt.Key.Key_2, CONTROL, None),
        (Qt.Key.Key_Space, NONE, None),
    ],
)
def test_a_key_takes_up_its_tool(key: Qt.Key, held: Qt.KeyboardModifier, tool: Tool | None) -> None:
    assert taken_up(key, HAND, held) == tool


@pytest.mark.parametrize(
    ("key", "held", "mine"),
    [(Qt.Key.Key_Left, SHIFT, True), (Qt.Key.Key_E, CONTROL, False), (Qt.Key.Key_N, NONE, False)],
)
def test_only_what_draws_is_its_own(key: Qt.Key, held: Qt.KeyboardModifier, mine: bool) -> None:
    assert ours(QKeyEvent(QEvent.Type.ShortcutOverride, key.value, held)) is mine
