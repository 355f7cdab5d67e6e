"""What may be seen to happen: one button and one letter each."""

from __future__ import annotations

from string import ascii_uppercase

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from kapdesk.practice.model.urgent import EVENTS
from ui.kit.buttons import ToggleButton
from ui.kit.surface import Scroll

LETTERS = dict(zip(ascii_uppercase, EVENTS, strict=False))
"""The letter that chooses each event."""


class EventList(Scroll):
    """Every event with its letter.  ``chosen`` gives the key of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap_px=0, parent=parent)
        self._keys = tuple(LETTERS.values())
        self._group = QButtonGroup(self)
        for number, (letter, key) in enumerate(LETTERS.items()):
            button = ToggleButton(f"{letter}   {EVENTS[key]}", name=EVENTS[key])
            button.setProperty("kind", "bare")
            button.setProperty("leftward", True)
            self._group.addButton(button, number)
            self.column.addWidget(button)
        self.column.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    def show_chosen(self, event: str) -> None:
        """Marks the event that was chosen last, or none."""
        self._group.setExclusive(False)
        for number, key in enumerate(self._keys):
            self._group.button(number).setChecked(key == event)
        self._group.setExclusive(True)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
