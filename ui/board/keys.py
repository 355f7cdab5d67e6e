"""The keys of a drawing surface: which are its own, and which tool each takes up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kapdesk.sketch.model import Ink
from ui.board.cursor import ARROWS
from ui.board.tools import Tool

INKS = dict(zip(range(Qt.Key.Key_1, Qt.Key.Key_9), Ink, strict=True))
NIB_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
OURS = {*ARROWS, *INKS, *NIB_STEPS, Qt.Key.Key_E, Qt.Key.Key_Space}
_FREELY_HELD = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def ours(event: QKeyEvent) -> bool:
    """Whether a key draws here, and is none of the page."""
    return event.key() in OURS and not event.modifiers() & ~_FREELY_HELD


def taken_up(key: Qt.Key, hand: Tool, held: Qt.KeyboardModifier) -> Tool | None:
    """The tool a key takes up after the one in the hand; None where it takes up none."""
    if key in NIB_STEPS and (not held or held == Qt.KeyboardModifier.ShiftModifier):
        return hand.broader(NIB_STEPS[key])
    if held:
        return None
    if key in INKS:
        return hand.inked(INKS[key])
    return hand.turned() if key == Qt.Key.Key_E else None
