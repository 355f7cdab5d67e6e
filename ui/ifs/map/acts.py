"""Everything that can be done on the map: its name, what it is called in a menu, and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

PARTS, THINGS, CHOSEN, TWO, ALWAYS = "parts", "things", "chosen", "two", "always"
"""What an act needs: a part, a frame or a note, anything chosen, two parts, or nothing."""


@dataclass(frozen=True, slots=True)
class MapAct:
    """One act.  ``group`` sorts it in menus and palette; ``needs`` says for what it can be asked."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    needs: str = ALWAYS
    group: str = "view"


ACTS = (
    MapAct("part", "New part", ("N",), group="new"),
    MapAct("note", "New note", ("T",), group="new"),
    MapAct("picture", "New picture", ("Shift+T",), group="new"),
    MapAct("seal", "Sealed note: new, seal this, open", ("W",), group="new"),
    MapAct("frame", "Frame what is chosen, or a new one", ("Ctrl+G",), group="new"),
    MapAct("open", "Open", ("Ctrl+Return", "O"), CHOSEN, "chosen"),
    MapAct("rename", "Rename", ("F2", "R", "Return", "Enter"), CHOSEN, "chosen"),
    MapAct("kind", "What it is", ("I",), PARTS, "chosen"),
    MapAct("bond", "Draw a bond", ("K",), PARTS, "chosen"),
    MapAct("unbond", "End the bonds between them", ("Shift+K",), TWO, "chosen"),
    MapAct("larger", "Larger", ("+", "="), CHOSEN, "chosen"),
    MapAct("smaller", "Smaller", ("-",), CHOSEN, "chosen"),
    MapAct("nearer", "Nearer", ("PgUp",), PARTS, "chosen"),
    MapAct("farther", "Farther behind", ("PgDown",), PARTS, "chosen"),
    MapAct("lock", "Lock or unlock", ("L",), CHOSEN, "chosen"),
    MapAct("hide", "Hide or reveal on the client's display", ("H",), PARTS, "chosen"),
    MapAct("unframe", "Take the frame off", ("Ctrl+Shift+G",), THINGS, "chosen"),
    MapAct("away", "Put away", ("Del", "Backspace"), CHOSEN, "chosen"),
    MapAct("copy", "Copy", ("Ctrl+C",), CHOSEN, "edit"),
    MapAct("cut", "Cut", ("Ctrl+X",), CHOSEN, "edit"),
    MapAct("paste", "Paste", ("Ctrl+V",), group="edit"),
    MapAct("duplicate", "Duplicate", ("Ctrl+D",), CHOSEN, "edit"),
    MapAct("undo", "Undo", ("Ctrl+Z",), group="edit"),
    MapAct("redo", "Redo", ("Ctrl+Y", "Ctrl+Shift+Z"), group="edit"),
    MapAct("left", "Align left", ("Ctrl+Left",), TWO, "align"),
    MapAct("right", "Align right", ("Ctrl+Right",), TWO, "align"),
    MapAct("top", "Align at the top", ("Ctrl+Up",), TWO, "align"),
    MapAct("bottom", "Align at the bottom", ("Ctrl+Down",), TWO, "align"),
    MapAct("centre", "Align in one column", ("Ctrl+Shift+C",), TWO, "align"),
    MapAct("middle", "Align in one row", ("Ctrl+Shift+M",), TWO, "align"),
    MapAct("across", "Distribute across", ("Ctrl+Shift+Right", "Ctrl+Shift+Left"), TWO, "align"),
    MapAct("down", "Distribute downwards", ("Ctrl+Shift+Down", "Ctrl+Shift+Up"), TWO, "align"),
    MapAct("all", "Choose everything", ("Ctrl+A",), group="choose"),
    MapAct("next", "Next", ("Tab",), group="choose"),
    MapAct("previous", "The one before", ("Shift+Tab",), group="choose"),
    MapAct("hold", "Keep it chosen and go on", ("M", "Ctrl+Space"), CHOSEN, "choose"),
    MapAct("find", "Find on the map", ("Ctrl+F",), group="view"),
    MapAct("fit", "Show all of it", ("F", "Home"), group="view"),
    MapAct("fit_chosen", "Show what is chosen", ("Shift+F", "Z"), CHOSEN, "view"),
    MapAct("whole", "At 100 %", ("Ctrl+0",), group="view"),
    MapAct("in", "Zoom in", ("Ctrl++", "Ctrl+="), group="view"),
    MapAct("out", "Zoom out", ("Ctrl+-",), group="view"),
    MapAct("guides", "Snapping guides on or off", ("G",), group="view"),
    MapAct("rings", "Rings round Self on or off", ("Shift+R",), group="view"),
    MapAct("legend", "Legend on or off", ("Shift+L",), group="view"),
    MapAct("menu", "Everything that can be done here", ("Menu", "Shift+F10"), group="view"),
)
"""All acts, in the order a menu has them."""

BY_NAME = {act.name: act for act in ACTS}

LAYS = {
    act.name
    for act in ACTS
    if act.group in ("new", "chosen", "edit", "align") and act.name not in ("open", "copy")
}
"""What changes the map, or asks for something to lay on it."""


_SHIFTED = {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}
_BY_KEY = {QKeySequence(key): act.name for act in ACTS for key in act.keys}

ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
"""Where each arrow leads."""


def act_of(event: QKeyEvent) -> str:
    """The act a key asks for; nothing where it asks for none."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key is Qt.Key.Key_Backtab:
        key, held = Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier
    if key in _SHIFTED:
        # Where plus lies on the keyboard, and whether with Shift, is the keyboard's affair.
        held &= ~Qt.KeyboardModifier.ShiftModifier
    return _BY_KEY.get(QKeySequence(QKeyCombination(held, key)), "")
