"""Small marks: a chip that says one thing, and a row of chips to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.kit.symbol import Symbol
from ui.kit.text import Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import GRID_PX, SMALL_PX

CHIP_PX = 28
SYMBOL_PX = 16


class Chip(QFrame):
    """A word with an icon; never colour alone."""

    def __init__(
        self,
        words: str,
        *,
        symbol: str | None = None,
        tone: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setFixedHeight(wide_px(CHIP_PX))
        self._words = Label(words, size_px=SMALL_PX, tone=tone)
        self._symbol = Symbol(size_px=SYMBOL_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 0, 12, 0)
        line.setSpacing(6)
        line.addWidget(self._symbol)
        line.addWidget(self._words)
        self.say(words, symbol=symbol, tone=tone)

    def say(self, words: str, *, symbol: str | None = None, tone: str = "ink") -> None:
        """Changes what it says."""
        self._words.setText(words)
        self._words.set_tone(tone)
        self._symbol.setVisible(symbol is not None)
        if symbol is not None:
            self._symbol.show_icon(symbol, tone)
        self.setAccessibleName(words)


class ChoiceRow(QWidget):
    """A few choices side by side, one of them down.  ``chosen`` gives the key a person pressed."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        for index, (_, words) in enumerate(choices):
            button = ToggleButton(words, tall=tall, name=f"{name}: {words}")
            self._group.addButton(button, index)
            line.addWidget(button)
        line.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)

    def key(self) -> str:
        """The key that is down, empty when none is."""
        index = self._group.checkedId()
        return self._keys[index] if index >= 0 else ""

    def set_key(self, key: str) -> None:
        """Presses one down by key without announcing it; an unknown key lets all up."""
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(self._keys[index] == key)
        self._group.setExclusive(True)

    def _on_clicked(self, index: int) -> None:
        self.chosen.emit(self._keys[index])
