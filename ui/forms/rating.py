"""A scale in a sheet: large buttons, each a key away."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from ui.kit.buttons import ToggleButton
from ui.kit.scale_row import STEPS, ScaleRow

TEN = 10


class Rating(ScaleRow):
    """Buttons that digits press: a 1 and then a 0 are ten, where there is a ten.  Nothing is recorded by it."""

    def __init__(self, name: str, *, steps: range = STEPS) -> None:
        super().__init__(name, steps=steps)
        self.setFocusProxy(self.findChildren(ToggleButton)[0])

    def text(self) -> str:
        """The number that is down, empty when none is."""
        value = self.value()
        return "" if value is None else str(value)

    def set_text(self, text: str) -> None:
        """Presses a number down without announcing it."""
        self.set_value(int(text) if text.isdigit() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit presses its number."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if not (event.text().isascii() and event.text().isdigit()):
            event.ignore()
            return
        ten = event.text() == "0" and self.value() == 1
        step = TEN if ten else int(event.text())
        if step not in self.steps:
            event.ignore()
            return
        self.set_value(step)
        self.chosen.emit(step)
