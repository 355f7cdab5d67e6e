"""One thing to tick: a large box beside words that may run over several lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.buttons import ToggleButton
from ui.kit.surface import row
from ui.kit.text import Hint, Label
from ui.theme.tokens import CONTROL_PX

TICKED = "yes"


class TickField(QWidget):
    """A tick box.  ``typed`` with every change, like any other field."""

    typed = Signal(str)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = ToggleButton("", name=label)
        self._box.setFixedWidth(CONTROL_PX)
        self._box.setProperty("narrow", True)
        self._box.toggled.connect(self._on_toggled)
        self._box.clicked.connect(self._on_clicked)
        self._below = Hint()
        self._below.hide()
        self.setFocusProxy(self._box)
        line = row(self._box, Label(label, wrap=True))
        line.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._below)

    def text(self) -> str:
        """``yes`` when ticked, else nothing."""
        return TICKED if self._box.isChecked() else ""

    def set_text(self, text: str) -> None:
        """Ticks it, as if kept from before."""
        self._box.setChecked(text == TICKED)

    def refuse(self, sentence: str) -> None:
        """Shows why it cannot be taken."""
        self._below.setText(sentence)
        self._below.set_tone("grave")
        self._below.setVisible(bool(sentence))

    def _on_toggled(self, ticked: bool) -> None:
        self._box.setText("✓" if ticked else "")

    def _on_clicked(self) -> None:
        self.typed.emit(self.text())
