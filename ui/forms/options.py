"""A few things to choose from, one or many, as buttons that stay down; each has a digit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kapdesk.sheets.model import Option
from ui.kit.buttons import ToggleButton
from ui.kit.surface import row
from ui.kit.text import Label
from ui.theme.tokens import GRID_PX

DIGITS = "123456789"
ONE_LINE_LETTERS = 48
"""Options longer than this together stand one under another, their words beside the button."""
NARROW_LETTERS, FRAME_LETTERS = 60, 6
"""The same in a narrow column, where the frame of each takes as much room as so many letters."""
BOX_PX = 56


class Options(QWidget):
    """Buttons to choose with.  ``chosen`` when a person changed something; a pressed one is let up again.

    A digit presses its button, and with one answer to give ``settled`` follows.  ``abreast`` is how many stand in a
    line, where more than fit into one are short enough for lines of several; ``narrow`` says that the column is.
    """

    chosen = Signal()
    settled = Signal()

    def __init__(
        self,
        options: Sequence[Option],
        *,
        name: str,
        many: bool = False,
        abreast: int = 0,
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self._many = many
        self._keys = [option.key for option in options]
        self._buttons: list[_Choice] = []
        upright = not abreast and not _stand_in_one_line(options, narrow=narrow)
        lines: QVBoxLayout | QHBoxLayout = (
            QVBoxLayout(self) if upright or abreast else QHBoxLayout(self)
        )
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID_PX)
        for number, option in enumerate(options):
            digit = DIGITS[number] if number < len(DIGITS) else ""
            if abreast and number % abreast == 0:
                line = row(gap_px=GRID_PX)
                lines.addLayout(line)
            self._lay(line if abreast else lines, digit, option, name, upright=upright)
        if not upright and not abreast:
            lines.addStretch(1)
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

    def _lay(
        self,
        lines: QVBoxLayout | QHBoxLayout,
        digit: str,
        option: Option,
        name: str,
        *,
        upright: bool,
    ) -> None:
        spoken = f"{name} {option.words}"
        shown = digit if upright else f"{digit}  {option.words}".strip()
        button = _Choice(shown, name=spoken)
        button.clicked.connect(self._on_clicked)
        self._buttons.append(button)
        if upright:
            button.setFixedWidth(BOX_PX)
            button.setProperty("narrow", True)
            words = _Words(option.words)
            words.pressed.connect(button.click)
            lines.addLayout(_beside(button, words))
        else:
            lines.addWidget(button)

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
        self.setText(self._marked())
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

    def _marked(self) -> str:
        return f"{self._words}  ✓".strip()

    def _on_toggled(self, down: bool) -> None:
        self.setText(self._marked() if down else self._words)


class _Words(Label):
    """The words beside a button; a press on them presses it."""

    pressed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words, wrap=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses the button."""
        self._press(event)

    def _press(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()


def _stand_in_one_line(options: Sequence[Option], *, narrow: bool) -> bool:
    letters = sum(len(one.words) for one in options)
    if narrow:
        return letters + FRAME_LETTERS * len(options) <= NARROW_LETTERS
    return letters <= ONE_LINE_LETTERS


def _beside(button: QWidget, words: QWidget) -> QLayout:
    line = row(button, gap_px=2 * GRID_PX)
    line.addWidget(words, 1)
    return line
