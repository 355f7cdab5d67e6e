"""One number of a set: a step down, the number to type over, a step up."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.field import Field
from ui.kit.surface import column, row
from ui.kit.text import Hint, Label
from ui.theme.fonts import wide_px
from ui.theme.tokens import CONTROL_PX, SESSION_CONTROL_PX, SMALL_PX

FIELD_PX = 64
EVERY_MS, AFTER_MS = 120, 400


class Stepper(QWidget):
    """Three controls, each as large as a finger.  ``stepped`` gives -1 or 1, ``entered`` what was typed.

    A ``low`` one stands in one line with its name, where there is little room.
    """

    stepped = Signal(int)
    entered = Signal(str)

    def __init__(
        self, name: str, *, keys: str = "", low: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._keys = keys
        self._shown = ""
        self._label = Label(name, size_px=SMALL_PX, tone="quiet")
        self._down = self._button("minus", f"{name}: less", -1, low=low)
        self._up = self._button("plus", f"{name}: more", 1, low=low)
        self._field = Field("", tall=not low, name=name)
        self._field.setFixedWidth(wide_px(FIELD_PX))
        self._below = Hint("")
        self._below.hide()
        self._field.entered.connect(self._on_entered)
        line = row(self._down, self._field, self._up, gap_px=4)
        for part in (self._down, self._field, self._up):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        held = column(gap_px=4)
        if low:
            line.insertWidget(0, self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            line.addStretch(1)
            held.addWidget(self._label)
        held.addLayout(line)
        held.addWidget(self._below)
        self.setLayout(held)

    def show_number(self, label: str, words: str) -> None:
        """Shows the number as it stands; what is being typed stays."""
        self._label.setText(f"{label}   {self._keys}".rstrip())
        if words != self._shown or not self._types():
            self._field.set_text(words)
        self._shown = words
        self.refuse("")

    def needs(self, missing: str) -> None:
        """Closes it and says why; an empty sentence opens it."""
        self.steps_need(missing)
        self._field.setEnabled(not missing)
        self._field.setToolTip(missing)

    def steps_need(self, missing: str) -> None:
        """Closes the steps alone: a number can still be typed."""
        for button in (self._down, self._up):
            button.needs(missing)

    def refuse(self, sentence: str) -> None:
        """Says why a number was not taken; an empty sentence says nothing."""
        self._below.setText(sentence)
        self._below.set_tone("notice")
        self._below.setVisible(bool(sentence))

    def _types(self) -> bool:
        held = self._field.focusProxy()
        return held is not None and held.hasFocus()

    def _button(self, symbol: str, name: str, step: int, *, low: bool) -> Button:
        button = Button("", symbol=symbol, tall=not low, name=name)
        button.setFixedWidth(CONTROL_PX if low else SESSION_CONTROL_PX)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(AFTER_MS)
        button.setAutoRepeatInterval(EVERY_MS)
        button.clicked.connect(partial(self.stepped.emit, step))
        return button

    def _on_entered(self, text: str) -> None:
        self.entered.emit(text)
        self._field.select_all()
