"""Buttons of which one is down, each known by a key."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class Keyed(QButtonGroup):
    """``chosen`` gives the key a person pressed; what stands is shown, not remembered."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self.idClicked.connect(self._on_clicked)

    def put(self, key: str, button: QAbstractButton) -> None:
        """One more."""
        self.addButton(button, len(self._keys))
        self._keys.append(key)

    def show_key(self, key: str) -> None:
        """Presses one down without announcing it."""
        self.button(self._keys.index(key)).setChecked(True)

    def needs(self, missing: str) -> None:
        """Closes all of them and says why; an empty sentence opens them."""
        for button in self.buttons():
            button.setEnabled(not missing)
            button.setToolTip(missing)
            button.setAccessibleDescription(missing)

    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(self._keys[number])
