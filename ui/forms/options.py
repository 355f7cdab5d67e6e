"""A few things to choose from, one or many, as buttons that stay down; each has a digit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kapdesk.sheets.model import Option
from ui.kit.buttons import ToggleButton
from ui.theme.tokens import GRID_PX

DIGITS = "123456789"
ONE_LINE_LETTERS = 48
"""Options longer than this together stand one under another."""


class Options(QWidget):
    """Buttons to choose with.  ``chosen`` when a person changed something; a pressed one is let up again.

    A digit presses its button, and with one answer to give ``settled`` follows.
    """

    chosen = Signal()
    settled = Signal()

    def __init__(self, options: Sequence[Option], *, name: str, many: bool = False) -> None:
        super().__init__()
        self._many = many
        self._keys = [option.key for option in options]
        self._buttons = [
            _Choice(f"{digit}  {option.words}".strip(), name=f"{name} {option.words}")
            for digit, option in zip(DIGITS.ljust(len(options)), options, strict=False)
        ]
        upright = sum(len(option.words) for option in options) > ONE_LINE_LETTERS
        ways = QBoxLayout.Direction
        line = QBoxLayout(ways.TopToBottom if upright else ways.LeftToRight, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            line.addWidget(button)
        if not upright:
            line.addStretch(1)
        self.setAccessibleName(name)
        self.setFocusProxy(self._buttons[0])

    def keys(self) -> tuple[str, ...]:
        """What is down, in the order it is offered."""
        pairs = zip(self._keys, self._buttons, strict=True)
        return tuple(key for key, button in pairs if button.isChecked())

    def set_keys(self, keys: Sequence[str]) -> None:
        """Presses these down without announcing it."""
        for key, button in zip(self._keys, self._buttons, strict=True):
            button.setChecked(key in keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        place = DIGITS.find(event.text()) if plain and event.text() else -1
        if not 0 <= place < len(self._buttons):
            event.ignore()
            return
        button = self._buttons[place]
        button.setChecked(not button.isChecked() if self._many else True)
        button.setFocus()
        self._take(button)
        if not self._many:
            self.settled.emit()

    def _on_clicked(self) -> None:
        pressed = next((one for one in self._buttons if one is self.sender()), None)
        if pressed is not None:
            self._take(pressed)

    def _take(self, pressed: ToggleButton) -> None:
        if not self._many and pressed.isChecked():
            for button in self._buttons:
                button.setChecked(button is pressed)
        self.chosen.emit()


class _Choice(ToggleButton):
    """One of them; says with a mark, not by its colour alone, that it is down, and leaves digits to the whole."""

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__(words, name=name)
        self._words = words
        self.setText(f"{words}  ✓")
        self.ensurePolished()
        self.setMinimumWidth(self.sizeHint().width())
        self.setText(words)
        self.toggled.connect(self._on_toggled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt says a key went down."""
        self._on_key(event)

    def _on_key(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in DIGITS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, down: bool) -> None:
        self.setText(f"{self._words}  ✓" if down else self._words)
