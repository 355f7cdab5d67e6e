"""A scale in a sheet: large buttons, each a key away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent

from ui.kit.buttons import ToggleButton
from ui.kit.scale_row import STEPS, ScaleRow

TEN = 10
SIGNS = {"-": -1, "−": -1, "+": 1}


class Rating(ScaleRow):
    """Buttons that digits press: a 1 and then a 0 are ten, where there is a ten.  Nothing is recorded by it.

    Where there are numbers below nought, a minus before or after its digit presses that one.
    """

    def __init__(
        self,
        name: str,
        *,
        steps: Sequence[int] = STEPS,
        words: Sequence[str] = (),
        columns: int = 0,
    ) -> None:
        super().__init__(name, steps=steps, words=words, columns=columns)
        self._sign = 1
        self.setFocusProxy(self.findChildren(ToggleButton)[0])

    def text(self) -> str:
        """The number that is down, empty when none is."""
        value = self.value()
        return "" if value is None else str(value)

    def set_text(self, text: str) -> None:
        """Presses a number down without announcing it."""
        self._sign = 1
        self.set_value(int(text) if text.removeprefix("-").isdecimal() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit presses its number."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        key = event.text()
        step = self._digit(int(key)) if key.isascii() and key.isdigit() else self._signed(key)
        if step not in self.steps:
            event.ignore()
            return
        self.set_value(step)
        self.chosen.emit(step)

    def _digit(self, digit: int) -> int:
        ten = digit == 0 and self.value() == 1 and TEN in self.steps
        step = TEN if ten else digit * self._sign
        self._sign = 1
        return step

    def _signed(self, key: str) -> int | None:
        """The number that is down, turned by a sign; where none is down the sign waits for its digit."""
        sign = SIGNS.get(key)
        if sign is None:
            return None
        value = self.value()
        self._sign = sign if value is None else 1
        return None if value is None else sign * abs(value)
