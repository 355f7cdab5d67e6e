"""A row of drawings to choose one of, each with its word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.text import Hint
from ui.sets.card_button import CardButton
from ui.sets.keyed import Keyed
from ui.sets.own_keys import OwnKeys
from ui.sets.pictures import Picture
from ui.theme.tokens import GRID_PX

CARD_PX, ROW_PX = 56, 48


class PictureChoice(QWidget):
    """One of them is down.  ``chosen`` gives the key a person pressed; what stands is shown, not remembered."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, Picture]],
        *,
        columns: int,
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = Keyed(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID_PX)
        for number, (key, picture) in enumerate(choices):
            button = _pictured(name, key, picture, beside=beside)
            self._group.put(key, button)
            grid.addWidget(button, number // columns, number % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self._own_keys = OwnKeys(self._group.buttons(), self)
        self._group.chosen.connect(self.chosen)

    def show_key(self, key: str) -> None:
        """Presses one down without announcing it."""
        self._group.show_key(key)

    def needs(self, missing: str) -> None:
        """Closes all of them and says why; an empty sentence opens them."""
        self._group.needs(missing)


def _pictured(name: str, words: str, picture: Picture, *, beside: bool) -> CardButton:
    button = CardButton(f"{name}: {words}", high_px=ROW_PX if beside else CARD_PX)
    said = Hint(words, wrap=False)
    said.set_tone("ink")
    said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    held = QHBoxLayout(button) if beside else QVBoxLayout(button)
    held.setContentsMargins(4, 2, 4, 2)
    held.setSpacing(4 if beside else 2)
    middle = Qt.AlignmentFlag.AlignCenter
    if not beside:
        held.addWidget(picture, 0, middle)
        held.addWidget(said, 0, middle)
        return button
    held.addWidget(picture)
    held.addWidget(said, 1)
    return button
