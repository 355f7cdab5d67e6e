"""What can be done with the panel that is current: by buttons, each with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.board.panel_face import OLD, PanelFace
from ui.kit.buttons import Button
from ui.kit.surface import row
from ui.theme.tokens import GRID_PX

OPEN, EARLIER, LATER, COPY = "open", "earlier", "later", "copy"
WORST_FRAME, REPLACED, REMOVE = "worst", "replaced", "remove"

CHOOSE_ONE = "Go to a panel first."
FIRST, LAST = "It is the first of its row.", "It is the last of its row."
ONLY_OLD = "Only an old panel is copied, to the new row."
NEW_IS_FULL = "The new row is full."
STAYS_SEALED = "A sealed panel is not copied; it can only be opened."

KEYS = {
    Qt.Key.Key_Return: OPEN,
    Qt.Key.Key_Enter: OPEN,
    Qt.Key.Key_D: COPY,
    Qt.Key.Key_W: WORST_FRAME,
    Qt.Key.Key_R: REPLACED,
    Qt.Key.Key_Delete: REMOVE,
}
"""The key of each act on the panel that holds the keyboard."""

_WORDS = {
    OPEN: ("Open", "Open the panel, Enter"),
    EARLIER: ("Earlier", "Move the panel earlier, Ctrl and left"),
    LATER: ("Later", "Move the panel later, Ctrl and right"),
    COPY: ("Copy to new", "Copy the panel to the new row, D"),
    WORST_FRAME: ("Worst frame", "Mark the worst frame, W"),
    REPLACED: ("Replaced", "Mark the panel as replaced, R"),
    REMOVE: ("Remove", "Remove the panel, Delete"),
}


class PanelActs(QWidget):
    """One button for each act.  ``chosen`` gives the act a person pressed."""

    chosen = Signal(str)

    def __init__(self, *, copies: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Panel")
        self._buttons = {
            act: Button(words, name=name)
            for act, (words, name) in _WORDS.items()
            if copies or act != COPY
        }
        laid = row(gap_px=GRID_PX)
        for act, button in self._buttons.items():
            if act == REMOVE:
                laid.addStretch(1)
            button.clicked.connect(partial(self.chosen.emit, act))
            laid.addWidget(button)
        self.setLayout(laid)

    def show_missing(self, missing: dict[str, str]) -> None:
        """Says at each act what it misses; one without a sentence can be done."""
        for act, button in self._buttons.items():
            button.needs(missing.get(act, ""))


def missing_for(face: PanelFace | None, place: int, count: int, *, room: bool) -> dict[str, str]:
    """What each act misses for a panel at a place among so many; ``room`` whether the new row takes one more."""
    if face is None:
        return dict.fromkeys(_WORDS, CHOOSE_ONE)
    found = {EARLIER: "" if place else FIRST, LATER: "" if place < count - 1 else LAST}
    if face.row != OLD:
        found[COPY] = ONLY_OLD
    elif face.sealed:
        found[COPY] = STAYS_SEALED
    elif not room:
        found[COPY] = NEW_IS_FULL
    return found
