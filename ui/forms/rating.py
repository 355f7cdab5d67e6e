"""Nought to ten in a sheet: eleven large buttons, each a key away."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from ui.kit.buttons import ToggleButton
from ui.kit.scale_row import STEPS, ScaleRow


class Rating(ScaleRow):
    """Eleven buttons that digits press: a 1 and then a 0 are ten.  Nothing is recorded by it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
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
        step = STEPS[-1] if ten else int(event.text())
        self.set_value(step)
        self.chosen.emit(step)
