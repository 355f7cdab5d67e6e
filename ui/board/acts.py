"""What can be done with the panel that is current: by buttons, each with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.board.panel_face import NEW, OLD, PanelFace
from ui.kit.buttons import Button
from ui.kit.surface import column, row
from ui.theme.tokens import GRID_PX

OPEN, EARLIER, LATER, COPY = "open", "earlier", "later", "copy"
WORST_FRAME, REPLACED, REMOVE = "worst", "replaced", "remove"

CHOOSE_ONE = "Go to a panel first."
FIRST, LAST = "It is the first of its row.", "It is the last of its row."
ONLY_OLD = "Only an old panel is copied, to the new row."
NEW_IS_FULL = "The new row is full."
ONLY_OLD_WORST = "Only an old panel can be the worst frame."
NEW_STAYS = "A new panel takes the place of others; it is not replaced."
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


_MOVING = (OPEN, EARLIER, LATER, COPY)
_MARKING = (WORST_FRAME, REPLACED, REMOVE)
"""The acts in their order; in two lines where there is little room across."""


class PanelActs(QWidget):
    """One button for each act.  ``chosen`` gives the act a person pressed.  A ``narrow`` one has two lines."""

    chosen = Signal(str)

    def __init__(
        self, *, copies: bool, narrow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName("Panel")
        self._buttons = {
            act: Button(words, name=name)
            for act, (words, name) in _WORDS.items()
            if copies or act != COPY
        }
        lines = (_MOVING, _MARKING) if narrow else ((*_MOVING, *_MARKING),)
        held = column(gap_px=GRID_PX)
        for acts in lines:
            held.addLayout(self._line(acts))
        self.setLayout(held)

    def show_missing(self, missing: dict[str, str]) -> None:
        """Says at each act what it misses; one without a sentence can be done."""
        for act, button in self._buttons.items():
            button.needs(missing.get(act, ""))

    def _line(self, acts: tuple[str, ...]) -> QBoxLayout:
        laid = row(gap_px=GRID_PX)
        for act in acts:
            if act == REMOVE:
                laid.addStretch(1)
            if act in self._buttons:
                self._buttons[act].clicked.connect(partial(self.chosen.emit, act))
                laid.addWidget(self._buttons[act])
        if REMOVE not in acts:
            laid.addStretch(1)
        return laid


def missing_for(face: PanelFace | None, place: int, count: int, *, room: bool) -> dict[str, str]:
    """What each act misses for a panel at a place among so many; ``room`` whether the new row takes one more."""
    if face is None:
        return dict.fromkeys(_WORDS, CHOOSE_ONE)
    found = {EARLIER: "" if place else FIRST, LATER: "" if place < count - 1 else LAST}
    if face.row != OLD:
        found[WORST_FRAME] = ONLY_OLD_WORST
    if face.row == NEW:
        found[REPLACED] = NEW_STAYS
    if face.row != OLD:
        found[COPY] = ONLY_OLD
    elif face.sealed:
        found[COPY] = STAYS_SEALED
    elif not room:
        found[COPY] = NEW_IS_FULL
    return found
