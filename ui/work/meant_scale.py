"""A scale whose presses are written: a 1 waits a moment, for it may be the beginning of a ten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal

from ui.forms.rating import TEN, Rating

TEN_MS = 700
"""How long a 1 waits for a 0 behind it."""


class MeantScale(Rating):
    """``meant`` with each number that was pressed, once it is plain that it is the whole number."""

    meant = Signal(int)

    def __init__(self, name: str, *, steps: Sequence[int], columns: int = 0) -> None:
        super().__init__(name, steps=steps, columns=columns)
        self._one = QTimer(self)
        self._one.setObjectName("whether a one becomes a ten")
        self._one.setSingleShot(True)
        self._one.setInterval(TEN_MS)
        self._one.timeout.connect(self._on_one)
        self.chosen.connect(self._on_chosen)

    @property
    def waits(self) -> bool:
        """Whether a 1 waits to be a ten."""
        return self._one.isActive()

    def settle(self) -> None:
        """Takes a 1 that still waits as the whole number."""
        if self._one.isActive():
            self._one.stop()
            self._on_one()

    def _on_chosen(self, value: int) -> None:
        self._one.stop()
        if value == 1 and TEN in self.steps:
            self._one.start()
        else:
            self.meant.emit(value)

    def _on_one(self) -> None:
        self.meant.emit(1)
